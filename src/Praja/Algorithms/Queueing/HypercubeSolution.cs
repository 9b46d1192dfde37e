namespace Praja.Algorithms.Queueing;

/// <summary>What the units of a <see cref="HypercubeProblem"/> do in the long run.</summary>
public sealed record HypercubeSolution
{
    /// <summary>Probability that no unit is busy.</summary>
    public required double AllIdle { get; init; }

    /// <summary>Probability that all are busy: the share of calls that wait, or are lost.</summary>
    public required double AllBusy { get; init; }

    /// <summary>Probability that at least one call waits; 0 where calls are lost.</summary>
    public required double SomeWait { get; init; }

    /// <summary>By unit: share of time it is busy.</summary>
    public required IReadOnlyList<double> Workloads { get; init; }

    /// <summary>By unit and place: share of all calls served, waiting ones included; together 1.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Dispatches { get; init; }

    /// <summary>Share of calls served by another unit than the place's first.</summary>
    public required double InterArea { get; init; }

    /// <summary>Sweeps of the iteration until it stood still.</summary>
    public required int Sweeps { get; init; }

    /// <summary>Mean of a cost of sending each unit to each place, over all calls served.</summary>
    /// <param name="cost">By unit and place, e.g. minutes from its home.</param>
    public double Mean(IReadOnlyList<IReadOnlyList<double>> cost)
    {
        var sum = 0.0;
        for (var unit = 0; unit < Dispatches.Count; unit++)
        {
            for (var place = 0; place < Dispatches[unit].Count; place++)
                sum += Dispatches[unit][place] * cost[unit][place];
        }
        return sum;
    }
}
