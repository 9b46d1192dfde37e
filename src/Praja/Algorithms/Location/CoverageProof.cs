namespace Praja.Algorithms.Location;

// Lagrangian relaxation of the rows "a point counts only if some unit covers it" (Galvao and ReVelle 1996). A price
// per point between 0 and its weight is what a candidate earns for covering it; the bound is the weight above the
// prices plus the earnings of the best candidates, as many as there are units. It equals the linear programme's bound
// at the best prices. Prices are integers of 1/1024 unit, so the bound is exact and may be rounded down. Subgradient
// steps of Polyak's length lower it; what cannot beat the best choice known is settled for good; branch and bound, the
// highest bound first, on the candidate that stood nearest to half of the later steps. In a part of the tree the
// points of settled units are worth nothing to others, and points nobody can reach any more are lost. Cost of a step:
// one pass over all covers, about 50 microseconds at 900 candidates of 60 points.

/// <summary>Proves an upper bound on the weight that can be covered.</summary>
internal sealed class CoverageProof
{
    private const int RootSteps = 300;
    private const int NodeSteps = 60;
    private const long Scale = 1024;

    private readonly CoverageProblem problem;
    private readonly CoverageSearch search;
    private readonly int units;
    private readonly PriorityQueue<Node, (long Bound, int Order)> open = new();
    private readonly long[] prices;
    private readonly long[] ceilings;
    private readonly int[] times;
    private readonly long[] earnings;
    private readonly int[] ranked;
    private readonly int[] frequency;
    private int counted;
    private int standing;

    private CoverageProof(CoverageProblem problem, CoverageSearch search)
    {
        this.problem = problem;
        this.search = search;
        units = Math.Min(problem.Units, problem.CandidateCount);
        prices = new long[problem.Weights.Length];
        ceilings = new long[problem.Weights.Length];
        times = new int[problem.Weights.Length];
        earnings = new long[problem.CandidateCount];
        ranked = new int[problem.CandidateCount];
        frequency = new int[problem.CandidateCount];
    }

    private enum State : byte { Free, In, Out }

    /// <summary>A weight no choice exceeds; on the way the best choice of the search improves.</summary>
    public static long Prove(CoverageProblem problem, CoverageSearch search, StopRule stop) =>
        new CoverageProof(problem, search).Run(stop);

    private long Run(StopRule stop)
    {
        var root = new Node(new State[problem.CandidateCount], new long[prices.Length], problem.TotalWeight);
        for (var i = 0; i < prices.Length; i++) root.Prices[i] = problem.Weights[i] * Scale / 2;
        Descend(root, RootSteps);
        search.Run(stop.Iterations, root.Bound);
        var order = 0;
        open.Enqueue(root, (-root.Bound, order++));
        for (var opened = 0; opened < stop.Nodes && open.Count > 0 && open.Peek().Bound > search.BestCovered; opened++)
        {
            var node = open.Dequeue();
            Descend(node, NodeSteps);
            if (node.Bound <= search.BestCovered) continue;
            var candidate = MostDivided(node);
            if (candidate < 0) continue;
            foreach (var state in (State[])[State.In, State.Out])
            {
                var child = new Node([.. node.States], [.. node.Prices], node.Bound);
                child.States[candidate] = state;
                open.Enqueue(child, (-child.Bound, order++));
            }
        }
        return open.Count == 0 ? search.BestCovered : Math.Max(search.BestCovered, open.Peek().Bound);
    }

    private void Descend(Node node, int steps)
    {
        Enter(node);
        var best = long.MaxValue;
        var length = 1.0;
        var stale = 0;
        for (var step = 0; step < steps; step++)
        {
            var value = Evaluate(node);
            if (value < best)
            {
                best = value;
                stale = 0;
                prices.CopyTo(node.Prices, 0);
                node.Bound = Math.Min(node.Bound, value / Scale);
                if (node.Bound <= search.BestCovered) return;
            }
            else if (++stale >= 8)
            {
                length /= 2;
                stale = 0;
                node.Prices.CopyTo(prices, 0);
            }
            if (2 * step >= steps) Count();
            if (!Move(length * (value - (search.BestCovered * Scale)))) break;
        }
        node.Prices.CopyTo(prices, 0);
        best = Evaluate(node);
        search.Offer([.. ranked.Take(units)], exchange: steps == RootSteps);
        Fix(node, best);
    }

