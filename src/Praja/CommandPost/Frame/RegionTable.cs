using Praja.Operations;

namespace Praja.CommandPost.Frame;

/// <summary>The areas of an operation by index, from nation to village; parents come before their children. Where the
/// dossier does not list an area above a listed one, it is put in by its code. Index 0 is the nation.</summary>
public sealed class RegionTable
{
    private readonly Dictionary<string, int> byCode;
    private readonly string[] codes;
    private readonly string[] names;
    private readonly int[] parents;

    /// <summary>Makes the table.</summary>
    /// <param name="regions">Regions, in any order.</param>
    public RegionTable(IEnumerable<Region> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal) { [""] = "Indonesia" };
        foreach (var region in regions)
        {
            known[region.Code] = region.Name;
            for (var code = region.ParentCode; code.Length > 0; code = ParentOf(code))
                known.TryAdd(code, code);
        }
        codes = [.. known.Keys];
        names = [.. known.Values];
        byCode = codes.Select((code, at) => (code, at)).ToDictionary(p => p.code, p => p.at, StringComparer.Ordinal);
        parents = [.. codes.Select(code => code.Length == 0 ? -1 : byCode[ParentOf(code)])];
    }

    /// <summary>How many areas, the nation among them.</summary>
    public int Count => codes.Length;

    /// <summary>Index of an area; -1 when it is not known. The empty code is the nation.</summary>
    public int IndexOf(string code) => byCode.GetValueOrDefault(code, -1);

    /// <summary>Code of an area; empty for the nation.</summary>
    public string CodeOf(int region) => codes[region];

    /// <summary>Name of an area.</summary>
    public string NameOf(int region) => names[region];

    /// <summary>Index of the area above; -1 for the nation.</summary>
    public int ParentOf(int region) => parents[region];

    private static string ParentOf(string code) => code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : "";
}
