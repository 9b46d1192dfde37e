using System.Numerics;

namespace Praja.Algorithms.Clustering;

// The shortest open path through a few stations from whichever start is best: Held and Karp 1962 up to ten (n 2^n
// states), above that the best of all nearest-neighbour paths improved by 2-opt (turning a stretch round). 2-opt
// recomputes the whole path, since distances may differ by direction; beats are small. Ties go to the lower number, so
// the path is the same everywhere.

/// <summary>The order in which a patrol visits the stations of a beat.</summary>
public static class VisitOrder
{
    private const int ExactLimit = 10;

    /// <summary>
    /// Stations in an order of short total distance, exact up to ten stations; no return to the start.
    /// </summary>
    /// <param name="distances">
    /// Row by row, from station to station, 0 or more; <see cref="int.MaxValue"/> counts as very far.
    /// </param>
    /// <param name="n">Number of stations, 0 or more.</param>
    /// <exception cref="ArgumentException">The distances are not n times n.</exception>
    public static int[] Solve(int[] distances, int n)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (distances.Length != (long)n * n)
            throw new ArgumentException("distances must be n times n", nameof(distances));
        if (n <= 2) return [.. Enumerable.Range(0, n).OrderBy(i => n == 2 ? distances[(i * n) + 1 - i] : 0)];
        return n <= ExactLimit ? Exact(distances, n) : Improved(distances, n);
    }

    /// <summary>Total distance of an order.</summary>
    public static long Length(int[] distances, int[] order)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(order);
        var length = 0L;
        for (var k = 1; k < order.Length; k++) length += distances[(order[k - 1] * order.Length) + order[k]];
        return length;
    }

    private static int[] Exact(int[] distances, int n)
    {
        // best[set * n + last]: the shortest path through the set that ends at last.
        var best = new long[n << n];
        var before = new sbyte[n << n];
        Array.Fill(best, long.MaxValue);
        for (var i = 0; i < n; i++) best[((1 << i) * n) + i] = 0;
        for (var set = 1; set < 1 << n; set++)
        {
            for (var rest = set; rest != 0; rest &= rest - 1)
                Extend(set, BitOperations.TrailingZeroCount(rest), n, distances, best, before);
        }
        var full = (1 << n) - 1;
        var last = Enumerable.Range(0, n).MinBy(i => best[(full * n) + i]);
        var order = new int[n];
        for (var k = n - 1; k >= 0; k--)
        {
            order[k] = last;
            var previous = before[(full * n) + last];
            full ^= 1 << last;
            last = previous;
        }
        return order;
    }

    private static void Extend(int set, int last, int n, int[] distances, long[] best, sbyte[] before)
    {
        var length = best[(set * n) + last];
        for (var next = 0; next < n; next++)
        {
            if ((set >> next & 1) != 0) continue;
            var state = ((set | 1 << next) * n) + next;
            if (length + distances[(last * n) + next] >= best[state]) continue;
            best[state] = length + distances[(last * n) + next];
            before[state] = (sbyte)last;
        }
    }

    private static int[] Improved(int[] distances, int n)
    {
        var order = Enumerable.Range(0, n).Select(start => NearestNeighbour(distances, n, start))
            .MinBy(path => Length(distances, path))!;
        var length = Length(distances, order);
        for (var found = true; found;)
        {
            found = false;
            for (var from = 0; from < n - 1; from++)
            {
                for (var to = from + 1; to < n; to++)
                {
                    Array.Reverse(order, from, to - from + 1);
                    var turned = Length(distances, order);
                    if (turned < length) (length, found) = (turned, true);
                    else Array.Reverse(order, from, to - from + 1);
                }
            }
        }
        return order;
    }

    private static int[] NearestNeighbour(int[] distances, int n, int start)
    {
        var order = new int[n];
        var visited = new bool[n];
        order[0] = start;
        visited[start] = true;
        for (var k = 1; k < n; k++)
        {
            var from = order[k - 1];
            order[k] = Enumerable.Range(0, n).Where(i => !visited[i]).MinBy(i => distances[(from * n) + i]);
            visited[order[k]] = true;
        }
        return order;
    }
}
