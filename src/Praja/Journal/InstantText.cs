using System.Runtime.Intrinsics;

namespace Praja.Journal;

/// <summary>Instants as a journal writes them: <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
internal static class InstantText
{
    /// <summary>Bytes of an instant.</summary>
    public const int Length = 24;

    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Writes one.</summary>
    public static void Write(DateTimeOffset time, Span<byte> text)
    {
        var utc = time.UtcDateTime;
        DateOnly.FromDateTime(utc).Deconstruct(out var year, out var month, out var day);
        "0000-00-00T00:00:00.000Z"u8.CopyTo(text);
        Digits(text[..4], year);
        Digits(text[5..7], month);
        Digits(text[8..10], day);
        Digits(text[11..13], utc.Hour);
        Digits(text[14..16], utc.Minute);
        Digits(text[17..19], utc.Second);
        Digits(text[20..23], utc.Millisecond);
    }

    /// <summary>Reads one, in exactly that form; milliseconds since 1970.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (!IsForm(text)) return false;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        var days = new DateOnly(year, month, day).DayNumber - UnixDay;
        milliseconds = (((((((days * 24L) + hour) * 60) + minute) * 60) + second) * 1000) + Number(text[20..23]);
        return true;
    }

    // Each byte of an instant lies between those of the first and the last that its form could have; where both are
    // the same, only that one does.
    private static bool IsForm(ReadOnlySpan<byte> text) =>
        text.Length == Length && IsForm(text, 0) && IsForm(text, Length - Vector128<byte>.Count);

    private static bool IsForm(ReadOnlySpan<byte> text, int from)
    {
        var part = Vector128.Create(text[from..]);
        return Vector128.GreaterThanOrEqualAll(part, Vector128.Create("0000-00-00T00:00:00.000Z"u8[from..]))
            && Vector128.LessThanOrEqualAll(part, Vector128.Create("9999-99-99T99:99:99.999Z"u8[from..]));
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (10 * number) + digit - '0';
        return number;
    }

    private static void Digits(Span<byte> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
