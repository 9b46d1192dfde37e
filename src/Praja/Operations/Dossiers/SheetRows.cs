namespace Praja.Operations.Dossiers;

/// <summary>Goes over the rows of one sheet after another.</summary>
internal sealed class SheetRows(DossierSource source, ProblemList problems)
{
    /// <summary>The rows that could be read, in the order of the sheet.</summary>
    public IReadOnlyList<T> Bind<T>(DossierSheet definition, Func<RowCells, T> bind)
    {
        if (!source.Sheets.TryGetValue(definition.Key, out var sheet)) return [];
        var table = new SheetTable(sheet, definition, problems);
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
