using System.Collections.Concurrent;
using Praja.Operations;

namespace Praja.Rehearsal.Building;

/// <summary>
/// The ways of a stage's sites: to each other, to where somebody hurt is taken, and from any home asked for. They do
/// not depend on the plan, so that plans with the same homes ask for them once. Thread-safe.
/// </summary>
internal sealed class SiteWays
{
    private const long UsualMostPairs = 16_000_000;
    private const int MostEvacuationPlaces = 8;

    private readonly ScenarioWays ways;
    private readonly ConcurrentDictionary<TravelPoint, float[]> rows = [];
    private readonly float[]? siteToSite;
    private readonly float[] toEvacuation;

    /// <summary>Makes the ways.</summary>
    /// <param name="ways">Travel times of the operation.</param>
    /// <param name="sites">The sites.</param>
    /// <param name="evacuation">Where somebody hurt is taken.</param>
    /// <param name="mostPairs">The most pairs of home and site whose times are kept; of sites a quarter.</param>
    public SiteWays(
        ScenarioWays ways,
        TravelPoint[] sites,
        IReadOnlyList<TravelPoint> evacuation,
        long mostPairs = UsualMostPairs)
    {
        this.ways = ways;
        MostPairs = mostPairs;
        Sites = sites;
        toEvacuation = new float[sites.Length];
        if ((long)sites.Length * sites.Length <= MostPairs / 4) siteToSite = new float[sites.Length * sites.Length];
        Parallel.For(0, sites.Length, site => Fill(site, evacuation));
    }

    /// <summary>The most pairs of home and site whose times are kept.</summary>
    public long MostPairs { get; }

    /// <summary>The sites.</summary>
    public TravelPoint[] Sites { get; }

    /// <summary>Seconds from one site to another; infinity when there is no way.</summary>
    public double SiteToSite(int from, int to) =>
        siteToSite is null ? ways.Seconds(Sites[from], Sites[to]) : siteToSite[(from * Sites.Length) + to];

    /// <summary>Seconds to the soonest reached place of evacuation; infinity when there is none.</summary>
    public double ToEvacuation(int site) => toEvacuation[site];

    /// <summary>Seconds from a home to a site.</summary>
    public double Between(in TravelPoint home, int site) => ways.Seconds(home, Sites[site]);

    /// <summary>Seconds from a home to every site, kept.</summary>
    public float[] RowOf(TravelPoint home) => rows.GetOrAdd(home, Row);

    /// <summary>The places nearest in a straight line, ties by index.</summary>
    public static IEnumerable<int> Closest(IReadOnlyList<TravelPoint> places, TravelPoint to, int most)
    {
        if (places.Count <= most) return Enumerable.Range(0, places.Count);
        var far = places.Select((p, i) => (Meters: p.Position.MetersTo(to.Position), Index: i)).ToArray();
        Array.Sort(far);
        return far.Take(most).Select(f => f.Index);
    }

    private float[] Row(TravelPoint home)
    {
        var row = new float[Sites.Length];
        for (var site = 0; site < row.Length; site++) row[site] = ways.Seconds(home, Sites[site]);
        return row;
    }

    private void Fill(int site, IReadOnlyList<TravelPoint> evacuation)
    {
        var at = Sites[site];
        for (var to = 0; siteToSite is not null && to < Sites.Length; to++)
            siteToSite[(site * Sites.Length) + to] = ways.Seconds(at, Sites[to]);
        toEvacuation[site] = Closest(evacuation, at, MostEvacuationPlaces)
            .Select(p => ways.Seconds(at, evacuation[p])).DefaultIfEmpty(float.PositiveInfinity).Min();
    }
}
