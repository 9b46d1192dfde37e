using System.Globalization;
using System.Text;

namespace Praja.Journal;

/// <summary>What a value of a body is.</summary>
public enum BodyValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>List of texts.</summary>
    Texts,
}

/// <summary>One value of a body.</summary>
public readonly record struct BodyValue
{
    // A text or an array of texts: one field, so that the value stays small.
    private readonly object? words;

    private BodyValue(BodyValueKind kind, object? words, decimal number) =>
        (Kind, this.words, Number) = (kind, words, number);

    /// <summary>What it is.</summary>
    public BodyValueKind Kind { get; }

    /// <summary>Its text; empty when it is none.</summary>
    public string Text => words as string ?? "";

    /// <summary>Its number; 1 and 0 for true and false, else 0.</summary>
    public decimal Number { get; }

    /// <summary>True when it is the truth value true.</summary>
    public bool Truth => Kind == BodyValueKind.Truth && Number == 1;

    /// <summary>Its texts; none when it is no list.</summary>
    public IReadOnlyList<string> Texts => words as string[] ?? [];

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">Half of a surrogate pair: not Unicode text.</exception>
    public static BodyValue Of(string text) => IsUnicode(text)
        ? new(BodyValueKind.Text, text, 0)
        : throw new ArgumentException("Half of a surrogate pair", nameof(text));

    /// <summary>A number of at most 15 digits, 6 of them decimals, so that every reader understands the same (a double
    /// keeps 15 digits, and RFC 8785 needs no exponent down to the sixth decimal).</summary>
    /// <exception cref="ArgumentOutOfRangeException">More digits.</exception>
    public static BodyValue Of(decimal number) => IsExact(number)
        ? new(BodyValueKind.Number, null, Plain(number))
        : throw new ArgumentOutOfRangeException(nameof(number));

    /// <summary>The number without zeros at its end or a minus before zero: as it is read back from the journal, so
    /// that the node that decided folds the same as those that read.</summary>
    private static decimal Plain(decimal number) =>
        number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    /// <summary>True or false.</summary>
    public static BodyValue Of(bool truth) => new(BodyValueKind.Truth, null, truth ? 1 : 0);

    /// <summary>An instant: a text in the form that a journal has for them.</summary>
    public static BodyValue Of(DateTimeOffset time) =>
        Of(time.UtcDateTime.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture));

    /// <summary>A list of texts.</summary>
    /// <exception cref="ArgumentException">Half of a surrogate pair: not Unicode text.</exception>
    public static BodyValue Of(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.All(IsUnicode)
            ? new(BodyValueKind.Texts, texts.ToArray(), 0)
            : throw new ArgumentException("Half of a surrogate pair", nameof(texts));
    }

    /// <summary>True for a number that <see cref="Of(decimal)"/> takes.</summary>
    public static bool IsExact(decimal number)
    {
        if (decimal.IsInteger(number)) return Math.Abs(number) < 1_000_000_000_000_000;
        var micro = Math.Abs(number) < 1_000_000_000_000_000 ? number * 1_000_000 : 0.5m;
        if (micro != decimal.Truncate(micro)) return false;
        while (micro != 0 && micro % 10 == 0)
            micro /= 10;
        return Math.Abs(micro) < 1_000_000_000_000_000;
    }

    private static bool IsUnicode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return true;
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune)) return false;
            at += rune.Utf16SequenceLength;
        }
        return true;
    }
}

/// <summary>The particulars of an entry: values by key in snake case. Immutable. Several keys at once are put together
/// more quickly by an <see cref="EntryBodyBuilder"/>.</summary>
public sealed class EntryBody
{
    /// <summary>No particulars.</summary>
    public static readonly EntryBody Empty = new([], []);

    // Keys in ordinal order, and the value of each.
    private readonly string[] keys;
    private readonly BodyValue[] values;

    internal EntryBody(string[] keys, BodyValue[] values) => (this.keys, this.values) = (keys, values);

    /// <summary>Keys and values by key, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, BodyValue>> Values =>
        keys.Zip(values, (key, value) => new KeyValuePair<string, BodyValue>(key, value));

    /// <summary>How many keys.</summary>
    public int Count => keys.Length;

    internal ReadOnlySpan<string> KeySpan => keys;

    internal ReadOnlySpan<BodyValue> ValueSpan => values;

    /// <summary>The value of a key; null when it is not there.</summary>
    public BodyValue? this[string key]
    {
        get
        {
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] == key) return values[i];
            }
            return null;
        }
    }

    /// <summary>The text of a key; empty when it is not there or no text.</summary>
    public string Text(string key) => this[key]?.Text ?? "";

    /// <summary>The same body with one more text.</summary>
    public EntryBody With(string key, string text) => With(key, BodyValue.Of(text));

    /// <summary>The same body with one more number.</summary>
    public EntryBody With(string key, decimal number) => With(key, BodyValue.Of(number));

    /// <summary>The same body with one more truth value.</summary>
    public EntryBody With(string key, bool truth) => With(key, BodyValue.Of(truth));

    /// <summary>The same body with one more list of texts.</summary>
    public EntryBody With(string key, IReadOnlyList<string> texts) => With(key, BodyValue.Of(texts));

    /// <summary>The same body with one more value.</summary>
    /// <exception cref="ArgumentException">The key is not in snake case or there already, or too many keys.</exception>
    public EntryBody With(string key, BodyValue value) => new EntryBodyBuilder(this).Add(key, value).ToBody();
}
