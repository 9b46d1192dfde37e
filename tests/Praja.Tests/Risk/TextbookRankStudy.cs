using Praja.Algorithms.Random;
using Praja.Risk;

namespace Praja.Tests.Risk;

/// <summary>
/// The slow oracle of the rank study, straight from its definition. It shares with it the stream of the draw and the
/// score as a float (weights that sum to 1, summed by fused multiply-add, rounded to 1/16384), and no code.
/// </summary>
internal static class TextbookRankStudy
{
    private static readonly double[] Cuts = [0.34, 0.67];

    public static List<(double Stability, int Low, int High)> Of(
        double[][] rows, double[] weights, RiskSettings settings, int[] bands)
    {
        var n = rows.Length;
        var ranks = new List<int>[n];
        for (var i = 0; i < n; i++) ranks[i] = [];
        var same = new int[n];
        for (var w = 0; w < settings.Weightings; w++)
        {
            var rng = Rng.For(settings.Seed!.Value, "risk weighting", w);
            var variant = rng.Next(settings.VaryMethod ? 6 : 1);
            var normalisation = settings.VaryMethod ? (Normalisation)(variant / 2) : settings.Normalisation;
            var geometric =
                (settings.VaryMethod ? (Aggregation)(variant % 2) : settings.Aggregation) == Aggregation.Geometric;
            var drawn = weights.Select(x => x * (1 + (settings.WeightSpread * ((2 * rng.NextDouble()) - 1)))).ToArray();
            var columns = Enumerable.Range(0, weights.Length)
                .Select(k => Normalise([.. rows.Select(r => r[k])], normalisation)).ToArray();
            var levels =
                Enumerable.Range(0, n).Select(i => Level([.. columns.Select(c => c[i])], drawn, geometric)).ToArray();
            var own = normalisation == settings.Normalisation
                && geometric == (settings.Aggregation == Aggregation.Geometric);
            for (var i = 0; i < n; i++)
            {
                ranks[i].Add(1 + levels.Count(l => l > levels[i]));
                var band = own
                    ? Cuts.Count(c => levels[i] >= LevelOf(geometric ? Loss(c) : c))
                    : Enumerable.Range(1, 2).Count(b => ranks[i][^1] <= bands.Count(x => x >= b));
                if (band == bands[i]) same[i]++;
            }
        }
        var low = (int)Math.Ceiling(0.05 * settings.Weightings) - 1;
        var high = (int)Math.Ceiling(0.95 * settings.Weightings) - 1;
        return [.. Enumerable.Range(0, n).Select(i => (
            (double)same[i] / settings.Weightings, ranks[i].Order().ElementAt(low), ranks[i].Order().ElementAt(high)))];
    }

    private static double[] Normalise(double[] raw, Normalisation how)
    {
        var values = raw.Select(x => Math.Clamp(x / 10, 0, 1)).ToArray();
        var known = values.Where(x => !double.IsNaN(x)).ToArray();
        if (how == Normalisation.Goalposts) return values;
        if (how == Normalisation.PercentileRank)
        {
            var others = known.Length - 1.0;
            return [.. values.Select(x => double.IsNaN(x) ? x : known.Count(y => y < x) / others)];
        }
        var mean = known.Average();
        var deviation = Math.Sqrt(known.Sum(x => (x - mean) * (x - mean)) / known.Length);
        return [.. values.Select(x => NormalShareBelow((x - mean) / deviation))];
    }

    // By numerical integration (Simpson), so that the formula of the product is checked too.
    private static double NormalShareBelow(double z)
    {
        const int Pieces = 2_000;
        if (double.IsNaN(z)) return z;
        var step = z / Pieces;
        var sum = 1 + Math.Exp(-z * z / 2);
        for (var i = 1; i < Pieces; i++) sum += (i % 2 == 0 ? 2 : 4) * Math.Exp(-(i * step) * (i * step) / 2);
        return 0.5 + (sum * step / 3 / Math.Sqrt(2 * Math.PI));
    }

    private static int Level(double[] values, double[] drawn, bool geometric)
    {
        var sum = Enumerable.Range(0, values.Length).Where(k => !double.IsNaN(values[k])).Sum(k => drawn[k]);
        var score = 0f;
        for (var k = 0; k < values.Length; k++)
        {
            var weight = double.IsNaN(values[k]) ? 0 : (float)(drawn[k] / sum);
            var value = double.IsNaN(values[k]) ? 0 : (float)(geometric ? Loss(values[k]) : values[k]);
            score = MathF.FusedMultiplyAdd(weight, value, score);
        }
        return LevelOf(score);
    }

    private static double Loss(double x) => Math.Log(1 - (0.9 * x)) / Math.Log(0.1);

    private static int LevelOf(double score) => (int)Math.Floor((score * 16384) + 0.5);
}
