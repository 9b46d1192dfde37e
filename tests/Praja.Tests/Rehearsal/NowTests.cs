using Praja.Doctrine;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>Rehearsals that begin in the middle of a day.</summary>
public sealed class NowTests
{
    private const double Noon = 12 * 3600;

    [Fact]
    public void One_that_begins_with_its_day_is_the_plain_one()
    {
        var plain = Busy().Build();
        Assert.Equal(Run(plain), Run(plain with { Now = new() { Second = 0 } }));
        Assert.NotEqual(Run(plain), Run(plain with { Now = new() { Second = Noon } }));
    }

    // Where units never lack, what is left out before changes nothing after.
    [Fact]
    public void The_rest_of_the_day_has_the_same_incidents()
    {
        var plain = Busy(servers: 50).Build();
        var whole = Outcomes(plain).SelectMany(o => o.Incidents.Where(i => i.Happened >= Noon));
        var rest = Outcomes(plain with { Now = new() { Second = Noon } }).SelectMany(o => o.Incidents);
        Assert.Equal(whole.Select(Words), rest.Select(Words));
        Assert.NotEmpty(rest);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var model = Asked(Busy().Build());
        Assert.Equal(Run(model), Run(model, threads: 3));
    }

    // The unit settles what is open in an hour; what was put in waits for it.
    [Fact]
    public void A_busy_unit_is_missing_elsewhere()
    {
        var quiet = SmallModel.Queue(0, new DurationRule(60, 0), 1, hours: 24).Build();
        var outcome = Outcomes(Asked(quiet))[0];
        Assert.Equal((2, 1), (outcome.Incidents.Count, outcome.Added[0]));
        Assert.Equal(7200, outcome.Incidents[0].Closed);
        Assert.Equal((12f * 3600, 3600f), (outcome.Incidents[1].Happened, outcome.Incidents[1].Enough));
        var free = Outcomes(quiet with { Now = new() { Second = Noon }, Added = Asked(quiet).Added })[0];
        Assert.Equal(0, free.Incidents[0].Enough);
    }

    [Fact]
    public void A_unit_on_its_way_arrives_when_it_should()
    {
        var quiet = SmallModel.Queue(0, new DurationRule(60, 0), 1, hours: 24).Build();
        var outcome = Outcomes(quiet with
        {
            Now = new()
            {
                Second = Noon,
                Incidents = [new(0, 0, 0, Noon - 300, OpenStep.Decided)],
                Units = [new(0, BusyStage.Going, 0, 0, 300, 600, 300)],
            },
        })[0];
        Assert.Equal((900f, 4500f), (outcome.Incidents[0].Enough, outcome.Incidents[0].Closed));
    }

    [Fact]
    public void A_resting_unit_comes_back_and_one_off_duty_does_not()
    {
        var quiet = SmallModel.Queue(0, new DurationRule(60, 0), 2, hours: 24).Build();
        foreach (var (left, wait) in new[] { (1800.0, 1800f), (double.PositiveInfinity, float.NaN) })
        {
            var outcome = Outcomes(quiet with
            {
                Now = new()
                {
                    Second = Noon,
                    Units =
                    [
                        new(0, BusyStage.Resting, -1, 0, 0, left, 0),
                        new(1, BusyStage.Resting, -1, 0, 0, double.PositiveInfinity, 0),
                    ],
                },
                Added = [new([0], 0, 0, Noon, Noon, null)],
            })[0];
            Assert.Equal(wait, outcome.Incidents[0].Enough);
        }
    }

