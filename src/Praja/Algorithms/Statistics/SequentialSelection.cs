namespace Praja.Algorithms.Statistics;

/// <summary>
/// Chooses the system with the smallest mean, a run of each at a time, leaving out those that are clearly worse: the
/// procedure KN of Kim and Nelson 2001, "A fully sequential procedure for indifference-zone selection in simulation",
/// ACM TOMACS 11:251, with c = 1. It holds under common random numbers.
/// </summary>
public sealed class SequentialSelection
{
    private readonly double indifference;
    private readonly double reach;
    private readonly int firstRuns;
    private readonly List<double[]> first = [];
    private readonly double[] sums;
    private readonly int[] used;
    private readonly double[,] variances;
    private readonly List<int> survivors;
    private int runs;

    /// <summary>A selection among systems.</summary>
    /// <param name="systems">How many, 2 or more.</param>
    /// <param name="indifference">Smallest difference of means that matters, above 0.</param>
    /// <param name="confidence">Probability of choosing the best when it is better by at least the indifference, e.g.
    /// 0.95.</param>
    /// <param name="firstRuns">Runs of each from which variances are estimated, 2 or more.</param>
    public SequentialSelection(int systems, double indifference, double confidence, int firstRuns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(systems, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(indifference);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstRuns, 2);
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence));
        this.indifference = indifference;
        this.firstRuns = firstRuns;
        var eta = 0.5 * (Math.Pow(2 * (1 - confidence) / (systems - 1), -2.0 / (firstRuns - 1)) - 1);
        reach = 2 * eta * (firstRuns - 1);
        sums = new double[systems];
        used = new int[systems];
        variances = new double[systems, systems];
        survivors = [.. Enumerable.Range(0, systems)];
    }

    /// <summary>Systems still in question, rising.</summary>
    public IReadOnlyList<int> Survivors => survivors;

    /// <summary>Runs of each system until it was left out or chosen.</summary>
    public IReadOnlyList<int> RunsUsed => used;

    /// <summary>The system chosen; -1 while more runs are needed.</summary>
    public int Best { get; private set; } = -1;

    /// <summary>True when the choice is made.</summary>
    public bool IsDone => Best >= 0;

    /// <summary>Takes the next run of every system still in question.</summary>
    /// <param name="values">By system; those left out are not read.</param>
    public void Add(IReadOnlyList<double> values)
    {
        if (IsDone) return;
        runs++;
        foreach (var s in survivors)
        {
            sums[s] += values[s];
            used[s] = runs;
        }
        if (runs <= firstRuns) first.Add([.. values]);
        if (runs < firstRuns) return;
        if (runs == firstRuns) EstimateVariances();
        Screen();
    }

    private void EstimateVariances()
    {
        for (var i = 0; i < sums.Length; i++)
        {
            for (var l = 0; l < sums.Length; l++)
                variances[i, l] = l == i ? 0 : Moments.Of(first.Select(v => v[i] - v[l])).Variance;
        }
        first.Clear();
    }

    private void Screen()
    {
        var last = survivors.Max(i => survivors.Max(l => Limit(i, l)));
        survivors.RemoveAll(BeatenBy([.. survivors]));
        if (survivors.Count == 1) Best = survivors[0];
        else if (runs > last) Best = survivors.MinBy(s => sums[s]);
    }

    private Predicate<int> BeatenBy(int[] rivals) => i => rivals.Any(l =>
        sums[i] - sums[l] > Math.Max(0, 0.5 * indifference * (Scaled(i, l) - runs)));

    private double Limit(int i, int l) => Math.Floor(Scaled(i, l));

    private double Scaled(int i, int l) => reach * variances[i, l] / (indifference * indifference);
}
