using System.Text;

namespace Praja.Operations.Dossiers;

/// <summary>
/// Headers, names and keys as planners type them: case, spaces, underscores and hyphens do not matter.
/// </summary>
public static class Headers
{
    /// <summary>
    /// Only the lower-case letters and digits; a remark in parentheses is dropped: <c>Luas (km2)</c> is <c>luas</c>.
    /// </summary>
    public static string Plain(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var text = new StringBuilder(header.Length);
        foreach (var c in WithoutRemark(header))
        {
            if (char.IsLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    /// <summary>
    /// Lower case with underscores between words, as doctrine ids are written: <c>Kurang Rawan</c> is
    /// <c>kurang_rawan</c>.
    /// </summary>
    public static string Slug(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsSlug(text)) return text;
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '_')
                slug.Append('_');
        }
        return slug.ToString().TrimEnd('_');
    }

    /// <summary>The words of a header in lower case; a capital inside starts a new word, digits end one.</summary>
    public static IReadOnlyList<string> Words(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= header.Length; i++)
        {
            var letter = i < header.Length && char.IsLetter(header[i]);
            var hump = letter && i > 0 && char.IsUpper(header[i]) && char.IsLower(header[i - 1]);
            if (start >= 0 && (!letter || hump))
            {
                words.Add(header[start..i].ToLowerInvariant());
                start = -1;
            }
            if (letter && start < 0) start = i;
        }
        return words;
    }

    private static ReadOnlySpan<char> WithoutRemark(string header) =>
        header.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? header.AsSpan(0, at) : header;

    private static bool IsSlug(string text)
    {
        foreach (var c in text)
        {
            if (c is not ('_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))) return false;
        }
        return true;
    }
}
