using Praja.Operations;
using Praja.Planning;

namespace Praja.CommandPost.Frame;

/// <summary>The polling stations of an operation by index, in the dossier's order, with what the plan says of each.
/// </summary>
public sealed class StationTable
{
    private readonly Dictionary<string, int> byId;
    private readonly Site[] sites;
    private readonly int[] regions;
    private readonly int[] bands;
    private readonly string[] beats;

    internal StationTable(IEnumerable<Site> sites, RegionTable regions, IReadOnlyList<string> bands, Plan? plan)
    {
        this.sites = [.. sites.Where(s => s.Kind == SiteKind.Tps)];
        byId = new(this.sites.Length, StringComparer.Ordinal);
        for (var station = 0; station < this.sites.Length; station++)
            byId.Add(this.sites[station].Id, station);
        this.regions = [.. this.sites.Select(s => regions.IndexOf(s.Region))];
        this.bands = new int[this.sites.Length];
        beats = new string[this.sites.Length];
        Array.Fill(beats, "");
        var order = bands.Select((band, at) => (band, at)).ToDictionary(p => p.band, p => p.at, StringComparer.Ordinal);
        foreach (var planned in plan?.Stations ?? [])
        {
            if (!byId.TryGetValue(planned.Site, out var station)) continue;
            this.bands[station] = order.GetValueOrDefault(planned.Band);
            beats[station] = planned.Beat;
        }
    }

    /// <summary>How many stations.</summary>
    public int Count => sites.Length;

    /// <summary>Index of a station; -1 when it is not known.</summary>
    public int IndexOf(string id) => byId.GetValueOrDefault(id, -1);

    /// <summary>The station as the dossier has it.</summary>
    public Site this[int station] => sites[station];

    /// <summary>Index of its village in the table of regions; -1 when it is not listed.</summary>
    public int RegionOf(int station) => regions[station];

    /// <summary>Index of its band among the doctrine's; 0 without a plan.</summary>
    public int BandOf(int station) => bands[station];

    /// <summary>Its beat; empty without a plan.</summary>
    public string BeatOf(int station) => beats[station];
}
