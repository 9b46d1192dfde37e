namespace Praja.Operations;

/// <summary>The shape of an area code: 64, 64.08, 64.08.04, 64.08.04.2001 (Kemendagri).</summary>
internal static class RegionCode
{
    private static readonly int[] Lengths = [2, 2, 2, 4];

    /// <summary>The level a code's shape says, or null when it has no such shape.</summary>
    public static RegionLevel? LevelOf(string code)
    {
        var parts = code.Split('.');
        if (parts.Length > Lengths.Length) return null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length != Lengths[i] || !parts[i].All(char.IsAsciiDigit)) return null;
        }
        return (RegionLevel)(parts.Length - 1);
    }

    /// <summary>The code itself, then each one above it.</summary>
    public static IEnumerable<string> WithAllAbove(string code)
    {
        while (code.Length > 0)
        {
            yield return code;
            code = code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : "";
        }
    }
}
