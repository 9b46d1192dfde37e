namespace Praja.Operations.Dossiers;

/// <summary>How the cells of a column are read.</summary>
public enum ColumnKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>An id, kept as it is written.</summary>
    Id,

    /// <summary>An id of the doctrine: lower case, spaces and hyphens become underscores.</summary>
    Slug,

    /// <summary>Several ids separated by space, comma or semicolon.</summary>
    Slugs,

    /// <summary>A region's code, with or without dots.</summary>
    RegionCode,

    /// <summary>Several region codes.</summary>
    RegionCodes,

    /// <summary>A whole number, 0 or more.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>Degrees north.</summary>
    Latitude,

    /// <summary>Degrees east.</summary>
    Longitude,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One of a few words.</summary>
    Choice,
}

/// <summary>
/// One column of a sheet, as data: what binds it, explains it in templates and checks it in workbooks.
/// </summary>
public sealed class DossierColumn
{
    internal DossierColumn(string key, string id, ColumnKind kind, bool required, Text meaning, params string[] aliases)
    {
        Key = key;
        Id = id;
        Kind = kind;
        Required = required;
        Meaning = meaning;
        Aliases = aliases;
    }

    /// <summary>English header, unique in the sheet.</summary>
    public string Key { get; }

    /// <summary>Indonesian header.</summary>
    public string Id { get; }

    /// <summary>How its cells are read.</summary>
    public ColumnKind Kind { get; }

    /// <summary>True when no row may leave it empty.</summary>
    public bool Required { get; }

    /// <summary>What it holds, for templates.</summary>
    public Text Meaning { get; }

    /// <summary>Other headers that mean the same, in either language.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The words of a <see cref="ColumnKind.Choice"/>; empty otherwise.</summary>
    public IReadOnlyList<Text> Words { get; internal init; } = [];

    /// <summary>The header in the wanted language.</summary>
    public string Header(Language language) => language == Language.English ? Key : Id;
}

/// <summary>One sheet of a dossier, as data.</summary>
public sealed class DossierSheet
{
    private readonly Dictionary<string, int> columnsByHeader = new(StringComparer.Ordinal);

    internal DossierSheet(string key, string id, bool required, Text meaning, params DossierColumn[] columns)
    {
        Key = key;
        Id = id;
        Required = required;
        Meaning = meaning;
        Columns = columns;
        for (var i = 0; i < columns.Length; i++)
        {
            columnsByHeader.TryAdd(Headers.Plain(columns[i].Key), i);
            columnsByHeader.TryAdd(Headers.Plain(columns[i].Id), i);
            foreach (var alias in columns[i].Aliases) columnsByHeader.TryAdd(Headers.Plain(alias), i);
        }
    }

    /// <summary>English name: the CSV file's name without extension.</summary>
    public string Key { get; }

    /// <summary>Indonesian name.</summary>
    public string Id { get; }

    /// <summary>True when a dossier without parts must have it.</summary>
    public bool Required { get; }

    /// <summary>What it holds, for templates.</summary>
    public Text Meaning { get; }

    /// <summary>Its columns in the order in which they are written.</summary>
    public IReadOnlyList<DossierColumn> Columns { get; }

    /// <summary>
    /// The prefixes of headers that open a column per doctrine stage, e.g. <c>duty_kampanye</c>; empty when there are
    /// none.
    /// </summary>
    public IReadOnlyList<string> StagePrefixes { get; internal init; } = [];

    /// <summary>The name in the wanted language.</summary>
    public string Name(Language language) => language == Language.English ? Key : Id;

    /// <summary>Index in <see cref="Columns"/> of the column a header means; -1 when none.</summary>
    public int ColumnOf(string header) => columnsByHeader.GetValueOrDefault(Headers.Plain(header), -1);
}
