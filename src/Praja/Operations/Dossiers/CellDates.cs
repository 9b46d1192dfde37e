using System.Globalization;

namespace Praja.Operations.Dossiers;

/// <summary>
/// Dates as planners type them: <c>2024-11-27</c>, <c>27/11/2024</c>, <c>27-11-2024</c>, <c>27.11.2024</c>, <c>27
/// November 2024</c>, <c>Rabu, 27 November 2024</c>, with English names too. Numbers alone are day, month, year.
/// </summary>
public static class CellDates
{
    private const string Iso = "yyyy-MM-dd";

    // Three letters tell the months apart in both languages; spellings that differ in them are listed too.
    private static readonly string[][] Months =
    [
        ["januari", "january", "jan"],
        ["februari", "february", "feb", "peb", "pebruari"],
        ["maret", "march", "mar"],
        ["april", "apr"],
        ["mei", "may"],
        ["juni", "june", "jun"],
        ["juli", "july", "jul"],
        ["agustus", "august", "agu", "agt", "ags", "agst", "aug"],
        ["september", "sep", "sept"],
        ["oktober", "october", "okt", "oct"],
        ["november", "nov", "nop", "nopember"],
        ["desember", "december", "des", "dec"],
    ];

    // By DayOfWeek; the first of each is the word used in texts.
    private static readonly string[][] Weekdays =
    [
        ["minggu", "sunday", "ahad", "sun", "min"],
        ["senin", "monday", "mon", "sen"],
        ["selasa", "tuesday", "tue", "tues", "sel"],
        ["rabu", "wednesday", "wed", "rab"],
        ["kamis", "thursday", "thu", "thur", "thurs", "kam"],
        ["jumat", "friday", "jum'at", "fri", "jum", "jumaat"],
        ["sabtu", "saturday", "sat", "sab"],
    ];

    /// <summary>Reads a date; <paramref name="stated"/> is the weekday written before it, which may be wrong.</summary>
    public static bool TryRead(string text, out DateOnly date, out DayOfWeek? stated)
    {
        ArgumentNullException.ThrowIfNull(text);
        stated = null;
        if (DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return true;
        var parts = WithoutMidnight(text).Split(
            [' ', ',', '/', '-', '.', '\u00A0'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var at = 0;
        if (parts.Length == 4 && Find(Weekdays, parts[0]) is >= 0 and var weekday)
        {
            stated = (DayOfWeek)weekday;
            at = 1;
        }
        return parts.Length - at == 3 && TryParts(parts[at], parts[at + 1], parts[at + 2], out date);
    }

    /// <summary>The date as it is written to files.</summary>
    public static string Write(DateOnly date) => date.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>The name of a weekday: <c>Rabu</c>, <c>Wednesday</c>.</summary>
    public static Text Name(DayOfWeek day)
    {
        var words = Weekdays[(int)day];
        return new(Capital(words[0]), Capital(words[1]));
    }

    private static bool TryParts(string first, string second, string third, out DateOnly date)
    {
        date = default;
        // 2024/11/27 puts the year first; November 27 2024 the month.
        if (first.Length == 4) (first, third) = (third, first);
        if (Find(Months, first) >= 0) (first, second) = (second, first);
        var named = Find(Months, second);
        var month = named + 1;
        if (named < 0 && !TryDigits(second, 2, out month)) return false;
        if (!TryDigits(first, 2, out var day) || third.Length != 4 || !TryDigits(third, 4, out var year)) return false;
        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryDigits(string text, int longest, out int value)
    {
        value = 0;
        return text.Length <= longest && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static int Find(string[][] names, string word) =>
        Array.FindIndex(names, n => Array.Exists(n, w => w.Equals(word, StringComparison.OrdinalIgnoreCase)));

    private static string WithoutMidnight(string text) =>
        text.EndsWith("00:00:00", StringComparison.Ordinal) ? text[..^8].TrimEnd(' ', 'T') : text;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
