namespace Praja.Algorithms.Clustering;

// The numbers one connected part of a problem is solved with. Sizes below the least are priced above everything else a
// partition can cost, so that "fewest missing, then cheapest" becomes one sum; the least size is cut to count + 1,
// which changes no comparison and keeps the sum far from overflow.

/// <summary>Costs of a connected part of a problem, its stations renumbered 0 .. Count - 1.</summary>
internal sealed class BeatCosts
{
    private readonly long[] ofSize;

    public BeatCosts(BeatProblem problem, int[] stations)
    {
        Count = stations.Length;
        Stations = stations;
        MaxSize = Math.Min(problem.MaxSize, Count);
        Distances = new int[Count * Count];
        var dearest = 0L;
        for (var i = 0; i < Count; i++)
        {
            var far = 0;
            for (var j = 0; j < Count; j++)
            {
                var d = i == j ? 0 : problem.Distances[(stations[i] * problem.Count) + stations[j]];
                var may = problem.MayShare(stations[i], stations[j]);
                Distances[(i * Count) + j] = may ? d : int.MaxValue;
                if (may) far = Math.Max(far, d);
            }
            dearest += problem.FixedCost + (long)far;
        }
        MissingPrice = dearest + 1;
        ofSize = new long[MaxSize + 1];
        for (var k = 1; k <= MaxSize; k++)
            ofSize[k] = problem.FixedCost + (MissingPrice * Math.Max(0, Math.Min(problem.MinSize, Count + 1) - k));
    }

    private BeatCosts(BeatCosts whole, int[] stations)
    {
        Count = stations.Length;
        Stations = stations;
        MaxSize = Math.Min(whole.MaxSize, Count);
        Distances = new int[Count * Count];
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++)
                Distances[(i * Count) + j] = whole.Distances[(stations[i] * whole.Count) + stations[j]];
        }
        MissingPrice = whole.MissingPrice;
        ofSize = whole.ofSize[..(MaxSize + 1)];
    }

    public int Count { get; }

    /// <summary>Numbers of the stations in the whole problem, ascending.</summary>
    public int[] Stations { get; }

    public int MaxSize { get; }

    /// <summary>From station to medoid; the diagonal is 0 and int.MaxValue forbids the pair both ways.</summary>
    public int[] Distances { get; }

    /// <summary>Price of one station missing in a beat, above every cost of a partition.</summary>
    public long MissingPrice { get; }

    /// <summary>Cost of a beat of a size before any distance.</summary>
    public long OfSize(int size) => ofSize[size];

    /// <summary>Some of the stations alone, at the same prices.</summary>
    public BeatCosts Part(int[] stations) => new(this, stations);

    public bool MayShare(int a, int b) => Distances[(a * Count) + b] != int.MaxValue;
}
