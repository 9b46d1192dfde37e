using Praja.Algorithms.Statistics;

namespace Praja.CommandPost.WhatIfs;

/// <summary>What the runs say of one supposed incident.</summary>
/// <param name="Runs">Runs in which it happened and it can be told whether help came in time.</param>
/// <param name="InTime">Share (0..1) of them with enough help in time, with its 95 % interval.</param>
/// <param name="Never">Share (0..1) of them in which there never was enough.</param>
/// <param name="MedianMinutes">Median minutes until enough; null when that was never in half of them.</param>
/// <param name="LateMinutes">Nine in ten had enough within so many minutes; null when not.</param>
public sealed record SupposedResult(
    int Runs, Estimate InTime, double Never, double? MedianMinutes, double? LateMinutes);

/// <summary>What the runs say of incidents that happen from now on, those supposed not counted.</summary>
/// <param name="PerRun">How many, mean.</param>
/// <param name="InTime">Share (0..1) with enough help in time, with its 95 % interval.</param>
/// <param name="OpenInTime">Share (0..1) of those open now that have enough within the target; count 0 when none
/// is.</param>
/// <param name="NoReserveMinutes">Minutes with no squad of the reserve idle, mean.</param>
public sealed record ExpectedDay(double PerRun, Estimate InTime, Estimate OpenInTime, double NoReserveMinutes);

/// <summary>The answer to a question from now on.</summary>
public sealed record WhatIfAnswer
{
    /// <summary>Stage simulated.</summary>
    public required string Stage { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Runs made; fewer than asked for when it was stopped.</summary>
    public required int Runs { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Minutes from now to the end of the simulated time.</summary>
    public required int MinutesAhead { get; init; }

    /// <summary>Enough help within so many minutes is in time.</summary>
    public required int TargetMinutes { get; init; }

    /// <summary>The day as it is.</summary>
    public required ExpectedDay Without { get; init; }

    /// <summary>The day with what is supposed, in the same runs.</summary>
    public required ExpectedDay With { get; init; }

    /// <summary>Each supposed incident, in the question's order.</summary>
    public required IReadOnlyList<SupposedResult> Supposed { get; init; }

    /// <summary>Share (0..1) of the stations' risk that no ready unit reaches within the target now; null where it is
    /// not computed.</summary>
    public required double? UncoveredNow { get; init; }

    /// <summary>The same once the nearest units that bring the people of what is supposed have gone; null where it is
    /// not computed.</summary>
    public required double? UncoveredThen { get; init; }

    /// <summary>Open incidents that the simulation knows no type or place for: left out, their units away for an
    /// hour.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
