using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Incidents;
using Praja.Web.Map;
using Praja.Web.Pages;

namespace Praja.Web.Stations;

/// <summary>A station in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Village">Name of its village.</param>
/// <param name="Band">Its band; null for who is not shown it.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Steps">For each step of the day, whether it was reported.</param>
/// <param name="Level">Name of the level last reported; null for none.</param>
/// <param name="Rank">Its place, 0 for the calmest.</param>
public sealed record StationLine(
    string Id, string Name, string Village, Text? Band, DateTimeOffset? LastHeard, IReadOnlyList<bool> Steps,
    Text? Level, int Rank)
{
    internal static StationLine Of(
        Picture picture, StationStanding standing, IReadOnlyList<StationSlot> steps, bool showsBand)
    {
        var (frame, station) = (picture.Frame, standing.Station);
        var reached = standing.Reached.ToHashSet();
        return new(
            frame.Stations[station].Id, frame.Stations[station].Name,
            frame.Regions.NameOf(frame.Stations.RegionOf(station)),
            showsBand ? frame.Doctrine.Bands.ElementAtOrDefault(frame.Stations.BandOf(station))?.Name : null,
            standing.LastHeard, [.. steps.Select(reached.Contains)],
            standing.Status.Length > 0 ? new IncidentNames(frame).Level(standing.Status) : null,
            frame.RankOf(standing.Status));
    }
}

/// <summary>What is on record of an area itself, not of one around it.</summary>
/// <param name="IsSignalLost">Its signal is lost.</param>
/// <param name="AreRoadsClosed">Its roads or rivers are closed.</param>
public sealed record AreaWays(bool IsSignalLost, bool AreRoadsClosed);

/// <summary>An area with the areas or stations in it.</summary>
public sealed record StationsModel
{
    private const int PageSize = 100;

    /// <summary>Code of the area; nation for all.</summary>
    public required string Region { get; init; }

    /// <summary>The way down to it, from the widest.</summary>
    public required IReadOnlyList<(string Code, string Name)> Way { get; init; }

    /// <summary>Its counts.</summary>
    public required RegionSummary Summary { get; init; }

    /// <summary>The areas right below.</summary>
    public required IReadOnlyList<AreaRow> Areas { get; init; }

    /// <summary>What is on record of the area itself; null for the whole operation.</summary>
    public required AreaWays? Ways { get; init; }

    /// <summary>The map of the area; null when nothing has a position.</summary>
    public required MapModel? Map { get; init; }

    /// <summary>True when only silent stations are listed.</summary>
    public required bool SilentOnly { get; init; }

    /// <summary>How many stations there are under the filter.</summary>
    public required int Total { get; init; }

    /// <summary>How many were left out before.</summary>
    public required int Skip { get; init; }

    /// <summary>Steps of the day.</summary>
    public required IReadOnlyList<StationSlot> Steps { get; init; }

    /// <summary>Stations of this page.</summary>
    public required IReadOnlyList<StationLine> Stations { get; init; }

    /// <summary>Which stretch of them that is.</summary>
    public PageStep Step => new(Skip, Stations.Count, PageSize, Total);

    internal static StationsModel? Of(PageCall call) =>
        call.Region(call.Query("region")) is { } region ? call.Read(p => Of(p, call, region)) : null;

    private static StationsModel Of(Picture picture, PageCall call, int region)
    {
        var (frame, now) = (picture.Frame, call.Now);
        var query = new StationQuery
        {
            Region = region,
            SilentOnly = call.Query("silent") == "true",
            Skip = call.Number("skip", 0, int.MaxValue / 2),
            Limit = PageSize,
        };
        var page = StationPage.Of(picture, query, now)!;
        StationSlot[] steps = [.. frame.Day.Slots.Where(s => s.Hour is null)];
        return new()
        {
            Region = region == 0 ? "nation" : frame.Regions.CodeOf(region),
            Way = WayTo(frame.Regions, region),
            Summary = RegionSummary.Of(picture, region, now),
            Areas = AreaRow.Below(picture, region, now, call.Frame),
            Ways = region == 0 ? null : new(
                picture.Units.NoSignal.Contains(frame.Regions.CodeOf(region)),
                picture.Units.ClosedRoads.Contains(frame.Regions.CodeOf(region))),
            Map = MapModel.OfArea(picture, call, region, isSmall: true),
            SilentOnly = query.SilentOnly,
            Total = page.Total,
            Skip = query.Skip,
            Steps = steps,
            Stations =
            [
                .. page.Stations.Select(s => StationLine.Of(picture, s, steps, call.Frame.Sees(PostView.Bands))),
            ],
        };
    }

    internal static IReadOnlyList<(string Code, string Name)> WayTo(CommandPost.Frame.RegionTable regions, int region)
    {
        var way = new List<(string, string)>();
        for (var at = region; at > 0; at = regions.ParentOf(at))
            way.Insert(0, (regions.CodeOf(at), regions.NameOf(at)));
        return way;
    }
}
