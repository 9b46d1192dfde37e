using System.Security.Cryptography;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;
using Praja.Tests.Rehearsal;

namespace Praja.Tests.Documents;

public sealed class RunArchiveTests : IDisposable
{
    private static readonly RunFingerprint Fingerprint = new([new("plan", "abc"), new("seed", "7")]);

    private static readonly RehearsalModel Model = Queue();

    private readonly TempFolder folder = new();

    private string File => folder["gladi.runs"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Runs_come_back_as_they_were()
    {
        var runs = Runs(5, []);
        Write(runs);
        var problems = new ProblemList();
        var stage = Assert.Single(RunArchive.Read(File, Fingerprint, problems)!);
        Assert.Empty(problems.Sorted());
        Assert.Equal(Model.Stage, stage.Stage);
        Assert.Equal(RunShape.Of(Model), stage.Shape);
        Assert.Equal(runs.Count, stage.Outcomes.Count);
        Assert.Contains(runs, r => r.Incidents.Count > 0 && r.UnitTrips.Sum() > 0);
        for (var run = 0; run < runs.Count; run++)
            AssertSame(runs[run], stage.Outcomes[run]);
    }

    // The promise of --resume: interrupted after any run and gone on with from the file, the runs are the same.
    [Fact]
    public void Going_on_from_a_file_gives_what_an_uninterrupted_rehearsal_gives()
    {
        var whole = Runs(6, []);
        for (var done = 0; done <= 6; done += 3)
        {
            Write(whole.Take(done).ToArray());
            var kept = RunArchive.Read(File, Fingerprint, new ProblemList())![0].Outcomes;
            var resumed = Runs(6, kept);
            Assert.Equal(6, resumed.Count);
            for (var run = 0; run < 6; run++)
                AssertSame(whole[run], resumed[run]);
        }
    }

    [Fact]
    public void Runs_of_another_rehearsal_are_refused_and_told_what_differs()
    {
        Write(Runs(2, []));
        var problem = Refused(new([new("plan", "abc"), new("seed", "8")]));
        Assert.Equal("PRJ361", problem.Kind.Code);
        Assert.Equal("7", problem.Seen);
        Assert.Equal(["seed", "8"], problem.Arguments);
        Assert.Equal("PRJ361", Refused(new([new("plan", "abc"), new("seed", "7"), new("more", "x")])).Kind.Code);
        Assert.Equal("PRJ361", Refused(new([new("plan", "abc")])).Kind.Code);
    }

    [Fact]
    public void Any_changed_byte_and_any_shorter_file_is_refused()
    {
        Write(Runs(1, []));
        var bytes = System.IO.File.ReadAllBytes(File);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            bytes[at] ^= 0x10;
            System.IO.File.WriteAllBytes(File, bytes);
            Assert.Equal("PRJ360", Refused(Fingerprint).Kind.Code);
            bytes[at] ^= 0x10;
            System.IO.File.WriteAllBytes(File, bytes[..at]);
            Assert.Contains(Refused(Fingerprint).Kind.Code, (string[])["PRJ360", "PRJ008"]);
        }
    }

    // Somebody who knows the format can mend the hash: then every count and index must hold by itself.
    [Fact]
    public void A_hostile_file_with_a_mended_hash_is_refused_or_harmless()
    {
        Write(Runs(1, []));
        var body = System.IO.File.ReadAllBytes(File)[..^32];
        for (var at = 8; at < body.Length; at++)
        {
            foreach (var value in (byte[])[0x7F, 0xFF])
            {
                var changed = body.ToArray();
                changed[at] = value;
                System.IO.File.WriteAllBytes(File, [.. changed, .. SHA256.HashData(changed)]);
                foreach (var stage in RunArchive.Read(File, Fingerprint, new ProblemList()) ?? [])
                {
                    Assert.All(
                        stage.Outcomes.SelectMany(o => o.Incidents),
                        i => Assert.InRange(i.Site, 0, stage.Shape.Sites - 1));
                }
            }
        }
    }

    [Fact]
    public void No_file_is_told() => Assert.Equal("PRJ003", Refused(Fingerprint).Kind.Code);

    private static RehearsalModel Queue()
    {
        var model = SmallModel.Queue(2, SmallModel.Exponential(20), 2, hours: 5.5);
        model.Units[0] = model.Units[0] with { Kind = UnitKind.Reserve };
        return model.Build();
    }

    private static IReadOnlyList<RunOutcome> Runs(int runs, IReadOnlyList<RunOutcome> finished) => Rehearser.Run(
        Model, new() { Runs = runs, Seed = 7 }, finished, null, TestContext.Current.CancellationToken).Outcomes;

    private static void AssertSame(RunOutcome expected, RunOutcome actual)
    {
        Assert.Equal(expected.Run, actual.Run);
        Assert.Equal(expected.Incidents, actual.Incidents);
        Assert.Equal(expected.UnitBusy, actual.UnitBusy);
        Assert.Equal(expected.UnitTrips, actual.UnitTrips);
        Assert.Equal(expected.NoReserveByHour, actual.NoReserveByHour);
        Assert.Equal(
            (expected.Calls, expected.OperatorBusy, expected.LongestQueue, expected.Events),
            (actual.Calls, actual.OperatorBusy, actual.LongestQueue, actual.Events));
    }

    private void Write(IReadOnlyList<RunOutcome> runs)
    {
        var problems = new ProblemList();
        var stage = new KeptRuns(Model.Stage, RunShape.Of(Model), runs);
        Assert.True(RunArchive.Write(File, Fingerprint, [stage], problems));
        Assert.Empty(problems.Sorted());
    }

    private Problem Refused(RunFingerprint wanted)
    {
        var problems = new ProblemList();
        Assert.Null(RunArchive.Read(File, wanted, problems));
        return Assert.Single(problems.Sorted());
    }
}
