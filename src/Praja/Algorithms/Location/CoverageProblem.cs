namespace Praja.Algorithms.Location;

/// <summary>
/// The maximal covering location problem (Church and ReVelle 1974): few units, each at its own site, over weighted
/// points.
/// </summary>
public sealed class CoverageProblem
{
    private readonly long[] weights;
    private readonly int[][] covers;
    private readonly int[][] coverers;

    /// <summary>A problem.</summary>
    /// <param name="weights">
    /// Weight of each point, 0 or more; together at most 2^40, so that scaled sums stay exact.
    /// </param>
    /// <param name="covers">For each candidate site the points a unit there covers, in any order.</param>
    /// <param name="units">Number of units, 0 or more; at most one stands at a site.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A weight, a point or the number of units is outside its range.
    /// </exception>
    public CoverageProblem(long[] weights, int[][] covers, int units)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(covers);
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        foreach (var weight in weights) ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
        TotalWeight = weights.Sum();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TotalWeight, 1L << 40, nameof(weights));
        this.weights = [.. weights];
        this.covers = Array.ConvertAll(covers, points => points.Distinct().Order().ToArray());
        foreach (var points in this.covers)
        {
            if (points.Length == 0) continue;
            ArgumentOutOfRangeException.ThrowIfNegative(points[0], nameof(covers));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(points[^1], weights.Length, nameof(covers));
        }
        Units = units;
        coverers = Coverers();
    }

    private CoverageProblem(CoverageProblem other, int units)
    {
        (weights, covers, coverers, TotalWeight) = (other.weights, other.covers, other.coverers, other.TotalWeight);
        Units = units;
    }

    /// <summary>Number of units; those beyond the number of candidates stay unused.</summary>
    public int Units { get; }

    /// <summary>Number of candidate sites.</summary>
    public int CandidateCount => covers.Length;

    /// <summary>Weight of all points, covered or not.</summary>
    public long TotalWeight { get; }

    internal ReadOnlySpan<long> Weights => weights;

    /// <summary>Weight of a point.</summary>
    public long WeightOf(int point) => weights[point];

    /// <summary>The points a candidate covers, ascending.</summary>
    public ReadOnlySpan<int> CoveredBy(int candidate) => covers[candidate];

    /// <summary>The same points and candidates with another number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of units is negative.</exception>
    public CoverageProblem WithUnits(int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        return new(this, units);
    }

    /// <summary>The candidates that cover a point, ascending.</summary>
    internal ReadOnlySpan<int> CoverersOf(int point) => coverers[point];

    private int[][] Coverers()
    {
        var counts = new int[weights.Length];
        foreach (var points in covers)
        {
            foreach (var point in points) counts[point]++;
        }
        var found = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);
        for (var j = 0; j < covers.Length; j++)
        {
            foreach (var point in covers[j]) found[point][counts[point]++] = j;
        }
        return found;
    }
}
