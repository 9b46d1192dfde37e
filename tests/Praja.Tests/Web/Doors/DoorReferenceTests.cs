using System.Text.RegularExpressions;

namespace Praja.Tests.Web.Doors;

public sealed partial class DoorReferenceTests
{
    [Fact]
    public void Every_code_of_the_doors_is_in_their_reference()
    {
        var reference = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "reference", "doors.md"));
        var sources = Directory.EnumerateFiles(
            Path.Combine(SharedData.Root, "src", "Praja.Web", "Doors"), "*.cs", SearchOption.AllDirectories);
        var codes = sources.SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)
            .Distinct().ToArray();
        Assert.True(codes.Length > 15, "the rule needs codes");
        Assert.Empty(codes.Where(c => !reference.Contains($"`{c}`", StringComparison.Ordinal)));
    }

    [GeneratedRegex("""(?:DoorError\.\w+\(|StatusCodes\.\w+,)\s*"([a-z]+(?:-[a-z]+)+)""" + "\"")]
    private static partial Regex Code();
}
