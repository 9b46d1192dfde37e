using System.Reflection;
using Praja.Web.Pages;

namespace Praja.Tests.Web;

/// <summary>Everything pages say, in both languages.</summary>
public sealed class PageWordTests
{
    // Names, units and letters that both languages write alike.
    private static readonly HashSet<string> SaidAlike =
        ["Administrator", "Beat", "CAP", "Menu", "ODK", "Radio", "SHA-256", "SMS", "Status", "TPS", "km", "radio"];

    [Fact]
    public void Every_word_of_the_pages_speaks_both_languages()
    {
        var words = Words().ToArray();
        Assert.True(words.Length > 100, "the rule needs words");
        Assert.Empty(
            from word in words
            where string.IsNullOrWhiteSpace(word.Text.Id) || string.IsNullOrWhiteSpace(word.Text.En)
                || (word.Text.Id == word.Text.En && !SaidAlike.Contains(word.Text.Id))
            select $"{word.Where}: {word.Text.Id}");
    }

    [Fact]
    public void A_sentence_ends_alike_in_both_languages() =>
        Assert.Empty(Words().Where(w => EndOf(w.Text.Id) != EndOf(w.Text.En)).Select(w => $"{w.Where}: {w.Text}"));

    private static char EndOf(string text) => text[^1] is '.' or '?' or ':' or '…' ? text[^1] : ' ';

    private static IEnumerable<(string Where, Text Text)> Words() =>
        from type in typeof(PageFrame).Assembly.GetTypes()
        where type.Name.EndsWith("Words", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(Text)
        select (type.Name + "." + field.Name, (Text)field.GetValue(null)!);
}
