using Praja.Operations;

namespace Praja.Rehearsal.Building;

// Travel times between homes and sites, asked for millions of times. All of them are kept as 4-byte seconds while that
// takes no more than some tens of megabytes, which is so for a province; beyond, only each site's nearest homes are
// kept and other times are made when asked for. Rows are filled by several threads, each its own, so that the result
// does not depend on how many there are.

/// <summary>Travel times of a model.</summary>
internal sealed class ModelTravel : IModelTravel
{
    /// <summary>The most pairs of home and site, and of site and site, that are kept.</summary>
    private const long MostPairs = 16_000_000;

    /// <summary>The most homes in a site's list.</summary>
    private const int MostNearest = 128;

    /// <summary>Of so many homes nearest in a straight line a list is made, where not all are looked at.</summary>
    private const int MostLookedAt = 256;

    private const int MostEvacuationPlaces = 8;

    private readonly ScenarioWays ways;
    private readonly TravelPoint[] homes;
    private readonly TravelPoint[] sites;
    private readonly float[]? homeToSite;
    private readonly float[]? siteToSite;
    private readonly int[][] nearest;
    private readonly float[] toEvacuation;

    private ModelTravel(
        ScenarioWays ways, TravelPoint[] homes, TravelPoint[] sites, IReadOnlyList<TravelPoint> evacuation)
    {
        (this.ways, this.homes, this.sites) = (ways, homes, sites);
        if ((long)homes.Length * sites.Length <= MostPairs) homeToSite = new float[homes.Length * sites.Length];
        if ((long)sites.Length * sites.Length <= MostPairs / 4) siteToSite = new float[sites.Length * sites.Length];
        nearest = new int[sites.Length][];
        toEvacuation = new float[sites.Length];
        Parallel.For(0, sites.Length, site => Fill(site, evacuation));
    }

    public bool HoldsAllHomes => homes.Length <= MostNearest;

    /// <summary>The times of a stage's model.</summary>
    /// <param name="input">What the model is made from.</param>
    /// <param name="factor">Factor on all times.</param>
    /// <param name="homes">Homes.</param>
    /// <param name="sites">Sites.</param>
    public static ModelTravel Of(StageInput input, double factor, TravelPoint[] homes, TravelPoint[] sites) =>
        new(new(input.Ground, input.Scenario, factor), homes, sites, EvacuationPlaces.Of(input.Ground));

    public double HomeToSite(int home, int site) => homeToSite is null
        ? ways.Seconds(homes[home], sites[site])
        : homeToSite[(site * homes.Length) + home];

    public double SiteToSite(int from, int to) => siteToSite is null
        ? ways.Seconds(sites[from], sites[to])
        : siteToSite[(from * sites.Length) + to];

    public ReadOnlySpan<int> NearestHomes(int site) => nearest[site];

    public double ToEvacuation(int site) => toEvacuation[site];

    private void Fill(int site, IReadOnlyList<TravelPoint> evacuation)
    {
        var at = sites[site];
        if (homeToSite is not null)
        {
            for (var home = 0; home < homes.Length; home++)
                homeToSite[(site * homes.Length) + home] = ways.Seconds(homes[home], at);
        }

        if (siteToSite is not null)
        {
            for (var to = 0; to < sites.Length; to++)
                siteToSite[(site * sites.Length) + to] = ways.Seconds(at, sites[to]);
        }

        nearest[site] = Nearest(site);
        toEvacuation[site] = Closest(evacuation, at, MostEvacuationPlaces)
            .Select(p => ways.Seconds(at, evacuation[p])).DefaultIfEmpty(float.PositiveInfinity).Min();
    }

    private int[] Nearest(int site)
    {
        var looked = homeToSite is null ? Closest(homes, sites[site], MostLookedAt) : Enumerable.Range(0, homes.Length);
        var found = looked.Select(h => (Seconds: HomeToSite(h, site), Home: h)).Where(h => double.IsFinite(h.Seconds))
            .ToArray();
        Array.Sort(found);
        return [.. found.Take(MostNearest).Select(h => h.Home)];
    }

    /// <summary>The places nearest in a straight line, ties by index.</summary>
    private static IEnumerable<int> Closest(IReadOnlyList<TravelPoint> places, TravelPoint to, int most)
    {
        if (places.Count <= most) return Enumerable.Range(0, places.Count);
        var far = places.Select((p, i) => (Meters: p.Position.MetersTo(to.Position), Index: i)).ToArray();
        Array.Sort(far);
        return far.Take(most).Select(f => f.Index);
    }
}
