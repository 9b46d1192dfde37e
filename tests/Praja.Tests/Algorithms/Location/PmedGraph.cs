using System.Globalization;
using Praja.Algorithms.Location;

namespace Praja.Tests.Algorithms.Location;

/// <summary>
/// The p-median graphs of Beasley's OR-Library: shortest paths, and the covering problems made of them.
/// </summary>
internal static class PmedGraph
{
    /// <summary>
    /// Number of nodes, and the length of the shortest path of each pair row by row (Floyd and Warshall).
    /// </summary>
    public static (int Count, int[] Distances) Read(string path)
    {
        int[] numbers =
        [
            .. File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(x => int.Parse(x, CultureInfo.InvariantCulture)),
        ];
        var n = numbers[0];
        var d = new int[n * n];
        Array.Fill(d, int.MaxValue / 4);
        for (var i = 0; i < n; i++) d[i * (n + 1)] = 0;
        // An edge given twice keeps its last cost.
        for (var k = 3; k + 2 < numbers.Length; k += 3)
        {
            var (u, v) = (numbers[k] - 1, numbers[k + 1] - 1);
            d[(u * n) + v] = d[(v * n) + u] = numbers[k + 2];
        }
        for (var via = 0; via < n; via++)
        {
            var onward = d.AsSpan(via * n, n);
            for (var from = 0; from < n; from++) Shorten(d.AsSpan(from * n, n), d[(from * n) + via], onward);
        }
        return (n, d);
    }

    /// <summary>Every node a point and a candidate; node i weighs (7919 (i + 1) mod 100) + 1.</summary>
    public static CoverageProblem Coverage(int n, int[] distances, int units, int radius)
    {
        long[] weights = [.. Enumerable.Range(0, n).Select(i => (7919L * (i + 1) % 100) + 1)];
        int[][] covers =
        [
            .. Enumerable.Range(0, n)
                .Select(j => Enumerable.Range(0, n).Where(i => distances[(j * n) + i] <= radius).ToArray()),
        ];
        return new CoverageProblem(weights, covers, units);
    }

    private static void Shorten(Span<int> row, int first, ReadOnlySpan<int> onward)
    {
        for (var to = 0; to < row.Length; to++) row[to] = Math.Min(row[to], first + onward[to]);
    }
}
