namespace Praja.CommandPost.Stations;

/// <summary>Decisions: what the post knows of the polling stations.</summary>
internal static class StationRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All = [];
}
