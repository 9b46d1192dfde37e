using System.Runtime.CompilerServices;
using Praja.CommandPost.Frame;
using Praja.Risk;

namespace Praja.Web.Risk;

// A page of the list needs a hundred stations in their order and a count for each band. Sorting the nation's half
// million for it takes most of a second, so that is done once for a stage; a page then walks over two arrays.

/// <summary>The stations of a stage, the most prone first. Immutable.</summary>
internal sealed class RiskOrder
{
    private static readonly ConditionalWeakTable<StageRisk, RiskOrder> Made = [];

    private readonly StationRisk[] risks;
    private readonly int[] regions;
    private readonly byte[] bands;
    private readonly string[] names;

    private RiskOrder(StageRisk stage, PostFrame frame)
    {
        // In the order of the dossier's stations, as the frame has them.
        int[] order = [.. Enumerable.Range(0, stage.Stations.Count)];
        var places = Array.ConvertAll(order, s => (stage.Stations[s].Rank, stage.Stations[s].Site));
        Array.Sort(places, order, Comparer<(int Rank, string Site)>.Create(
            (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Site, b.Site)));
        risks = Array.ConvertAll(order, s => stage.Stations[s]);
        regions = Array.ConvertAll(risks, r => frame.Stations.RegionOf(frame.Stations.IndexOf(r.Site)));
        names = [.. risks.Select(r => r.EffectiveBand).Distinct()];
        bands = Array.ConvertAll(risks, r => (byte)Array.IndexOf(names, r.EffectiveBand));
    }

    /// <summary>Of a stage.</summary>
    public static RiskOrder Of(StageRisk stage, PostFrame frame) =>
        Made.GetValue(stage, s => new(s, frame));

    /// <summary>How many stations of an area each band has.</summary>
    /// <param name="area">Index of the area.</param>
    /// <param name="end">Index after the last area in it.</param>
    public Dictionary<string, int> Count(int area, int end)
    {
        var counts = new int[names.Length];
        for (var place = 0; place < bands.Length; place++)
        {
            if (regions[place] >= area && regions[place] < end) counts[bands[place]]++;
        }
        return names.Index().ToDictionary(n => n.Item, n => counts[n.Index], StringComparer.Ordinal);
    }

    /// <summary>Stations of an area, and of a band when it is named.</summary>
    /// <param name="area">Index of the area.</param>
    /// <param name="end">Index after the last area in it.</param>
    /// <param name="band">Id of the band; empty for all.</param>
    public IEnumerable<StationRisk> In(int area, int end, string band)
    {
        var wanted = Array.IndexOf(names, band);
        if (wanted < 0 && band.Length > 0) yield break;
        for (var place = 0; place < bands.Length; place++)
        {
            if (regions[place] >= area && regions[place] < end && (wanted < 0 || bands[place] == wanted))
                yield return risks[place];
        }
    }
}
