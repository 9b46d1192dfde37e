using Praja.CommandPost.Incidents;
using Praja.CommandPost.Plans;
using Praja.CommandPost.Records;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.CommandPost.Stations;
using Praja.CommandPost.Units;

namespace Praja.CommandPost;

/// <summary>What is due by the clock alone: facts that the doctrine wants recorded at a time, none twice.</summary>
internal delegate IEnumerable<Fact> ClockRule(Picture picture, DateTimeOffset now);

/// <summary>Every decision of the post: rights first, then the rule of the kind.</summary>
public static class PostRules
{
    private static readonly Dictionary<string, SubmittableKind> ByKind = new[]
    {
        StationRules.All, IncidentRules.All, UnitRules.All, RoutineRules.All, PlanRules.All, RecordRules.All,
        PrivacyRules.All,
    }.SelectMany(r => r).ToDictionary(r => r.Kind, StringComparer.Ordinal);

    private static readonly ClockRule[] ByClock =
        [StageRules.Due, ResponseLadder.Due, TaskRules.Due, Routine.ReportRules.Due];

    /// <summary>The kinds somebody can submit, sorted.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. ByKind.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Decides a submission against a picture: pure.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="submission">What is submitted.</param>
    /// <param name="now">When, by the node's clock.</param>
    public static Decision Decide(Picture picture, Submission submission, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(submission);
        if (!ByKind.TryGetValue(submission.Kind, out var kind))
        {
            return Decision.Refuse(
                "kind-unknown",
                $"Jenis {submission.Kind} tidak dapat dicatat; yang dapat: lihat referensi jurnal.",
                $"Kind {submission.Kind} cannot be recorded; the journal's reference lists those that can.");
        }
        if (submission.Mode is { } mode && mode != picture.Mode)
        {
            return Decision.Refuse(
                "mode-mismatch",
                "Kiriman ini untuk jurnal dengan mode lain; periksa operasi yang dipilih.",
                "This is meant for a journal of another mode; check which operation is chosen.");
        }
        return RoleRights.RefusalOf(picture, submission, kind.Roles) is { } refusal
            ? Decision.Refuse(refusal.Code, refusal.Sentence.Id, refusal.Sentence.En)
            : kind.Decide(picture, submission, now);
    }

    /// <summary>A kind that can be submitted, with its roles; null when it cannot.</summary>
    internal static SubmittableKind? Find(string kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>What is due by the clock.</summary>
    internal static IEnumerable<Fact> Due(Picture picture, DateTimeOffset now) =>
        ByClock.SelectMany(rule => rule(picture, now));
}
