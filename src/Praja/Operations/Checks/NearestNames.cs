namespace Praja.Operations.Checks;

// Idea: a mistyped id is one or two strokes from the right one, so the nearest known ids by edit distance are offered.
// Source: optimal string alignment distance (Damerau 1964, Levenshtein 1966): insert, delete, replace, swap of
// neighbours.
// Cost: length squared for each known id of about the same length; only the first questions of a run are answered,
// since a list with thousands of wrong ids has one cause and no use for guesses.

/// <summary>Finds the known names nearest to one that is not known.</summary>
internal sealed class NearestNames
{
    private const int MostQuestions = 50;
    private const int MostAnswers = 3;
    private int asked;

    /// <summary>At most three names, nearest first, joined by commas; a dash when none is near.</summary>
    public string To(string seen, IEnumerable<string> known)
    {
        if (asked++ >= MostQuestions || seen.Length is 0 or > 100) return "-";
        var limit = Math.Max(1, seen.Length / 3);
        var near = known
            .Where(k => Math.Abs(k.Length - seen.Length) <= limit)
            .Select(k => (Name: k, Distance: Distance(seen, k)))
            .Where(n => n.Distance <= limit)
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(MostAnswers).Select(n => n.Name).ToArray();
        return near.Length > 0 ? string.Join(", ", near) : "-";
    }

    /// <summary>Strokes between two texts; capitals do not count.</summary>
    internal static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
