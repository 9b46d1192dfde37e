using Praja.CommandPost.Plans;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: reports, by people and by the clock.</summary>
internal static class ReportRules
{
    private static readonly PostRole[] Reporters = [.. Roles.Post, PostRole.SectorChief];

    // A post that was down for longer has missed those reports for good; it does not fill the journal with them.
    private static readonly TimeSpan LookBack = TimeSpan.FromHours(24);

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("report_submitted", Reporters, Submit),
        BodyCheck.Kind("report_withdrawn", Reporters, Withdraw),
    ];

    /// <summary>Reports whose hour has come, each once.</summary>
    public static IEnumerable<Fact> Due(Picture picture, DateTimeOffset now)
    {
        var (calendar, reports) = (picture.Plans.Calendar, picture.Routine.Reports);
        if (calendar.OpenedAt is not { } opened) yield break;
        var since = now - LookBack > opened ? now - LookBack : opened;
        for (var day = calendar.DayOf(since); day <= calendar.DayOf(now); day = day.AddDays(1))
        {
            foreach (var hour in ReportSchedule.Of(picture.Frame, calendar, day))
            {
                if (hour.Due <= since || hour.Due > now || reports.WasDue(hour.Id)) continue;
                yield return new("report_due", EntryBody.Empty
                    .With("report", hour.Id).With("level", hour.Level).With("name", hour.Name.Id)
                    .With("due", BodyWords.Say(hour.Due)));
            }
        }
    }

    private static Decision Submit(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        var (report, from) = (body.Text("report"), body.Text("from"));
        if ((BodyCheck.Word(body, "kind", RoutineWords.ReportKinds) ?? BodyCheck.Sha256(body, "sha256")) is { } wrong)
            return wrong;
        if (LevelOf(picture, report) is not { } level)
        {
            return Decision.Refuse(
                "report-unknown", "Tidak ada laporan itu pada jadwal; laporan di luar jadwal bernama seperti lapsus-1.",
                "The schedule has no such report; one beside it has a name such as lapsus-1.");
        }
        var reporters = level.Length == 0
            ? picture.Frame.Operation.Commands
            : ReportSchedule.Reporters(picture.Frame, level);
        if (reporters.All(c => c.Id != from) || picture.Frame.Operation.Commands.All(c => c.Id != body.Text("to")))
        {
            return Decision.Refuse(
                "command-unknown", "Pelapor atau penerima bukan komando dossier yang melaporkannya.",
                "The reporter or recipient is no command of the dossier for that report.");
        }
        if (!ReportSchedule.ReportsFor(picture.Frame, submission.Sender, from)) return Foreign();
        if (picture.Routine.Reports.Find(report, from) is not null)
        {
            return Decision.Refuse(
                "report-already-submitted", $"{from} sudah menyampaikan {report}; tarik dahulu yang lama.",
                $"{from} has submitted {report}; withdraw the old one first.");
        }
        return body["sequence"] is { } sequence && (sequence.Number < 1 || sequence.Number > picture.Sequence)
            ? Decision.Refuse(
                "sequence-unknown", "Nomor entri itu di luar jurnal.", "That sequence is not in the journal.")
            : Decision.Record(submission);
    }

    private static Decision Withdraw(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (!ReportSchedule.ReportsFor(picture.Frame, submission.Sender, body.Text("from"))) return Foreign();
        return picture.Routine.Reports.Find(body.Text("report"), body.Text("from")) is null
            ? Decision.Refuse(
                "report-not-submitted", "Laporan itu belum disampaikan satuan itu.",
                "That command has not submitted that report.")
            : FreeText.RefusalOf(body, "reason", FreeText.Line) ?? Decision.Record(submission);
    }

    private static Decision Foreign() => Decision.Refuse(
        "region-forbidden", "Satuan pelapor di luar wilayah tugas pengirim.",
        "The reporting command is outside the sender's regions.");

    // A scheduled report is level/day/hour; any other is a plain name of its own.
    private static string? LevelOf(Picture picture, string report)
    {
        var parts = report.Split('/');
        if (parts.Length == 1) return EntryRules.IsActor(report) ? "" : null;
        if (parts.Length != 3 || BodyWords.DayOf(parts[1]) is not { } day) return null;
        return ReportSchedule.Of(picture.Frame, picture.Plans.Calendar, day).FirstOrDefault(h => h.Id == report)?.Level;
    }
}
