using Praja.Operations;

namespace Praja.Rehearsal.Building;

// Travel times between homes and sites, asked for millions of times. All of them are kept as 4-byte seconds while that
// takes no more than some tens of megabytes, which is so for a province; beyond, only each site's nearest homes are
// kept and other times are made when asked for. Rows are filled by several threads, each its own, so that the result
// does not depend on how many there are.

/// <summary>Travel times of a model: those of the sites with the homes of one plan, times a factor.</summary>
internal sealed class ModelTravel : IModelTravel
{
    /// <summary>The most homes in a site's list.</summary>
    private const int MostNearest = 128;

    /// <summary>Of so many homes nearest in a straight line a list is made, where not all are looked at.</summary>
    private const int MostLookedAt = 256;

    private readonly SiteWays ways;
    private readonly TravelPoint[] homes;
    private readonly float[]? homeToSite;
    private readonly int[][] nearest;
    private readonly double factor;

    /// <summary>Makes the times.</summary>
    /// <param name="ways">Ways of the sites.</param>
    /// <param name="homes">Homes.</param>
    /// <param name="factor">Factor on all times.</param>
    public ModelTravel(SiteWays ways, TravelPoint[] homes, double factor)
    {
        (this.ways, this.homes, this.factor) = (ways, homes, factor);
        if ((long)homes.Length * ways.Sites.Length <= ways.MostPairs) homeToSite = Matrix();
        nearest = new int[ways.Sites.Length][];
        Parallel.For(0, nearest.Length, site => nearest[site] = Nearest(site));
    }

    private ModelTravel(ModelTravel other, double factor)
    {
        (ways, homes, homeToSite, nearest) = (other.ways, other.homes, other.homeToSite, other.nearest);
        this.factor = factor;
    }

    public bool HoldsAllHomes => homes.Length <= MostNearest;

    /// <summary>The homes.</summary>
    public ReadOnlySpan<TravelPoint> Homes => homes;

    /// <summary>The same times with another factor.</summary>
    public ModelTravel Times(double other) => new(this, other);

    public double HomeToSite(int home, int site) => factor * Seconds(home, site);

    public double SiteToSite(int from, int to) => factor * ways.SiteToSite(from, to);

    public ReadOnlySpan<int> NearestHomes(int site) => nearest[site];

    public double ToEvacuation(int site) => factor * ways.ToEvacuation(site);

    private double Seconds(int home, int site) => homeToSite is null
        ? ways.Between(homes[home], site)
        : homeToSite[(site * homes.Length) + home];

    private float[] Matrix()
    {
        var matrix = new float[homes.Length * ways.Sites.Length];
        Parallel.For(0, homes.Length, home =>
        {
            var row = ways.RowOf(homes[home]);
            for (var site = 0; site < row.Length; site++)
                matrix[(site * homes.Length) + home] = row[site];
        });
        return matrix;
    }

    private int[] Nearest(int site)
    {
        int[] found = homeToSite is null
            ? [.. SiteWays.Closest(homes, ways.Sites[site], MostLookedAt)]
            : [.. Enumerable.Range(0, homes.Length)];
        var seconds = Array.ConvertAll(found, home => Seconds(home, site));
        Array.Sort(seconds, found);
        var count = Array.FindIndex(seconds, double.IsInfinity) is >= 0 and var first ? first : found.Length;
        // The sort leaves homes that are equally near in any order.
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && seconds[to].Equals(seconds[from])) to++;
            Array.Sort(found, from, to - from);
            from = to;
        }

        return found[..Math.Min(count, MostNearest)];
    }
}
