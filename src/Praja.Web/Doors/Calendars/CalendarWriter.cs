using System.Globalization;
using System.Text;

namespace Praja.Web.Doors.Calendars;

/// <summary>One appointment of a calendar: whole days.</summary>
/// <param name="Id">Unique in the world and stable, so that a change replaces it in people's calendars.</param>
/// <param name="Title">Title.</param>
/// <param name="Note">More about it; may be empty.</param>
/// <param name="Category">What kind it is.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, counted in.</param>
internal sealed record CalendarDays(
    string Id, string Title, string Note, string Category, DateOnly First, DateOnly Last);

// RFC 5545. Lines end with CRLF and are folded at 75 octets, never inside a character; texts escape backslash,
// semicolon, comma and line feed. Whole days have no zone: a voting day is that day everywhere. DTEND is the day after.

/// <summary>Writes calendars (iCalendar, RFC 5545).</summary>
internal static class CalendarWriter
{
    private const int LongestLine = 75;

    /// <summary>Writes a calendar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="stamp">When its content was last changed; part of every appointment.</param>
    /// <param name="appointments">Its appointments.</param>
    public static byte[] Write(string name, DateTimeOffset stamp, IEnumerable<CalendarDays> appointments)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Praja//Praja//ID");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "NAME", Escaped(name));
        Line(text, "X-WR-CALNAME", Escaped(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        Line(text, "X-PUBLISHED-TTL", "PT6H");
        var stamped = stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (var appointment in appointments)
            Write(text, appointment, stamped);
        Line(text, "END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, CalendarDays days, string stamp)
    {
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", Escaped(days.Id));
        Line(text, "DTSTAMP", stamp);
        Line(text, "DTSTART;VALUE=DATE", Date(days.First));
        Line(text, "DTEND;VALUE=DATE", Date(days.Last < DateOnly.MaxValue ? days.Last.AddDays(1) : days.Last));
        Line(text, "SUMMARY", Escaped(days.Title));
        if (days.Note.Length > 0) Line(text, "DESCRIPTION", Escaped(days.Note));
        if (days.Category.Length > 0) Line(text, "CATEGORIES", Escaped(days.Category));
        Line(text, "TRANSP", "TRANSPARENT");
        Line(text, "END", "VEVENT");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n')
                escaped.Append(@"\n");
            else if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (c == '\t' || !char.IsControl(c))
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in (name + ":" + value).EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
