using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>What holds of the runs whatever the model is.</summary>
public sealed class RehearserTests
{
    [Fact]
    public void Any_number_of_threads_gives_the_same_outcomes()
    {
        var hashes = new[] { 1, 2, 3 }.Select(threads => Hash(Towns.Busy().Runs(40, threads: threads)));
        Assert.Single(hashes.Distinct());
        Assert.NotEqual(Hash(Towns.Busy().Runs(40)), Hash(Towns.Busy().Runs(40, seed: 2)));
    }

    [Fact]
    public void A_run_is_the_same_alone_after_others_and_traced()
    {
        var model = Towns.Busy();
        var runs = model.Runs(6);
        Assert.Equal(Enumerable.Range(0, 6), runs.Select(r => r.Run));
        for (var run = 0; run < 6; run++)
        {
            var traced = Rehearser.Trace(model.Build(), new(), run);
            Assert.Equal(Hash([runs[run]]), Hash([traced.Outcome]));
            Assert.NotEmpty(traced.Events);
        }
    }

    [Fact]
    public void Runs_go_on_from_those_finished_before()
    {
        var model = Towns.Busy().Build();
        var stop = TestContext.Current.CancellationToken;
        var whole = Rehearser.Run(model, new() { Runs = 20 }, [], null, stop);
        var half = Rehearser.Run(model, new() { Runs = 8 }, [], null, stop);
        var rest = Rehearser.Run(model, new() { Runs = 20 }, half.Outcomes, null, stop);
        Assert.Equal(RunEnd.AllRuns, rest.End);
        Assert.Same(half.Outcomes[7], rest.Outcomes[7]);
        Assert.Equal(Hash(whole.Outcomes), Hash(rest.Outcomes));
    }

    [Fact]
    public void An_interruption_keeps_the_finished_runs_without_a_gap()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Watch(p =>
        {
            if (p.Done >= 10) stop.Cancel();
        });
        var runs = Rehearser.Run(Towns.Busy().Build(), new() { Runs = 5000, Threads = 2 }, [], progress, stop.Token);
        Assert.Equal(RunEnd.Interrupted, runs.End);
        Assert.InRange(runs.Outcomes.Count, 10, 4999);
        Assert.Equal(Enumerable.Range(0, runs.Outcomes.Count), runs.Outcomes.Select(r => r.Run));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Runs_stop_at_the_look_that_finds_the_wanted_half_width(int threads)
    {
        var settings = new RunSettings { Runs = 5000, Threads = threads, HalfWidth = 0.02, LookEvery = 50 };
        var model = Towns.Busy().Build();
        var stop = TestContext.Current.CancellationToken;
        var runs = Rehearser.Run(model, settings, [], null, stop);
        Assert.Equal(RunEnd.HalfWidthReached, runs.End);
        Assert.Equal(0, runs.Outcomes.Count % 50);
        Assert.InRange(runs.Outcomes.Count, 100, 4950);
        var resumed = Rehearser.Run(model, settings, [.. runs.Outcomes.Take(70)], null, stop);
        Assert.Equal(runs.Outcomes.Count, resumed.Outcomes.Count);
    }

    [Fact]
    public void Progress_rises_to_the_end()
    {
        var told = new List<int>();
        Rehearser.Run(
            Towns.Busy().Build(), new() { Runs = 30, Threads = 2 }, [], new Watch(p => told.Add(p.Done)),
            TestContext.Current.CancellationToken);
        Assert.Equal(30, told[^1]);
        Assert.Equal(told.Order(), told);
    }

    [Fact]
    public void One_more_unit_is_not_worse_on_average()
    {
        var late = new[] { 0, 1, 2 }.Select(more => Towns.Busy(more).Runs(150).Mean(Late)).ToArray();
        Assert.True(late[0] > late[1], $"{late[0]} then {late[1]}");
        Assert.True(late[1] > late[2], $"{late[1]} then {late[2]}");
    }

    [Fact]
    public void No_runs_or_no_looks_are_a_fault_of_the_caller()
    {
        var model = Towns.Busy().Build();
        var stop = TestContext.Current.CancellationToken;
        Assert.Throws<ArgumentOutOfRangeException>(() => Rehearser.Run(model, new() { Runs = 0 }, [], null, stop));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Rehearser.Run(model, new() { LookEvery = 0 }, [], null, stop));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rehearser.Trace(model, new(), -1));
    }

    /// <summary>A hash of everything in the outcomes.</summary>
    internal static string Hash(IEnumerable<RunOutcome> runs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var run in runs)
        {
            hash.AppendData(MemoryMarshal.AsBytes<IncidentOutcome>(run.Incidents.ToArray()));
            hash.AppendData(MemoryMarshal.AsBytes<float>(run.UnitBusy.Concat(run.NoReserveByHour).ToArray()));
            hash.AppendData(MemoryMarshal.AsBytes<int>(run.UnitTrips.ToArray()));
            hash.AppendData(MemoryMarshal.AsBytes<double>(
                [run.Run, run.Calls, run.OperatorBusy, run.LongestQueue, run.Events]));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static double Late(RunOutcome run) => run.Incidents.Count(i => !(i.Enough <= 1800));

    private sealed class Watch(Action<RunProgress> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told(value);
    }
}
