namespace Praja.Operations.Dossiers;

/// <summary>Goes over the rows of one sheet after another.</summary>
internal sealed class SheetRows(DossierSource source, ProblemList problems)
{
    private readonly List<SheetColumn> columns = [];

    /// <summary>The rows of a sheet that belongs to no dossier.</summary>
    public static IReadOnlyList<T> Of<T>(
        Sheet sheet, DossierSheet definition, Func<RowCells, T> bind, ProblemList problems)
    {
        var source = new DossierSource
        {
            Place = new(sheet.File),
            Sheets = new SortedDictionary<string, Sheet>(StringComparer.Ordinal) { [definition.Key] = sheet },
        };
        return new SheetRows(source, problems).Bind(definition, bind);
    }

    /// <summary>The operation with the places of the columns read so far, and of the keys of operation.yaml.</summary>
    public Operation WithColumns(Operation operation)
    {
        if (source.Profile is not DataMap map) return operation with { Columns = columns };
        var keys = map.Entries
            .Select(e => (Entry: e, Key: ProfileKeys.All.FirstOrDefault(k => k.Means(Headers.Plain(e.Key)))))
            .Where(k => k.Key is not null)
            .Select(k => new SheetColumn(k.Key!.Key, k.Entry.Value.Place with { Field = k.Entry.Key }));
        return operation with { Columns = [.. columns, .. keys] };
    }

    /// <summary>The rows that could be read, in the order of the sheet.</summary>
    public IReadOnlyList<T> Bind<T>(DossierSheet definition, Func<RowCells, T> bind)
    {
        if (!source.Sheets.TryGetValue(definition.Key, out var sheet)) return [];
        var table = new SheetTable(sheet, definition, problems);
        columns.AddRange(table.Columns());
        var cells = new RowCells(table, problems);
        var bound = new List<T>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            cells.MoveTo(row);
            var item = bind(cells);
            if (!cells.Failed) bound.Add(item);
        }
        return bound;
    }
}
