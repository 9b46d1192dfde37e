using System.Text.RegularExpressions;

namespace Praja.Tests.House;

/// <summary>The house rules of pages, read from their sources: markup, styles and scripts.</summary>
public sealed partial class PageSourceTests
{
    private static readonly string Web = Path.Combine(SharedData.Root, "src", "Praja.Web");
    private static readonly string[] NotOurs = ["/obj/", "/vendor/", "/node_modules/"];

    private const int LongestPage = 120;
    private const int LongestScript = 150;

    // Said alike in both languages, or no word at all.
    private static readonly string[] SaidAlike = ["Praja", "TPS"];

    // What scripts and tests know things by; no style needs to.
    private static readonly Regex Hook = new("(-page|^own)$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public void A_page_is_at_most_120_lines_and_a_script_150()
    {
        Assert.True(Files("razor").Length > 20 && Files("js").Length > 5, "the rule needs pages and scripts");
        None(Files("razor").Where(f => File.ReadLines(f).Count() > LongestPage).Select(SourceTests.Relative));
        None(Files("js").Where(f => File.ReadLines(f).Count() > LongestScript).Select(SourceTests.Relative));
    }

    [Fact]
    public void Every_script_is_checked_for_its_types() =>
        None(Files("js").Where(f => File.ReadLines(f).First() != "// @ts-check").Select(SourceTests.Relative));

    [Fact]
    public void Pages_say_nothing_but_words_in_both_languages() =>
        None(
            from file in Files("razor")
            from text in RazorText.Texts(File.ReadAllText(file)).Concat(Named(File.ReadAllText(file)))
            where !text.Split(' ').All(w => SaidAlike.Contains(w.Trim('·', '.', ',')) || !Letters().IsMatch(w))
            select $"{SourceTests.Relative(file)}: {text}");

    [Fact]
    public void A_text_in_the_markup_is_found()
    {
        const string Page = """
            @inherits Page<Model>
            <p class="a @(x > 1 ? "b" : null) c-@Rank" title="@L(Words.Title)">@L(Words.A) <b>@Model.Name</b></p>
            @if (Model.Any(m => m > 1))
            {
              <Part Name="@("x" + 1)" />
              <p>Kejadian baru</p>
            }
            else
            {
              var seen = 1;
            }
            @code { string text = "none"; }
            """;
        Assert.Equal(["Kejadian baru"], RazorText.Texts(Page));
        Assert.Equal(["b", "a", "c-"], RazorText.Classes(Page));
    }

    [Fact]
    public void No_page_has_a_style_or_a_script_of_its_own() =>
        None(
            from file in Files("razor")
            from line in File.ReadLines(file)
            where OwnStyle().IsMatch(line)
            select $"{SourceTests.Relative(file)}: {line.Trim()}");

    [Fact]
    public void Scripts_make_no_markup_of_text_and_run_no_text() =>
        None(
            from file in Files("js")
            from line in File.ReadLines(file)
            where Dangerous().IsMatch(line)
            select $"{SourceTests.Relative(file)}: {line.Trim()}");

    // The stripes of the mode's banner and the shade under things that lie above are no tokens; print is on paper.
    [Fact]
    public void Colours_are_named_in_the_tokens_alone()
    {
        var tokens = File.ReadAllText(Files("css").Single(f => Path.GetFileName(f) == "tokens.css"));
        var inTokens = Custom().Matches(tokens).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        None(
            from file in Files("css").Where(f => Path.GetFileName(f) != "tokens.css")
            from rule in Rule().Matches(WithoutPrint(File.ReadAllText(file)))
            where !Striped().IsMatch(rule.Value)
            from colour in Colour().Matches(Shadow().Replace(rule.Value, ""))
            select $"{SourceTests.Relative(file)}: {colour.Value}");
        None(
            from file in Files("css")
            from used in Used().Matches(File.ReadAllText(file))
            where !inTokens.Contains(used.Groups[1].Value)
            select $"{SourceTests.Relative(file)} uses {used.Groups[1].Value}, which is no token");
    }

    [Fact]
    public void Every_class_of_a_page_has_a_style()
    {
        var styled = Files("css").SelectMany(f => ClassName().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        None(
            (from file in Files("razor")
             from name in RazorText.Classes(File.ReadAllText(file))
             where !Hook.IsMatch(name) && !styled.Contains(name)
                 && !(IsPart(name) && styled.Any(s => s.StartsWith(name, StringComparison.Ordinal)))
             select $"{SourceTests.Relative(file)}: {name}").Distinct());
    }

    // All of them: a collection held against empty is cut short.
    private static void None(IEnumerable<string> found)
    {
        string[] all = [.. found];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static string[] Files(string ending) =>
    [
        .. Directory.EnumerateFiles(Web, "*." + ending, SearchOption.AllDirectories)
            .Where(f => !Array.Exists(NotOurs, part => f.Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    // `level-@Rank` and `w@(Share)`: what comes before the number.
    private static bool IsPart(string name) => name.Length == 1 || name.EndsWith('-');

    private static IEnumerable<string> Named(string page) =>
        NamedText().Matches(page).Select(m => m.Groups[1].Value);

    private static string WithoutPrint(string css)
    {
        var print = css.IndexOf("@media print", StringComparison.Ordinal);
        return print < 0 ? css : css[..print];
    }

    [GeneratedRegex(@"\.mode|::backdrop")]
    private static partial Regex Striped();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex("""\s(?:title|aria-label|placeholder|alt)="([^"@]+)""")]
    private static partial Regex NamedText();

    [GeneratedRegex("""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=|href="javascript:""")]
    private static partial Regex OwnStyle();

    [GeneratedRegex(@"\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function|parseFrom")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"--[a-z-]+(?=:)")]
    private static partial Regex Custom();

    [GeneratedRegex(@"var\((--[a-z-]+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"[^{}]+\{[^{}]*\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<=[\s(,:])#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(")]
    private static partial Regex Colour();

    [GeneratedRegex(@"box-shadow:[^;]*;")]
    private static partial Regex Shadow();

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)")]
    private static partial Regex ClassName();
}
