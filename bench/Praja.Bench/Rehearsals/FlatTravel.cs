using System.Numerics;
using Praja.Rehearsal;

namespace Praja.Bench.Rehearsals;

/// <summary>Travel at 40 km/h on ways 1.4 times the straight line in the plane; each site knows its nearest
/// homes.</summary>
internal sealed class FlatTravel : IModelTravel
{
    private const double SecondsPerMeter = 1.4 * 3.6 / 40;
    private const double MetersPerDegree = Coordinate.EarthRadiusMeters * Math.PI / 180;
    private const int Listed = 48;
    private const double CellDegrees = 0.08;

    private readonly Vector2[] homeAt;
    private readonly Vector2[] siteAt;
    private readonly int[] nearest;
    private readonly int listed;

    public FlatTravel(IReadOnlyList<Coordinate> homes, IReadOnlyList<Coordinate> sites, int sendable)
    {
        homeAt = Flat(homes);
        siteAt = Flat(sites);
        listed = Math.Min(Listed, sendable);
        nearest = new int[sites.Count * listed];
        var cells = new Dictionary<(int, int), List<int>>();
        for (var home = 0; home < sendable; home++)
        {
            var cell = CellOf(homes[home]);
            if (!cells.TryGetValue(cell, out var inside)) cells.Add(cell, inside = []);
            inside.Add(home);
        }
        Parallel.For(0, sites.Count, site => Fill(site, CellOf(sites[site]), cells));
    }

    public bool HoldsAllHomes => false;

    public double HomeToSite(int home, int site) => Seconds(homeAt[home], siteAt[site]);

    public double SiteToSite(int from, int to) => Seconds(siteAt[from], siteAt[to]);

    public ReadOnlySpan<int> NearestHomes(int site) => nearest.AsSpan(site * listed, listed);

    public double ToEvacuation(int site) => 1800;

    private static double Seconds(Vector2 from, Vector2 to) => Vector2.Distance(from, to) * SecondsPerMeter;

    private static (int, int) CellOf(Coordinate at) =>
        ((int)Math.Floor(at.Latitude / CellDegrees), (int)Math.Floor(at.Longitude / CellDegrees));

    // The country lies along the equator, where a degree of longitude is as long as one of latitude within 2 %.
    private static Vector2[] Flat(IReadOnlyList<Coordinate> points) =>
        [.. points.Select(p => (float)MetersPerDegree * new Vector2((float)p.Longitude, (float)p.Latitude))];

    private void Fill(int site, (int Row, int Column) cell, Dictionary<(int, int), List<int>> cells)
    {
        var found = new List<(double Seconds, int Home)>();
        for (var ring = 0; ; ring++)
        {
            for (var row = cell.Row - ring; row <= cell.Row + ring; row++)
            {
                var step = ring > 0 && Math.Abs(row - cell.Row) < ring ? 2 * ring : 1;
                for (var column = cell.Column - ring; column <= cell.Column + ring; column += step)
                {
                    if (!cells.TryGetValue((row, column), out var inside)) continue;
                    foreach (var home in inside) found.Add((HomeToSite(home, site), home));
                }
            }
            // Whatever lies beyond the rings looked at is at least so far.
            var covered = ring * CellDegrees * MetersPerDegree * SecondsPerMeter;
            if (found.Count(f => f.Seconds <= covered) >= listed) break;
        }
        found.Sort();
        for (var i = 0; i < listed; i++) nearest[(site * listed) + i] = found[i].Home;
    }
}
