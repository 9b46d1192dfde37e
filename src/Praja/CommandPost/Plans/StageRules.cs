using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Journal;

namespace Praja.CommandPost.Plans;

/// <summary>Decisions: the calendar of stages, by people and by the clock.</summary>
internal static class StageRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("stage_postponed", Roles.Lead, Postpone),
        BodyCheck.Kind("stage_reopened", Roles.Lead, Reopen, "rerun"),
    ];

    /// <summary>Beginnings and ends that the calendar has reached in local time. Stages over before the journal was
    /// opened are left alone: nobody recorded anything of them.</summary>
    public static IEnumerable<Fact> Due(Picture picture, DateTimeOffset now)
    {
        var calendar = picture.Plans.Calendar;
        if (calendar.OpenedAt is not { } opened) yield break;
        var (first, today) = (calendar.DayOf(opened), calendar.DayOf(now));
        foreach (var run in calendar.Runs.Where(r => r.EndedAt is null && r.Ends >= first && r.Starts <= today))
        {
            var body = EntryBody.Empty.With("stage", run.Id);
            if (run.BeganAt is null) yield return new("stage_began", body);
            if (run.Ends < today) yield return new("stage_ended", body);
        }
    }

    private static Decision Postpone(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, calendar) = (submission.Body, picture.Plans.Calendar);
        if (calendar.Find(body.Text("stage")) is not { } run) return Unknown(calendar);
        if (run.EndedAt is not null)
        {
            return Decision.Refuse(
                "stage-over", "Tahapan ini sudah berakhir; catat pengulangannya dengan stage_reopened.",
                "This stage is over; record its rerun with stage_reopened.");
        }
        return Days(body, calendar.DayOf(now)) ?? FreeText.RefusalOf(body, FreeText.Line, "reason")
            ?? Decision.Record(submission);
    }

    private static Decision Reopen(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, calendar) = (submission.Body, picture.Plans.Calendar);
        if (calendar.Find(body.Text("stage")) is not { Form: "" } run) return Unknown(calendar);
        if (!StageCalendar.Forms.Contains(body.Text("form")))
        {
            return Decision.Refuse(
                "stage-form-unknown", "Bentuknya psu, psl, atau pss.", "The form is psu, psl, or pss.");
        }
        if (body["stations"]!.Value.Texts.FirstOrDefault(s => picture.Frame.Stations.IndexOf(s) < 0) is { } station)
        {
            return Decision.Refuse(
                "station-unknown", $"Tidak ada TPS dengan id {station} di dossier.",
                $"The dossier has no station of id {station}.");
        }
        if (Days(body, calendar.DayOf(now)) is { } days) return days;
        return FreeText.RefusalOf(body, FreeText.Line, "reason")
            ?? Decision.Record(new Fact(
                submission.Kind, body.With("rerun", calendar.NextRerun(run.Id, body.Text("form")))));
    }

    private static Decision? Days(EntryBody body, DateOnly today)
    {
        var (starts, ends) = (body.Day("starts"), body.Day("ends"));
        return starts >= today && ends >= starts
            ? null
            : Decision.Refuse(
                "stage-days-wrong", $"Harinya mulai {BodyWords.Say(today)} dan tidak berakhir sebelum dimulai.",
                $"Days from {BodyWords.Say(today)} on, ending no sooner than they start.");
    }

    private static Decision Unknown(StageCalendar calendar)
    {
        var known = string.Join(", ", calendar.Runs.Select(r => r.Id));
        return Decision.Refuse(
            "stage-unknown", $"Tahapan itu tidak ada; yang ada: {known}.", $"No such stage; there are: {known}.");
    }
}
