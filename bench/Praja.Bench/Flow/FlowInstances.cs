using Praja.Algorithms.Flow;

namespace Praja.Bench.Flow;

// Two kinds of made-up assignment problems. Geographic: bases and stations gather around towns on a map of 1000 km,
// each station knows its nearest bases, the cost is the distance in metres. Random: each station knows some bases drawn
// at random, at a cost of 1 to 10,000. Stations need one person or (40 %) two; the bases hold demand / 0.95 in all,
// a half to one and a half of the mean each.

/// <summary>Generates the flow benchmark's problems; the same seed gives the same problem everywhere.</summary>
internal sealed class FlowInstances(int bases, int stations, int arcs, ulong seed)
{
    private const double MapMeters = 1_000_000;
    private const long GeographicShortage = 2_000_000;
    private const long RandomShortage = 20_000;

    private ulong state = seed;

    public TransportationProblem Geographic()
    {
        var towns = Towns();
        var (baseX, baseY) = Places(towns, bases);
        var (stationX, stationY) = Places(towns, stations);
        Array.Sort(baseX, baseY);
        var (arcBase, arcCost) = (new int[stations * arcs], new int[stations * arcs]);
        for (var j = 0; j < stations; j++)
        {
            var nearest = Nearest(baseX, baseY, stationX[j], stationY[j]);
            for (var k = 0; k < arcs; k++)
            {
                arcCost[(j * arcs) + k] = (int)Math.Round(nearest[k].Meters);
                arcBase[(j * arcs) + k] = nearest[k].Base;
            }
        }

        return Build(arcBase, arcCost, GeographicShortage);
    }

    public TransportationProblem Random()
    {
        var (arcBase, arcCost) = (new int[stations * arcs], new int[stations * arcs]);
        for (var a = 0; a < arcBase.Length; a++) (arcBase[a], arcCost[a]) = (Below(bases), 1 + Below(10_000));
        return Build(arcBase, arcCost, RandomShortage);
    }

    private TransportationProblem Build(int[] arcBase, int[] arcCost, long shortagePrice)
    {
        var demand = new int[stations];
        for (var j = 0; j < stations; j++) demand[j] = Below(10) < 4 ? 2 : 1;
        var people = (int)Math.Ceiling(demand.Sum() / 0.95);
        var weight = new double[bases];
        for (var i = 0; i < bases; i++) weight[i] = 0.5 + Unit();
        var supply = new int[bases];
        for (var i = 0; i < bases; i++) supply[i] = (int)(people * weight[i] / weight.Sum());
        for (var missing = people - supply.Sum(); missing > 0; missing--) supply[Below(bases)]++;
        var start = Enumerable.Range(0, stations + 1).Select(j => j * arcs).ToArray();
        var prices = new long[stations];
        Array.Fill(prices, shortagePrice);
        return new(supply, demand, start, arcBase, arcCost, prices);
    }

    private (double X, double Y, double Spread)[] Towns()
    {
        var towns = new (double, double, double)[Math.Max(3, bases / 25)];
        for (var t = 0; t < towns.Length; t++)
            towns[t] = (MapMeters * Unit(), MapMeters * Unit(), 3_000 + (30_000 * Unit()));
        return towns;
    }

    private (double[] X, double[] Y) Places((double X, double Y, double Spread)[] towns, int count)
    {
        var (x, y) = (new double[count], new double[count]);
        for (var n = 0; n < count; n++)
        {
            // The square makes the first towns the large ones.
            var town = towns[(int)(towns.Length * Math.Pow(Unit(), 2))];
            var (angle, radius) = (2 * Math.PI * Unit(), town.Spread * Math.Sqrt(-2 * Math.Log(1 - Unit())));
            (x[n], y[n]) = (town.X + (radius * Math.Cos(angle)), town.Y + (radius * Math.Sin(angle)));
        }

        return (x, y);
    }

    // The bases lie in order of x, so the search runs outwards until the gap in x alone is too wide.
    private List<(double Meters, int Base)> Nearest(double[] baseX, double[] baseY, double x, double y)
    {
        var found = new List<(double Meters, int Base)>(arcs + 1);
        var right = Array.BinarySearch(baseX, x);
        if (right < 0) right = ~right;
        var left = right - 1;
        while (left >= 0 || right < baseX.Length)
        {
            var toRight = left < 0 || (right < baseX.Length && baseX[right] - x <= x - baseX[left]);
            var i = toRight ? right++ : left--;
            if (found.Count == arcs && Math.Abs(baseX[i] - x) > found[^1].Meters) break;
            var meters = Math.Sqrt(Math.Pow(baseX[i] - x, 2) + Math.Pow(baseY[i] - y, 2));
            var place = found.BinarySearch((meters, i));
            found.Insert(place < 0 ? ~place : place, (meters, i));
            if (found.Count > arcs) found.RemoveAt(arcs);
        }

        return found;
    }

    private double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private int Below(int count) => (int)(Unit() * count);

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
