namespace Praja.Algorithms.Flow;

/// <summary>Goes between a transportation problem and the general network that says the same.</summary>
/// <remarks>
/// The network's nodes are the bases, then the stations, then one dummy node. The dummy sells shortages to the stations
/// at their price and takes the unused people for nothing.
/// </remarks>
public static class TransportationForm
{
    /// <summary>The general network of a problem.</summary>
    public static FlowNetwork ToNetwork(TransportationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (bases, stations, sparse) = (problem.Bases, problem.Stations, problem.ArcBase.Length);
        var supply = new long[bases + stations + 1];

        // No capacity binds, so that prices of the network are prices of the problem.
        var most = problem.Supply.Sum(s => (long)s) + problem.Demand.Sum(d => (long)d) + 1;
        var arcs = sparse + stations + bases;
        var (tail, head) = (new int[arcs], new int[arcs]);
        var (capacity, cost) = (new long[arcs], new long[arcs]);
        for (var i = 0; i < bases; i++)
        {
            supply[i] = problem.Supply[i];
            var a = sparse + stations + i;
            (tail[a], head[a], capacity[a]) = (i, bases + stations, most);
        }

        for (var j = 0; j < stations; j++)
        {
            supply[bases + j] = -problem.Demand[j];
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
                (tail[a], head[a], capacity[a], cost[a]) = (problem.ArcBase[a], bases + j, most, problem.ArcCost[a]);
            var lack = sparse + j;
            (tail[lack], head[lack], capacity[lack], cost[lack]) =
                (bases + stations, bases + j, most, problem.ShortagePrice[j]);
        }

        supply[^1] = -supply.Sum();
        return new(supply, tail, head, capacity, cost);
    }

    /// <summary>
    /// The transportation problem of a network in which the last node is the dummy, or (with <paramref
    /// name="shortagePrice"/>) in which there is none; null when the network has another form.
    /// </summary>
    public static TransportationProblem? FromNetwork(FlowNetwork network, long? shortagePrice = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        var dummy = shortagePrice is null ? network.Nodes - 1 : network.Nodes;
        var bases = 0;
        while (bases < dummy && network.Supply[bases] > 0) bases++;
        var stations = dummy - bases;
        var price = new long[stations];
        Array.Fill(price, shortagePrice ?? -1);
        var kept = new List<int>();
        for (var a = 0; a < network.Arcs; a++)
        {
            var (tail, head) = (network.Tail[a], network.Head[a]);
            var toStation = head >= bases && head < dummy;
            if (tail < bases && toStation) kept.Add(a);
            else if (tail == dummy && toStation) price[head - bases] = network.Cost[a];
            else if (tail >= bases || head != dummy || network.Cost[a] != 0) return null;
        }

        return Array.IndexOf(price, -1) >= 0 ? null : Build(network, kept, bases, price);
    }

    private static TransportationProblem Build(FlowNetwork network, List<int> kept, int bases, long[] price)
    {
        var stations = price.Length;
        var ordered = kept.OrderBy(a => network.Head[a]).ToArray();
        var start = new int[stations + 1];
        foreach (var a in ordered) start[network.Head[a] - bases + 1]++;
        for (var j = 0; j < stations; j++) start[j + 1] += start[j];
        return new(
            [.. network.Supply.Take(bases).Select(s => (int)s)],
            [.. network.Supply.Skip(bases).Take(stations).Select(s => (int)-s)],
            start,
            [.. ordered.Select(a => network.Tail[a])],
            [.. ordered.Select(a => (int)network.Cost[a])],
            price);
    }
}
