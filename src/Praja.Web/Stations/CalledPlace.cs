using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Pages;

namespace Praja.Web.Stations;

/// <summary>Who is being called: a station, or the command of an area for all stations in it.</summary>
/// <param name="Id">Id of the station, or code of the area.</param>
/// <param name="IsStation">True for a station.</param>
/// <param name="Name">Name.</param>
/// <param name="Command">Who answers there; empty when nobody.</param>
/// <param name="Telephone">The duty telephone; may be empty.</param>
/// <param name="Last">The last call to the station; null for none.</param>
public sealed record CalledPlace(
    string Id, bool IsStation, string Name, string Command, string Telephone, StationCall? Last)
{
    /// <summary>The place that an address names; null for none, or for who does not answer for it.</summary>
    internal static CalledPlace? Of(Picture picture, PageCall call)
    {
        var (id, frame) = (call.Query("call"), picture.Frame);
        if (id.Length == 0) return null;
        var station = frame.Stations.IndexOf(id);
        var region = station >= 0 ? frame.Stations.RegionOf(station) : frame.Regions.IndexOf(id);
        if (region < 0 || !SenderScope.Covers(call.Sender, frame.Regions, region)) return null;
        var (command, area) = (frame.Commands.Of(region), frame.Regions.NameOf(region));
        var name = station >= 0 && !frame.Stations[station].Name.EndsWith(area, StringComparison.Ordinal)
            ? $"{frame.Stations[station].Name}, {area}"
            : station >= 0 ? frame.Stations[station].Name : area;
        return new(
            id, station >= 0, name, command?.Name ?? "", frame.Commands.ContactOf(command),
            station >= 0 ? picture.Calls.Of(station) : null);
    }
}
