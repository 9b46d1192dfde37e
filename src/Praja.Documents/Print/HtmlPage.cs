using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Print;

/// <summary>A print-ready HTML document: one file, its own style, nothing from outside, no script.</summary>
internal static class HtmlPage
{
    /// <summary>Nothing may be loaded or run, whatever a later hand puts in.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>Opens a document and its body.</summary>
    /// <param name="words">Language.</param>
    /// <param name="title">Title.</param>
    /// <param name="style">Style sheet, a constant.</param>
    /// <param name="screen">True when it is read on screens too, small ones among them.</param>
    public static MarkupWriter Open(Wording words, string title, string style, bool screen = false)
    {
        var html = MarkupWriter.Html(1 << 16);
        html.Open("html", ("lang", words.Code)).Open("head");
        html.Empty("meta", ("charset", "utf-8"));
        if (screen)
        {
            html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        }
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Leaf("title", title).Style(style).Close().Open("body").Line();
        return html;
    }

    public static byte[] Finish(MarkupWriter html) => html.Close(2).Line().ToUtf8();

    /// <summary>The head of a police document: who writes it, and the restricted mark.</summary>
    public static void Letterhead(MarkupWriter html, PlanView view)
    {
        html.Open("table", ("class", "kop")).Open("tr").Open("td");
        foreach (var line in Letterhead(view))
            html.Leaf("div", line);
        html.Close().Leaf("td", view.Words.Restricted, ("class", "mark")).Close(2).Line();
    }

    /// <summary>Lines of the letterhead, from the national police down to the leading command.</summary>
    public static IReadOnlyList<string> Letterhead(PlanView view)
    {
        var leader = view.Leader;
        var above = leader is null ? null : view.Command(leader.Parent);
        string[] lines =
        [
            view.Words.Say("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "INDONESIAN NATIONAL POLICE"),
            above is null ? "" : Formal(above.Name),
            leader is null ? "" : Formal(leader.Name),
        ];
        return [.. lines.Where(l => l.Length > 0)];
    }

    // The letterhead writes the office's full word: Polda as daerah, Polres as resor.
    private static string Formal(string name) => name
        .Replace("Polda ", "Daerah ", StringComparison.Ordinal)
        .Replace("Polresta ", "Resor Kota ", StringComparison.Ordinal)
        .Replace("Polres ", "Resor ", StringComparison.Ordinal)
        .ToUpperInvariant();
}
