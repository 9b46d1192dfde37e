using System.Reflection;
using System.Text;
using Praja.CommandPost;
using Praja.Web.Api;

namespace Praja.Tests.References;

/// <summary>The list of every code with which the post refuses something: declared as <see cref="RefusalKind"/>, or
/// written where it is given.</summary>
public sealed class RefusalReferenceTests
{
    private static readonly string Source = Path.Combine(SharedData.Root, "src", "Praja", "CommandPost");

    [Fact]
    public void The_reference_lists_every_code() =>
        Snapshot.Holds("docs/reference/refusals.md", Reference());

    [Fact]
    public void Each_code_has_two_sentences() =>
        Assert.All(All(), k => Assert.True(k.Meaning.Id.Length > 5 && k.Meaning.En.Length > 5, k.Code));

    [Fact]
    public void The_servers_description_lists_every_code() =>
        Assert.Equal(All().Select(k => k.Code), RefusalCodes.All);

    [Fact]
    public void No_code_has_two_declarations() =>
        Assert.Empty(Declared().GroupBy(k => k.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    private static IEnumerable<RefusalKind> Declared() => typeof(RefusalKind).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(RefusalKind))
        .Select(f => (RefusalKind)f.GetValue(null)!);

    // The sentence of a code that is not declared is the first one given with it.
    private static IEnumerable<RefusalKind> Written() => Directory
        .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .SelectMany(f => RefusalSource.Read(File.ReadAllText(f)));

    private static IEnumerable<RefusalKind> All() =>
        Declared().Concat(Written()).DistinctBy(k => k.Code).OrderBy(k => k.Code, StringComparer.Ordinal);

    private static string Reference()
    {
        var page = new StringBuilder(
            """
            # Refusals of the command post

            What is handed to a post is recorded or refused; a refusal is an answer with a code that stays the same
            for ever and a sentence in two languages that says what was seen, what is allowed, and what to do. Over
            HTTP it is a problem document (RFC 9457) of status 422, or 403 where a role or a region forbids it. Where a
            code is given for more than one thing its first sentence is shown; `…` stands for what it fills in. This
            page is written from the program: `PRAJA_SNAP=update ./praja test`.

            | code | `detail` | `detail_en` |
            |---|---|---|

            """);
        foreach (var kind in All())
            page.Append("| `" + kind.Code + "` | " + Cell(kind.Meaning.Id) + " | " + Cell(kind.Meaning.En) + " |\n");
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
