using Praja.Doctrine;

namespace Praja.Risk;

// The index of one stage: weights and aggregation, OECD/JRC (2008) step 6, and its decomposition, step 8.
//
//   arithmetic  I = 100 sum(w x) / sum(w)
//   geometric   I = 100 (1 - exp(-L)) / 0.9,  L = sum(w l(x)) / sum(w),  l(x) = -ln(1 - 0.9 x)
//
// both over the indicators that are known at the station. Geometric is INFORM's mean of safety on a scale of 1 to 10
// (De Groeve et al. 2015): a plain geometric mean of risk would let one missing danger cancel all others. Under
// arithmetic an indicator's points are its summand; under geometric they are its share of L times the index, so that
// they sum to the index in both.

/// <summary>The composite index of every station in one stage.</summary>
internal sealed class Composite(
    Indicator[] indicators, double[] weights, double[][] normalised, Aggregation aggregation)
{
    /// <summary>
    /// How much of full risk the geometric mean keeps as a floor of safety: 1 on a scale of 10, as INFORM does.
    /// </summary>
    public const double RiskDepth = 0.9;

    public Indicator[] Indicators => indicators;

    public double[] Weights => weights;

    public int Stations => normalised[0].Length;

    public bool IsKnown(int indicator, int station) => !double.IsNaN(normalised[indicator][station]);

    public double Normalised(int indicator, int station) => normalised[indicator][station];

    /// <summary>
    /// The index, 0 to 100; <paramref name="lifted"/> holds a bit for each indicator taken as no risk. 0 when nothing
    /// is known.
    /// </summary>
    public double IndexOf(int station, ulong lifted = 0)
    {
        var weightKnown = 0.0;
        var sum = 0.0;
        for (var k = 0; k < indicators.Length; k++)
        {
            var x = normalised[k][station];
            if (double.IsNaN(x)) continue;
            weightKnown += weights[k];
            if ((lifted >> k & 1) == 0) sum += weights[k] * Summand(x, aggregation);
        }
        return weightKnown > 0 ? Scale(sum / weightKnown) : 0;
    }

    /// <summary>
    /// Points of each known indicator into <paramref name="points"/>; NaN for the unknown. They sum to the index.
    /// </summary>
    public void PointsOf(int station, Span<double> points)
    {
        var weightKnown = 0.0;
        var sum = 0.0;
        for (var k = 0; k < indicators.Length; k++)
        {
            var x = normalised[k][station];
            points[k] = weights[k] * Summand(x, aggregation);
            if (double.IsNaN(x)) continue;
            weightKnown += weights[k];
            sum += points[k];
        }
        var perSummand = sum > 0 ? Scale(sum / weightKnown) / sum : 0;
        for (var k = 0; k < indicators.Length; k++) points[k] *= perSummand;
    }

    /// <summary>What one indicator adds before the mean is scaled to the index.</summary>
    public static double Summand(double normalised, Aggregation aggregation) =>
        aggregation == Aggregation.Arithmetic ? normalised : -Math.Log(1 - (RiskDepth * normalised));

    private double Scale(double mean) =>
        aggregation == Aggregation.Arithmetic ? 100 * mean : 100 * (1 - Math.Exp(-mean)) / RiskDepth;
}