    // The operator takes the call and the authority decides before anybody goes.
    [Theory]
    [InlineData(OpenStep.Reported, 15)]
    [InlineData(OpenStep.CallTaken, 10)]
    [InlineData(OpenStep.Decided, 0)]
    public void What_is_open_goes_on_from_where_it_is(OpenStep step, int minutes)
    {
        var small = SmallModel.Queue(0, new DurationRule(60, 0), 1, hours: 24);
        small.Operators = 1;
        small.Numbers = small.Numbers with { Call = new(5, 0) };
        small.Levels[0] = small.Levels[0] with { Decision = new(10, 0) };
        var outcome = Outcomes(small.Build() with
        {
            Now = new() { Second = Noon, Incidents = [new(0, 0, 0, Noon - 60, step)] },
        })[0];
        Assert.Equal((minutes * 60) + 60, outcome.Incidents[0].Enough);
    }

    [Fact]
    public void What_is_put_in_has_its_level_and_its_people()
    {
        var small = SmallModel.Queue(0, new DurationRule(60, 0), 9, hours: 24);
        small.AddLevel(minimum: 2, factor: 2);
        var outcome = Outcomes(small.Build() with { Added = [new([0], 0, 1, 3600, 7200, 4)] })[0];
        var incident = outcome.Incidents[outcome.Added[0]];
        Assert.Equal((1, 8), (incident.FirstLevel, incident.Needed));
        Assert.InRange(incident.Happened, 3600, 7200);
    }

    [Fact]
    public void What_is_put_in_where_one_of_its_kind_is_open_does_not_happen()
    {
        var small = SmallModel.Queue(0, new DurationRule(60, 0), 1, hours: 24);
        small.Types[0] = small.Types[0] with { Course = small.Types[0].Course with { Exclusive = true } };
        Assert.Equal([-1], Outcomes(Asked(small.Build()))[0].Added);
    }

    [Fact]
    public void A_lasting_failure_of_the_signal_is_there_from_the_beginning()
    {
        var small = SmallModel.Queue(0, new DurationRule(60, 0), 1, hours: 24);
        small.Districts.Add(new("d", "d", 0));
        small.Sites[0] = small.Sites[0] with { District = 0 };
        small.Numbers = small.Numbers with { SignalFailure = new(30, 0), ReportWithoutSignal = new(500, 0) };
        var model = small.Build() with
        {
            Now = new() { Second = Noon, Outages = [new(0, true)] },
            Added = [new([0], 0, 0, Noon + 60, Noon + 60, null)],
        };
        Assert.Equal(1740, Outcomes(model)[0].Incidents[0].Enough);
    }

    // One unit at an open incident since before noon, and one more incident at noon.
    private static RehearsalModel Asked(RehearsalModel model) => model with
    {
        Now = new()
        {
            Second = Noon,
            Incidents = [new(0, 0, 0, Noon - 3600, OpenStep.Decided)],
            Units = [new(0, BusyStage.OnScene, 0, 0, 0, 0, 3600)],
        },
        Added = [new([0], 0, 0, Noon, Noon, null)],
    };

    private static SmallModel Busy(int servers = 2)
    {
        var model = SmallModel.Queue(1.5, SmallModel.Exponential(40), servers, hours: 24);
        model.Districts.Add(new("d", "d", 0));
        model.Numbers = model.Numbers with { TravelSpread = 0.3, RestAfterHours = 3, RestHours = 1 };
        model.FromHome = (_, _) => 600;
        return model;
    }

    private static IReadOnlyList<RunOutcome> Outcomes(RehearsalModel model, int threads = 1) => Rehearser.Run(
        model, new() { Runs = 20, Seed = 5, Threads = threads }, [], null,
        TestContext.Current.CancellationToken).Outcomes;

    private static string[] Run(RehearsalModel model, int threads = 1) =>
    [
        .. Outcomes(model, threads).Select(o => string.Join(';', o.Incidents.Select(i => i.ToString()))
            + "|" + string.Join(';', o.UnitBusy) + "|" + string.Join(';', o.Added) + "|" + o.Events),
    ];

    private static string Words(IncidentOutcome incident) =>
        $"{incident.Site} {incident.Type} {incident.Happened} {incident.Needed}";
}
