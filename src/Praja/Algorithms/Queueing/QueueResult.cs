using Praja.Algorithms.Statistics;

namespace Praja.Algorithms.Queueing;

/// <summary>What a simulated queue did; intervals at 95 % by batch means.</summary>
public sealed record QueueResult
{
    /// <summary>Arrivals, lost ones included.</summary>
    public required long Arrivals { get; init; }

    /// <summary>Events executed: arrivals and departures.</summary>
    public required long Events { get; init; }

    /// <summary>Mean wait of those served.</summary>
    public required Estimate Wait { get; init; }

    /// <summary>Mean wait by class.</summary>
    public required IReadOnlyList<Estimate> WaitByClass { get; init; }

    /// <summary>Share of those served that waited.</summary>
    public required Estimate Delayed { get; init; }

    /// <summary>Share of arrivals lost.</summary>
    public required Estimate Lost { get; init; }

    /// <summary>Mean number in the system over time.</summary>
    public required Estimate Present { get; init; }

    /// <summary>Mean busy servers over time.</summary>
    public required Estimate Busy { get; init; }

    /// <summary>Share of time with 0, 1, 2, .. in the system; the last stands for all beyond.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>
    /// Relative gap between the time customers spent in the system and the integral of their number, from the first
    /// arrival until all had left: Little's law, an identity, so that anything above rounding is a fault.
    /// </summary>
    public required double LittleGap { get; init; }
}
