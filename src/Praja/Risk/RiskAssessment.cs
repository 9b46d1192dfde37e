using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Risk;

// The risk of every polling station as a composite index, by the ten steps of OECD/JRC, Handbook on Constructing
// Composite Indicators (2008): framework and data from the doctrine and the dossier (IndicatorMatrix), missing data,
// outliers and normalisation (Normalising), weights by stage and aggregation (Composite), robustness (Weightings,
// RankStudy), back to the details and words (RiskWords). Published indices stand beside it (PublishedFigures). Time is
// ruled by the robustness: weightings x stations x indicators, about a third of a nanosecond each on one core, and by
// the words where stations are many.

/// <summary>Assesses the risk of an operation's polling stations.</summary>
public static class RiskAssessment
{
    /// <summary>
    /// The risk of every polling station in every stage that interests: index, band, reasons, and how firm band and
    /// rank are. A pure function of its arguments; the number of threads changes nothing. Places and their
    /// circumstances only: nothing about persons enters.
    /// </summary>
    /// <param name="operation">A checked operation.</param>
    /// <param name="doctrine">A checked doctrine.</param>
    /// <param name="settings">Choices; null for the defaults.</param>
    /// <param name="progress">Hears the share done, 0..1; from any thread.</param>
    public static RiskMap Assess(
        Operation operation, DoctrineBook doctrine, RiskSettings? settings = null, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        var inputs = new RiskInputs(operation, doctrine, settings ?? new());
        var wanted = StagesOf(operation, doctrine, inputs);
        var stages = new List<StageRisk>(wanted.Count);
        for (var s = 0; s < wanted.Count; s++)
            stages.Add(new(wanted[s].Stage, SameWeights(wanted, s, stages) ?? Assess(inputs, wanted, s, progress)));
        progress?.Report(1);
        return new(MethodOf(inputs), stages, PublishedFigures.Of(operation, doctrine));
    }

    private static StationRisk[] Assess(
        RiskInputs inputs, List<WeighedStage> wanted, int stage, IProgress<double>? progress)
    {
        var assessment = new StageAssessment(inputs, wanted[stage].Weights);
        return assessment.Run(progress is null ? null : share => progress.Report((stage + share) / wanted.Count));
    }

    // Many stages of a calendar weigh alike; they are assessed once.
    private static IReadOnlyList<StationRisk>? SameWeights(List<WeighedStage> wanted, int stage, List<StageRisk> done)
    {
        for (var earlier = 0; earlier < stage; earlier++)
        {
            if (wanted[earlier].Weights.AsSpan().SequenceEqual(wanted[stage].Weights)) return done[earlier].Stations;
        }
        return null;
    }

    /// <summary>In the doctrine's order, those of the calendar or of the settings that weigh any indicator.</summary>
    private static List<WeighedStage> StagesOf(Operation operation, DoctrineBook doctrine, RiskInputs inputs)
    {
        var asked = inputs.Settings.Stages;
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        if (asked is null)
        {
            foreach (var stage in operation.Stages) wanted.Add(stage.Kind);
        }
        else
        {
            wanted.UnionWith(asked);
        }
        var stages = new List<WeighedStage>();
        foreach (var stage in doctrine.Stages)
        {
            if (!wanted.Contains(stage.Id) && !(asked is null && stage.Voting)) continue;
            var weights = WeightsOf(stage.Id, inputs.Indicators);
            if (weights.AsSpan().IndexOfAnyExcept(0) >= 0) stages.Add(new(stage.Id, weights));
        }
        return stages;
    }

    private static double[] WeightsOf(string stage, IReadOnlyList<Indicator> indicators)
    {
        var weights = new double[indicators.Count];
        for (var k = 0; k < weights.Length; k++) weights[k] = indicators[k].WeightIn(stage);
        return weights;
    }

    private static RiskMethod MethodOf(RiskInputs inputs)
    {
        var settings = inputs.Settings;
        return new(
            settings.Normalisation switch
            {
                Normalisation.PercentileRank => "percentile_rank",
                Normalisation.ZScore => "z_score",
                _ => "goalposts",
            },
            settings.Aggregation == Aggregation.Geometric ? "geometric" : "arithmetic",
            MissingWords(inputs.Indicators),
            "values beyond an indicator's goalposts count as the goalpost (winsorised)",
            settings.Weightings,
            settings.WeightSpread,
            inputs.Seed);
    }

    private static string MissingWords(IReadOnlyList<Indicator> indicators)
    {
        var assumed = new List<string>();
        foreach (var indicator in indicators)
        {
            if (indicator.IfMissing is { } value)
                assumed.Add(string.Create(CultureInfo.InvariantCulture, $"{indicator.Id} = {value}"));
        }
        const string Others = "unknown indicators are left out and the others weigh more; a flag not set is no";
        return assumed.Count == 0 ? Others : "taken when unknown: " + string.Join(", ", assumed) + "; other " + Others;
    }

    private sealed record WeighedStage(string Stage, double[] Weights);
}
