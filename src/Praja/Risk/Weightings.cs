using Praja.Algorithms.Random;

namespace Praja.Risk;

/// <summary>One way to make the index from the same values.</summary>
internal readonly record struct Variant(Normalisation Normalisation, Aggregation Aggregation);

// The plausible weightings: for each a way of normalising and adding (of six, or only the index's own), and a factor
// for the weight of every indicator. Each is drawn from a stream of its own, so that more weightings change none of the
// earlier ones, and the same draw serves every stage, so that stages differ by their weights and not by chance.

/// <summary>The weightings drawn for an assessment.</summary>
internal sealed class Weightings
{
    public Weightings(RiskSettings settings, ulong seed, int indicators)
    {
        Variants = VariantsOf(settings);
        OwnVariant = Array.IndexOf(Variants, new(settings.Normalisation, settings.Aggregation));
        VariantOf = new int[settings.Weightings];
        Factors = new double[settings.Weightings][];
        for (var w = 0; w < Factors.Length; w++)
        {
            var rng = Rng.For(seed, "risk weighting", w);
            VariantOf[w] = rng.Next(Variants.Length);
            Factors[w] = new double[indicators];
            for (var k = 0; k < indicators; k++)
                Factors[w][k] = 1 + (settings.WeightSpread * ((2 * rng.NextDouble()) - 1));
        }
    }

    /// <summary>The ways that may be drawn.</summary>
    public Variant[] Variants { get; }

    /// <summary>Which of them is the index's own.</summary>
    public int OwnVariant { get; }

    /// <summary>The way of each weighting.</summary>
    public int[] VariantOf { get; }

    /// <summary>Factors of the weights by weighting, then indicator.</summary>
    public double[][] Factors { get; }

    /// <summary>
    /// A normalised value as a summand between 0 and 1, so that a weighted mean of summands is a score.
    /// </summary>
    public static double ToScore(double normalised, Aggregation aggregation) =>
        Composite.Summand(normalised, aggregation) / Composite.Summand(1, aggregation);

    private static Variant[] VariantsOf(RiskSettings settings)
    {
        if (!settings.VaryMethod) return [new(settings.Normalisation, settings.Aggregation)];
        var variants = new Variant[6];
        for (var i = 0; i < variants.Length; i++)
            variants[i] = new((Normalisation)(i / 2), (Aggregation)(i % 2));
        return variants;
    }
}
