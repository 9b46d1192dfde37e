namespace Praja.Rehearsal.Improving;

/// <summary>How a plan is improved.</summary>
public sealed record ImproveSettings
{
    /// <summary>Stage rehearsed, e.g. <c>pemungutan</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>What is otherwise than plan and doctrine.</summary>
    public Scenario Scenario { get; init; } = Scenario.None;

    /// <summary>Seed of everything drawn by chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; the result does not depend on it. 0 for one per core.</summary>
    public int Threads { get; init; }

    /// <summary>The most rounds of proposals.</summary>
    public int Rounds { get; init; } = 6;

    /// <summary>Proposals tried in a round.</summary>
    public int Proposals { get; init; } = 40;

    /// <summary>Runs of each proposal at first; those kept get twice as many, and so on.</summary>
    public int ScreenRuns { get; init; } = 50;

    /// <summary>Runs by which a proposal is accepted.</summary>
    public int AcceptRuns { get; init; } = 600;

    /// <summary>Runs by which the whole gain is confirmed, on a seed of their own.</summary>
    public int ConfirmRuns { get; init; } = 1000;
}

/// <summary>How far the search is.</summary>
/// <param name="Round">Round, from 1; one more than <paramref name="Rounds"/> while the gain is confirmed.</param>
/// <param name="Rounds">The most rounds.</param>
/// <param name="Done">Proposals rehearsed in this round.</param>
/// <param name="Of">Proposals of this round, over all its stages.</param>
/// <param name="Accepted">Steps accepted so far.</param>
public readonly record struct ImproveProgress(int Round, int Rounds, int Done, int Of, int Accepted);
