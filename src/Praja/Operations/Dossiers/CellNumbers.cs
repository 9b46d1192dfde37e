using System.Globalization;

namespace Praja.Operations.Dossiers;

/// <summary>
/// Numbers as planners type them. In Indonesian the point parts thousands and the comma decimals; in English it is the
/// other way round, and both occur in one file. What can mean two things is refused rather than guessed: <c>35.747</c>
/// square kilometres may be the size of a regency or of a village.
/// </summary>
public static class CellNumbers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>What came of reading a number.</summary>
    public enum Reading
    {
        /// <summary>A number.</summary>
        Ok,

        /// <summary>No number.</summary>
        NotNumber,

        /// <summary>Could be thousands or decimals.</summary>
        Ambiguous,
    }

    /// <summary>
    /// Reads a whole number: <c>1234</c>, <c>1.234</c>, <c>1,234</c>, <c>1 234</c>, with a sign or without.
    /// </summary>
    public static bool TryWhole(string text, out long value)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return true;
        return IsGrouped(Unsigned(text))
            && long.TryParse(Digits(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// Reads a number with decimals; <paramref name="small"/> says that thousands cannot occur, as in degrees.
    /// </summary>
    public static Reading TryNumber(string text, bool small, out double value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = 0;
        var body = Unsigned(text);
        var mark = DecimalMark(body);
        if (!small && mark >= 0 && body[0] != '0' && IsGrouped(body)) return Reading.Ambiguous;
        var whole = mark < 0 ? body : body[..mark];
        var fraction = mark < 0 ? [] : body[(mark + 1)..];
        var plain = whole.Length + fraction.Length > 0
            && (whole.Length == 0 || IsDigits(whole) || IsGrouped(whole))
            && fraction.IndexOfAnyExceptInRange('0', '9') < 0;
        return plain
            ? Parse((text[0] == '-' ? "-" : "") + Digits(whole) + "." + fraction.ToString(), Plain, out value)
            : Parse(text, Plain | NumberStyles.AllowExponent, out value);
    }

    /// <summary>
    /// The decimal mark a number gives away: <c>35747.5</c> a point, <c>1.234.567</c> a comma; 0 when it gives none
    /// away.
    /// </summary>
    public static char DecimalMarkOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryNumber(text, small: false, out _) != Reading.Ok) return '\0';
        var body = Unsigned(text);
        var mark = DecimalMark(body);
        if (mark >= 0) return body[mark];
        var group = body.IndexOfAny('.', ',');
        return group < 0 ? '\0' : body[group] == '.' ? ',' : '.';
    }

    /// <summary>A number as it is read back: never in the shape of a number with thousands.</summary>
    public static string Write(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return IsGrouped(Unsigned(text)) && text.Contains('.', StringComparison.Ordinal) ? text + "0" : text;
    }

    // Where the decimals start: at the last of two kinds of separators, or at the only one; thousands repeat theirs.
    private static int DecimalMark(ReadOnlySpan<char> body)
    {
        var point = body.LastIndexOf('.');
        var comma = body.LastIndexOf(',');
        var last = Math.Max(point, comma);
        return last >= 0 && body.IndexOf(body[last]) == last ? last : -1;
    }

    private static Reading Parse(string text, NumberStyles styles, out double value) =>
        double.TryParse(text, styles, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)
            ? Reading.Ok
            : Reading.NotNumber;

    private static ReadOnlySpan<char> Unsigned(string text) =>
        text.Length > 0 && text[0] is '-' or '+' ? text.AsSpan(1) : text;

    // One to three digits, then groups of three, all with the same separator.
    private static bool IsGrouped(ReadOnlySpan<char> body)
    {
        var first = body.IndexOfAnyExceptInRange('0', '9');
        if (first is < 1 or > 3 || !IsSeparator(body[first]) || (body.Length - first) % 4 != 0) return false;
        for (var i = first; i < body.Length; i += 4)
        {
            if (body[i] != body[first] || !IsDigits(body.Slice(i + 1, 3))) return false;
        }
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    // Point, comma, space, no-break space, narrow no-break space, apostrophe.
    private static bool IsSeparator(char c) => c is '.' or ',' or ' ' or '\u00A0' or '\u202F' or '\'' or '\u2019';

    private static string Digits(ReadOnlySpan<char> text)
    {
        var digits = new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (!IsSeparator(c)) digits[count++] = c;
        }
        return new string(digits, 0, count);
    }
}
