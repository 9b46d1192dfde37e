namespace Praja.Web.Operations;

/// <summary>The operations of an account.</summary>
/// <param name="Operations">By id.</param>
public sealed record HomeModel(IReadOnlyList<HeldOperation> Operations);

/// <summary>An operation in which the account holds an appointment.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Role there.</param>
/// <param name="Stations">Polling stations.</param>
/// <param name="Banner">What its pages carry; null for a real operation.</param>
public sealed record HeldOperation(string Id, string Name, Text Role, int Stations, Text? Banner);
