using Praja.Algorithms.Queueing;

namespace Praja.Bench.Events;

/// <summary>
/// The hypercube as textbooks write it: Gauss and Seidel over all states, all places asked for their first idle unit in
/// each. Shares no code with ours.
/// </summary>
internal static class TextbookHypercube
{
    /// <summary>Workloads of units alike whose calls wait.</summary>
    public static double[] Workloads(HypercubeProblem problem)
    {
        var units = problem.Units;
        var states = 1 << units;
        var load = problem.Rates.Sum();
        var p = Enumerable.Repeat(1.0 / states, states).ToArray();
        for (var changed = 1.0; changed > 1e-10;)
        {
            var inflow = new double[states];
            changed = 0;
            for (var state = 0; state < states; state++)
            {
                var outflow = (double)System.Numerics.BitOperations.PopCount((uint)state);
                if (state != states - 1) outflow += load;
                var flow = inflow[state];
                for (var unit = 0; unit < units; unit++)
                {
                    if ((state >> unit & 1) == 0) flow += p[state | (1 << unit)];
                }
                changed += Math.Abs((flow / outflow) - p[state]);
                p[state] = flow / outflow;
                for (var place = 0; place < problem.Rates.Count && state != states - 1; place++)
                {
                    var unit = problem.Preferences[place].First(u => (state >> u & 1) == 0);
                    inflow[state | (1 << unit)] += p[state] * problem.Rates[place];
                }
            }
            var sum = p.Sum();
            for (var state = 0; state < states; state++) p[state] /= sum;
        }
        var waiting = p[^1] * load / (units - load);
        return [.. Enumerable.Range(0, units).Select(u =>
            (p.Where((_, state) => (state >> u & 1) == 1).Sum() + waiting) / (1 + waiting))];
    }
}
