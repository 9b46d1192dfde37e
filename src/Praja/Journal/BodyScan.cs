using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Praja.Journal;

/// <summary>The values of a canonical body one after another, read where they lie.</summary>
/// <param name="body">What stands between the braces.</param>
internal ref struct BodyScan(ReadOnlySpan<byte> body)
{
    private const int MostDigits = 15;

    private static readonly SearchValues<byte> TextEnds =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(c => (byte)c)]);

    private static readonly SearchValues<byte> KeyBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_"u8);

    private ReadOnlySpan<byte> rest = body;
    private int count;

    /// <summary>False once something was met that only <see cref="EntryReading"/> reads.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Key of the value.</summary>
    public ReadOnlySpan<byte> Key { get; private set; }

    /// <summary>What the value is.</summary>
    public BodyValueKind Kind { get; private set; }

    /// <summary>The value as it is written: a text without its quotation marks, a list without its brackets.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Its number, or 1 for true.</summary>
    public long Number { get; private set; }

    /// <summary>Goes on to the next value; false after the last, and when the body is not sound.</summary>
    public bool MoveNext()
    {
        if (rest.IsEmpty) return false;
        IsSound = Next();
        return IsSound;
    }

    /// <summary>The value.</summary>
    public readonly BodyValue ToValue() => Kind switch
    {
        BodyValueKind.Text => BodyValue.Of(Encoding.UTF8.GetString(Value)),
        BodyValueKind.Number => BodyValue.Of((decimal)Number),
        BodyValueKind.Truth => BodyValue.Of(Number == 1),
        _ => BodyValue.Of(Texts(Value)),
    };

    private bool Next()
    {
        if (count++ > 0 && !Skip((byte)',')) return false;
        var before = Key;
        if (count > EntryRules.MostKeys || !Text(out var key) || !IsKey(key)) return false;
        Key = key;
        return before.SequenceCompareTo(key) < 0 && Skip((byte)':') && ReadValue();
    }

    private bool ReadValue()
    {
        if (rest.IsEmpty) return false;
        switch (rest[0])
        {
            case (byte)'"':
                Kind = BodyValueKind.Text;
                if (!Text(out var text)) return false;
                Value = text;
                return true;
            case (byte)'[':
                Kind = BodyValueKind.Texts;
                return List();
            case (byte)'t':
                return Word("true"u8, 1);
            case (byte)'f':
                return Word("false"u8, 0);
            default:
                Kind = BodyValueKind.Number;
                return Whole();
        }
    }

    private bool Word(ReadOnlySpan<byte> word, long number)
    {
        if (!rest.StartsWith(word)) return false;
        (Kind, Number) = (BodyValueKind.Truth, number);
        Value = word;
        rest = rest[word.Length..];
        return true;
    }

    private bool Whole()
    {
        var end = rest.IndexOf((byte)',');
        var text = end < 0 ? rest : rest[..end];
        var digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        if (digits.Length is 0 or > MostDigits || (digits[0] == '0' && text.Length > 1)) return false;
        if (digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        if (!Utf8Parser.TryParse(text, out long number, out _)) return false;
        Number = number;
        Value = text;
        rest = rest[text.Length..];
        return true;
    }

    private bool List()
    {
        rest = rest[1..];
        var from = rest;
        for (var items = 0; rest.IsEmpty || rest[0] != ']'; items++)
        {
            if ((items > 0 && !Skip((byte)',')) || !Text(out _)) return false;
        }
        Value = from[..^rest.Length];
        rest = rest[1..];
        return true;
    }

    private bool Text(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Skip((byte)'"')) return false;
        var end = rest.IndexOfAny(TextEnds);
        if (end < 0 || rest[end] != '"') return false;
        text = rest[..end];
        rest = rest[(end + 1)..];
        return Ascii.IsValid(text) || Utf8.IsValid(text);
    }

    private bool Skip(byte expected)
    {
        if (rest.IsEmpty || rest[0] != expected) return false;
        rest = rest[1..];
        return true;
    }

    private static bool IsKey(ReadOnlySpan<byte> key) =>
        key.Length is > 0 and <= EntryRules.LongestName && char.IsAsciiLetterLower((char)key[0])
        && !key.ContainsAnyExcept(KeyBytes);

    private static string[] Texts(ReadOnlySpan<byte> list)
    {
        var texts = new List<string>();
        var scan = new BodyScan(list);
        while (!scan.rest.IsEmpty)
        {
            if (texts.Count > 0) scan.Skip((byte)',');
            if (!scan.Text(out var text)) break;
            texts.Add(Encoding.UTF8.GetString(text));
        }
        return [.. texts];
    }
}
