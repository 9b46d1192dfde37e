using System.Globalization;
using System.Text;

namespace Praja.Documents.Calendars;

// RFC 5545. Lines end with CRLF and are folded at 75 octets, never inside a character (3.1). Texts escape backslash,
// semicolon, comma and line feed (3.3.11) and lose other control characters. Whole days have no zone: a voting day is
// that day everywhere, and DTEND is the day after. Hours are written as UTC instants, so that no VTIMEZONE is needed
// and a telephone shows them in its own zone.

/// <summary>The lines of an iCalendar file (RFC 5545).</summary>
internal sealed class CalendarLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();
    private readonly string stamp;

    /// <summary>Begins a calendar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="changed">When its content last changed; part of every appointment.</param>
    public CalendarLines(string name, DateTimeOffset changed)
    {
        stamp = Instant(changed);
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Praja//Praja//ID");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("X-WR-CALNAME", Escaped(name));
    }

    /// <summary>An appointment of whole days.</summary>
    public void Days(Appointment about, DateOnly first, DateOnly last)
    {
        Begin(about);
        Line("DTSTART;VALUE=DATE", Date(first));
        Line("DTEND;VALUE=DATE", Date(last < DateOnly.MaxValue ? last.AddDays(1) : last));
        Line("TRANSP", "TRANSPARENT");
        Line("END", "VEVENT");
    }

    /// <summary>An appointment at an hour.</summary>
    public void Hour(Appointment about, DateTimeOffset start, TimeSpan length)
    {
        Begin(about);
        Line("DTSTART", Instant(start));
        Line("DTEND", Instant(start + length));
        Line("END", "VEVENT");
    }

    /// <summary>Ends the calendar; UTF-8.</summary>
    public byte[] Finish()
    {
        Line("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Begin(Appointment about)
    {
        Line("BEGIN", "VEVENT");
        Line("UID", Escaped(about.Id));
        Line("DTSTAMP", stamp);
        Line("SUMMARY", Escaped(about.Title));
        if (about.Note.Length > 0) Line("DESCRIPTION", Escaped(about.Note));
        Line("CATEGORIES", Escaped(about.Category));
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
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

    private void Line(string name, string value)
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

/// <summary>What an appointment is about.</summary>
/// <param name="Id">Unique in the world and stable, so that a change replaces it in people's calendars.</param>
/// <param name="Title">Title.</param>
/// <param name="Note">More about it; may be empty.</param>
/// <param name="Category">What kind it is.</param>
internal readonly record struct Appointment(string Id, string Title, string Note, string Category);
