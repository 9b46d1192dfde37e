using Praja.Operations;
using Praja.Planning;

namespace Praja.CommandPost.Frame;

/// <summary>The polling stations of an operation by index, in the dossier's order, with what the plan says of each.
/// </summary>
public sealed class StationTable
{
    private readonly Utf8Index byId;
    private readonly Site[] sites;
    private readonly int[] regions;
    private readonly byte[] bands;
    private readonly string[] beats;

    // Stations by area, and where those of an area begin among them.
    private readonly int[] byRegion;
    private readonly int[] firsts;

    // Those without signal, in the same way.
    private readonly int[] unheard;
    private readonly int[] unheardFirsts;

    internal StationTable(IEnumerable<Site> sites, RegionTable regions, IReadOnlyList<string> bands, Plan? plan)
    {
        this.sites = [.. sites.Where(s => s.Kind == SiteKind.Tps)];
        byId = new([.. this.sites.Select(s => s.Id)]);
        this.regions = RegionsOf(this.sites, regions);
        this.bands = new byte[this.sites.Length];
        beats = new string[this.sites.Length];
        Array.Fill(beats, "");
        var order = bands.Select((band, at) => (band, at)).ToDictionary(p => p.band, p => p.at, StringComparer.Ordinal);
        foreach (var planned in plan?.Stations ?? [])
        {
            if (byId.Find(planned.Site) is not (>= 0 and var station)) continue;
            this.bands[station] = (byte)order.GetValueOrDefault(planned.Band);
            beats[station] = planned.Beat;
        }
        (byRegion, firsts) = Sorted(this.regions, regions.Count, _ => true);
        (unheard, unheardFirsts) = Sorted(this.regions, regions.Count, station => !this.sites[station].HasSignal);
    }

    /// <summary>How many stations.</summary>
    public int Count => sites.Length;

    /// <summary>Index of a station; -1 when it is not known.</summary>
    public int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return byId.Find(id);
    }

    /// <summary>The station as the dossier has it.</summary>
    public Site this[int station] => sites[station];

    /// <summary>Index of its village in the table of regions.</summary>
    public int RegionOf(int station) => regions[station];

    /// <summary>Index of its band among the doctrine's; 0 without a plan.</summary>
    public int BandOf(int station) => bands[station];

    /// <summary>Its beat; empty without a plan.</summary>
    public string BeatOf(int station) => beats[station];

    /// <summary>The stations of an area and of all areas in it, by area, in the dossier's order.</summary>
    /// <param name="region">Index of the area.</param>
    /// <param name="regions">The table of areas.</param>
    public ReadOnlySpan<int> In(int region, RegionTable regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var from = firsts[region];
        return byRegion.AsSpan(from, firsts[regions.EndOf(region)] - from);
    }

    /// <summary>Of these, the ones where the dossier says that no telephone works.</summary>
    /// <param name="region">Index of the area.</param>
    /// <param name="regions">The table of areas.</param>
    public ReadOnlySpan<int> WithoutSignalIn(int region, RegionTable regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var from = unheardFirsts[region];
        return unheard.AsSpan(from, unheardFirsts[regions.EndOf(region)] - from);
    }

    /// <summary>Index of a station by the bytes of its id; -1 when it is not known.</summary>
    internal int IndexOf(ReadOnlySpan<byte> id) => byId.Find(id);

    /// <summary>Indices of several stations, as <see cref="Utf8Index.Find(ReadOnlySpan{byte},
    /// ReadOnlySpan{ValueTuple{int, int}}, Span{int})"/> finds them.</summary>
    internal void IndicesOf(ReadOnlySpan<byte> text, ReadOnlySpan<(int From, int Length)> ids, Span<int> found) =>
        byId.Find(text, ids, found);

    // Stations of one village mostly follow each other.
    private static int[] RegionsOf(Site[] sites, RegionTable regions)
    {
        var found = new int[sites.Length];
        for (var station = 0; station < sites.Length; station++)
        {
            found[station] = station > 0 && sites[station].Region == sites[station - 1].Region
                ? found[station - 1]
                : regions.IndexOf(sites[station].Region);
            Invariant.Holds(found[station] >= 0, "The table of areas has the area of every station.");
        }
        return found;
    }

    private static (int[] Stations, int[] Firsts) Sorted(int[] regions, int count, Func<int, bool> wanted)
    {
        var firsts = new int[count + 1];
        int[] found = [.. Enumerable.Range(0, regions.Length).Where(wanted)];
        foreach (var station in found)
            firsts[regions[station] + 1]++;
        for (var region = 0; region < count; region++)
            firsts[region + 1] += firsts[region];
        var next = firsts[..count];
        var stations = new int[found.Length];
        foreach (var station in found)
            stations[next[regions[station]]++] = station;
        return (stations, firsts);
    }
}
