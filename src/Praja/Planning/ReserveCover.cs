namespace Praja.Planning;

/// <summary>Which candidate places cover the most weight.</summary>
/// <param name="Chosen">Indices of the places chosen.</param>
/// <param name="Share">Share (0..1) of the weight they cover.</param>
/// <param name="Curve">Best share with 1, 2, 3, ... places.</param>
/// <param name="Optimal">True when the choice is proven best.</param>
/// <param name="Bound">No choice covers more than this share.</param>
internal sealed record ReserveCover(
    IReadOnlyList<int> Chosen, double Share, IReadOnlyList<double> Curve, bool Optimal, double Bound)
{
    public static ReserveCover Solve(int[][] reached, int[] weights, int units, int beyond, CancellationToken stop)
    {
        var total = weights.Sum(w => (long)w);
        if (total == 0) return new([], 0, [], true, 0);
        var covered = new bool[weights.Length];
        var chosen = new List<int>();
        var curve = new List<double>();
        var sum = 0L;
        while (curve.Count < units + beyond && curve.Count < reached.Length)
        {
            stop.ThrowIfCancellationRequested();
            var best = Enumerable.Range(0, reached.Length).MaxBy(c => reached[c].Where(s => !covered[s]).Sum(s => (long)weights[s]));
            sum += reached[best].Where(s => !covered[s]).Sum(s => (long)weights[s]);
            foreach (var s in reached[best]) covered[s] = true;
            if (chosen.Count < units && !chosen.Contains(best)) chosen.Add(best);
            curve.Add(Math.Round((double)sum / total, 6));
        }
        return new(chosen, units == 0 ? 0 : curve[Math.Min(units, curve.Count) - 1], curve, false, 1);
    }
}
