using Praja.Doctrine;

namespace Praja.Operations.Dossiers;

/// <summary>
/// Reads the cells of one row after another. A cell that cannot be read becomes a problem; the row fails only when a
/// required cell is bad, so that one wrong telephone number does not make every reference to a command unknown.
/// </summary>
internal sealed class RowCells(SheetTable table, ProblemList problems)
{
    private readonly Dictionary<string, string> slugs = new(StringComparer.Ordinal);
    private SheetRow row = new(0, []);

    /// <summary>True once a required cell of the row could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>Where the row stands.</summary>
    public Place Place => new(table.Sheet.File, row.Row);

    /// <summary>Goes to a row.</summary>
    public void MoveTo(SheetRow next)
    {
        row = next;
        Failed = false;
        for (var i = table.Sheet.Header.Count; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Length == 0) continue;
            var limit = CellReader.Number(table.Sheet.Header.Count);
            problems.Add(CellProblems.CellBeyondHeader, new(table.Sheet.File, row.Row, i + 1),
                CellReader.Shorten(row.Cells[i]), limit);
            break;
        }
    }

    /// <summary>The text of a cell; empty when the column or the cell is. A lone dash counts as empty.</summary>
    public string Text(string key)
    {
        var at = table[key];
        var text = at >= 0 && at < row.Cells.Count ? row.Cells[at] : "";
        return text is "-" or "–" or "—" ? "" : text;
    }

    /// <summary>The text of a required cell.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        if (text.Length == 0) AddEmpty(key);
        return text;
    }

    /// <summary>A doctrine id.</summary>
    public string Slug(string key) => CheckName(key, Text(key));

    /// <summary>A required doctrine id.</summary>
    public string RequiredSlug(string key) => CheckName(key, Required(key));

    /// <summary>Doctrine ids, sorted, each once.</summary>
    public IReadOnlyList<string> Slugs(string key)
    {
        var text = Text(key);
        if (text.Length == 0) return [];
        var sorted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in CellReader.Split(text)) sorted.Add(CheckName(key, part));
        sorted.Remove("");
        return [.. sorted];
    }

    /// <summary>A required region code, with dots.</summary>
    public string RegionCode(string key)
    {
        var text = Required(key);
        return text.Length == 0 ? "" : Code(key, text) ?? Fail(key, "");
    }

    /// <summary>Region codes in the order of the cell.</summary>
    public IReadOnlyList<string> RegionCodes(string key)
    {
        var text = Text(key);
        if (text.Length == 0) return [];
        var codes = new List<string>();
        foreach (var part in CellReader.Split(text))
        {
            if (Code(key, part) is { } code && !codes.Contains(code)) codes.Add(code);
        }
        return codes;
    }

    /// <summary>A whole number from 0; null when the cell is empty or bad.</summary>
    public int? Whole(string key) =>
        Text(key) is { Length: > 0 } text ? CellReader.Whole(text, At(key), problems) : null;

    /// <summary>A required whole number from 0.</summary>
    public int RequiredWhole(string key) =>
        Required(key) is { Length: > 0 } text ? CellReader.Whole(text, At(key), problems) ?? Fail(key, 0) : 0;

    /// <summary>A number; null when the cell is empty or bad.</summary>
    public double? Number(string key, double least = -CellReader.Most) =>
        Unambiguous(key, Text(key)) is { Length: > 0 } text
            ? CellReader.Number(text, least, CellReader.Most, false, At(key), problems)
            : null;

    /// <summary>A required number.</summary>
    public double RequiredNumber(string key) => Unambiguous(key, Required(key)) is { Length: > 0 } text
        ? CellReader.Number(text, -CellReader.Most, CellReader.Most, false, At(key), problems) ?? Fail(key, 0.0)
        : 0;

    /// <summary>A date; null when the cell is empty or bad.</summary>
    public DateOnly? Date(string key) =>
        Text(key) is { Length: > 0 } text ? CellReader.Date(text, At(key), problems) : null;

    /// <summary>A required date.</summary>
    public DateOnly RequiredDate(string key) => Required(key) is { Length: > 0 } text
        ? CellReader.Date(text, At(key), problems) ?? Fail(key, default(DateOnly))
        : default;

    /// <summary>One of a few words; <paramref name="empty"/> when the cell is.</summary>
    public T Choice<T>(string key, WordList<T> words, T empty)
        where T : notnull
    {
        var text = Text(key);
        if (text.Length == 0) return empty;
        return CellReader.TryWord(text, words, At(key), problems, out var value) ? value : empty;
    }

    /// <summary>One of a few words.</summary>
    public T RequiredChoice<T>(string key, WordList<T> words)
        where T : notnull
    {
        var text = Required(key);
        if (text.Length == 0) return default!;
        return CellReader.TryWord(text, words, At(key), problems, out var value) ? value : Fail(key, default(T)!);
    }

    /// <summary>The position in the columns latitude and longitude; null when both are empty or one is bad.</summary>
    public Coordinate? Position()
    {
        var latitude = Text("latitude");
        var longitude = Text("longitude");
        if (latitude.Length == 0 && longitude.Length == 0) return null;
        if (latitude.Length == 0 || longitude.Length == 0)
        {
            var missing = latitude.Length == 0 ? "latitude" : "longitude";
            var name = table.Column(missing).Id + "/" + missing;
            problems.Add(CellProblems.HalfPosition, At(missing), latitude + longitude, name);
            return null;
        }
        // Latitudes beyond the poles pass: the check tells a swap of the two by its own name.
        var north = CellReader.Number(latitude, -180, 180, true, At("latitude"), problems);
        var east = CellReader.Number(longitude, -180, 180, true, At("longitude"), problems);
        return north is { } n && east is { } e ? new Coordinate(n, e) : null;
    }

    /// <summary>The texts of the columns per stage, by stage id.</summary>
    public IReadOnlyDictionary<string, string> ByStage()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (stage, at) in table.StageColumns)
        {
            if (at < row.Cells.Count && row.Cells[at].Length > 0) texts[stage] = row.Cells[at];
        }
        return texts;
    }

    // What one number leaves open, the others of its column may settle.
    private string Unambiguous(string key, string text)
    {
        if (text.Length == 0 || CellNumbers.TryNumber(text, false, out _) != CellNumbers.Reading.Ambiguous) return text;
        var mark = table.DecimalMark(key);
        if (mark == '\0') return text;
        if (text.Contains(mark, StringComparison.Ordinal)) return text + "0";
        return text.Replace(mark == '.' ? "," : ".", "", StringComparison.Ordinal);
    }

    private string? Code(string key, string text)
    {
        if (CellReader.TryRegionCode(text, out var code)) return code;
        problems.Add(CellProblems.NotRegionCode, At(key), CellReader.Shorten(text));
        return null;
    }

    // A doctrine id is a column in disguise: an indicator named after a faith is refused like a column of that name.
    private string CheckName(string key, string text)
    {
        // The same few ids fill thousands of rows.
        if (text.Length == 0) return "";
        if (slugs.TryGetValue(text, out var slug)) return slug;
        slug = Headers.Slug(text);
        if (RefusedWords.Find(slug) is not { } word) return slugs[text] = slug;
        problems.Add(CellProblems.RefusedColumn, At(key), slug, word);
        return Fail(key, "");
    }

    private void AddEmpty(string key)
    {
        var column = table.Column(key);
        Failed = true;
        // A column that is not there at all was said once, at the header.
        if (table[key] < 0) return;
        problems.Add(CellProblems.EmptyCell, At(key), "", column.Id == key ? key : column.Id + "/" + key);
    }

    private T Fail<T>(string key, T value)
    {
        Failed |= table.Column(key).Required;
        return value;
    }

    private Place At(string key)
    {
        var at = table[key];
        return new(table.Sheet.File, row.Row, at + 1, at >= 0 ? table.Sheet.Header[at] : key);
    }
}
