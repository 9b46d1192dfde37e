namespace Praja.CommandPost.Incidents;

/// <summary>Decisions: what the post knows of incidents.</summary>
internal static class IncidentRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All = [];
}
