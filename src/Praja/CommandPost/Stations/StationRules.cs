using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

// A guard with one bar of signal sends late, twice, and in the wrong order: none of that is refused. What can be wrong
// without being lost is marked in the entry instead: a step before its predecessor, and a clock that tells a time to
// come. Refused is what could not be understood later.

/// <summary>Decisions: what the post knows of the polling stations.</summary>
internal static class StationRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        .. StationWords.Kinds.Select((kind, report) => Kind(kind, (StationReport)report)),
        new(
            StationWords.Withdrawn, Roles.Field,
            (picture, submission, _) => StationWithdrawal.Decide(picture, submission)),
        CallRules.Called,
    ];

    private static SubmittableKind Kind(string name, StationReport report)
    {
        var kind = EntryKinds.Of(name);
        Invariant.Holds(kind is not null, "The journal's reference knows every kind that can be submitted.");
        return new(name, Roles.Field, (picture, submission, now) => Report(picture, submission, now, kind, report));
    }

    private static Decision Report(
        Picture picture, Submission submission, DateTimeOffset now, EntryKind kind, StationReport report)
    {
        var body = submission.Body;
        if (StationForm.RefusalOf(kind, submission) is { } refusal) return refusal;
        var station = picture.Frame.Stations.IndexOf(body.Text("station"));
        if (station < 0) return UnknownStation(body);
        if (report == StationReport.StatusReported && !picture.Frame.Levels.Contains(body.Text("status")))
        {
            var levels = string.Join(", ", picture.Frame.Levels);
            return StationRefusals.StatusUnknown.Because(
                $"Situasi {body.Text("status")} tidak dikenal; salah satu dari: {levels}.",
                $"The status {body.Text("status")} is not known; one of: {levels}.");
        }
        if (report == StationReport.HealthReported && !IsHealth(body.Text("health")))
        {
            var words = string.Join(", ", StationWords.Health.Skip(1));
            return StationRefusals.HealthUnknown.Because(
                $"Kesehatan {body.Text("health")} tidak dikenal; salah satu dari: {words}.",
                $"The health {body.Text("health")} is not known; one of: {words}.");
        }
        var wrongClock = StationForm.IsClockWrong(body, now);
        var early = StationWords.Before(report) is { } before && !picture.Stations.HasReached(station, before);
        return wrongClock || early
            ? Decision.Record(new Fact(kind.Name, Marked(body, wrongClock, early)))
            : Decision.Record(submission);
    }

    internal static Decision UnknownStation(EntryBody body)
    {
        var id = body.Text("station");
        return StationRefusals.StationUnknown.Because(
            $"TPS {id} tidak ada di operasi ini; id berbentuk kode desa/nomor tiga digit, misalnya 64.08.04.2001/007.",
            $"There is no station {id} in this operation; an id is village code/three digits, as 64.08.04.2001/007.");
    }

    private static bool IsHealth(string word) => word.Length > 0 && Array.IndexOf(StationWords.Health, word) > 0;

    private static EntryBody Marked(EntryBody body, bool wrongClock, bool early)
    {
        var marked = new EntryBodyBuilder();
        foreach (var (key, value) in body.Values)
            marked.Add(wrongClock && key == "at" ? "at_stated" : key, value);
        if (early) marked.Add("out_of_order", true);
        return marked.ToBody();
    }
}
