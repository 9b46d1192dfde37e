using System.Text;
using Praja.Documents.Calendars;
using Praja.Journal;
using Praja.Tests.CommandPost.Routine;

namespace Praja.Tests.Documents.Calendars;

public sealed class StageCalendarFileTests
{
    private readonly SelasihPost post = new();

    [Fact]
    public void Stages_are_days_and_reports_are_instants()
    {
        var lines = Lines();
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Equal(
            [
                "BEGIN:VEVENT", "UID:stage-pemungutan.selasih-2024@praja", "DTSTAMP:20241126T120000Z",
                "SUMMARY:LATIHAN: Pemungutan suara", "CATEGORIES:Tahapan", "DTSTART;VALUE=DATE:20241127",
                "DTEND;VALUE=DATE:20241128", "TRANSP:TRANSPARENT", "END:VEVENT",
            ],
            Event(lines, "stage-pemungutan"));
        // 06:00 in Selasih (WITA) is 22:00 UTC of the day before.
        Assert.Contains("DTSTART:20241126T220000Z", Event(lines, "report-polres-2024-11-27-0600"));
        Assert.DoesNotContain(lines, l => l.StartsWith("UID:report-polsek", StringComparison.Ordinal));
    }

    [Fact]
    public void A_postponed_stage_keeps_its_id_and_a_rerun_has_its_own()
    {
        var before = Ids();
        post.Tell(
            SelasihPost.Chief, "stage_postponed", ("stage", "pemungutan"), ("starts", "2024-11-29"),
            ("ends", "2024-11-29"), ("reason", "banjir; jalan, jembatan\nputus"));
        Assert.Contains("DTSTART;VALUE=DATE:20241129", Event(Lines(), "stage-pemungutan"));
        Assert.Contains(@"DESCRIPTION:banjir\; jalan\, jembatan\nputus", Event(Lines(), "stage-pemungutan"));
        Assert.Contains("UID:stage-pemungutan.selasih-2024@praja", before);
        post.Tell(
            SelasihPost.Chief, "stage_reopened", ("stage", "pemungutan"), ("form", "pss"), ("starts", "2024-12-05"),
            ("ends", "2024-12-05"), ("stations", Array.Empty<string>()), ("reason", "banjir"));
        Assert.Contains("UID:stage-pemungutan-pss-1.selasih-2024@praja", Ids());
    }

    [Fact]
    public void Ids_are_unique_and_lines_are_folded_at_75_octets()
    {
        post.Tell(
            SelasihPost.Chief, "stage_postponed", ("stage", "pemungutan"), ("starts", "2024-11-29"),
            ("ends", "2024-11-29"), ("reason", string.Concat(Enumerable.Repeat("“banjir” ", 30)).Trim()));
        Assert.Distinct(Ids());
        var bytes = File();
        var text = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        // Unfolded, nothing is lost, and no character was cut.
        Assert.Contains("“banjir” “banjir” “banjir”", string.Join('\n', Lines()), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void A_real_operation_bears_no_banner()
    {
        var real = new SelasihPost(JournalMode.Operation);
        var text = Encoding.UTF8.GetString(StageCalendarFile.Write(real.Picture, "selasih-2024", Language.English));
        Assert.DoesNotContain("EXERCISE", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Daily report of the Polres", text, StringComparison.Ordinal);
    }

    private byte[] File() => StageCalendarFile.Write(post.Picture, "selasih-2024", Language.Indonesian);

    private string[] Lines() => Encoding.UTF8.GetString(File())
        .Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");

    private string[] Ids() => [.. Lines().Where(l => l.StartsWith("UID:", StringComparison.Ordinal))];

    private static string[] Event(string[] lines, string id)
    {
        var at = Array.FindIndex(lines, l => l.StartsWith("UID:" + id + ".", StringComparison.Ordinal));
        Assert.True(at > 0, id);
        var end = Array.IndexOf(lines, "END:VEVENT", at);
        return lines[(at - 1)..(end + 1)];
    }
}
