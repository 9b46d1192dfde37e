using System.Text.RegularExpressions;

namespace Praja.Tests.House;

/// <summary>
/// The house rules that a reader of the sources would check by eye, read from the sources themselves.
/// </summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 500;
    private const int LongestLine = 120;

    private static readonly string[] CodeFolders = ["src", "tests", "bench"];

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var files = SourceFiles().ToArray();
        Assert.True(files.Length > 20, "the rule needs sources to read");
        Assert.Empty(files.Where(f => File.ReadLines(f).Count() > LongestFile).Select(Relative));
    }

    [Fact]
    public void No_source_line_is_longer_than_120_columns() =>
        Assert.Empty(
            from file in SourceFiles()
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            where line.text.Length > LongestLine
            select $"{Relative(file)}:{line.number}");

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "a TimeProvider or a date from the input")]
    [InlineData(@"\bGuid\.NewGuid\b", "an id from the sender or the seed")]
    [InlineData(@"\bRandom\.Shared\b|\bnew Random\(", "Praja.Algorithms.Random.Rng")]
    [InlineData(@"\bCurrent(UI)?Culture\b", "CultureInfo.InvariantCulture, or the language asked for")]
    [InlineData(@"\bFile\.|\bDirectory\.|\bEnvironment\.|\bConsole\.", "an argument: the core does no I/O")]
    [InlineData(@"\bThread\.Sleep\b", "waiting for what is waited for")]
    public void The_core_uses_its_replacement_for_banned_words(string banned, string replacement)
    {
        var pattern = new Regex(banned, RegexOptions.None, TimeSpan.FromSeconds(1));
        var offenders =
            from file in SourceFiles().Where(f => Relative(f).StartsWith("src/Praja/", StringComparison.Ordinal))
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            where pattern.IsMatch(Comment().Replace(line.text, ""))
            select $"{Relative(file)}:{line.number} says {banned}; use {replacement}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_unfinished_marker_reaches_the_sources()
    {
        string[] markers = ["FIX" + "ME", "TO" + "DO", "HA" + "CK", "NotImplemented" + "Exception"];
        Assert.Empty(
            from file in SourceFiles()
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            from marker in markers
            where line.text.Contains(marker, StringComparison.Ordinal)
            select $"{Relative(file)}:{line.number} says {marker}");
    }

    [Fact]
    public void No_type_carries_a_name_that_says_nothing()
    {
        Assert.Empty(
            from file in SourceFiles().Where(f => Relative(f).StartsWith("src/", StringComparison.Ordinal))
            let name = Path.GetFileNameWithoutExtension(file)
            where EmptyName().IsMatch(name)
            select Relative(file));
    }

    [Fact]
    public void No_source_carries_a_region_or_a_licence_header() =>
        Assert.Empty(
            from file in SourceFiles()
            let lines = File.ReadAllLines(file)
            where lines.Any(l => l.TrimStart().StartsWith("#" + "region", StringComparison.Ordinal))
                || lines.Take(3).Any(l => l.Contains("Copy" + "right", StringComparison.OrdinalIgnoreCase))
            select Relative(file));

    internal static IEnumerable<string> SourceFiles() =>
        CodeFolders
            .Select(f => Path.Combine(SharedData.Root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    internal static string Relative(string file) =>
        Path.GetRelativePath(SharedData.Root, file).Replace('\\', '/');

    [GeneratedRegex(@"//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("(Manager|Helper|Service|Impl|Base|Dto|Utils|Util|Common)$")]
    private static partial Regex EmptyName();
}
