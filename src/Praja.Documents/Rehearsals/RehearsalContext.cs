using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>A rehearsal's result with everything it was made of: what its documents are written from.</summary>
/// <param name="Operation">The dossier.</param>
/// <param name="Doctrine">The rules it was rehearsed by.</param>
/// <param name="Plan">The plan that was rehearsed.</param>
/// <param name="Result">What was found.</param>
/// <param name="Sensitivity">Which assumption moves the answer most; null when it was not studied.</param>
/// <param name="Comparisons">Comparisons with other plans or what-ifs, one per stage; may be empty.</param>
public sealed record RehearsalContext(
    Operation Operation,
    DoctrineBook Doctrine,
    Plan Plan,
    RehearsalResult Result,
    Sensitivity? Sensitivity,
    IReadOnlyList<Comparison> Comparisons);
