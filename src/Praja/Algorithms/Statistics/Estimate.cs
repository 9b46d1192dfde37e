namespace Praja.Algorithms.Statistics;

/// <summary>An estimated value with its confidence interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end; NaN when there are too few runs to tell.</param>
/// <param name="High">Upper end; NaN when there are too few runs to tell.</param>
/// <param name="Count">Observations behind it (runs, or incidents where it says so).</param>
public readonly record struct Estimate(double Value, double Low, double High, long Count)
{
    /// <summary>Half the width of the interval; NaN when unknown.</summary>
    public double HalfWidth => (High - Low) / 2;
}
