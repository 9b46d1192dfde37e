using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Praja.CommandPost.Plans;
using Praja.CommandPost.Routine;
using Praja.CommandPost.Stations;
using Praja.Documents.Reports;
using Praja.Journal;
using Praja.Tests.CommandPost.Routine;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.Documents.Reports;

public sealed class ReportDocumentTests
{
    private readonly SelasihPost post = new();

    [Theory]
    [InlineData(ReportKind.Daily, Language.Indonesian)]
    [InlineData(ReportKind.Daily, Language.English)]
    [InlineData(ReportKind.Special, Language.Indonesian)]
    [InlineData(ReportKind.Special, Language.English)]
    [InlineData(ReportKind.TaskResult, Language.Indonesian)]
    [InlineData(ReportKind.Situation, Language.Indonesian)]
    public void Every_report_is_a_valid_docx(ReportKind kind, Language language)
    {
        VotingMorning(post);
        using var memory = new MemoryStream(Write(kind, language));
        using var document = WordprocessingDocument.Open(memory, isEditable: false);
        var faults = new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(e => $"{e.Part?.Uri}: {e.Description}"));
    }

    [Fact]
    public void The_figures_equal_the_pictures_at_its_sequence()
    {
        VotingMorning(post);
        var draft = ReportDraft.Of(post.Picture, ReportKind.Daily, post.Now)!;
        Assert.Equal(post.Picture.Head, draft.Head);
        var summary = RegionSummary.Of(post.Picture, post.Picture.Frame.Regions.IndexOf("97.01"), post.Now);
        Assert.Equal(
            (summary.Stations, summary.Heard, summary.OnTime, summary.Late, summary.Silent),
            (draft.Total.Stations, draft.Total.Heard, draft.Total.OnTime, draft.Total.Late, draft.Total.Silent));
        Assert.True(draft.Total.Silent > 0, "the test needs a silent station");
        Assert.Equal(draft.Total.Stations, draft.Regions.Sum(r => r.Stations));
        Assert.Equal(draft.Total.Silent, draft.Regions.Sum(r => r.Silent));
        Assert.Equal(draft.Total.Stations, draft.Total.OnTime + draft.Total.Late + draft.Total.Silent);
        Assert.Equal(post.Picture.Incidents.Open.Count(), draft.Levels.Sum(l => l.Open));
        Assert.Equal(post.Picture.Units.All.Count, draft.Units.Sum(u => u.Units));
        Assert.Equal(post.Picture.Routine.Tasks.Open, draft.Tasks);

        // Whoever folds the journal up to that entry finds the same report, whatever came later.
        var bytes = Write(ReportKind.Daily, Language.Indonesian);
        var then = new Praja.CommandPost.Picture(post.Frame);
        foreach (var entry in post.Entries.Where(e => e.Sequence <= draft.Head.Sequence))
            then.Apply(entry);
        Assert.Equal(bytes, Write(ReportKind.Daily, Language.Indonesian, then));
        post.Tell(Operator, "log_noted", ("text", "Sesudahnya"), ("category", "situasi"));
        Assert.NotEqual(bytes, Write(ReportKind.Daily, Language.Indonesian));
    }

    [Fact]
    public void It_says_what_it_is_and_where_it_comes_from()
    {
        VotingMorning(post);
        var text = Text(Write(ReportKind.Daily, Language.Indonesian));
        Assert.Contains("LAPORAN HARIAN (LAPHAR)", text, StringComparison.Ordinal);
        Assert.Contains("LATIHAN", text, StringComparison.Ordinal);
        Assert.Contains("sampai entri " + post.Picture.Sequence, text, StringComparison.Ordinal);
        Assert.Contains(post.Picture.Head.Hash, text, StringComparison.Ordinal);
        Assert.Contains("belum pernah terdengar", text, StringComparison.Ordinal);
        Assert.Contains("Rabu, 27 November 2024 pukul 08.30 WITA", text, StringComparison.Ordinal);
        Assert.Contains("LATIHAN - TERBATAS", Part(Write(ReportKind.Daily, Language.Indonesian), "word/header1.xml"),
            StringComparison.Ordinal);

        var real = new SelasihPost(JournalMode.Operation);
        VotingMorning(real);
        var draft = ReportDraft.Of(real.Picture, ReportKind.Daily, real.Now)!;
        var bytes = ReportDocument.Write(new(real.Frame.Operation, draft, 480, Language.English));
        Assert.DoesNotContain("EXERCISE", Text(bytes), StringComparison.Ordinal);
        Assert.Contains("DAILY REPORT (LAPHAR)", Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_that_the_same_commands_owe_make_one_line()
    {
        VotingMorning(post);
        post.Wait(TimeSpan.FromHours(11));
        var owed = ReportDraft.Of(post.Picture, ReportKind.Daily, post.Now)!.Owed;
        var lines = owed.GroupBy(o => o.Report)
            .Select(g => g.Key.Name.Id + string.Concat(g.Select(o => o.Command))).Distinct().Count();
        Assert.True(lines < owed.Select(o => o.Report).Distinct().Count(), "the test needs two hours of one report");
        var text = Text(Write(ReportKind.Daily, Language.Indonesian));
        Assert.Equal(lines, text.Split("Laporan belum masuk: ").Length - 1);
    }

    [Fact]
    public void What_was_due_before_the_journal_was_opened_is_owed_by_nobody()
    {
        var opened = post.Picture.Plans.Calendar.OpenedAt!.Value;
        post.Wait(TimeSpan.FromHours(11));
        var owed = ReportDraft.Of(post.Picture, ReportKind.Daily, post.Now)!.Owed;
        Assert.NotEmpty(owed);
        Assert.All(owed, o => Assert.True(o.Report.Due > opened));
        var late = StageView.At(post.Picture, opened).Reports;
        Assert.Contains(late, r => r.Due <= opened);
        Assert.Empty(ReportSchedule.Owed(post.Picture, late, opened));
    }

    // The same people are planned for several stages: on a day without a stage nobody stands ready by plan.
    [Fact]
    public void Units_of_other_stages_are_not_counted_as_ready()
    {
        VotingMorning(post);
        Assert.True(ReadyAt(post.Now) > 0, "the test needs units on voting day");
        post.Now = post.Now.AddYears(3);
        Assert.Equal(0, ReadyAt(post.Now));
        var text = Text(Write(ReportKind.Situation, Language.Indonesian));
        Assert.Contains("bukan hari TPS", text, StringComparison.Ordinal);

        int ReadyAt(DateTimeOffset now) =>
            ReportDraft.Of(post.Picture, ReportKind.Situation, now)!.Units.Single(u => u.Status == "ready").Units;
    }

    [Fact]
    public void A_special_report_says_in_words_what_was_recorded_and_what_was_not()
    {
        VotingMorning(post);
        post.Tell(
            Chief, "situation_changed", ("incident", "0001"), ("to", "kuning"), ("reason", "lempar batu"),
            ("warnings", "tiga kali"), ("unknown", new[] { "injuries" }), ("complete_by", "2024-11-27T01:00:00Z"));
        post.Tell(
            Operator, "referral_sent", ("incident", "0001"), ("agency", "bpbd"), ("reason", "dermaga rusak"));
        var text = Text(Write(ReportKind.Special, Language.Indonesian));
        foreach (var part in new[]
        {
            "Kuning: Kapolres; lempar batu", "Peringatan yang diberikan: tiga kali",
            "Belum diketahui, dijanjikan 09.00: Korban luka",
            "BELUM DICATAT: Bukti, Upaya negosiasi, Pertolongan medis",
            "BPBD (belum diterima)",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_special_report_needs_its_incident() =>
        Assert.Null(ReportDraft.Of(post.Picture, ReportKind.Special, post.Now, "0009"));

    [Fact]
    public void A_hand_over_is_made_from_the_log_and_can_be_signed()
    {
        VotingMorning(post);
        var draft = HandOverDraft.Of(post.Picture, post.Now);
        foreach (var part in new[]
        {
            "LATIHAN", "Kejadian terbuka: 1", "Tugas terbuka: 1", "(LEWAT)", "Siaran belum dijawab: 1",
            "polsek-kenanga", "TPS diam: ", "Buku jaga sejak serah terima", "Hujan deras di hulu",
            "Jam lapor yang belum lengkap: ",
        })
        {
            Assert.Contains(part, draft.Text, StringComparison.Ordinal);
        }
        Assert.Equal(draft.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Text))));
        var signed = post.Tell(
            Operator, "hand_over_signed", ("to", Relief.Actor), ("sequence", draft.Sequence), ("text", draft.Text),
            ("sha256", draft.Sha256));
        post.Tell(Relief, "taken_over", ("hand_over", signed.Text("hand_over")), ("sha256", draft.Sha256));
        post.Now = post.Now.AddMinutes(1);
        Assert.DoesNotContain(
            "Hujan deras di hulu", HandOverDraft.Of(post.Picture, post.Now).Text, StringComparison.Ordinal);
    }

    /// <summary>Half past eight on voting day: one district reports, the other is silent; a fight at the
    /// dock.</summary>
    internal static void VotingMorning(SelasihPost post)
    {
        post.Tell(Operator, "log_noted", ("text", "Hujan deras di hulu"), ("category", "cuaca"));
        post.Tell(
            Operator, "task_given", ("owner", "polsek-kenanga"), ("due", "2024-11-26T22:00:00Z"),
            ("title", "Siapkan perahu cadangan"));
        post.Tell(
            Operator, "broadcast_sent", ("text", "Apel pukul 05.00"), ("audience", new[] { "sector_chief" }),
            ("needs_acknowledgement", true));
        post.Tell(Rindu, "broadcast_acknowledged", ("broadcast", "broadcast-1"));
        post.Tell(KabagOps, "plan_published", ("version", 1), ("plan_sha256", new string('b', 64)));
        post.Tell(Chief, "plan_approved", ("version", 1));
        post.Wait(TimeSpan.FromHours(10));
        for (var number = 1; number <= 3; number++)
        {
            var station = $"97.01.01.2001/00{number}";
            post.Tell(Operator, "guard_arrived", ("station", station), ("by", "phone"));
            if (number < 3) post.Tell(Operator, "station_opened", ("station", station), ("by", "phone"));
        }
        post.Tell(
            Operator, "incident_reported_2", ("site", "97.01.01.2001/001"), ("type", "bentrok_massa"),
            ("level", "hijau"), ("by", "phone"), ("text", "Dua kelompok saling dorong di dermaga"));
        post.Wait(TimeSpan.FromHours(2.5));
    }

    private byte[] Write(ReportKind kind, Language language, Praja.CommandPost.Picture? picture = null)
    {
        var from = picture ?? post.Picture;
        var incident = from.Incidents.All.Count > 0 ? from.Incidents.All[0].Number : "";
        var draft = ReportDraft.Of(from, kind, post.Now, kind == ReportKind.Special ? incident : "");
        Assert.NotNull(draft);
        return ReportDocument.Write(new(post.Frame.Operation, draft, 480, language));
    }

    private static string Text(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.InnerText;
    }

    private static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
