namespace Praja.CommandPost.WhatIfs;

/// <summary>An incident that a question supposes.</summary>
/// <param name="Type">Incident type; empty when it is <paramref name="Like"/> another.</param>
/// <param name="Site">Site id; empty when it is anywhere in <paramref name="Region"/>.</param>
/// <param name="Region">Region code; empty when the site is named.</param>
/// <param name="Level">Level at which it begins; empty for that of <paramref name="Like"/>, or the lowest.</param>
/// <param name="Like">Number of an incident of the picture whose type and level it takes; empty when none.</param>
/// <param name="People">People needed at the first level, 1 to 10,000; null when drawn by its type.</param>
/// <param name="WithinMinutes">It happens evenly within so many minutes from now, 0 to 1,440.</param>
public sealed record SupposedIncident(
    string Type, string Site, string Region, string Level, string Like, int? People, int WithinMinutes);

/// <summary>What if these happened too, from now on?</summary>
/// <param name="Incidents">What is supposed; none asks what to expect as it is.</param>
/// <param name="Runs">Runs, 1 to <see cref="MostRuns"/>.</param>
/// <param name="Seed">Seed; the same for questions to be compared.</param>
public sealed record WhatIfQuestion(IReadOnlyList<SupposedIncident> Incidents, int Runs = 200, ulong Seed = 1)
{
    /// <summary>The most runs of one question.</summary>
    public const int MostRuns = 1_000;

    /// <summary>The most incidents of one question.</summary>
    public const int MostIncidents = 10;

    /// <summary>The most places of an operation that is asked live; larger ones are rehearsed beforehand.</summary>
    public const int MostSites = 20_000;
}
