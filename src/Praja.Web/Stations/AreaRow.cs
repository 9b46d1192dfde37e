using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Pages;

namespace Praja.Web.Stations;

/// <summary>An area in a list: three counts of its stations, and its open incidents.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="OnTime">Stations that owe nothing.</param>
/// <param name="Late">Stations that owe something within its grace.</param>
/// <param name="Silent">Stations not heard from in time.</param>
/// <param name="Incidents">Open incidents by place of their level, from the calmest.</param>
public sealed record AreaRow(
    string Code, string Name, int OnTime, int Late, int Silent, IReadOnlyList<int> Incidents)
{
    /// <summary>True where somebody reported that the signal is lost.</summary>
    public bool IsSignalLost { get; init; }

    /// <summary>Silent stations where no telephone works; none for who is not shown bands.</summary>
    public int WithoutSignal { get; init; }

    /// <summary>All its stations.</summary>
    public int Stations => OnTime + Late + Silent;

    /// <summary>The areas right below one, in order of code; levels that have a single area are passed over.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="region">Index of that one; 0 for the nation.</param>
    /// <param name="now">The instant.</param>
    /// <param name="page">Who looks: some are told of no levels of incidents, and of no signal.</param>
    public static IReadOnlyList<AreaRow> Below(Picture picture, int region, DateTimeOffset now, PageFrame page)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(page);
        var (frame, regions) = (picture.Frame, picture.Frame.Regions);
        var gaps = page.Sees(PostView.StationStatus) ? new SignalGaps(picture, now) : null;
        var below = RegionSummary.Below(picture, Widest(regions, region), now);
        var counts = below.ToDictionary(b => b.Region, _ => new int[frame.Levels.Count]);
        foreach (var incident in page.Sees(PostView.IncidentDetail) ? picture.Incidents.Open : [])
        {
            var at = incident.Region.Length == 0 ? -1 : regions.IndexOf(incident.Region);
            while (at > 0 && !counts.ContainsKey(at))
                at = regions.ParentOf(at);
            if (at > 0 && frame.RankOf(incident.Level) is >= 0 and var level) counts[at][level]++;
        }
        return
        [
            .. below.Select(b => new AreaRow(
                regions.CodeOf(b.Region), regions.NameOf(b.Region), b.OnTime, b.Late, b.Silent, counts[b.Region])
            {
                IsSignalLost = gaps?.IsLost(b.Region) == true,
                WithoutSignal = b.Silent > 0 && page.Sees(PostView.Bands) ? gaps?.Silent(b.Region) ?? 0 : 0,
            }),
        ];
    }

    private static int Widest(CommandPost.Frame.RegionTable regions, int region)
    {
        while (regions.ChildrenOf(region).Take(2).ToArray() is [var only] && regions.ChildrenOf(only).Any())
            region = only;
        return region;
    }
}
