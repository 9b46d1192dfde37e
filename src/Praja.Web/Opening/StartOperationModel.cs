namespace Praja.Web.Opening;

/// <summary>Opening an operation.</summary>
/// <param name="Report">What was found in the dossier that was sent; null before.</param>
/// <param name="IsExercise">Mode that was chosen.</param>
/// <param name="Ends">When the draft is forgotten.</param>
/// <param name="Operations">Operations that are open, with their names.</param>
/// <param name="HasOtherNodes">True when other nodes may share the database: they do not get the operation by
/// themselves.</param>
public sealed record StartOperationModel(
    OpeningReport? Report, bool IsExercise, DateTimeOffset Ends, IReadOnlyList<(string Id, string Name)> Operations,
    bool HasOtherNodes);
