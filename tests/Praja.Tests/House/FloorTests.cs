using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Praja.Tests.House;

/// <summary>The floors of the core and the arrows between projects, as docs/architecture.md draws them.</summary>
public sealed partial class FloorTests
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Algorithms"] = 1,
        ["Doctrine"] = 1,
        ["Journal"] = 1,
        ["Operations"] = 2,
        ["Risk"] = 3,
        ["Planning"] = 4,
        ["Rehearsal"] = 5,
        ["CommandPost"] = 6,
        ["Review"] = 7,
    };

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Praja"] = [],
        ["Praja.Storage"] = ["Praja"],
        ["Praja.Documents"] = ["Praja"],
        ["Praja.Web"] = ["Praja.Storage", "Praja.Documents"],
        ["Praja.Cli"] = ["Praja.Web", "Praja.Documents"],
    };

    [Fact]
    public void Every_floor_of_the_core_knows_only_those_below_it()
    {
        var uses = (
            from file in SourceTests.SourceFiles()
            let parts = SourceTests.Relative(file).Split('/')
            where parts.Length > 3 && parts[1] == "Praja"
            from match in CoreNamespace().Matches(File.ReadAllText(file))
            let used = match.Groups[1].Value
            where Floors.ContainsKey(used) && used != parts[2]
            select (File: SourceTests.Relative(file), Room: parts[2], Used: used)).ToArray();
        Assert.NotEmpty(uses);
        Assert.Empty(uses.Where(u => Floors[u.Used] >= Floors[u.Room]).Select(u => $"{u.File} uses {u.Used}"));
    }

    [Fact]
    public void Every_folder_of_the_core_is_a_room_of_the_plan() =>
        Assert.Empty(
            Directory.EnumerateDirectories(Path.Combine(SharedData.Root, "src", "Praja"))
                .Select(f => Path.GetFileName(f)!)
                .Where(f => f is not ("bin" or "obj") && !Floors.ContainsKey(f)));

    [Fact]
    public void No_folder_lies_deeper_than_two_under_its_project() =>
        Assert.Empty(
            SourceTests.SourceFiles().Select(SourceTests.Relative)
                .Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.Split('/').Length > 5));

    [Fact]
    public void Projects_point_inward_only()
    {
        foreach (var (name, references) in Projects())
        {
            Assert.True(Arrows.ContainsKey(name), $"{name} is no project of the plan");
            Assert.Empty(references.Except(Arrows[name]).Select(r => $"{name} -> {r}"));
        }
    }

    [Fact]
    public void The_core_has_no_package() =>
        Assert.Empty(XDocument.Load(ProjectFile("Praja")).Descendants("PackageReference"));

    private static IEnumerable<(string Name, string[] References)> Projects() =>
        from file in Directory.EnumerateFiles(
            Path.Combine(SharedData.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        select (
            Path.GetFileNameWithoutExtension(file),
            XDocument.Load(file).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)).ToArray());

    private static string ProjectFile(string name) =>
        Path.Combine(SharedData.Root, "src", name, name + ".csproj");

    [GeneratedRegex(@"\bPraja\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex CoreNamespace();
}
