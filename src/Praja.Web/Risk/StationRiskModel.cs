using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Doctrine;
using Praja.Documents.Charts;
using Praja.Risk;
using Praja.Web.Pages;
using Praja.Web.Stations;

namespace Praja.Web.Risk;

/// <summary>Why a station has its band.</summary>
public sealed record StationRiskModel
{
    /// <summary>As in the list.</summary>
    public required RiskLine Line { get; init; }

    /// <summary>The way down to its village.</summary>
    public required IReadOnlyList<(string Code, string Name)> Way { get; init; }

    /// <summary>Stages that were assessed, with their names.</summary>
    public required IReadOnlyList<(string Id, Text Name)> Stages { get; init; }

    /// <summary>The stage that is shown.</summary>
    public required string Stage { get; init; }

    /// <summary>Name of the computed band.</summary>
    public required Text Computed { get; init; }

    /// <summary>Stations that were assessed.</summary>
    public required int Stations { get; init; }

    /// <summary>Indicators with what each adds, the largest first.</summary>
    public required IReadOnlyList<IndicatorLine> Indicators { get; init; }

    /// <summary>Indicators without a value here.</summary>
    public required IReadOnlyList<Text> Missing { get; init; }

    /// <summary>Published indices of the areas around it: beside, never blended.</summary>
    public required IReadOnlyList<(string Region, Text Name, PublishedValue Value)> Published { get; init; }

    /// <summary>How it was made.</summary>
    public required RiskMethod Method { get; init; }

    /// <summary>The contributions as SVG.</summary>
    public required string Chart { get; init; }

    internal static WhyModel? Of(PageCall call)
    {
        var frame = call.Post.Frame;
        var station = frame.Stations.IndexOf($"{call.Route("village")}/{call.Route("station")}");
        if (station < 0 || !SenderScope.Covers(call.Sender, frame.Regions, frame.Stations.RegionOf(station)))
            return null;
        if (RiskDesk.Of(frame) is not { } map) return new(null);
        if (map.Stages.Count == 0) return null;
        var stage = RiskModel.StageOf(map, frame, call.Query("stage"));
        var stations = map.Of(stage).Stations;
        return stations.FirstOrDefault(s => s.Site == frame.Stations[station].Id) is { } risk
            ? new(Of(map, risk, stage, frame, call.Frame))
            : null;
    }

    private static StationRiskModel Of(RiskMap map, StationRisk risk, string stage, PostFrame frame, PageFrame page)
    {
        var indicators = frame.Doctrine.Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var region = frame.Stations.RegionOf(frame.Stations.IndexOf(risk.Site));
        var way = StationsModel.WayTo(frame.Regions, region);
        var around = way.Select(w => w.Code).ToHashSet(StringComparer.Ordinal);
        IndicatorLine[] lines =
        [
            .. risk.Contributions.Where(c => indicators.ContainsKey(c.Indicator))
                .Select(c => new IndicatorLine(c, indicators[c.Indicator])),
        ];
        return new()
        {
            Line = RiskLine.Of(risk, frame),
            Way = way,
            Stages = [.. map.Stages.Select(s => (s.Stage, RiskModel.NameOf(frame, s.Stage)))],
            Stage = stage,
            Computed = RiskLine.BandOf(frame, risk.Band).Name,
            Stations = map.Of(stage).Stations.Count,
            Indicators = lines,
            Missing = [.. risk.Missing.Where(indicators.ContainsKey).Select(m => indicators[m].Name)],
            Published =
            [
                .. map.Published.Where(p => around.Contains(p.Region)).Select(p => (
                    frame.Regions.NameOf(frame.Regions.IndexOf(p.Region)), NameOf(frame.Doctrine, p), p)),
            ],
            Method = map.Method,
            Chart = ChartMarkup.Waterfall(
                page.Say(RiskWords.Contributions), page.Say(risk.Why),
                [.. lines.Where(l => l.Points.Points > 0).Select(l => (page.Say(l.Indicator.Name), l.Points.Points))],
                page.Say(RiskWords.Index), points => page.Number(points, 1)),
        };
    }

    private static Text NameOf(DoctrineBook doctrine, PublishedValue value) =>
        doctrine.PublishedIndices.FirstOrDefault(i => i.Id == value.Index)?.Name ?? new(value.Index, value.Index);
}

/// <summary>Why a station has its band, as soon as somebody has computed it.</summary>
/// <param name="Found">That; null while it is being computed.</param>
public sealed record WhyModel(StationRiskModel? Found);

/// <summary>What one indicator adds.</summary>
/// <param name="Points">Value and points.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record IndicatorLine(Contribution Points, Indicator Indicator);
