namespace Praja.CommandPost.Routine;

/// <summary>Decisions: the post's own routine.</summary>
internal static class RoutineRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        .. LogRules.All, .. TaskRules.All, .. PollRules.All, .. BroadcastRules.All, .. HandOverRules.All,
        .. AlertRules.All, .. ReportRules.All,
    ];
}
