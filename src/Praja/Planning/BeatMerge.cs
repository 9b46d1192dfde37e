namespace Praja.Planning;

/// <summary>
/// Joins pieces of neighbouring villages that are too small for a team each; see the design comment of BeatPlanner.
/// </summary>
internal sealed class BeatMerge(
    IReadOnlyList<BeatPiece> pieces, int maxSize, int limitSeconds, Func<BeatStation, BeatStation, int> seconds)
{
    private const int ExactLimit = 12;

    // Longest way between any two stations of two pieces; -1 where they may not share a team.
    private readonly int[,] apart = new int[pieces.Count, pieces.Count];

    /// <summary>The pieces, joined into the fewest teams.</summary>
    public IReadOnlyList<BeatPiece> Solve()
    {
        if (pieces.Count < 2) return pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            for (var j = i + 1; j < pieces.Count; j++)
                apart[i, j] = apart[j, i] = Apart(pieces[i], pieces[j]);
        }
        var joined = new List<BeatPiece>();
        foreach (var component in Components())
        {
            var sets = component.Count <= ExactLimit ? Exact(component) : Greedy(component);
            joined.AddRange(sets.Select(Join));
        }
        return joined;
    }

    private int Apart(BeatPiece a, BeatPiece b)
    {
        if (a.Stations.Count + b.Stations.Count > maxSize) return -1;
        var longest = 0;
        foreach (var s in a.Stations)
        {
            foreach (var t in b.Stations)
            {
                longest = Math.Max(longest, seconds(s, t));
                if (longest > limitSeconds) return -1;
            }
        }
        return longest;
    }

    private List<List<int>> Components()
    {
        var components = new List<List<int>>();
        var seen = new bool[pieces.Count];
        for (var start = 0; start < pieces.Count; start++)
        {
            if (seen[start]) continue;
            seen[start] = true;
            var component = new List<int> { start };
            for (var next = 0; next < component.Count; next++)
            {
                for (var other = 0; other < pieces.Count; other++)
                {
                    if (seen[other] || apart[component[next], other] < 0 || other == component[next]) continue;
                    seen[other] = true;
                    component.Add(other);
                }
            }
            component.Sort();
            components.Add(component);
        }
        return components;
    }

    private List<List<int>> Exact(List<int> component)
    {
        var n = component.Count;
        var spread = Spreads(component);
        var best = new long[1 << n];
        var choice = new int[1 << n];
        for (var set = 1; set < 1 << n; set++)
        {
            best[set] = long.MaxValue;
            var lowest = set & -set;
            var rest = set ^ lowest;
            for (var part = rest; ; part = (part - 1) & rest)
            {
                var team = part | lowest;
                if (spread[team] >= 0)
                {
                    // One team outweighs any spread; every spread is far below it.
                    var cost = best[set ^ team] + (1L << 40) + spread[team];
                    if (cost < best[set]) (best[set], choice[set]) = (cost, team);
                }
                if (part == 0) break;
            }
        }
        var sets = new List<List<int>>();
        for (var set = (1 << n) - 1; set != 0; set ^= choice[set])
            sets.Add([.. Enumerable.Range(0, n).Where(i => (choice[set] >> i & 1) != 0).Select(i => component[i])]);
        return sets;
    }

    // Sum of the ways between the pieces of every subset, -1 where they do not fit into one team.
    private long[] Spreads(List<int> component)
    {
        var spread = new long[1 << component.Count];
        var size = new int[1 << component.Count];
        for (var set = 1; set < spread.Length; set++)
        {
            var low = System.Numerics.BitOperations.TrailingZeroCount(set);
            var rest = set & (set - 1);
            size[set] = size[rest] + pieces[component[low]].Stations.Count;
            spread[set] = size[set] > maxSize ? -1 : spread[rest];
            for (var i = low + 1; i < component.Count && spread[set] >= 0; i++)
            {
                if ((rest >> i & 1) == 0) continue;
                var way = apart[component[low], component[i]];
                spread[set] = way < 0 ? -1 : spread[set] + way;
            }
        }
        return spread;
    }

    private List<List<int>> Greedy(List<int> component)
    {
        var sets = component.Select(i => new List<int> { i }).ToList();
        while (BestPair(sets) is var (a, b) && a >= 0)
        {
            sets[a].AddRange(sets[b]);
            sets.RemoveAt(b);
        }
        return sets;
    }

    // The pair that fills a team best, then lies closest, then comes first.
    private (int A, int B) BestPair(List<List<int>> sets)
    {
        var best = (A: -1, B: -1);
        var bestKey = (Size: 0, Closeness: 0);
        for (var a = 0; a < sets.Count; a++)
        {
            for (var b = a + 1; b < sets.Count; b++)
            {
                var size = Size(sets[a]) + Size(sets[b]);
                if (size > maxSize) continue;
                var way = sets[a].SelectMany(_ => sets[b], (i, j) => apart[i, j]).ToList();
                var key = (size, -way.Max());
                if (way.Min() >= 0 && key.CompareTo(bestKey) > 0) (best, bestKey) = ((a, b), key);
            }
        }
        return best;
    }

    private int Size(List<int> set) => set.Sum(i => pieces[i].Stations.Count);

    private BeatPiece Join(List<int> set) => set.Count == 1
        ? pieces[set[0]]
        : new(pieces[set[0]].Band,
            [.. set.SelectMany(i => pieces[i].Stations).OrderBy(s => s.Site.Id, StringComparer.Ordinal)]);
}
