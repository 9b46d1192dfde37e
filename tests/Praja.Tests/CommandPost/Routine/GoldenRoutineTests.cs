using System.Security.Cryptography;
using System.Text;
using Praja.CommandPost;
using Praja.Journal;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Routine;

/// <summary>One line of every kind of the routine and the plans, kept for ever: a later version must read it and fold
/// it as this one did. A file that is there is never written again.</summary>
public sealed class GoldenRoutineTests
{
    private static readonly string[] Areas =
        ["log_", "task_", "poll_", "broadcast_", "hand_over_", "taken_over", "alert_", "report_", "plan_", "stage_"];

    private static readonly string Folder = Path.Combine(SharedData.Root, "tests", "golden", "entries");

    public static TheoryData<string> Kinds => [.. EntryKinds.All.Select(k => k.Name).Where(
        k => Areas.Any(a => k.StartsWith(a, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kept_line_is_read_and_written_as_it_stands(string kind)
    {
        var file = Path.Combine(Folder, kind + ".json");
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("PRAJA_SNAP") == "update") WriteAll();
        var line = File.ReadAllText(file).TrimEnd('\n');
        var entry = EntryReading.Read(Encoding.UTF8.GetBytes(line), out var reason);
        Assert.True(entry is not null, reason);
        Assert.Equal(kind, entry.Draft.Kind);
        Assert.Null(EntryKinds.Fault(entry.Draft));
        Assert.Equal(line, EntryJson.Line(entry));
    }

    [Fact]
    public void Every_kind_is_folded_in_a_day_that_has_them_all()
    {
        var post = Day();
        Assert.Empty(Kinds.Select(k => k.Data).Except(post.Entries.Select(e => e.Draft.Kind)));
        post.Replays();
    }

    private static void WriteAll()
    {
        Directory.CreateDirectory(Folder);
        foreach (var entry in Day().Entries.DistinctBy(e => e.Draft.Kind))
        {
            var file = Path.Combine(Folder, entry.Draft.Kind + ".json");
            if (Kinds.Any(k => k.Data == entry.Draft.Kind) && !File.Exists(file))
                File.WriteAllText(file, EntryJson.Line(entry) + "\n");
        }
    }

    private static SelasihPost Day()
    {
        var post = new SelasihPost();
        LogAndTasks(post);
        PollsAndBroadcasts(post);
        HandOvers(post);
        AlertsAndReports(post);
        PlansAndStages(post);
        post.Wait(TimeSpan.FromHours(12));
        return post;
    }

    private static void LogAndTasks(SelasihPost post)
    {
        post.Tell(
            Operator, "log_noted", ("text", "Hujan deras di hulu"), ("category", "cuaca"), ("about", "97.01.02"),
            ("at", "2024-11-26T11:55:00Z"), ("by", "radio"));
        post.Tell(Operator, "log_withdrawn", ("entry", post.Picture.Sequence), ("reason", "tercatat dua kali"));
        for (var i = 1; i <= 4; i++)
        {
            post.Tell(
                Operator, "task_given", ("owner", "polsek-kenanga"), ("due", "2024-11-26T13:00:00Z"),
                ("title", "Siapkan perahu cadangan"), ("about", "97.01.02"));
        }
        post.Tell(Kenanga, "task_accepted", ("task", "task-1"));
        post.Tell(Kenanga, "task_done", ("task", "task-1"), ("note", "siap di dermaga"));
        post.Tell(Kenanga, "task_returned", ("task", "task-2"), ("reason", "tidak ada perahu lagi"));
        post.Tell(Operator, "task_withdrawn", ("task", "task-3"), ("reason", "tercatat dua kali"));
    }

    private static void PollsAndBroadcasts(SelasihPost post)
    {
        post.Tell(
            Chief, "poll_opened", ("question", "Siap geser kotak?"),
            ("sections", new[] { "lantas", "polsek-kenanga" }));
        post.Tell(
            Kenanga, "poll_answered", ("poll", "poll-1"), ("section", "polsek-kenanga"), ("answer", "go_with_remark"),
            ("remark", "perahu pinjaman"));
        post.Tell(Chief, "poll_closed", ("poll", "poll-1"), ("decision", "go"), ("reason", "lantas menyusul"));
        for (var i = 1; i <= 2; i++)
        {
            post.Tell(
                Operator, "broadcast_sent", ("text", "Apel pukul 05.00"), ("audience", new[] { "sector_chief" }),
                ("needs_acknowledgement", true));
        }
        post.Tell(Rindu, "broadcast_acknowledged", ("broadcast", "broadcast-1"));
        post.Tell(Operator, "broadcast_withdrawn", ("broadcast", "broadcast-2"), ("reason", "terkirim dua kali"));
    }

    private static void HandOvers(SelasihPost post)
    {
        const string Text = "Dua tugas terbuka; semua TPS siap.";
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        for (var i = 1; i <= 2; i++)
        {
            post.Tell(
                Operator, "hand_over_signed", ("to", Relief.Actor), ("sequence", 1), ("text", Text),
                ("sha256", sha256));
            if (i == 1)
                post.Tell(Operator, "hand_over_withdrawn", ("hand_over", "hand-over-1"), ("reason", "naskah kurang"));
        }
        post.Tell(Relief, "taken_over", ("hand_over", "hand-over-2"), ("sha256", sha256));
    }

    private static void AlertsAndReports(SelasihPost post)
    {
        post.Tell(
            Humas, "alert_issued", ("category", "Met"), ("urgency", "Expected"), ("severity", "Moderate"),
            ("certainty", "Likely"), ("event", "Banjir sungai"), ("headline", "Sungai Kenanga naik"),
            ("text", "Air naik sejak sore."), ("instruction", "Jauhi tepian."), ("areas", new[] { "97.01.02" }),
            ("expires", "2024-11-27T04:00:00Z"));
        post.Tell(Humas, "alert_cancelled", ("identifier", "alert-1"), ("reason", "air surut"));
        post.Tell(
            Kenanga, "report_submitted", ("report", "polsek/2024-11-26/1730"), ("kind", "laphar"),
            ("from", "polsek-kenanga"), ("to", "polres-selasih"), ("sha256", new string('a', 64)), ("sequence", 1));
        post.Tell(
            Kenanga, "report_withdrawn", ("report", "polsek/2024-11-26/1730"), ("from", "polsek-kenanga"),
            ("reason", "angka salah"));
    }

    private static void PlansAndStages(SelasihPost post)
    {
        for (var i = 1; i <= 2; i++)
        {
            post.Tell(
                KabagOps, "plan_published", ("version", i), ("plan_sha256", new string('b', 64)),
                ("note", "sesudah Latpraops"));
        }
        post.Tell(Chief, "plan_approved", ("version", 1), ("note", "disetujui pada rapat"));
        post.Tell(Chief, "plan_frozen", ("version", 1), ("until", "2024-11-28T00:00:00Z"), ("note", "hari H"));
        post.Tell(
            KabagOps, "plan_changed", ("version", 1), ("what", "station"), ("subject", "97.01.02.2001/001"),
            ("change", "berangkat H-2"), ("reason", "jembatan putus"), ("authority", "kapolres"));
        post.Tell(Chief, "plan_withdrawn", ("version", 2), ("reason", "salah lampiran"));
        post.Tell(
            Chief, "stage_postponed", ("stage", "rekap_kabupaten"), ("starts", "2024-11-30"), ("ends", "2024-12-07"),
            ("reason", "banjir"));
        post.Tell(
            Chief, "stage_reopened", ("stage", "pemungutan"), ("form", "psu"), ("starts", "2024-12-05"),
            ("ends", "2024-12-05"), ("stations", new[] { "97.01.02.2001/001" }), ("reason", "rekomendasi pengawas"));
    }
}
