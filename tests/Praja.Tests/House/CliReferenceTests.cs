using System.Text.RegularExpressions;

namespace Praja.Tests.House;

/// <summary>Every verb and option of the program is named in the reference.</summary>
public sealed partial class CliReferenceTests
{
    [Fact]
    public void Every_verb_and_option_is_named()
    {
        var reference = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "reference", "cli.md"));
        var sources = string.Concat(
            SourceTests.SourceFiles()
                .Where(f => f.Contains("Praja.Cli", StringComparison.Ordinal))
                .Select(File.ReadAllText));
        var names = Option().Matches(sources)
            .Concat(Verb().Matches(sources))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToArray();
        Assert.Contains("--out", names);
        Assert.Contains("plan", names);
        Assert.Empty(names.Where(n => !reference.Contains(n, StringComparison.Ordinal)));
    }

    [GeneratedRegex("\"(--[a-z-]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("new Command\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex Verb();
}
