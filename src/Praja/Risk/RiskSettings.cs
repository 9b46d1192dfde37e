namespace Praja.Risk;

/// <summary>
/// How raw values become 0 (no risk) to 1 (full risk); OECD/JRC, Handbook on Constructing Composite Indicators (2008),
/// step 5.
/// </summary>
public enum Normalisation
{
    /// <summary>
    /// Min-max between the doctrine's goalposts; the only one whose index means the same in every operation.
    /// </summary>
    Goalposts,

    /// <summary>Share of the operation's stations that stand strictly lower.</summary>
    PercentileRank,

    /// <summary>Standard score among the operation's stations, mapped to 0..1 by the normal distribution.</summary>
    ZScore,
}

/// <summary>How normalised values become one index; OECD/JRC (2008), step 6.</summary>
public enum Aggregation
{
    /// <summary>Weighted mean: points add up, and one sign makes up for another.</summary>
    Arithmetic,

    /// <summary>
    /// Weighted geometric mean of safety (one minus 0.9 times the risk), turned back to risk, as INFORM does (De
    /// Groeve, Poljansek and Vernaccini 2015, JRC 90603): one grave sign is not made up for by many good ones. Never
    /// below the arithmetic mean.
    /// </summary>
    Geometric,
}

/// <summary>The choices of an assessment. The defaults are the ones that plans use.</summary>
public sealed record RiskSettings
{
    /// <summary>The most weightings one assessment may draw.</summary>
    public const int WeightingsMax = 100_000;

    /// <summary>
    /// Doctrine stage ids to assess; null for those of the operation's calendar, and voting day in any case.
    /// </summary>
    public IReadOnlyList<string>? Stages { get; init; }

    /// <summary>Normalisation of the index itself.</summary>
    public Normalisation Normalisation { get; init; } = Normalisation.Goalposts;

    /// <summary>Aggregation of the index itself.</summary>
    public Aggregation Aggregation { get; init; } = Aggregation.Arithmetic;

    /// <summary>Plausible weightings drawn for the stability, 1 to <see cref="WeightingsMax"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int Weightings
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, WeightingsMax);
            field = value;
        }
    } = 1_000;

    /// <summary>
    /// Each weight is multiplied by a uniform draw from 1 - spread to 1 + spread, then all are scaled to sum to 1. 0 to
    /// 1. The default of one half is unsourced: nobody has published how far experts differ on these signs.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 1.</exception>
    public double WeightSpread
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            field = value;
        }
    } = 0.5;

    /// <summary>
    /// True to draw the normalisation and the aggregation of each weighting too, not only its weights.
    /// </summary>
    public bool VaryMethod { get; init; } = true;

    /// <summary>Seed of the draw; null takes the operation's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>
    /// Threads used when there are many stations; 0 for all cores. The answer is the same for any number.
    /// </summary>
    public int Threads { get; init; }
}
