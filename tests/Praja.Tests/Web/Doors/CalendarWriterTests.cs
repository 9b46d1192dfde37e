using System.Text;
using Praja.Web.Doors.Calendars;

namespace Praja.Tests.Web.Doors;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeOffset Stamp = new(2024, 9, 1, 7, 30, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_stage_is_whole_days_up_to_the_day_after_its_last()
    {
        var lines = Lines(
            new("a@praja", "Masa tenang", "Quiet period", "Tahapan", new(2024, 11, 24), new(2024, 11, 26)));
        Assert.Contains("DTSTART;VALUE=DATE:20241124", lines);
        Assert.Contains("DTEND;VALUE=DATE:20241127", lines);
        Assert.Contains("DTSTAMP:20240831T233000Z", lines);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^2]);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Signs_that_mean_something_are_escaped_and_no_line_is_added()
    {
        var lines = Lines(new("a@praja", "Satu, dua; \\tiga\r\nBEGIN:VALARM\u0007", "", "", default, default));
        Assert.Contains(@"SUMMARY:Satu\, dua\; \\tiga\nBEGIN:VALARM", lines);
        Assert.DoesNotContain("BEGIN:VALARM", lines);
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_unfold_to_what_was_written()
    {
        var title = string.Concat(Enumerable.Repeat("Pengamanan — \U0001F5F3 ", 20)).Trim();
        var text = Text(new("a@praja", title, "", "", default, default));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:" + title, unfolded, StringComparison.Ordinal);
    }

    private static string[] Lines(CalendarDays days) => Text(days).Split("\r\n");

    private static string Text(CalendarDays days) =>
        Encoding.UTF8.GetString(CalendarWriter.Write("Operasi", Stamp, [days]));
}
