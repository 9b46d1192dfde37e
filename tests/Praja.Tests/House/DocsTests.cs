using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Praja.Tests.House;

/// <summary>What the documents promise must be there.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Pages = [.. MarkdownFiles()];

    [Fact]
    public void Every_link_in_the_docs_leads_to_a_file()
    {
        var links = (
            from page in Pages
            from match in Link().Matches(File.ReadAllText(page))
            let target = match.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            select (page, target)).ToArray();
        Assert.NotEmpty(links);
        Assert.Empty(
            from link in links
            let path = Path.Combine(Path.GetDirectoryName(link.page)!, link.target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{SourceTests.Relative(link.page)} -> {link.target}");
    }

    [Fact]
    public void Every_page_has_one_title() =>
        Assert.Empty(
            from page in Pages
            let titles = WithoutCode(page).Count(l => l.StartsWith("# ", StringComparison.Ordinal))
            where titles != 1
            select $"{SourceTests.Relative(page)} has {titles} titles");

    [Theory]
    [InlineData("README.md", 90)]
    [InlineData("docs/architecture.md", 150)]
    public void Short_pages_stay_short(string page, int lines) =>
        Assert.InRange(File.ReadLines(Path.Combine(SharedData.Root, page)).Count(), 10, lines);

    [Fact]
    public void The_readme_leads_with_the_two_commands()
    {
        var top = string.Join('\n', File.ReadLines(Path.Combine(SharedData.Root, "README.md")).Take(25));
        Assert.Contains("./praja demo", top, StringComparison.Ordinal);
        Assert.Contains("./praja test", top, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_code_means_one_thing()
    {
        var kinds = ProblemKinds().ToArray();
        Assert.True(kinds.Length > 20, "the rule needs problem kinds");
        Assert.Empty(kinds.GroupBy(k => k.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(kinds.Where(k => !Code().IsMatch(k.Code)).Select(k => k.Code));
    }

    [Fact]
    public void The_reference_of_problems_is_what_the_program_says() =>
        Snapshot.Holds("docs/reference/problems.md", ProblemsReference());

    [Fact]
    public void Every_problem_kind_speaks_both_languages()
    {
        Assert.Empty(
            from kind in ProblemKinds()
            from text in new[] { kind.Title, kind.Allowed, kind.Mend }
            where string.IsNullOrWhiteSpace(text.Id) || string.IsNullOrWhiteSpace(text.En)
            select $"{kind.Code}: {text}");
        Assert.Empty(
            from kind in ProblemKinds()
            where kind.Title.Id == kind.Title.En || kind.Mend.Id == kind.Mend.En
            select kind.Code);
    }

    internal static IEnumerable<ProblemKind> ProblemKinds() =>
        from type in typeof(Problem).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(ProblemKind)
        let kind = (ProblemKind)field.GetValue(null)!
        orderby kind.Code
        select kind;

    private static string ProblemsReference()
    {
        var page = new StringBuilder(
            """
            # Problems

            Every problem `praja check` can find, by its code. A code keeps its meaning for ever. Severity: `error` must
            be mended before the dossier can be used, `warning` should be looked at, `note` is only said. `{0}`, `{1}`
            stand for what the place itself gives.

            | Code | Severity | Indonesian | English | Allowed | Mend |
            |---|---|---|---|---|---|

            """);
        foreach (var kind in ProblemKinds())
        {
            string[] cells =
            [
                kind.Code, kind.Severity.ToString().ToLowerInvariant(), kind.Title.Id, kind.Title.En, kind.Allowed.En,
                kind.Mend.En,
            ];
            page.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
        }
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static IEnumerable<string> MarkdownFiles() =>
        new[] { "docs", "samples", "doctrine" }
            .Select(f => Path.Combine(SharedData.Root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(SharedData.Root, "*.md"));

    private static IEnumerable<string> WithoutCode(string page)
    {
        var code = false;
        foreach (var line in File.ReadLines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                code = !code;
            else if (!code)
                yield return line;
        }
    }

    [GeneratedRegex("^PRJ[0-9]{3}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
