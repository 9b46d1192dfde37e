using Praja.Operations;

namespace Praja.CommandPost.Frame;

/// <summary>The areas of an operation by index, from nation to village; parents come before their children, and what
/// lies in an area follows it without a gap. Where the dossier does not list an area above a listed one, or that of a
/// station, it is put in by its code. Index 0 is the nation.</summary>
public sealed class RegionTable
{
    private readonly Utf8Index byCode;
    private readonly string[] codes;
    private readonly string[] names;
    private readonly int[] parents;
    private readonly int[] ends;

    /// <summary>Makes the table.</summary>
    /// <param name="regions">Regions, in any order; of two with one code the last counts.</param>
    /// <param name="more">Codes that are to be there whether they are listed or not.</param>
    public RegionTable(IEnumerable<Region> regions, IEnumerable<string>? more = null)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "Indonesia" };
        foreach (var region in regions)
        {
            known[region.Code] = region.Name;
            AddAbove(known, region.ParentCode);
        }
        foreach (var code in more ?? [])
            AddAbove(known, code);
        codes = [.. known.Keys.Order(StringComparer.Ordinal)];
        names = [.. codes.Select(code => known[code])];
        byCode = new(codes);
        parents = [.. codes.Select(code => code.Length == 0 ? -1 : byCode.Find(ParentOf(code)))];
        ends = new int[codes.Length];
        for (var region = codes.Length - 1; region >= 0; region--)
        {
            ends[region] = Math.Max(ends[region], region + 1);
            if (region > 0) ends[parents[region]] = Math.Max(ends[parents[region]], ends[region]);
        }
    }

    /// <summary>How many areas, the nation among them.</summary>
    public int Count => codes.Length;

    /// <summary>Index of an area; -1 when it is not known. The empty code is the nation.</summary>
    public int IndexOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return byCode.Find(code);
    }

    /// <summary>Code of an area; empty for the nation.</summary>
    public string CodeOf(int region) => codes[region];

    /// <summary>Name of an area.</summary>
    public string NameOf(int region) => names[region];

    /// <summary>Index of the area above; -1 for the nation.</summary>
    public int ParentOf(int region) => parents[region];

    /// <summary>Index after the last area that lies in this one: it and all in it are from itself up to
    /// there.</summary>
    public int EndOf(int region) => ends[region];

    /// <summary>The areas right below, in order of code.</summary>
    public IEnumerable<int> ChildrenOf(int region)
    {
        for (var child = region + 1; child < ends[region]; child = ends[child])
            yield return child;
    }

    private static void AddAbove(Dictionary<string, string> known, string code)
    {
        for (; code.Length > 0 && known.TryAdd(code, code); code = ParentOf(code))
        {
        }
    }

    private static string ParentOf(string code) => code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : "";
}
