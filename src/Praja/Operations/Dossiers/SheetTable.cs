using System.Globalization;
using Praja.Doctrine;

namespace Praja.Operations.Dossiers;

/// <summary>
/// A sheet with its header understood: which column stands where, and which are refused, unknown or missing.
/// </summary>
internal sealed class SheetTable
{
    private readonly Dictionary<string, int> at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, char> marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DossierColumn> columns = new(StringComparer.Ordinal);

    public SheetTable(Sheet sheet, DossierSheet definition, ProblemList problems)
    {
        Sheet = sheet;
        foreach (var column in definition.Columns) columns.Add(column.Key, column);
        for (var i = 0; i < sheet.Header.Count; i++) Place(i, definition, problems);
        if (!IsEmpty) AddMissing(definition, problems);
    }

    /// <summary>The cells.</summary>
    public Sheet Sheet { get; }

    /// <summary>Columns per doctrine stage: the stage's id and where the column stands.</summary>
    public List<(string Stage, int At)> StageColumns { get; } = [];

    private bool IsEmpty => Sheet.Header.Count == 0 && Sheet.Rows.Count == 0;

    /// <summary>Where a column stands, from 0; -1 when the sheet lacks it.</summary>
    public int this[string key] => at.GetValueOrDefault(key, -1);

    /// <summary>The definition of a column.</summary>
    public DossierColumn Column(string key) => columns[key];

    /// <summary>
    /// The decimal mark that the other numbers of a column give away; 0 when none does, or they disagree.
    /// </summary>
    public char DecimalMark(string key)
    {
        if (marks.TryGetValue(key, out var known)) return known;
        var column = at[key];
        var (point, comma) = (false, false);
        foreach (var row in Sheet.Rows)
        {
            var mark = column < row.Cells.Count ? CellNumbers.DecimalMarkOf(row.Cells[column]) : '\0';
            point |= mark == '.';
            comma |= mark == ',';
        }
        return marks[key] = point == comma ? '\0' : point ? '.' : ',';
    }

    /// <summary>Where each known column stands, in the order of the header.</summary>
    public IEnumerable<SheetColumn> Columns() => at.OrderBy(c => c.Value)
        .Select(c => new SheetColumn(c.Key, new(Sheet.File, 0, c.Value + 1, Sheet.Header[c.Value])));

    private void Place(int index, DossierSheet definition, ProblemList problems)
    {
        var header = Sheet.Header[index];
        var place = new Place(Sheet.File, Sheet.HeaderRow, index + 1, header);
        if (header.Length == 0) return;
        var column = definition.ColumnOf(header);
        if (column >= 0)
        {
            var key = definition.Columns[column].Key;
            if (!at.TryAdd(key, index)) problems.Add(CellProblems.ColumnTwice, place, header, Number(at[key] + 1));
            return;
        }
        var ofPeople = definition == DossierSchema.People;
        var refused = ofPeople ? RefusedWords.FindOfPeople(header) : RefusedWords.Find(header);
        if (refused is not null)
            problems.Add(CellProblems.RefusedColumn, place, header, refused);
        else if (StageOf(header, definition) is { } stage)
            StageColumns.Add((stage, index));
        else
            problems.Add(CellProblems.UnknownColumn, place, header, Known(definition));
    }

    private static string Known(DossierSheet definition) => CellReader.List(definition.Columns.Select(c => c.Id));

    private static string? StageOf(string header, DossierSheet definition)
    {
        var slug = Headers.Slug(header);
        var prefix = definition.StagePrefixes.FirstOrDefault(p => slug.StartsWith(p, StringComparison.Ordinal));
        return prefix is null ? null : slug[prefix.Length..];
    }

    private void AddMissing(DossierSheet definition, ProblemList problems)
    {
        foreach (var column in definition.Columns)
        {
            if (!column.Required || at.ContainsKey(column.Key)) continue;
            var name = column.Id == column.Key ? column.Id : column.Id + " / " + column.Key;
            var place = new Place(Sheet.File, Sheet.HeaderRow, 0, column.Id);
            problems.Add(CellProblems.MissingColumn, place, CellReader.Shorten(CellReader.List(Sheet.Header)), name);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
