namespace Praja;

/// <summary>
/// A table as it was read from a CSV file or a workbook's sheet: text cells with their places, nothing interpreted yet.
/// Workbook dates arrive as ISO text, workbook numbers as invariant text.
/// </summary>
/// <param name="File">As the planner knows it: <c>sites.csv</c> or <c>book.xlsx[sites]</c>.</param>
/// <param name="Header">The header cells in file order.</param>
/// <param name="HeaderRow">1-based line or row of the header.</param>
/// <param name="Rows">The rows below the header that are not empty and not comments.</param>
public sealed record Sheet(string File, IReadOnlyList<string> Header, int HeaderRow, IReadOnlyList<SheetRow> Rows);

/// <summary>One row of a <see cref="Sheet"/>.</summary>
/// <param name="Row">1-based line of the file (its first, when quoted cells span lines) or row of the sheet.</param>
/// <param name="Cells">Trimmed text by column; may be shorter than the header.</param>
public sealed record SheetRow(int Row, IReadOnlyList<string> Cells);
