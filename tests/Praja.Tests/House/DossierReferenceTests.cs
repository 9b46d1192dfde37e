using System.Text;
using Praja.Operations.Dossiers;

namespace Praja.Tests.House;

/// <summary>The reference of dossiers is written from the schema that reads them.</summary>
public sealed class DossierReferenceTests
{
    [Fact]
    public void The_reference_names_every_key_and_column()
    {
        var page = new StringBuilder(
            """
            # Dossiers

            A dossier is a folder of `operation.yaml` and one CSV file per sheet, or one workbook with a sheet of each
            name. Names and headers may be Indonesian or English, columns in any order, dates as `2024-11-27`,
            `27/11/2024` or `Rabu, 27 November 2024`, whole numbers with or without thousands separators. Lines that
            begin with `#` are comments. `boundaries.geojson` (polygons with a `code`) is optional. **bold** = required.

            ## operation.yaml

            | Key | Indonesian | Meaning |
            |---|---|---|

            """);
        foreach (var key in ProfileKeys.All)
            Row(page, Strong(key.Key, key.Required), key.Id, key.Meaning.En);
        foreach (var sheet in DossierSchema.Sheets.Append(StationListBinder.Columns))
            Sheet(page, sheet);
        Snapshot.Holds("docs/reference/dossier.md", page.ToString());
    }

    private static void Sheet(StringBuilder page, DossierSheet sheet)
    {
        page.Append("\n## ").Append(sheet.Key).Append(" (").Append(sheet.Id).Append(")\n\n").Append(sheet.Meaning.En)
            .Append("\n\n| Column | Indonesian | Kind | Meaning |\n|---|---|---|---|\n");
        foreach (var column in sheet.Columns)
        {
            var words = string.Join(", ", column.Words.Select(w => w.En));
            var meaning = words.Length == 0 ? column.Meaning.En : $"{column.Meaning.En} One of: {words}.";
            Row(page, Strong(column.Key, column.Required), column.Id, column.Kind.ToString(), meaning);
        }
        if (sheet.StagePrefixes.Count > 0)
            Row(page, "duty_STAGE", "tugas_TAHAPAN", "Text", "One column per stage: what the unit does in it.");
    }

    private static string Strong(string key, bool required) => required ? "**" + key + "**" : key;

    private static void Row(StringBuilder page, params string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
