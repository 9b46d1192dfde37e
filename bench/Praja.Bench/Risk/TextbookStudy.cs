using Praja.Risk;

namespace Praja.Bench.Risk;

// The reference: the same Monte Carlo as a textbook writes it, one thread, doubles, a sort for the ranks of every
// weighting and a sort for the quantiles of every station. It shares only the values, the draw and the definition of
// bands with the product.

/// <summary>Stability and rank intervals, plainly.</summary>
internal sealed class TextbookStudy
{
    private readonly double[][][] columns;
    private readonly double[] weights;
    private readonly RiskInputs inputs;
    private readonly int[] bands;
    private readonly int[] sizes;
    private readonly int[][] ranks;

    public TextbookStudy(RiskInputs inputs, int[] bands)
    {
        this.inputs = inputs;
        this.bands = bands;
        weights = [.. inputs.Indicators.Select(i => i.WeightIn("pemungutan"))];
        columns = [.. inputs.Draw.Variants.Select(v => inputs.Normalised(v.Normalisation)
            .Select(c => c.Select(x => Weightings.ToScore(x, v.Aggregation)).ToArray()).ToArray())];
        sizes = [.. Enumerable.Range(0, inputs.Bands.Count).Select(b => bands.Count(x => x >= b))];
        ranks = [.. bands.Select(_ => new int[inputs.Draw.Factors.Length])];
        Stable = new int[bands.Length];
    }

    public int[] Stable { get; }

    public (int Low, int High)[] Run()
    {
        for (var w = 0; w < inputs.Draw.Factors.Length; w++) Weigh(w);
        var intervals = new (int Low, int High)[bands.Length];
        for (var i = 0; i < intervals.Length; i++)
        {
            Array.Sort(ranks[i]);
            intervals[i] =
                (ranks[i][((ranks[i].Length + 19) / 20) - 1], ranks[i][(((19 * ranks[i].Length) + 19) / 20) - 1]);
        }
        return intervals;
    }

    private void Weigh(int weighting)
    {
        var scores = new double[bands.Length];
        var order = new int[bands.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = -Score(weighting, i);
            order[i] = i;
        }
        var own = inputs.Draw.VariantOf[weighting] == inputs.Draw.OwnVariant;
        Array.Sort(scores, order);
        var rank = 1;
        for (var at = 0; at < order.Length; at++)
        {
            if (at > 0 && scores[at] != scores[at - 1]) rank = at + 1;
            ranks[order[at]][weighting] = rank;
            var band = own ? inputs.Bands.Of(-100 * scores[at]) : ByRank(rank);
            if (band == bands[order[at]]) Stable[order[at]]++;
        }
    }

    private double Score(int weighting, int station)
    {
        var values = columns[inputs.Draw.VariantOf[weighting]];
        var factors = inputs.Draw.Factors[weighting];
        var (sum, known) = (0.0, 0.0);
        for (var k = 0; k < weights.Length; k++)
        {
            var x = values[k][station];
            if (double.IsNaN(x)) continue;
            sum += weights[k] * factors[k] * x;
            known += weights[k] * factors[k];
        }
        return sum / known;
    }

    private int ByRank(int rank)
    {
        var band = sizes.Length - 1;
        while (band > 0 && rank > sizes[band]) band--;
        return band;
    }
}
