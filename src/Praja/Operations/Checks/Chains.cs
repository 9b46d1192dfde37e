namespace Praja.Operations.Checks;

/// <summary>Finds rows whose chain of parents comes back to them.</summary>
internal static class Chains
{
    /// <summary>Tells each circle once, at the first of its rows in the file.</summary>
    public static void TellCycles<T>(
        CheckScope scope, IReadOnlyList<T> rows, Func<T, string> id, Func<T, string> parent, Func<T, Place> place)
    {
        var parents = rows.DistinctBy(id).ToDictionary(id, parent, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (told.Contains(id(row)) || CircleFrom(id(row), parents) is not { } circle) continue;
            told.UnionWith(circle);
            scope.Tell(
                DossierProblems.ParentCycle, place(row), "parent", id(row),
                string.Join(" > ", circle.Append(circle[0])));
        }
    }

    /// <summary>
    /// The circle that starts and ends at an id; null when its chain ends or runs into a circle without it.
    /// </summary>
    private static List<string>? CircleFrom(string start, Dictionary<string, string> parents)
    {
        var chain = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = start; at.Length > 0 && seen.Add(at);)
        {
            chain.Add(at);
            if (!parents.TryGetValue(at, out var above)) return null;
            if (above == start) return chain;
            at = above;
        }
        return null;
    }
}
