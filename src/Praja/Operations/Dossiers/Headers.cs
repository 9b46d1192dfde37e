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
