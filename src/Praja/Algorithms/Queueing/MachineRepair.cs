namespace Praja.Algorithms.Queueing;

/// <summary>
/// A finite source, M/M/c//N: each of N machines runs for an exponential time and then needs one of c repairers for an
/// exponential time (Palm 1947; Gross and Harris, section 2.7).
/// </summary>
public sealed class MachineRepair
{
    private readonly double[] down;

    /// <summary>Solves the chain of birth and death.</summary>
    /// <param name="machines">Machines, 1 or more.</param>
    /// <param name="repairers">Repairers, 1 or more.</param>
    /// <param name="failures">Failure rate of a running machine, above 0.</param>
    /// <param name="repairs">Repair rate of one repairer, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public MachineRepair(int machines, int repairers, double failures, double repairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(machines);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repairers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failures);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repairs);
        down = new double[machines + 1];

        // Logarithms, so that large sources neither overflow nor vanish.
        for (var n = 1; n <= machines; n++)
        {
            var step = (machines - n + 1) * failures / (Math.Min(n, repairers) * repairs);
            down[n] = down[n - 1] + Math.Log(step);
        }
        var largest = down.Max();
        var total = down.Sum(d => Math.Exp(d - largest));
        for (var n = 0; n <= machines; n++) down[n] = Math.Exp(down[n] - largest) / total;

        MeanDown = down.Select((p, n) => n * p).Sum();
        var busy = down.Select((p, n) => Math.Min(n, repairers) * p).Sum();
        Throughput = repairs * busy;
        RepairerLoad = busy / repairers;
        MeanWait = (MeanDown - busy) / Throughput;
    }

    /// <summary>Probability of 0, 1, .. N machines down.</summary>
    public IReadOnlyList<double> Down => down;

    /// <summary>Mean machines down, waiting or in repair.</summary>
    public double MeanDown { get; }

    /// <summary>Share of time a repairer is busy.</summary>
    public double RepairerLoad { get; }

    /// <summary>Repairs per unit of time.</summary>
    public double Throughput { get; }

    /// <summary>Mean time until a repairer is free for a machine.</summary>
    public double MeanWait { get; }
}
