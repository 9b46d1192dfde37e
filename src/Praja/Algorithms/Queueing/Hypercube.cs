namespace Praja.Algorithms.Queueing;

// Larson, "A hypercube queuing model for facility location and redistricting in urban emergency services", Computers &
// Operations Research 1 (1974) 67. A state is the set of busy units, a bit each. The rates at which calls take a state
// to the next are found by one sum over subsets per unit (the calls that want unit u after exactly the units M come to
// u in every state that holds M), and the answers by one sum over supersets, where the textbook walks all places in all
// states. The balance is solved by successive over-relaxation in numeric order, up and down in turn; after each sweep
// the levels, states with as many busy, are scaled to the balance between them, which holds exactly (Takahashi 1975).

/// <summary>The exact hypercube model.</summary>
public static class Hypercube
{
    private const int MostSweeps = 10_000;

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">Problem.</param>
    /// <param name="tolerance">Sum of the changes of all probabilities in a sweep at which it stops.</param>
    /// <exception cref="InvariantException">It did not stand still after ten thousand sweeps.</exception>
    public static HypercubeSolution Solve(HypercubeProblem problem, double tolerance = 1e-12)
    {
        var (probabilities, sweeps) = States(problem, tolerance);
        var full = probabilities[^1];
        var (waiting, scale) = (0.0, 1.0);
        if (problem.Queue)
        {
            // Calls that wait are a geometric tail on the full state.
            var ratio = problem.Rates.Sum() / problem.ServiceRates.Sum();
            waiting = full * ratio / (1 - ratio);
            scale = 1 / (1 + waiting);
        }
        var idle = probabilities[0];
        SupersetSums(probabilities, problem.Units);
        return Answer(problem, probabilities, idle, waiting, scale) with { Sweeps = sweeps };
    }

    private static (double[] Probabilities, int Sweeps) States(HypercubeProblem problem, double tolerance)
    {
        if (problem.Units == 1)
        {
            var load = problem.Rates.Sum() / problem.ServiceRates[0];
            return ([1 / (1 + load), load / (1 + load)], 0);
        }
        var chain = new HypercubeChain(problem);
        var sweeps = 1;
        while (chain.Sweep(upwards: (sweeps & 1) == 1) > tolerance)
            Invariant.Holds(++sweeps < MostSweeps, "the hypercube's balance comes to rest");
        return (chain.Probabilities, sweeps);
    }

    private static HypercubeSolution Answer(
        HypercubeProblem problem, double[] contains, double idle, double waiting, double scale)
    {
        var units = problem.Units;
        var (calls, service) = (problem.Rates.Sum(), problem.ServiceRates.Sum());
        var full = contains[^1];
        var served = problem.Queue ? 1 : 1 - full;
        var late = problem.Queue ? (full + waiting) * scale : 0;
        var dispatches = new double[units][];
        for (var unit = 0; unit < units; unit++) dispatches[unit] = new double[problem.Rates.Count];
        var own = 0.0;
        for (var place = 0; place < problem.Rates.Count; place++)
        {
            var (share, busy) = (problem.Rates[place] / calls, 0);
            foreach (var unit in problem.Preferences[place])
            {
                // Those before it are busy and it is not.
                var chosen = (contains[busy] - contains[busy | (1 << unit)]) * scale;
                busy |= 1 << unit;
                dispatches[unit][place] =
                    share * (chosen + (late * problem.ServiceRates[unit] / service)) / served;
            }
            own += dispatches[problem.Preferences[place][0]][place];
        }
        return new()
        {
            AllIdle = idle * scale,
            AllBusy = (full + waiting) * scale,
            SomeWait = waiting * scale,
            Workloads = [.. Enumerable.Range(0, units).Select(u => (contains[1 << u] + waiting) * scale)],
            Dispatches = dispatches,
            InterArea = 1 - own,
            Sweeps = 0,
        };
    }

    // Makes of the probability that exactly a set of units is busy the one that all of them are.
    private static void SupersetSums(double[] sums, int units)
    {
        for (var unit = 0; unit < units; unit++)
        {
            var bit = 1 << unit;
            for (var block = 0; block < sums.Length; block += 2 * bit)
            {
                var lower = sums.AsSpan(block, bit);
                var upper = sums.AsSpan(block + bit, bit);
                for (var i = 0; i < lower.Length; i++) lower[i] += upper[i];
            }
        }
    }
}
