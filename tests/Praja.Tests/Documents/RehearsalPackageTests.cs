using System.Globalization;
using Praja.Documents;
using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Tests.Documents;

public sealed class RehearsalPackageTests : IDisposable
{
    private static readonly PlanContext Plan = TanjungDamai.Small();

    private readonly string folder = Directory.CreateTempSubdirectory("praja-gladi-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_file_is_there_and_nothing_else()
    {
        var steps = new List<PackageStep>();
        var result = Write(MadeUpRehearsal.Usual(Plan), progress: new Collector(steps));
        string[] expected =
        [
            "gladi.html", "gladi.json", "tahapan.csv", "kecamatan.csv", "beat.csv", "tps.csv", "kategori.csv",
            "jenis.csv", "fase.csv", "jam.csv", "sebaran.csv", "satuan.csv", "operator.csv",
        ];
        Assert.Equal(expected, result.Files);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Directory.GetFiles(result.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetDirectories(folder));
        Assert.Equal(Enumerable.Range(1, expected.Length), steps.Select(s => s.Done).Order());
        Assert.Equal(expected.Length, steps[0].Total);
    }

    [Fact]
    public void Without_a_browser_a_note_says_so_and_an_older_pdf_goes()
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        File.WriteAllText(Path.Combine(target, "gladi.pdf"), "old");
        File.WriteAllText(Path.Combine(target, "catatan.txt"), "the planner's own");
        var result = RehearsalPackage.Write(
            MadeUpRehearsal.Usual(Plan), target, new() { Browser = Path.Combine(folder, "no-such-browser") });
        Assert.Contains("PRAJA_CHROMIUM", Assert.Single(result.Notes).Id, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(target, "gladi.pdf")));
        Assert.True(File.Exists(Path.Combine(target, "catatan.txt")));
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("id-ID");
            var first = Bytes(Write(MadeUpRehearsal.Usual(Plan)));
            CultureInfo.CurrentCulture = new("en-US");
            var second = Bytes(Write(MadeUpRehearsal.Usual(Plan)));
            Assert.Equal(first, second);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_tables_of_a_small_operation_are_pinned()
    {
        var result = Write(MadeUpRehearsal.Usual(Plan));
        var text = string.Concat(result.Files.Where(f => f.EndsWith(".csv", StringComparison.Ordinal))
            .Select(f => $"== {f}\n{string.Join('\n', File.ReadLines(Path.Combine(result.Folder, f)).Take(3))}\n"));
        Snapshot.Holds("tests/golden/rehearsal-tables.txt", text);
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Every_column_stands_in_the_reference_and_every_row_is_as_wide_as_the_header(Language language)
    {
        var reference = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "reference", "rehearsal.md"));
        foreach (var table in ResultTables.Of(new(MadeUpRehearsal.Usual(Plan), language)))
        {
            Assert.Contains('`' + table.File + '`', reference, StringComparison.Ordinal);
            Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Count));
            Assert.Equal(table.Header.Count, table.Header.Distinct(StringComparer.Ordinal).Count());
            var undocumented = table.Header.Where(h => !IsEndOfInterval(h))
                .Where(h => !reference.Contains('`' + h + '`', StringComparison.Ordinal));
            Assert.Empty(undocumented);
        }
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_calculate_is_disarmed()
    {
        var usual = MadeUpRehearsal.Usual(Plan);
        var context = usual with
        {
            Operation = usual.Operation with
            {
                Sites = [.. usual.Operation.Sites.Select(s => s with { Name = "=HYPERLINK(\"x\")," + s.Name })],
            },
        };
        var result = Write(context);
        var line = File.ReadLines(Path.Combine(result.Folder, "tps.csv")).ElementAt(1);
        Assert.Contains(",\"'=HYPERLINK(\"\"x\"\")", line, StringComparison.Ordinal);
        var problems = new ProblemList();
        var sheet = CsvReader.Read(Path.Combine(result.Folder, "tps.csv"), "tps.csv", problems);
        Assert.Empty(problems.Sorted());
        Assert.StartsWith("=HYPERLINK(\"x\")", sheet!.Rows[0].Cells[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_stations_are_written_in_one_pass()
    {
        // A quadratic writer would need an hour for as many; a linear one a second.
        var site = Plan.Operation.Sites[0];
        var like = MadeUpRehearsal.Stage(Plan, "kampanye", 1).Of(GroupKind.Site).First();
        const int Count = 100_000;
        var ids = Enumerable.Range(0, Count).Select(i => "s" + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var stage = MadeUpRehearsal.Quiet(Plan, 1) with { Groups = [.. ids.Select(id => like with { Id = id })] };
        var usual = MadeUpRehearsal.Of(Plan, stage);
        var view = new RehearsalView(
            usual with
            {
                Operation = usual.Operation with
                {
                    Sites = [.. usual.Operation.Sites, .. ids.Select(id => site with { Id = id })],
                },
            },
            Language.Indonesian);
        Assert.Equal(Count, ResultTables.Of(view).Single(t => t.File == "tps.csv").Rows.Count());
    }

    private static bool IsEndOfInterval(string header) => header.EndsWith("_bawah", StringComparison.Ordinal)
        || header.EndsWith("_atas", StringComparison.Ordinal) || header.EndsWith("_low", StringComparison.Ordinal)
        || header.EndsWith("_high", StringComparison.Ordinal);

    private static string[] Bytes(PackageResult result) =>
        [.. result.Files.Select(f => f + Convert.ToHexString(File.ReadAllBytes(Path.Combine(result.Folder, f))))];

    private PackageResult Write(RehearsalContext context, IProgress<PackageStep>? progress = null) =>
        RehearsalPackage.Write(context, Path.Combine(folder, "out"), new() { Pdf = false }, progress);

    private sealed class Collector(List<PackageStep> steps) : IProgress<PackageStep>
    {
        public void Report(PackageStep value)
        {
            lock (steps) steps.Add(value);
        }
    }
}
