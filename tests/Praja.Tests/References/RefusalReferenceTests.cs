using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Praja.CommandPost;

namespace Praja.Tests.References;

/// <summary>The list of every code with which the post refuses something: declared as <see cref="RefusalKind"/>, or
/// written where it is given.</summary>
public sealed partial class RefusalReferenceTests
{
    private static readonly string Source = Path.Combine(SharedData.Root, "src", "Praja", "CommandPost");

    [Fact]
    public void The_reference_lists_every_code() =>
        Snapshot.Holds("docs/reference/refusals.md", Reference());

    [Fact]
    public void No_code_has_two_declarations() =>
        Assert.Empty(Declared().GroupBy(k => k.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    private static IEnumerable<RefusalKind> Declared() => typeof(RefusalKind).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(RefusalKind))
        .Select(f => (RefusalKind)f.GetValue(null)!);

    // The sentence of a code that is not declared is the first one given with it, its blanks left as they are.
    private static IEnumerable<RefusalKind> Written() => Directory
        .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(File.ReadAllText)
        .SelectMany(text => Given().Matches(text).Select(m => (Code: m.Groups[1].Value, After: After(text, m))))
        .Select(given => new RefusalKind(given.Code, Sentence(given.After)));

    private static string After(string text, Match match)
    {
        var from = match.Index + match.Length;
        var end = text.IndexOf(';', from);
        return text[from..(end < 0 ? text.Length : end)];
    }

    private static Text Sentence(string rest)
    {
        string[] parts =
        [
            .. Literal().Matches(rest).Select(m => m.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal)),
        ];
        var half = parts.Length / 2;
        return parts.Length % 2 == 0
            ? new(string.Concat(parts[..half]), string.Concat(parts[half..]))
            : new(parts[0], "");
    }

    private static string Reference()
    {
        var page = new StringBuilder(
            """
            # Refusals of the command post

            What is handed to a post is recorded or refused; a refusal is an answer with a code that stays the same
            for ever and a sentence in two languages that says what was seen, what is allowed, and what to do. Over
            HTTP it is a problem document (RFC 9457) of status 422, or 403 where a role or a region forbids it. This
            page is written from the program: `PRAJA_SNAP=update ./praja test`.

            | code | | |
            |---|---|---|

            """);
        var all = Declared().Concat(Written()).DistinctBy(k => k.Code);
        foreach (var kind in all.OrderBy(k => k.Code, StringComparer.Ordinal))
            page.Append("| `" + kind.Code + "` | " + Cell(kind.Meaning.Id) + " | " + Cell(kind.Meaning.En) + " |\n");
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("""(?:Refuse|Refusal|new)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"\s*,""")]
    private static partial Regex Given();

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex Literal();
}
