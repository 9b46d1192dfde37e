using System.Globalization;

namespace Praja.Operations.Dossiers;

/// <summary>
/// Understands the text of one cell or YAML value; what it cannot read becomes a problem at the place given.
/// </summary>
internal static class CellReader
{
    private static readonly char[] Separators = [' ', ',', ';', '\n', '\r', '\t', '\u00A0'];

    /// <summary>No figure of a dossier is larger.</summary>
    public const double Most = 1_000_000_000_000;

    public static int? Whole(string text, Place place, ProblemList problems)
    {
        if (!CellNumbers.TryWhole(text, out var value))
        {
            problems.Add(CellProblems.NotWhole, place, Shorten(text));
            return null;
        }
        if (value is >= 0 and <= int.MaxValue) return (int)value;
        problems.Add(CellProblems.OutOfRange, place, Shorten(text), "0", Number(int.MaxValue));
        return null;
    }

    public static double? Number(string text, double least, double most, bool small, Place place, ProblemList problems)
    {
        switch (CellNumbers.TryNumber(text, small, out var value))
        {
            case CellNumbers.Reading.NotNumber:
                problems.Add(CellProblems.NotNumber, place, Shorten(text));
                return null;
            case CellNumbers.Reading.Ambiguous:
                var digits = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
                problems.Add(CellProblems.AmbiguousNumber, place, text, digits, text + "0");
                return null;
        }
        if (value >= least && value <= most) return value;
        problems.Add(CellProblems.OutOfRange, place, Shorten(text), Number(least), Number(most));
        return null;
    }

    public static DateOnly? Date(string text, Place place, ProblemList problems)
    {
        if (!CellDates.TryRead(text, out var date, out var stated))
        {
            problems.Add(CellProblems.NotDate, place, Shorten(text));
            return null;
        }
        if (stated is { } day && day != date.DayOfWeek)
        {
            var right = CellDates.Name(date.DayOfWeek);
            problems.Add(CellProblems.WrongWeekday, place, Shorten(text), right.Id, right.En);
        }
        return date;
    }

    public static bool TryWord<T>(string text, WordList<T> words, Place place, ProblemList problems, out T value)
        where T : notnull
    {
        if (words.TryRead(text, out value)) return true;
        problems.Add(CellProblems.UnknownWord, place, Shorten(text), words.Listing);
        return false;
    }

    /// <summary>A time zone as <see cref="TimeZones"/> names it; null, with a problem, for any other.</summary>
    public static string? TimeZone(string text, Place place, ProblemList problems)
    {
        var zone = text.Contains('/', StringComparison.Ordinal) ? text : text.ToUpperInvariant();
        if (TimeZones.Find(zone) is not null) return zone;
        problems.Add(CellProblems.UnknownWord, place, Shorten(text), TimeZones.Allowed);
        return null;
    }

    /// <summary>A Kemendagri code with dots; the same without dots, as the KPU writes it, is taken too.</summary>
    public static bool TryRegionCode(string text, out string code)
    {
        code = text;
        if (IsDotted(text)) return true;
        if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        code = text.Length switch
        {
            2 => text,
            4 => $"{text[..2]}.{text[2..]}",
            6 => $"{text[..2]}.{text[2..4]}.{text[4..]}",
            10 => $"{text[..2]}.{text[2..4]}.{text[4..6]}.{text[6..]}",
            _ => "",
        };
        return code.Length > 0;
    }

    public static string[] Split(string text) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    public static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 2, 2.2, 2.2.2 or 2.2.2.4 digits.
    private static bool IsDotted(string text)
    {
        if (text.Length is not (2 or 5 or 8 or 13)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var dot = i is 2 or 5 or 8;
            if (dot ? text[i] != '.' : !char.IsAsciiDigit(text[i])) return false;
        }
        return true;
    }
}
