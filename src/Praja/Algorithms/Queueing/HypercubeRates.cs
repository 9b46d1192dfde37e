using System.Numerics;

namespace Praja.Algorithms.Queueing;

/// <summary>The rates of a <see cref="HypercubeChain"/>, laid out as it walks them.</summary>
/// <param name="problem">Problem of two or more units.</param>
internal sealed class HypercubeRates(HypercubeProblem problem)
{
    private readonly int units = problem.Units;

    /// <summary>Fills the chain's array.</summary>
    public void Fill(double[] rates)
    {
        var blocks = 1 << (units - 2);
        var offsets = new int[blocks];
        for (var block = 1; block < blocks; block++)
            offsets[block] = offsets[block - 1] + (4 * (2 + BitOperations.PopCount((uint)block - 1)));

        var calls = new double[2 * blocks];
        for (var unit = 0; unit < units; unit++)
        {
            CallsFor(unit, calls);
            for (var others = 0; others < calls.Length; others++)
            {
                var low = others & ((1 << unit) - 1);
                var without = ((others ^ low) << 1) | low;
                var with = without | (1 << unit);
                var (block, lane) = (with >> 2, with & 3);
                if (unit < 2)
                {
                    rates[offsets[block] + (4 * unit) + lane] = calls[others];
                    rates[offsets[block] + (4 * unit) + (without & 3)] = problem.ServiceRates[unit];
                }
                else
                {
                    var before = BitOperations.PopCount((uint)low >> 2);
                    rates[offsets[block] + (4 * (2 + before)) + lane] = calls[others];
                }
            }
        }
    }

    // By set of busy units other than this one, its bit taken out: rate of calls that come to this one. Those whose
    // choices before it are exactly a set come in every state that holds the set.
    private void CallsFor(int unit, double[] calls)
    {
        Array.Clear(calls);
        for (var place = 0; place < problem.Rates.Count; place++)
        {
            var before = 0;
            foreach (var choice in problem.Preferences[place])
            {
                if (choice == unit) break;
                before |= 1 << choice;
            }
            var low = before & ((1 << unit) - 1);
            calls[((before ^ low) >> 1) | low] += problem.Rates[place];
        }
        SubsetSums(calls);
    }

    private static void SubsetSums(double[] sums)
    {
        for (var bit = 1; bit < sums.Length; bit *= 2)
        {
            for (var block = 0; block < sums.Length; block += 2 * bit)
            {
                var lower = sums.AsSpan(block, bit);
                var upper = sums.AsSpan(block + bit, bit);
                for (var i = 0; i < lower.Length; i++) upper[i] += lower[i];
            }
        }
    }
}
