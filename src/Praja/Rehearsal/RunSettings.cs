namespace Praja.Rehearsal;

/// <summary>How many runs, from which seed, on how many threads.</summary>
public sealed record RunSettings
{
    /// <summary>The most runs, 1 or more.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>Seed; the same for plans that are compared, so that they meet the same incidents.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; the result does not depend on it. 0 for one per core.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// Stops when the 95 % interval of the share of incidents with enough help in time is no wider than this on either
    /// side (absolute, e.g. 0.01), looked at every <see cref="LookEvery"/> runs; 0 runs them all.
    /// </summary>
    public double HalfWidth { get; init; }

    /// <summary>Runs between two looks at the half-width.</summary>
    public int LookEvery { get; init; } = 100;
}

/// <summary>How far the runs are.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Done">Runs finished, without a gap from the first.</param>
/// <param name="Of">The most runs.</param>
public readonly record struct RunProgress(string Stage, int Done, int Of);

/// <summary>The runs of one stage, in order, without a gap.</summary>
/// <param name="Model">What was simulated.</param>
/// <param name="Settings">How.</param>
/// <param name="Outcomes">Runs 0, 1, 2, ...; fewer than asked for when stopped.</param>
/// <param name="End">Why it ended.</param>
public sealed record StageRuns(
    RehearsalModel Model, RunSettings Settings, IReadOnlyList<RunOutcome> Outcomes, RunEnd End);

/// <summary>Why the runs ended.</summary>
public enum RunEnd
{
    /// <summary>All runs were made.</summary>
    AllRuns,

    /// <summary>The wanted half-width was reached.</summary>
    HalfWidthReached,

    /// <summary>The user interrupted; the finished runs are kept.</summary>
    Interrupted,
}
