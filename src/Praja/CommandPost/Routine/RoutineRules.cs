namespace Praja.CommandPost.Routine;

/// <summary>Decisions: the posts own routine.</summary>
internal static class RoutineRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All = [];
}
