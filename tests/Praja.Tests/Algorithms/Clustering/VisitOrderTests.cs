using Praja.Algorithms.Clustering;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Clustering;

public sealed class VisitOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(25)]
    public void Every_station_is_visited_once(int n)
    {
        var order = VisitOrder.Solve(Distances((ulong)n, n), n);
        Assert.Equal(Enumerable.Range(0, n), order.Order());
    }

    [Fact]
    public void Up_to_seven_stations_no_order_is_shorter()
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            var n = 2 + (int)(seed % 6);
            var distances = Distances(seed, n);
            var order = VisitOrder.Solve(distances, n);
            Assert.Equal(Orders([.. Enumerable.Range(0, n)], 0).Min(o => VisitOrder.Length(distances, o)),
                VisitOrder.Length(distances, order));
        }
    }

    [Fact]
    public void Stations_along_a_road_are_visited_along_it()
    {
        int[] at = [70, 10, 130, 40, 100, 160, 190, 220, 250, 280, 310, 340];
        int[] distances = [.. from a in at from b in at select Math.Abs(a - b)];
        Assert.Equal(330, VisitOrder.Length(distances, VisitOrder.Solve(distances, at.Length)));
    }

    [Fact]
    public void The_improved_path_is_within_a_fifth_of_the_exact_one()
    {
        // The exact way stops at ten; the same ten stations twice in one place give the longer way the same path to
        // find.
        for (ulong seed = 0; seed < 20; seed++)
        {
            var exact = Points(seed, 10);
            (double, double)[] doubled = [.. exact, exact[0]];
            var best = VisitOrder.Length(BeatCases.Euclid(exact), VisitOrder.Solve(BeatCases.Euclid(exact), 10));
            var found = VisitOrder.Length(BeatCases.Euclid(doubled), VisitOrder.Solve(BeatCases.Euclid(doubled), 11));
            Assert.InRange(found, best, best * 1.2);
        }
    }

    private static int[] Distances(ulong seed, int n) => BeatCases.Euclid(Points(seed, n));

    private static (double X, double Y)[] Points(ulong seed, int n)
    {
        var rng = new Rng(seed);
        return [.. Enumerable.Range(0, n).Select(_ => ((double)rng.Next(1000), (double)rng.Next(1000)))];
    }

    private static IEnumerable<int[]> Orders(int[] order, int from)
    {
        if (from == order.Length) yield return [.. order];
        for (var k = from; k < order.Length; k++)
        {
            (order[from], order[k]) = (order[k], order[from]);
            foreach (var o in Orders(order, from + 1)) yield return o;
            (order[from], order[k]) = (order[k], order[from]);
        }
    }
}
