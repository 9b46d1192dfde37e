namespace Praja.Algorithms.Flow;

// What one officer more at a base saves is the length of the shortest path from that base to the dummy in the residual
// network: the officer goes to a station, someone leaves it for another station, and so on, until somebody stays unused
// or a shortage is filled. With the prices of an optimum every reduced cost is 0 or more, so one search backwards from
// the dummy (Dijkstra 1959) serves all bases; the gain of a base is its price less its distance. The prices of
// TransportationSimplex need no search, their distances are all 0 (see TransportationSolution.BasePrice); this one is
// right for every optimal solution and pair of prices, whoever found them. Cost: O(arcs x log bases); memory two words
// an arc.

/// <summary>The exact saving of one more officer at each base.</summary>
public static class MarginalGains
{
    /// <summary>
    /// By how much the optimum falls when the supply of each base, one at a time, rises by 1; 0 or more.
    /// </summary>
    /// <exception cref="ArgumentException">The solution is not optimal.</exception>
    public static long[] Of(TransportationProblem problem, TransportationSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        if (solution.Status != FlowStatus.Optimal)
            throw new ArgumentException("Gains need an optimum; this solution was stopped early.", nameof(solution));
        var slack = Distances(problem, solution);
        var gains = new long[problem.Bases];
        for (var i = 0; i < gains.Length; i++) gains[i] = solution.BasePrice[i] - slack[i];
        return gains;
    }

    private static long[] Distances(TransportationProblem problem, TransportationSolution solution)
    {
        // Staying unused costs the base's price in reduced costs: the direct arc to the dummy.
        var distance = (long[])solution.BasePrice.Clone();
        var reached = new bool[problem.Stations];
        var (sentStart, sentTo) = StationsServedBy(problem, solution);
        var waiting = new PriorityQueue<int, long>();
        for (var i = 0; i < distance.Length; i++) waiting.Enqueue(i, distance[i]);
        for (var j = 0; j < problem.Stations; j++)
            if (solution.Shortage[j] > 0) Reach(j, 0);
        while (waiting.TryDequeue(out var i, out var at))
        {
            if (at > distance[i]) continue;
            for (var s = sentStart[i]; s < sentStart[i + 1]; s++) Reach(sentTo[s], at);
        }

        return distance;

        // A station with a person of a settled base (or a shortage) passes the path on to every base that could send
        // there.
        void Reach(int j, long at)
        {
            if (reached[j]) return;
            reached[j] = true;
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
            {
                var i = problem.ArcBase[a];
                var through = at + solution.BasePrice[i] + problem.ArcCost[a] - solution.StationPrice[j];
                if (through >= distance[i]) continue;
                distance[i] = through;
                waiting.Enqueue(i, through);
            }
        }
    }

    private static (int[] Start, int[] Station) StationsServedBy(
        TransportationProblem problem, TransportationSolution solution)
    {
        var start = new int[problem.Bases + 1];
        for (var a = 0; a < solution.Flow.Length; a++)
            if (solution.Flow[a] > 0) start[problem.ArcBase[a] + 1]++;
        for (var i = 0; i < problem.Bases; i++) start[i + 1] += start[i];
        var station = new int[start[^1]];
        var next = start[..^1];
        for (var j = 0; j < problem.Stations; j++)
        {
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
                if (solution.Flow[a] > 0) station[next[problem.ArcBase[a]]++] = j;
        }

        return (start, station);
    }
}
