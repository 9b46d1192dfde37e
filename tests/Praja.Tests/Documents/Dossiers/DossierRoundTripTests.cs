using System.Text.Json;
using System.Text.RegularExpressions;
using Praja.Algorithms.Random;
using Praja.Documents.Dossiers;
using Praja.Operations;

namespace Praja.Tests.Documents.Dossiers;

/// <summary>
/// An operation survives folder to workbook to folder, in both languages, whatever texts its cells hold.
/// </summary>
public sealed partial class DossierRoundTripTests
{
    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void An_operation_survives_folder_workbook_and_folder(Language language)
    {
        for (ulong seed = 1; seed <= 40; seed++)
        {
            using var folder = new TempFolder();
            var operation = DrawnOperation.Of(Rng.For(seed, "round trip"));
            var problems = new ProblemList();
            Assert.True(DossierWriter.Write(operation, folder["a"], language, overwrite: false, problems));
            var first = DossierReader.Read(folder["a"], problems);
            AssertSame(operation, first?.Operation, problems, "seed " + seed + " folder");
            Assert.True(WorkbookWriter.Write(first!.Operation, folder["b.xlsx"], language, overwrite: false, problems));
            var second = DossierReader.Read(folder["b.xlsx"], problems);
            AssertSame(operation, second?.Operation, problems, "seed " + seed + " workbook");
            Assert.True(DossierWriter.Write(second!.Operation, folder["c"], language, overwrite: false, problems));
            foreach (var file in Directory.GetFiles(folder["a"]).Select(Path.GetFileName))
                Assert.Equal(File.ReadAllText(folder["a/" + file]), File.ReadAllText(folder["c/" + file]));
        }
    }

    [Theory]
    [InlineData("kutai-timur-2024")]
    [InlineData("balikpapan-2024")]
    public void A_sample_survives_the_workbook(string sample)
    {
        using var folder = new TempFolder();
        var problems = new ProblemList();
        var read = DossierReader.Read(Path.Combine(SharedData.Root, "samples", sample), problems)!.Operation;
        Assert.True(WorkbookWriter.Write(read, folder["a.xlsx"], Language.Indonesian, false, problems));
        AssertSame(
            read with { Boundaries = [] }, DossierReader.Read(folder["a.xlsx"], problems)?.Operation, problems, sample);
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void A_workbook_is_as_the_standard_wants_it(Language language)
    {
        using var folder = new TempFolder();
        var operation = DrawnOperation.Of(Rng.For(3, "round trip"));
        WorkbookWriter.Write(operation, folder["a.xlsx"], language, false, new());
        Assert.Empty(OfficeFile.WorkbookErrors(folder["a.xlsx"]));
    }

    [Fact]
    public void The_same_operation_gives_the_same_workbook()
    {
        using var folder = new TempFolder();
        var operation = DrawnOperation.Of(Rng.For(7, "round trip"));
        WorkbookWriter.Write(operation, folder["a.xlsx"], Language.Indonesian, false, new());
        WorkbookWriter.Write(operation, folder["b.xlsx"], Language.Indonesian, false, new());
        Assert.Equal(File.ReadAllBytes(folder["a.xlsx"]), File.ReadAllBytes(folder["b.xlsx"]));
    }

    [Fact]
    public void What_is_there_is_not_overwritten_unless_told()
    {
        using var folder = new TempFolder().With("a/operation.yaml", "mine").With("a/catatan.txt",
            "mine").With("b.xlsx", "mine");
        var operation = DrawnOperation.Of(Rng.For(1, "round trip"));
        var problems = new ProblemList();
        Assert.False(DossierWriter.Write(operation, folder["a"], Language.English, overwrite: false, problems));
        Assert.False(WorkbookWriter.Write(operation, folder["b.xlsx"], Language.English, overwrite: false, problems));
        Assert.All(problems.Sorted(), p => Assert.Same(FileProblems.NotWritable, p.Kind));
        Assert.Equal("mine", File.ReadAllText(folder["a/operation.yaml"]));
        Assert.True(DossierWriter.Write(operation, folder["a"], Language.English, overwrite: true, problems));
        Assert.NotEqual("mine", File.ReadAllText(folder["a/operation.yaml"]));
        Assert.Equal("mine", File.ReadAllText(folder["a/catatan.txt"]));
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void A_template_lacks_nothing_but_its_values(Language language)
    {
        using var folder = new TempFolder();
        var problems = new ProblemList();
        Assert.True(DossierTemplate.Write(folder["baru"], language, problems));
        Assert.NotNull(DossierReader.Read(folder["baru"], problems));
        Assert.Equal(6, problems.Count);
        Assert.All(problems.Sorted(), p => Assert.Equal("PRJ024", p.Kind.Code));
    }

    private static void AssertSame(Operation expected, Operation? actual, ProblemList problems, string at)
    {
        Assert.Empty(problems.Sorted().Select(p => at + " " + p.Place + " " + p.Kind.Code + " " + p.Seen));
        Assert.Equal(Dump(expected), Dump(actual!));
    }

    // Places differ between files and sheets; everything else must not.
    private static string Dump(Operation operation) =>
        PlacePattern().Replace(JsonSerializer.Serialize(operation with { Columns = [] }), "").Replace(",\"", "\n\"",
            StringComparison.Ordinal);

    [GeneratedRegex("\"(Place|KeyPlace)\":\\{[^}]*\\},?")]
    private static partial Regex PlacePattern();
}
