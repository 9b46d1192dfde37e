using Praja.CommandPost;
using Praja.Operations;

namespace Praja.Web.Privacy;

/// <summary>Finds persons named in free texts.</summary>
internal static class PersonNames
{
    /// <summary>A journal keeps a purpose for ever, also after the one it names was erased.</summary>
    public static readonly Refusal Named = new("purpose-names-person", new(
        "Alasan tersimpan selamanya di jurnal: tulis tanpa nama dan nomor orang.",
        "The reason stays in the journal for ever: write it without names and numbers of persons."));

    /// <summary>True when a text names a member: by the name as the dossier has it, or by the id.</summary>
    public static bool Names(string text, Person member) => Has(text, member.Name) || Has(text, member.Id);

    /// <summary>True when a text has these words, whole.</summary>
    public static bool Has(string text, string words)
    {
        if (words.Length == 0) return false;
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + words.Length)) return true;
        }
        return false;
    }

    private static bool IsEdge(string text, int at) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
