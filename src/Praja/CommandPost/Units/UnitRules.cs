namespace Praja.CommandPost.Units;

/// <summary>Decisions: what the post knows of units.</summary>
internal static class UnitRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All = [];
}
