namespace Praja.Risk;

/// <summary>The assessed risk of every station, stage by stage, with the choices that made it.</summary>
/// <param name="Method">Every choice taken, so that the index can be made again.</param>
/// <param name="Stages">One assessment per assessed stage kind, in calendar order.</param>
/// <param name="Published">Published indices as observed, side by side; never blended into the station's index.</param>
public sealed record RiskMap(
    RiskMethod Method, IReadOnlyList<StageRisk> Stages, IReadOnlyList<PublishedValue> Published)
{
    /// <summary>The assessment of a stage kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That stage was not assessed.</exception>
    public StageRisk Of(string stageKind) => Stages.FirstOrDefault(s => s.Stage == stageKind)
        ?? throw new ArgumentOutOfRangeException(nameof(stageKind), stageKind, "The stage was not assessed.");
}

/// <summary>The OECD/JRC (2008) choices behind an index.</summary>
/// <param name="Normalisation">goalposts, percentile_rank or z_score.</param>
/// <param name="Aggregation">arithmetic or geometric.</param>
/// <param name="MissingData">How unknown values were treated, in words.</param>
/// <param name="Outliers">How outliers were treated, in words.</param>
/// <param name="Weightings">Plausible weightings drawn for the stability.</param>
/// <param name="WeightSpread">Relative half-width of the weights' variation, e.g. 0.5.</param>
/// <param name="Seed">Seed of the draw.</param>
public sealed record RiskMethod(
    string Normalisation,
    string Aggregation,
    string MissingData,
    string Outliers,
    int Weightings,
    double WeightSpread,
    ulong Seed);

/// <summary>The risk of all stations in one stage.</summary>
/// <param name="Stage">Doctrine stage id.</param>
/// <param name="Stations">In the order of the dossier's TPS sites.</param>
public sealed record StageRisk(string Stage, IReadOnlyList<StationRisk> Stations);

/// <summary>One station's index, band, reasons and how firm they are.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Index">0 (no risk) to 100.</param>
/// <param name="Band">Computed band id.</param>
/// <param name="Override">A commander's band with its reason, beside the computed one; null when none.</param>
/// <param name="Contributions">Points by indicator, largest first; they sum to the index under arithmetic
/// aggregation.</param>
/// <param name="Missing">Indicators without a value here.</param>
/// <param name="Stability">Share (0..1) of plausible weightings that give the same band.</param>
/// <param name="Rank">1 is the most prone.</param>
/// <param name="RankLow">5 % quantile of the rank over the weightings.</param>
/// <param name="RankHigh">95 % quantile.</param>
/// <param name="Why">"Red because ..., would be yellow if ...".</param>
public sealed record StationRisk(
    string Site,
    double Index,
    string Band,
    Operations.BandOverride? Override,
    IReadOnlyList<Contribution> Contributions,
    IReadOnlyList<string> Missing,
    double Stability,
    int Rank,
    int RankLow,
    int RankHigh,
    Text Why)
{
    /// <summary>The band that plans use: the commander's where there is one.</summary>
    public string EffectiveBand => Override?.Band ?? Band;
}

/// <summary>What one indicator adds.</summary>
/// <param name="Indicator">Indicator id.</param>
/// <param name="Value">Raw value in its own unit; null when missing.</param>
/// <param name="Normalised">0..1.</param>
/// <param name="Points">Points of the index.</param>
public sealed record Contribution(string Indicator, double? Value, double Normalised, double Points);

/// <summary>A published index as observed for a region, with the class its own edition's cut points give.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Index">ikp, ipkp.</param>
/// <param name="Edition">Edition.</param>
/// <param name="Value">As published.</param>
/// <param name="Class">Class by the edition's cuts; null when the doctrine has no cuts for it.</param>
/// <param name="Source">Source.</param>
public sealed record PublishedValue(
    string Region, string Index, string Edition, double Value, Text? Class, string Source);
