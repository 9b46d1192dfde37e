using System.Text.RegularExpressions;
using Praja.Doctrine;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

// The routine's texts and the notes of stations are written by many and read by many. So that they do not become a
// register of persons, they are short, they carry none of the words that name what is never recorded about people, and
// no number long enough to be an identity card's or a telephone's. A name can still be written: the guide says not to,
// and the entry stays with the actor who wrote it. Reports and notes of incidents are not held to this: an urgent
// report is never lost over a word.

/// <summary>Limits of what people write in words.</summary>
internal static partial class FreeText
{
    /// <summary>Most characters of a title, a reason, a remark or a headline.</summary>
    public const int Line = 300;

    /// <summary>Most characters of a note, a broadcast or an alert.</summary>
    public const int Note = 1000;

    /// <summary>Why a text may not be recorded; null when it may.</summary>
    /// <param name="body">The body it is part of.</param>
    /// <param name="key">Its key; a text that is not there may be.</param>
    /// <param name="most">Most characters.</param>
    public static Decision? RefusalOf(EntryBody body, string key, int most)
    {
        if (body[key] is not { } value) return null;
        var text = value.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Decision.Refuse(
                "text-empty", $"Isian {key} kosong; tulis isinya atau hilangkan kuncinya.",
                $"The field {key} is empty; write something or leave the key out.");
        }
        if (text.Length > most)
        {
            return Decision.Refuse(
                "text-too-long", $"Isian {key} {text.Length} huruf; paling banyak {most}.",
                $"The field {key} has {text.Length} characters; at most {most}.");
        }
        if (RefusedWords.Find(text) is { } word)
        {
            return Decision.Refuse(
                "text-refused-word",
                $"Kata \"{word}\" tidak dicatat di Praja; catat peristiwanya, bukan orangnya.",
                $"The word \"{word}\" is not recorded in Praja; write down what happened, not about persons.");
        }
        return Identifies(text)
            ? Decision.Refuse(
                "text-identifies",
                $"Isian {key} memuat nomor panjang, seperti NIK atau telepon; hapus nomornya.",
                $"The field {key} holds a long number, as of an identity card or telephone; leave it out.")
            : null;
    }

    /// <summary>Why one of several texts may not be recorded; null when all may.</summary>
    public static Decision? RefusalOf(EntryBody body, int most, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (RefusalOf(body, key, most) is { } refusal) return refusal;
        }
        return null;
    }

    private static bool Identifies(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') && (LongNumber().IsMatch(text) || Telephone().IsMatch(text));

    // Ten digits in a row are no date, no time and no station; an identity number has sixteen.
    [GeneratedRegex("[0-9]{10}")]
    private static partial Regex LongNumber();

    // A mobile telephone begins with 08 or 628, also when it is written in groups; 08-11-2024 is a day.
    [GeneratedRegex("(?<![0-9])(08|62[ -]?8)[0-9]{1,2}([ -]?[0-9]){6}")]
    private static partial Regex Telephone();
}
