using Praja.CommandPost;
using Praja.CommandPost.Stations;

namespace Praja.Web.Stations;

/// <summary>A station to call.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Village">Name of its village.</param>
/// <param name="District">Name of the district.</param>
/// <param name="Band">Its band.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Missing">The first step it owes.</param>
/// <param name="Due">When that was due.</param>
/// <param name="SilentSince">When its grace was over.</param>
/// <param name="Command">Who answers there; empty when nobody.</param>
/// <param name="Telephone">Its duty telephone; may be empty.</param>
public sealed record SilentLine(
    string Id, string Name, string Village, string District, Text Band, DateTimeOffset? LastHeard, Text Missing,
    DateTimeOffset Due, DateTimeOffset SilentSince, string Command, string Telephone)
{
    /// <summary>True where no telephone works: its report comes by SMS, radio or runner.</summary>
    public bool IsWithoutSignal { get; init; }

    /// <summary>The last call to it; null for none.</summary>
    public StationCall? Call { get; init; }

    /// <summary>True while nobody need call it again.</summary>
    public bool Rests { get; init; }

    /// <summary>The silent stations of an area in the order in which to call them.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="region">Index of the area.</param>
    /// <param name="now">The instant.</param>
    /// <param name="most">Most of them.</param>
    /// <param name="skip">How many of the worst to leave out.</param>
    public static IReadOnlyList<SilentLine> Of(
        Picture picture, int region, DateTimeOffset now, int most, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (frame, regions, gaps) = (picture.Frame, picture.Frame.Regions, new SignalGaps(picture, now));
        return
        [
            .. SilentStations.ToCall(picture, now, region, most, skip).Select(s =>
            {
                var (site, at) = (frame.Stations[s.Station], frame.Stations.RegionOf(s.Station));
                return new SilentLine(
                    site.Id, site.Name, regions.NameOf(at), regions.NameOf(regions.ParentOf(at)),
                    frame.Doctrine.Bands.ElementAtOrDefault(s.Band)?.Name ?? new("", ""), s.LastHeard,
                    StationNames.Slot(s.Missing), s.Due, s.SilentSince, s.Command?.Name ?? "", s.Telephone)
                {
                    IsWithoutSignal = gaps.IsAt(s.Station),
                    Call = s.Call,
                    Rests = s.Call?.Rests(now, s.SilentSince) == true,
                };
            }),
        ];
    }
}
