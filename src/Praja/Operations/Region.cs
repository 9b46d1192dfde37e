namespace Praja.Operations;

/// <summary>The level of an administrative area.</summary>
public enum RegionLevel
{
    /// <summary>Provinsi.</summary>
    Province,

    /// <summary>Kabupaten or kota.</summary>
    Regency,

    /// <summary>Kecamatan.</summary>
    District,

    /// <summary>Desa or kelurahan.</summary>
    Village,
}

/// <summary>An administrative area. Codes are Kemendagri's, with dots; a code's parent is the code without its last
/// part.</summary>
/// <param name="Code">e.g. <c>64.08.04.2001</c>.</param>
/// <param name="Name">Official name.</param>
/// <param name="Level">Level; must agree with the parts of the code.</param>
/// <param name="Centre">A point inside it; null when unknown. A polygon's centroid is not where people live.</param>
/// <param name="Population">Persons; null when unknown.</param>
/// <param name="Voters">Voters on the final roll (DPT); null when unknown.</param>
/// <param name="Stations">Published number of polling stations; null when unknown.</param>
/// <param name="AreaKm2">Square kilometres; null when unknown.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Region(
    string Code,
    string Name,
    RegionLevel Level,
    Coordinate? Centre,
    int? Population,
    int? Voters,
    int? Stations,
    double? AreaKm2,
    string Source,
    Place Place)
{
    /// <summary>Code of the area above, empty for a province.</summary>
    public string ParentCode => Code.LastIndexOf('.') is > 0 and var dot ? Code[..dot] : "";

    /// <summary>True when <paramref name="code"/> is this region or lies in it.</summary>
    public bool Contains(string code) => Covers(Code, code);

    /// <summary>True when <paramref name="code"/> equals <paramref name="outer"/> or lies in it.</summary>
    public static bool Covers(string outer, string code)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(code);
        return code.StartsWith(outer, StringComparison.Ordinal)
            && (code.Length == outer.Length || code[outer.Length] == '.');
    }
}

/// <summary>The outline of a region.</summary>
/// <param name="Code">The region's code.</param>
/// <param name="Rings">Outer rings, each closed; holes are not kept.</param>
public sealed record Boundary(string Code, IReadOnlyList<IReadOnlyList<Coordinate>> Rings);
