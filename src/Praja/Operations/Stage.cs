namespace Praja.Operations;

/// <summary>One stage of the election's calendar.</summary>
/// <param name="Id">Unique id in the dossier.</param>
/// <param name="Kind">Id of the doctrine's stage, e.g. <c>kampanye</c>; decides demands, risk weights and
/// reports.</param>
/// <param name="Name">As it is called on screens and in orders.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, counted in.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Stage(string Id, string Kind, string Name, DateOnly Start, DateOnly End, Place Place);
