using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Incidents;
using Praja.Web.Map;
using Praja.Web.Pages;
using Praja.Web.Stations;

namespace Praja.Web.Board;

/// <summary>The board: what a duty officer sees at a glance.</summary>
public sealed record BoardModel
{
    private const int MostUnits = 60;
    private const int MostSilent = 12;
    private const int MostIncidents = 60;

    /// <summary>Code of the area; nation for all.</summary>
    public required string Region { get; init; }

    /// <summary>Name of the area that somebody narrowed the board to; null when nobody did.</summary>
    public string? Narrowed { get; init; }

    /// <summary>Counts of its stations.</summary>
    public required RegionSummary Stations { get; init; }

    /// <summary>The open incidents that need somebody most; null for who is not shown them.</summary>
    public required IReadOnlyList<IncidentCard>? Incidents { get; init; }

    /// <summary>All open incidents.</summary>
    public required int Open { get; init; }

    /// <summary>All open incidents by the rank of their level; empty for who is not shown them.</summary>
    public required IReadOnlyDictionary<int, int> OpenByRank { get; init; }

    /// <summary>Open incidents that nobody has acknowledged.</summary>
    public required int Waiting { get; init; }

    /// <summary>The areas right below.</summary>
    public required IReadOnlyList<AreaRow> Areas { get; init; }

    /// <summary>The map; null when nothing has a position.</summary>
    public required MapModel? Map { get; init; }

    /// <summary>Units on duty, those that are out first; null for who is not shown them.</summary>
    public required UnitStrip? Units { get; init; }

    /// <summary>The stations to call first; null for who is not shown bands.</summary>
    public required IReadOnlyList<SilentLine>? Silent { get; init; }

    /// <summary>The incident to which everything is filtered; null for none.</summary>
    public BoardFocus? Focus { get; init; }

    internal static BoardModel? Of(PageCall call) =>
        call.Region(call.Query("region")) is { } region ? call.Read(p => Of(p, call, region)) : null;

    private static BoardModel Of(Picture picture, PageCall call, int region)
    {
        var (frame, now) = (call.Frame, call.Now);
        var focus = BoardFocus.Of(picture, call);
        if (focus is { Region: > 0 }) region = focus.Region;
        var open = frame.Sees(PostView.IncidentStatus) ? IncidentCards.Open(picture, call, region) : null;
        return new()
        {
            Region = region == 0 ? "nation" : picture.Frame.Regions.CodeOf(region),
            Narrowed = NarrowedTo(picture, call, region, focus),
            Stations = RegionSummary.Of(picture, region, now),
            Incidents = open is null ? null : [.. open.Take(MostIncidents)],
            Open = open?.Count ?? 0,
            OpenByRank = (open ?? []).CountBy(i => i.Rank).ToDictionary(),
            Waiting = open?.Count(i => i.AcknowledgedAt is null && !i.IsShelved) ?? 0,
            Areas = AreaRow.Below(picture, region, now, frame),
            Map = MapModel.OfArea(picture, call, region, isSmall: false, focus?.Card.Number),
            Units = frame.Sees(PostView.UnitPositions) ? UnitStrip.Of(picture, now, MostUnits, focus?.Units) : null,
            Focus = focus,
            Silent = frame.Sees(PostView.Bands) ? SilentLine.Of(picture, region, now, MostSilent) : null,
        };
    }

    private static string? NarrowedTo(Picture picture, PageCall call, int region, BoardFocus? focus) =>
        focus is null && call.Query("region").Length > 0 && region > 0 ? picture.Frame.Regions.NameOf(region) : null;
}
