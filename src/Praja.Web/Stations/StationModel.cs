using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Incidents;
using Praja.Web.Map;
using Praja.Web.Pages;
using Praja.Web.Records;

namespace Praja.Web.Stations;

/// <summary>A station with its day.</summary>
public sealed record StationModel
{
    /// <summary>As in a list.</summary>
    public required StationLine Line { get; init; }

    /// <summary>The way down to its village.</summary>
    public required IReadOnlyList<(string Code, string Name)> Way { get; init; }

    /// <summary>Steps of the day.</summary>
    public required IReadOnlyList<StationSlot> Steps { get; init; }

    /// <summary>Who answers there; empty when nobody.</summary>
    public required string Command { get; init; }

    /// <summary>Its duty telephone; may be empty.</summary>
    public required string Telephone { get; init; }

    /// <summary>True where no telephone works; not told to who is not shown bands.</summary>
    public required bool IsWithoutSignal { get; init; }

    /// <summary>The guard waits to be relieved.</summary>
    public required bool NeedsRelief { get; init; }

    /// <summary>The guard waits for a medic.</summary>
    public required bool NeedsMedic { get; init; }

    /// <summary>Its reports, the newest first.</summary>
    public required IReadOnlyList<StationHeard> Reports { get; init; }

    /// <summary>The map around it; null when it has no position.</summary>
    public required MapModel? Map { get; init; }

    /// <summary>Its attachments.</summary>
    public required IReadOnlyList<AttachmentLine> Attachments { get; init; }

    /// <summary>Levels of a situation.</summary>
    public required IReadOnlyList<(string Id, Text Name)> Levels { get; init; }

    /// <summary>Incidents at it or linked to it.</summary>
    public required IReadOnlyList<IncidentCard> Incidents { get; init; }

    internal static StationModel? Of(PageCall call)
    {
        var frame = call.Post.Frame;
        var station = frame.Stations.IndexOf($"{call.Route("village")}/{call.Route("station")}");
        return station >= 0 && SenderScope.Covers(call.Sender, frame.Regions, frame.Stations.RegionOf(station))
            ? call.Read(p => Of(p, call, station))
            : null;
    }

    private static StationModel Of(Picture picture, PageCall call, int station)
    {
        var (frame, page) = (picture.Frame, call.Frame);
        var standing = picture.Stations.StandingOf(station);
        StationSlot[] steps = [.. frame.Day.Slots.Where(s => s.Hour is null)];
        var command = frame.Commands.Of(frame.Stations.RegionOf(station));
        var id = frame.Stations[station].Id;
        return new()
        {
            Line = StationLine.Of(picture, standing, steps, page.Sees(PostView.Bands)),
            Way = StationsModel.WayTo(frame.Regions, frame.Stations.RegionOf(station)),
            Steps = steps,
            Command = command?.Name ?? "",
            Telephone = frame.Commands.ContactOf(command),
            IsWithoutSignal = page.Sees(PostView.Bands) && new SignalGaps(picture, call.Now).IsAt(station),
            NeedsRelief = standing.NeedsRelief,
            NeedsMedic = standing.NeedsMedic,
            Reports =
            [
                .. picture.Stations.ReportsOf(station)
                    .Where(r => page.Sees(PostView.Log) || r.Report != StationReport.HealthReported).Reverse(),
            ],
            Map = MapModel.OfPlace(picture, call, frame.Stations[station].Position),
            Attachments = AttachmentLine.Of(picture, id),
            Levels = [.. frame.Doctrine.Escalation.Select(l => (l.Id, l.Name))],
            Incidents = page.Sees(PostView.IncidentStatus)
                ? [.. IncidentCards.Of(picture, call, 0, i => i.Site == id || i.Links.Contains(id))]
                : [],
        };
    }
}