    /// <summary>Sets what each point can still pay: nothing where a settled unit covers it or nobody can.</summary>
    private void Enter(Node node)
    {
        Array.Clear(ceilings);
        Array.Clear(frequency);
        counted = 0;
        standing = node.States.Count(s => s == State.In);
        for (var j = 0; j < node.States.Length; j++)
        {
            if (node.States[j] != State.Free) continue;
            foreach (var point in problem.CoveredBy(j)) ceilings[point] = problem.Weights[point] * Scale;
        }
        for (var j = 0; j < node.States.Length; j++)
        {
            if (node.States[j] != State.In) continue;
            foreach (var point in problem.CoveredBy(j)) ceilings[point] = 0;
        }
        for (var i = 0; i < prices.Length; i++) prices[i] = Math.Min(node.Prices[i], ceilings[i]);
    }

    /// <summary>
    /// Bound at the current prices, scaled; leaves the candidates ranked: settled ones, then free ones by earnings.
    /// </summary>
    private long Evaluate(Node node)
    {
        var value = 0L;
        for (var i = 0; i < prices.Length; i++) value += ceilings[i] - prices[i];
        var keys = new long[ranked.Length];
        for (var j = 0; j < ranked.Length; j++)
        {
            earnings[j] = Earnings(j);
            ranked[j] = j;
            keys[j] = node.States[j] switch
            {
                State.In => long.MinValue,
                State.Out => long.MaxValue,
                _ => -earnings[j],
            };
        }
        Array.Sort(keys, ranked);
        Array.Clear(times);
        for (var k = 0; k < units; k++)
        {
            if (node.States[ranked[k]] == State.Free) value += earnings[ranked[k]];
            foreach (var point in problem.CoveredBy(ranked[k])) times[point]++;
        }
        return value + (Settled() * Scale);
    }

    private long Earnings(int candidate)
    {
        var sum = 0L;
        foreach (var point in problem.CoveredBy(candidate)) sum += prices[point];
        return sum;
    }

    private long Settled()
    {
        var sum = 0L;
        for (var i = 0; i < prices.Length; i++)
        {
            // No ceiling and yet covered by a chosen unit: only a settled unit does that.
            if (ceilings[i] == 0 && times[i] > 0) sum += problem.Weights[i];
        }
        return sum;
    }

    private bool Move(double reach)
    {
        var square = 0L;
        for (var i = 0; i < prices.Length; i++)
        {
            var slope = times[i] - 1;
            var isHeld = (prices[i] == 0 && slope > 0) || (prices[i] == ceilings[i] && slope < 0);
            if (!isHeld) square += (long)slope * slope;
        }
        if (square == 0) return false;
        for (var i = 0; i < prices.Length; i++)
            prices[i] = Math.Clamp(prices[i] - (long)(reach / square * (times[i] - 1)), 0, ceilings[i]);
        return true;
    }

    private void Count()
    {
        counted++;
        for (var k = 0; k < units; k++) frequency[ranked[k]]++;
    }

    private void Fix(Node node, long value)
    {
        if (units == 0 || standing >= units) return;
        var limit = ((search.BestCovered + 1) * Scale) - 1;
        var last = earnings[ranked[units - 1]];
        var hasNext = units < ranked.Length && node.States[ranked[units]] == State.Free;
        var next = hasNext ? earnings[ranked[units]] : 0;
        for (var k = 0; k < ranked.Length; k++)
        {
            var j = ranked[k];
            if (node.States[j] != State.Free) continue;
            if (k >= units && value - last + earnings[j] <= limit) node.States[j] = State.Out;
            if (k < units && value - earnings[j] + next <= limit) node.States[j] = State.In;
        }
    }

    private int MostDivided(Node node)
    {
        if (node.States.Count(s => s == State.In) >= units) return -1;
        var best = -1;
        for (var j = 0; j < node.States.Length; j++)
        {
            if (node.States[j] != State.Free) continue;
            if (best < 0 || Division(j) > Division(best)) best = j;
        }
        return best;
    }

    /// <summary>Nearness to half of the steps; among the settled ones those that always stood come first.</summary>
    private int Division(int candidate) =>
        (2 * Math.Min(frequency[candidate], counted - frequency[candidate]))
            + (frequency[candidate] == counted ? 1 : 0);

    private sealed record Node(State[] States, long[] Prices, long Bound)
    {
        public long Bound { get; set; } = Bound;
    }
}
