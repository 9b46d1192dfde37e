namespace Praja.Algorithms.Queueing;

// Larson, "Approximating the performance of urban emergency service systems", Operations Research 23 (1975) 845; Larson
// and Odoni, Urban Operations Research, section 5.5. Units are treated as if each were busy by chance, and the factor Q
// corrects for what busy units have to do with each other, from the queue of units alike.

/// <summary>Workloads of units alike without the 2^N states: for any number of units.</summary>
public static class HypercubeApproximation
{
    private const int MostSweeps = 1000;

    /// <summary>Larson's correction Q(N, rho, j) for j = 0 .. N - 1.</summary>
    /// <param name="units">Units, 1 or more.</param>
    /// <param name="load">Offered load in erlangs, above 0; below <paramref name="units"/> with a queue.</param>
    /// <param name="queue">True when calls wait.</param>
    public static double[] Corrections(int units, double load, bool queue)
    {
        var levels = Erlang.Busy(units, load, queue);
        var busy = MeanBusy(levels, units);
        var factors = new double[units];
        for (var j = 0; j < units; j++)
        {
            // Of units drawn one after another the first j are busy and the next is not.
            var chance = 0.0;
            for (var level = j; level < units; level++)
            {
                var term = levels[level] * (units - level) / (units - j);
                for (var drawn = 0; drawn < j; drawn++) term *= (double)(level - drawn) / (units - drawn);
                chance += term;
            }
            factors[j] = chance / (Math.Pow(busy, j) * (1 - busy));
        }
        return factors;
    }

    /// <summary>Approximate workloads by unit.</summary>
    /// <param name="problem">Problem whose units serve alike.</param>
    /// <param name="sweeps">Sweeps; by default until they stand still to 1e-12.</param>
    /// <exception cref="ArgumentException">The service rates differ.</exception>
    public static double[] Workloads(HypercubeProblem problem, int sweeps = MostSweeps)
    {
        var units = problem.Units;
        var service = problem.ServiceRates[0];
        if (problem.ServiceRates.Any(r => r != service))
            throw new ArgumentException("Larson's approximation is for units alike", nameof(problem));
        var load = problem.Rates.Sum() / service;
        var levels = Erlang.Busy(units, load, problem.Queue);
        var mean = MeanBusy(levels, units);
        var factors = Corrections(units, load, problem.Queue);
        var late = problem.Queue ? load * levels[units] / units : 0;
        var workloads = Enumerable.Repeat(mean, units).ToArray();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var offered = Offered(problem, workloads, factors, service);
            var next = offered.Select(v => (v + late) / (1 + v)).ToArray();
            var scale = units * mean / next.Sum();
            var changed = 0.0;
            for (var unit = 0; unit < units; unit++)
            {
                changed += Math.Abs((next[unit] * scale) - workloads[unit]);
                workloads[unit] = next[unit] * scale;
            }
            if (changed < 1e-12) break;
        }
        return workloads;
    }

    // Load that would come to each unit if it were always free.
    private static double[] Offered(HypercubeProblem problem, double[] workloads, double[] factors, double service)
    {
        var offered = new double[workloads.Length];
        for (var place = 0; place < problem.Rates.Count; place++)
        {
            var before = problem.Rates[place] / service;
            for (var choice = 0; choice < workloads.Length; choice++)
            {
                var unit = problem.Preferences[place][choice];
                offered[unit] += before * factors[choice];
                before *= workloads[unit];
            }
        }
        return offered;
    }

    private static double MeanBusy(double[] levels, int units) => levels.Select((p, busy) => p * busy).Sum() / units;
}
