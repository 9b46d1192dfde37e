using System.Text.Json;
using Praja.Algorithms.Clustering;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Clustering;

/// <summary>Problems for the tests of beats, and slow answers to them.</summary>
internal static class BeatCases
{
    /// <summary>Stations on a square of the given side, distances rounded; some pairs forbidden when asked.</summary>
    public static BeatProblem Square(
        ulong seed, int n, int fixedCost, int min, int max, int side = 1000, int limit = int.MaxValue - 1)
    {
        var rng = new Rng(seed);
        (double X, double Y)[] points =
            [.. Enumerable.Range(0, n).Select(_ => ((double)rng.Next(side), (double)rng.Next(side)))];
        return new BeatProblem(n, Euclid(points), fixedCost, min, max, limit);
    }

    /// <summary>Distances without any geometry, not even symmetric.</summary>
    public static BeatProblem Wild(ulong seed, int n, int fixedCost, int min, int max)
    {
        var rng = new Rng(seed);
        var d = Enumerable.Range(0, n * n).Select(_ => rng.Next(6) == 0 ? int.MaxValue : rng.Next(30)).ToArray();
        return new BeatProblem(n, d, fixedCost, min, max);
    }

    public static int[] Euclid((double X, double Y)[] points) =>
    [
        .. from a in points
           from b in points
           select (int)Math.Round(Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)))),
    ];

    /// <summary>Least (missing, cost) over all set partitions, each met once as a restricted growth string.</summary>
    public static (long Missing, long Cost) BruteForce(BeatProblem problem)
    {
        var groups = new List<List<int>>();
        var best = (Missing: long.MaxValue, Cost: long.MaxValue);
        Place(0);
        return best;

        void Place(int station)
        {
            if (station == problem.Count)
            {
                var value = Value(problem, groups);
                if (value.CompareTo(best) < 0) best = value;
                return;
            }
            for (var g = 0; g < groups.Count; g++)
            {
                if (groups[g].Count == problem.MaxSize) continue;
                if (!groups[g].TrueForAll(m => problem.MayShare(m, station))) continue;
                groups[g].Add(station);
                Place(station + 1);
                groups[g].RemoveAt(groups[g].Count - 1);
            }
            groups.Add([station]);
            Place(station + 1);
            groups.RemoveAt(groups.Count - 1);
        }
    }

    /// <summary>What a partition misses and costs, reckoned afresh.</summary>
    public static (long Missing, long Cost) Value(BeatProblem problem, IEnumerable<IReadOnlyList<int>> groups)
    {
        var missing = 0L;
        var cost = 0L;
        foreach (var group in groups)
        {
            missing += Math.Max(0, problem.MinSize - group.Count);
            cost += problem.FixedCost
                + group.Min(m => group.Sum(i => i == m ? 0L : problem.Distances[(i * problem.Count) + m]));
        }
        return (missing, cost);
    }

    /// <summary>The instances with known optima.</summary>
    public static (BeatProblem Problem, long Best)[] Known()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Need("bench-data", "beats", "beats.json")));
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static (BeatProblem Problem, long Best) Read(JsonElement x)
    {
        var points = x.GetProperty("points").EnumerateArray()
            .Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToArray();
        var problem = new BeatProblem(points.Length, Euclid(points), x.GetProperty("fixed_cost").GetInt32(),
            x.GetProperty("min_size").GetInt32(), x.GetProperty("max_size").GetInt32());
        return (problem, x.GetProperty("best").GetInt64());
    }
}
