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
    private static readonly string[] Texts =
    [
        "", "TPS 001", "=1+1", "+62 811 000", "-dash", "@x", "'quoted", "''=x", "a,b;c\"d", "# not a comment",
            "Jum'at", "Ñandú — ü",
        "1.234", "64.10", "_x0041_", "baris\nkedua", "- jaga", "2024-11-27", "true: no", "<b>&amp;</b>",
            "+SUM(A1)", "0",
    ];

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void An_operation_survives_folder_workbook_and_folder(Language language)
    {
        for (ulong seed = 1; seed <= 40; seed++)
        {
            using var folder = new TempFolder();
            var operation = Draw(Rng.For(seed, "round trip"));
            var problems = new ProblemList();
            Assert.True(DossierWriter.Write(operation, folder["a"], language, overwrite: false, problems));
            var first = DossierReader.Read(folder["a"], problems);
            AssertSame(operation, first?.Operation, problems, "seed " + seed + " folder");
            Assert.True(WorkbookWriter.Write(first!.Operation, folder["b.xlsx"], language, overwrite: false, problems));
            var second = DossierReader.Read(folder["b.xlsx"], problems);
            AssertSame(operation, second?.Operation, problems, "seed " + seed + " workbook");
            Assert.True(DossierWriter.Write(second!.Operation, folder["c"], language, overwrite: false, problems));
            foreach (var file in Directory.GetFiles(folder["a"]))
                Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(folder["c"],
                    Path.GetFileName(file))));
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

    [Fact]
    public void The_same_operation_gives_the_same_workbook()
    {
        using var folder = new TempFolder();
        var operation = Draw(Rng.For(7, "round trip"));
        WorkbookWriter.Write(operation, folder["a.xlsx"], Language.Indonesian, false, new());
        WorkbookWriter.Write(operation, folder["b.xlsx"], Language.Indonesian, false, new());
        Assert.Equal(File.ReadAllBytes(folder["a.xlsx"]), File.ReadAllBytes(folder["b.xlsx"]));
    }

    [Fact]
    public void What_is_there_is_not_overwritten_unless_told()
    {
        using var folder = new TempFolder().With("a/operation.yaml", "mine").With("a/catatan.txt",
            "mine").With("b.xlsx", "mine");
        var operation = Draw(Rng.For(1, "round trip"));
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
        PlacePattern().Replace(JsonSerializer.Serialize(operation), "").Replace(",\"", "\n\"",
            StringComparison.Ordinal);

    [GeneratedRegex("\"(Place|KeyPlace)\":\\{[^}]*\\},?")]
    private static partial Regex PlacePattern();

    private static Operation Draw(Rng rng)
    {
        string Text() => Texts[rng.Next(Texts.Length)];
        string Some() => "x" + Text().Trim();
        DateOnly Day() => new DateOnly(2024, 1, 1).AddDays(rng.Next(700));
        DateOnly? Maybe() => rng.Next(2) == 0 ? null : Day();
        int? Count() => rng.Next(3) == 0 ? null : rng.Next(2_000_000);
        double Number() => Math.Round((rng.NextDouble() - 0.5) * 2000, rng.Next(7));
        Coordinate? Point() => rng.Next(3) == 0 ? null : new(Math.Round(rng.NextDouble(), 6), Math.Round(117
            + rng.NextDouble(), 6));
        IReadOnlyList<string> Slugs() => rng.Next(2) == 0 ? [] : ["perahu", "tanpa_sinyal"];
        T[] Many<T>(Func<int, T> one) => [.. Enumerable.Range(0, rng.Next(6)).Select(one)];
        return new Operation
        {
            Profile = new OperationProfile
            {
                Name = Some(), CodeName = Text(), Level = (OperationLevel)rng.Next(3), Command = "p", Region = "64.10",
                ElectionDate = Day(), Doctrine = "pilkada-2024", TimeZone = "WITA",
                    Seed = ulong.MaxValue - (ulong)rng.Next(5),
                ResponseTargetMinutes = 1 + rng.Next(100), Notes = Many(_ => Some()),
                Phases = [new(PhaseKind.PreOperation, Day(), Day(), default), new(PhaseKind.Operation, Day(), Day(),
                    default)],
                Patterns = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["kurang_rawan"] = "2-6-12" },
                Claims = Many(i => new Claim("tps", rng.Next(9999), Many(j => (long)j), Text(), default)),
            },
            Stages = Many(i => new Stage("s" + i, "kampanye", Some(), Day(), Day(), default)),
            Regions = Many(i => new Region(
                "64.1" + i, Some(), RegionLevel.Regency, Point(), Count(), Count(), Count(), Math.Abs(Number()),
                    Text(), default)),
            Sites = Many(i => new Site(
                "s" + i, (SiteKind)rng.Next(11), Some(), "64.10.01.2001", Point(), (PositionQuality)rng.Next(3),
                    Count(),
                (AccessMode)rng.Next(4), Slugs(), default)),
            Commands = Many(i => new Command(
                "c" + i, Some(), "Polsek", (Agency)rng.Next(4), "p", Point(), ["64.10", "64.20.01"], Text(), default)),
            Forces = Many(i => new Force(
                "f" + i, "p", (Agency)rng.Next(4), "cadangan", rng.Next(999), Maybe(), Maybe(), Text(), Slugs(),
                    Text(), default)),
            TaskForces = Many(i => new TaskForceUnit(
                "t" + i, "preventif", Text(), "", "p", "p", rng.Next(50),
                new SortedDictionary<string, string>(StringComparer.Ordinal) { ["kampanye"] = Some(),
                    ["masa_tenang"] = Some() },
                default)),
            People = Many(i => new Person("00" + i, Text(), Text(), "f1", Slugs(), default)),
            Observations = Many(i => new Observation("64.10", "ikp", Number(), Text(), Text(), Maybe(), default)),
            Travel = Many(i => new MeasuredTravel("a", "b", (AccessMode)rng.Next(4), rng.Next(900), Text(), default)),
            Overrides = Many(i => new BandOverride("s" + i, "rawan", Some(), Some(), Day(), default)),
        };
    }
}
