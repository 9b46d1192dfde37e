using Praja.CommandPost.Frame;
using Praja.Risk;
using Praja.Web.Incidents;
using Praja.Web.Pages;
using Praja.Web.Stations;

namespace Praja.Web.Risk;

/// <summary>Stations by their index, the most prone first.</summary>
public sealed record RiskModel
{
    private const int PageSize = 100;

    /// <summary>False while the risk is being assessed.</summary>
    public required bool IsReady { get; init; }

    /// <summary>Code of the area; nation for all.</summary>
    public required string Region { get; init; }

    /// <summary>The way down to it.</summary>
    public required IReadOnlyList<(string Code, string Name)> Way { get; init; }

    /// <summary>The areas right below.</summary>
    public required IReadOnlyList<(string Code, string Name)> Below { get; init; }

    /// <summary>Stages that were assessed, with their names.</summary>
    public IReadOnlyList<(string Id, Text Name)> Stages { get; init; } = [];

    /// <summary>The stage that is shown.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Bands with their names and how many stations of the area each has.</summary>
    public IReadOnlyList<(string Id, Text Name, int Count)> Bands { get; init; } = [];

    /// <summary>The band that is shown; empty for all.</summary>
    public string Band { get; init; } = "";

    /// <summary>Stations of area and band.</summary>
    public int Total { get; init; }

    /// <summary>How many were left out before.</summary>
    public int Skip { get; init; }

    /// <summary>Stations of this page.</summary>
    public IReadOnlyList<RiskLine> Lines { get; init; } = [];

    /// <summary>Which stretch of them that is.</summary>
    public PageStep Step => new(Skip, Lines.Count, PageSize, Total);

    internal static RiskModel? Of(PageCall call)
    {
        var frame = call.Post.Frame;
        if (call.Region(call.Query("region")) is not { } region) return null;
        var model = new RiskModel
        {
            IsReady = false,
            Region = region == 0 ? "nation" : frame.Regions.CodeOf(region),
            Way = StationsModel.WayTo(frame.Regions, region),
            Below =
            [
                .. frame.Regions.ChildrenOf(region).Select(r => (frame.Regions.CodeOf(r), frame.Regions.NameOf(r))),
            ],
        };
        if (RiskDesk.Of(frame) is not { } map) return model;
        return map.Stages.Count > 0 ? model.With(map, frame, call, region) : model with { IsReady = true };
    }

    private RiskModel With(RiskMap map, PostFrame frame, PageCall call, int region)
    {
        var stage = StageOf(map, frame, call.Query("stage"));
        var (band, skip) = (call.Query("band"), call.Number("skip", 0, int.MaxValue / 2));
        var (order, end) = (RiskOrder.Of(map.Of(stage), frame), frame.Regions.EndOf(region));
        var counts = order.Count(region, end);
        return this with
        {
            IsReady = true,
            Stages = [.. map.Stages.Select(s => (s.Stage, NameOf(frame, s.Stage)))],
            Stage = stage,
            Bands =
            [
                .. frame.Doctrine.Bands.Select(b => (b.Id, b.Name, counts.GetValueOrDefault(b.Id))).Reverse(),
            ],
            Band = band,
            Total = band.Length == 0 ? counts.Values.Sum() : counts.GetValueOrDefault(band),
            Skip = skip,
            Lines = [.. order.In(region, end, band).Skip(skip).Take(PageSize).Select(s => RiskLine.Of(s, frame))],
        };
    }

    /// <summary>The stage asked for; else voting day.</summary>
    internal static string StageOf(RiskMap map, PostFrame frame, string asked) =>
        map.Stages.Any(s => s.Stage == asked) ? asked
            : map.Stages.FirstOrDefault(s => frame.Doctrine.Stages.Any(d => d.Id == s.Stage && d.Voting))?.Stage
                ?? map.Stages[0].Stage;

    /// <summary>Name of a stage.</summary>
    internal static Text NameOf(PostFrame frame, string stage) =>
        frame.Doctrine.Stages.FirstOrDefault(s => s.Id == stage)?.Name ?? new(stage, stage);
}

/// <summary>A station in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Place">Village and district.</param>
/// <param name="Risk">Its risk.</param>
/// <param name="Band">Name of the band that plans use.</param>
/// <param name="Rank">Place of that band, 0 for the safest.</param>
public sealed record RiskLine(string Id, string Name, string Place, StationRisk Risk, Text Band, int Rank)
{
    internal static RiskLine Of(StationRisk risk, PostFrame frame)
    {
        var station = frame.Stations.IndexOf(risk.Site);
        var (band, rank) = BandOf(frame, risk.EffectiveBand);
        return new(
            risk.Site, frame.Stations[station].Name,
            new IncidentNames(frame).Region(frame.Regions.CodeOf(frame.Stations.RegionOf(station))), risk, band, rank);
    }

    internal static (Text Name, int Rank) BandOf(PostFrame frame, string band)
    {
        var bands = frame.Doctrine.Bands;
        for (var rank = 0; rank < bands.Count; rank++)
        {
            if (bands[rank].Id == band) return (bands[rank].Name, rank);
        }
        return (new(band, band), 0);
    }
}
