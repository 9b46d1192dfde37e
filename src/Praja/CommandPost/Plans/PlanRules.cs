namespace Praja.CommandPost.Plans;

/// <summary>Decisions: the published plan and its changes.</summary>
internal static class PlanRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All = [];
}
