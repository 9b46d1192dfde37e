using System.Security.Cryptography;
using Praja.CommandPost;
using Praja.Documents.DataFolders;
using Praja.Journal;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Risk;
using Praja.Tests.Journal;
using Praja.Tests.Operations;

namespace Praja.Tests.Documents.DataFolders;

public sealed class OperationOpeningTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 11, 20, 1, 2, 3, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public OperationOpeningTests()
    {
        foreach (var (name, text) in SelasihDossier.Files)
            folder.With("selasih-2024/" + name, text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_keeps_dossier_doctrine_and_plan_and_loads_the_same()
    {
        var plan = WritePlan();
        var opened = Open(new ProblemList(), plan: plan);
        Assert.NotNull(opened);
        Directory.Delete(folder["selasih-2024"], recursive: true);

        var problems = new ProblemList();
        var loaded = OperationFolder.Load(opened, problems);
        Assert.True(loaded is not null, Said(problems));
        Assert.Equal("selasih-2024", loaded.Record.Id);
        Assert.Equal(JournalMode.Exercise, loaded.Record.Mode);
        Assert.Equal(Now, loaded.Record.OpenedAt);
        Assert.Equal(480, loaded.Header.UtcOffsetMinutes);
        Assert.Equal(7, loaded.Frame.Stations.Count);
        Assert.Equal(PlanJson.Write(loaded.Frame.Plan!), File.ReadAllBytes(plan));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(plan))), loaded.Header.PlanSha256);
        Assert.Equal([opened], OperationFolder.Of(folder["data"]));
    }

    [Fact]
    public void A_rehearsal_of_that_very_plan_comes_along()
    {
        var plan = WritePlan();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(plan)));
        var result = new RehearsalResult { Operation = "Selasih", Region = "98.01", Doctrine = "x", Seed = 7 };
        Beside(plan, result with { PlanSha256 = new('0', 64) });
        Assert.Null(KeptRehearsals.Read(Open(new ProblemList(), plan: plan)!, sha256));
        Directory.Delete(folder["data"], recursive: true);
        Beside(plan, result with { PlanSha256 = sha256 });
        var opened = Open(new ProblemList(), plan: plan)!;
        Assert.Equal(7UL, KeptRehearsals.Read(opened, sha256)!.Seed);
        Assert.True(KeptRehearsals.Keep(opened, result with { PlanSha256 = sha256, Seed = 8 }, new ProblemList()));
        Assert.Equal(8UL, KeptRehearsals.Read(opened, sha256)!.Seed);
    }

    private static void Beside(string plan, RehearsalResult result)
    {
        var gladi = Path.Combine(Path.GetDirectoryName(plan)!, "gladi");
        Directory.CreateDirectory(gladi);
        File.WriteAllBytes(Path.Combine(gladi, "gladi.json"), RehearsalJson.Write(result));
    }

    [Fact]
    public void Begin_writes_the_header_and_publishes_the_plan_once()
    {
        var opened = OperationFolder.Load(Open(new ProblemList(), plan: WritePlan())!, new ProblemList())!;
        var journal = new MemoryJournal();
        for (var node = 0; node < 2; node++)
            opened.Begin(new PostDesk(opened.Frame, journal.Open()), Now.AddMinutes(node));
        var desk = new PostDesk(opened.Frame, journal.Open());
        Assert.Equal(2, desk.Picture.Sequence);
        Assert.Equal(JournalMode.Exercise, desk.Picture.Mode);
        var version = Assert.Single(desk.Picture.Plans.Versions);
        Assert.Equal(opened.Record.PlanSha256, version.Sha256);
        Assert.Null(desk.Picture.Plans.InForce);
    }

    [Fact]
    public void An_operation_that_is_there_is_never_overwritten()
    {
        var opened = Open(new ProblemList())!;
        var before = File.ReadAllBytes(Path.Combine(opened, OperationRecord.FileName));
        var problems = new ProblemList();
        Assert.Null(Open(problems));
        Assert.Equal("PRJ424", Assert.Single(problems.Sorted()).Kind.Code);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(opened, OperationRecord.FileName)));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("2024")]
    [InlineData("../naik")]
    [InlineData("Selasih")]
    public void A_wrong_id_is_refused(string id)
    {
        var problems = new ProblemList();
        Assert.Null(Open(problems, id: id));
        Assert.Contains(problems.Sorted(), p => p.Kind.Code == "PRJ425");
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public void A_dossier_with_errors_is_refused_and_nothing_is_written()
    {
        folder.With("selasih-2024/sites.csv", "id,kind\nx,tps\n");
        var problems = new ProblemList();
        Assert.Null(Open(problems));
        Assert.True(problems.HasErrors);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public void A_plan_of_another_version_of_the_dossier_is_refused()
    {
        var plan = WritePlan();
        File.AppendAllText(folder["selasih-2024/stages.csv"], "# dibetulkan\n");
        var problems = new ProblemList();
        Assert.Null(Open(problems, plan: plan));
        Assert.Contains(problems.Sorted(), p => p.Kind.Code == "PRJ357");
    }

    [Theory]
    [InlineData("dossier/selasih-2024/sites.csv")]
    [InlineData("doctrine/pilkada-2024.yaml")]
    public void A_kept_file_that_was_changed_is_seen(string file)
    {
        var opened = Open(new ProblemList())!;
        File.AppendAllText(Path.Combine(opened, file), "# diubah\n");
        var problems = new ProblemList();
        Assert.Null(OperationFolder.Load(opened, problems));
        Assert.Equal("PRJ427", Assert.Single(problems.Sorted()).Kind.Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"schema\":\"praja-operation/2\"}")]
    public void A_record_that_is_none_is_told(string text)
    {
        var opened = Open(new ProblemList())!;
        File.WriteAllText(Path.Combine(opened, OperationRecord.FileName), text);
        var problems = new ProblemList();
        Assert.Null(OperationFolder.Load(opened, problems));
        Assert.Equal("PRJ426", Assert.Single(problems.Sorted()).Kind.Code);
    }

    [Fact]
    public void A_later_plan_is_kept_by_its_hash_when_it_fits()
    {
        var opened = Open(new ProblemList())!;
        var loaded = OperationFolder.Load(opened, new ProblemList())!;
        var bytes = File.ReadAllBytes(WritePlan());
        var sha256 = KeptPlans.Keep(opened, loaded.Frame, bytes, new ProblemList());
        Assert.NotNull(sha256);
        Assert.Equal(bytes, PlanJson.Write(KeptPlans.Read(opened, sha256, new ProblemList())!));
        var problems = new ProblemList();
        Assert.Null(KeptPlans.Keep(opened, loaded.Frame, "{}"u8.ToArray(), problems));
        Assert.Contains(problems.Sorted(), p => p.Kind.Code == "PRJ301");
    }

    [Fact]
    public void A_plan_from_before_somebody_was_erased_still_fits()
    {
        var opened = Open(new ProblemList())!;
        var bytes = File.ReadAllBytes(WritePlan());
        Assert.Equal(1, MemberErasure.Erase(opened, p => p.Id == "1002"));
        var loaded = OperationFolder.Load(opened, new ProblemList())!;
        Assert.NotNull(KeptPlans.Keep(opened, loaded.Frame, bytes, new ProblemList()));
    }

    private string? Open(ProblemList problems, string plan = "", string id = "") => OperationOpening.Open(
        new(folder["selasih-2024"], plan, folder["data"], JournalMode.Exercise, id),
        new(Now, Uuid7.Of(Now, 1, 1), Uuid7.Of(Now, 2, 2)), problems);

    private string WritePlan()
    {
        var read = Materials.Read(folder["selasih-2024"], folder["selasih-2024"], new ProblemList())!;
        var risk = RiskAssessment.Assess(read.Operation, read.Doctrine.Book);
        var plan = Planner.Plan(
            read.Operation, read.Doctrine.Book, risk, new() { Inputs = read.Inputs }, null,
            TestContext.Current.CancellationToken);
        File.WriteAllBytes(folder["plan.json"], PlanJson.Write(plan));
        return folder["plan.json"];
    }

    private static string Said(ProblemList problems) =>
        string.Join('\n', problems.Sorted().Select(p => p.Kind.Code + " " + p.Place + " " + p.Seen));
}
