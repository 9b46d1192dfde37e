using Praja.CommandPost.Frame;
using Praja.CommandPost.WhatIfs;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost.WhatIfs;

public sealed class WhatIfFromNowTests
{
    private static readonly SupposedIncident Brawl = new("ribut", HuluPost.Site, "", "", "", null, 0);

    // Nothing ends of itself, and the reserve's way of more than two hours is in time.
    private static readonly PostFrame Frame = Patient(HuluPost.Frame());

    private readonly HuluPost post = new(Frame);

    [Fact]
    public void An_untouched_picture_at_the_start_of_the_day_gives_the_plain_rehearsal()
    {
        var prepared = Prepare(new([], Runs: 30, Seed: 7));
        var plain = ModelBuilder.Build(
            Frame.Operation, Frame.Doctrine, Frame.Plan!, "pungut", Scenario.None, Assumptions.AsStated);
        Assert.Equal(Words(plain), Words(prepared.Without));
        Assert.Contains(Words(plain), w => w.Length > 40);
        post.Minute = 120;
        Assert.NotEqual(Words(plain), Words(Prepare(new([], Runs: 30, Seed: 7)).Without));
    }

    [Fact]
    public void A_second_incident_waits_while_both_squads_are_away()
    {
        var free = Answer(new([Brawl]));
        Assert.InRange(Assert.Single(free.Supposed).InTime.Value, 0.9, 1);
        var number = post.Report("10.01.02.2001/002");
        foreach (var squad in new[] { "cadangan/1/1", "cadangan/1/2" })
            post.Record("unit_ordered", ("incident", number), ("unit", squad), ("reason", "keduanya"));
        var busy = Answer(new([Brawl]));
        Assert.True(busy.Supposed[0].MedianMinutes > free.Supposed[0].MedianMinutes);
        Assert.InRange(busy.Without.OpenInTime.Value, 0.9, 1);
        Assert.True(busy.UncoveredNow >= free.UncoveredNow);
    }

    [Fact]
    public void What_is_supposed_takes_from_the_rest_of_the_day()
    {
        var answer = Answer(new([.. Enumerable.Repeat(Brawl, 6)]));
        Assert.Equal(answer.Without.PerRun, answer.With.PerRun, 0.5);
        Assert.True(
            answer.Supposed.Max(s => s.MedianMinutes) > Assert.Single(Answer(new([Brawl])).Supposed).MedianMinutes);
        Assert.True(answer.With.NoReserveMinutes > answer.Without.NoReserveMinutes);
        Assert.True(answer.UncoveredThen > answer.UncoveredNow);
        Assert.Equal(12 * 60, answer.MinutesAhead);
    }

    [Fact]
    public void Asking_changes_nothing_and_threads_neither()
    {
        post.Report();
        var before = post.Picture.ToBytes().ToArray();
        var prepared = Prepare(new([Brawl with { Region = "10.01.02", Site = "", WithinMinutes = 60 }], Runs: 20));
        var (one, three) = (Run(prepared, 1), Run(prepared, 3));
        Assert.Equal(before, post.Picture.ToBytes().ToArray());
        Assert.Equal((one.With, one.Supposed[0]), (three.With, three.Supposed[0]));
    }

    [Fact]
    public void One_like_another_has_its_type_and_level()
    {
        var number = post.Report();
        post.Record(
            "situation_changed", ("incident", number), ("to", "kuning"), ("reason", "x"), ("ordered_by", "kapolres"));
        var prepared = Prepare(new([new("", HuluPost.Site, "", "", number, null, 30)]));
        Assert.Equal(1, Assert.Single(prepared.With.Added).Level);
    }

    [Fact]
    public void What_the_doctrine_does_not_simulate_is_named()
    {
        post.Record("incident_reported", ("type", "banjir"), ("site", HuluPost.Site));
        Assert.Equal(["0001"], Answer(new([], Runs: 5)).LeftOut);
    }

    [Fact]
    public void Stopped_early_it_keeps_what_both_sides_have()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Equal(0, WhatIfFromNow.Run(Prepare(new([Brawl])), 1, stop.Token).Runs);
    }

    public static TheoryData<string, WhatIfQuestion> Refusals { get; } = new()
    {
        { "what-if-too-large", new([], Runs: 0) },
        { "what-if-too-large", new([], Runs: WhatIfQuestion.MostRuns + 1) },
        { "what-if-too-large", new([.. Enumerable.Repeat(Brawl, WhatIfQuestion.MostIncidents + 1)]) },
        { "what-if-type-unknown", new([Brawl with { Type = "banjir" }]) },
        { "what-if-place-unknown", new([Brawl with { Site = "99/1" }]) },
        { "what-if-place-unknown", new([Brawl with { Site = "" }]) },
        { "level-unknown", new([Brawl with { Level = "ungu" }]) },
        { "incident-unknown", new([Brawl with { Like = "9999" }]) },
        { "count-invalid", new([Brawl with { WithinMinutes = 1441 }]) },
        { "count-invalid", new([Brawl with { People = 0 }]) },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Refused(string code, WhatIfQuestion question) =>
        Assert.Equal(code, WhatIfFromNow.Prepare(post.Picture, post.Now, question).Refusal?.Code);

    [Fact]
    public void When_the_day_is_over_nothing_is_simulated()
    {
        post.Minute = (12 * 60) + 1;
        Assert.Equal(
            "what-if-no-day", WhatIfFromNow.Prepare(post.Picture, post.Now, new([])).Refusal?.Code);
    }

    private PreparedWhatIf Prepare(WhatIfQuestion question)
    {
        WhatIfFromNow.Warm(Frame, WhatIfFromNow.StageAt(post.Picture, post.Now));
        var (ready, refusal) = WhatIfFromNow.Prepare(post.Picture, post.Now, question);
        Assert.Null(refusal);
        return ready!;
    }

    private WhatIfAnswer Answer(WhatIfQuestion question) => Run(Prepare(question), 1);

    private static WhatIfAnswer Run(PreparedWhatIf prepared, int threads) =>
        WhatIfFromNow.Run(prepared, threads, TestContext.Current.CancellationToken);

    private static string[] Words(RehearsalModel model) =>
    [
        .. Rehearser.Run(model, new() { Runs = 30, Seed = 7, Threads = 1 }, [], null,
            TestContext.Current.CancellationToken).Outcomes.Select(o => string.Join(';', o.Incidents)),
    ];

    private static PostFrame Patient(PostFrame frame) => new(
        frame.Operation with { Profile = frame.Operation.Profile with { ResponseTargetMinutes = 400 } },
        frame.Doctrine with
        {
            Rehearsal = frame.Doctrine.Rehearsal! with
            {
                Courses = [.. frame.Doctrine.Rehearsal.Courses.Select(c => c with { FadeMinutes = 0 })],
            },
        },
        frame.Plan);
}
