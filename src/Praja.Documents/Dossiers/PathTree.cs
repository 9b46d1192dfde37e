using System.Globalization;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>
/// operation.yaml as a sheet of keys and values: <c>fase.operasi.mulai</c>, <c>klaim.1.butir</c>, <c>catatan.2</c>.
/// Steps of digits are the numbers of a list's items.
/// </summary>
internal static class PathTree
{
    /// <summary>The nodes that the rows spell.</summary>
    public static DataMap Build(Sheet sheet, ProblemList problems)
    {
        var root = new Branch(new Place(sheet.File, sheet.HeaderRow));
        foreach (var row in sheet.Rows)
        {
            var path = row.Cells[0].Trim().Trim('.');
            var value = row.Cells.Count > 1 ? row.Cells[1] : "";
            if (path.Length == 0) continue;
            var place = new Place(sheet.File, row.Row, 2, path);
            var steps = path.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (!root.Add(steps, value, place)) problems.Add(CellProblems.ColumnTwice, place, path, "1");
        }
        return root.Map();
    }

    /// <summary>The rows that spell the nodes.</summary>
    public static Sheet Flatten(DataMap root, Language language)
    {
        var rows = new List<SheetRow>();
        Flatten(root, "", rows);
        string[] header = language == Language.English ? ["key", "value"] : ["kunci", "nilai"];
        return new Sheet("operation", header, 1, rows);
    }

    private static void Flatten(DataNode node, string path, List<SheetRow> rows)
    {
        var stem = path.Length > 0 ? path + "." : "";
        switch (node)
        {
            case DataScalar scalar:
                rows.Add(new SheetRow(rows.Count + 2, [path, scalar.Value]));
                break;
            case DataMap map:
                foreach (var entry in map.Entries) Flatten(entry.Value, stem + entry.Key, rows);
                break;
            case DataList list:
                for (var i = 0; i < list.Items.Count; i++)
                    Flatten(list.Items[i], stem + (i + 1).ToString(CultureInfo.InvariantCulture), rows);
                break;
        }
    }

    private sealed class Branch(Place place)
    {
        private readonly List<(string Key, Branch Branch)> branches = [];
        private string? value;

        public bool Add(ReadOnlySpan<string> path, string text, Place at)
        {
            if (path.Length == 0)
            {
                if (value is not null || branches.Count > 0) return false;
                value = text;
                return true;
            }
            if (value is not null) return false;
            var key = path[0];
            var branch = branches.Find(b => b.Key == key).Branch;
            if (branch is null)
            {
                branch = new Branch(at);
                branches.Add((key, branch));
            }
            return branch.Add(path[1..], text, at);
        }

        public DataMap Map() => new(place, [.. branches.Select(b => new DataEntry(b.Key, b.Branch.At,
            b.Branch.Node()))]);

        private Place At => place;

        private DataNode Node()
        {
            if (branches.Count == 0) return new DataScalar(place, value ?? "");
            return branches.TrueForAll(b => b.Key.All(char.IsAsciiDigit))
                ? new DataList(place, [.. branches.Select(b => b.Branch.Node())])
                : Map();
        }
    }
}
