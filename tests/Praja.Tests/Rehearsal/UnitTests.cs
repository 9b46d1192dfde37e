using Praja.Doctrine;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>How units are chosen, what holds them up, when they rest.</summary>
public sealed class UnitTests
{
    [Fact]
    public void A_breakdown_delays_as_often_as_its_rate_says()
    {
        var model = Hourly(_ => 3600);
        model.Numbers = model.Numbers with { BreakdownsPerHour = 0.5, Breakdown = new(60, 0.5) };
        var runs = model.Runs(60);
        Sample.Agrees(1.5, runs, r => Reached(r).Average(i => i.Travel) / 3600);
        Sample.Agrees(1 - Math.Exp(-0.5), runs, r => Reached(r).Average(i => Marked(i, IncidentMarks.BrokeDown)));
    }

    [Fact]
    public void Travel_spreads_about_the_models_time()
    {
        var model = Hourly(_ => 1800);
        model.Numbers = model.Numbers with { TravelSpread = 0.4 };
        var runs = model.Runs(300);
        Sample.Agrees(1800, runs, r => Reached(r).Average(i => i.Travel));
        Sample.Agrees(720 * 720, runs, r => Reached(r).Average(i => (i.Travel - 1800.0) * (i.Travel - 1800.0)));
    }

    [Fact]
    public void A_closure_makes_the_way_to_places_prone_to_flood_longer()
    {
        var model = Hourly(_ => 600);
        model.Districts.Add(new("d", "d", 0.5));
        model.Sites.Clear();
        model.AddSite(0, district: 0, flood: true);
        model.AddSite(0, district: 0);
        model.Numbers = model.Numbers with { ClosuresPerDay = 4, Closure = new(6 * 60, 0), DetourFactor = 3 };
        var runs = model.Runs(500);
        // Closures come at 2 a day and last 6 hours: after the first 6 hours, one lasts with probability 1 - exp(-1/2).
        Sample.Agrees(1 - Math.Exp(-0.5), runs, r => Reached(r).Where(i => i.Site == 0 && i.Happened > 6 * 3600)
            .Average(i => Marked(i, IncidentMarks.RoadClosed)));
        var all = runs.SelectMany(Reached).ToArray();
        Assert.All(
            all, i => Assert.Equal((i.Marks & IncidentMarks.RoadClosed) != 0 ? 1800 : 600, i.Travel, 1f));
        Assert.All(all.Where(i => i.Site == 1), i => Assert.Equal(IncidentMarks.None, i.Marks));
    }

    [Fact]
    public void While_a_districts_signal_has_failed_reports_wait_for_it_or_for_a_runner()
    {
        var model = Hourly(_ => 600);
        model.Districts.Add(new("d", "d", 0));
        model.Sites.Clear();
        model.AddSite(0, district: 0);
        model.Numbers = model.Numbers with
        {
            SignalFailuresPerDay = 2,
            SignalFailure = new(6 * 60, 0),
            ReportWithoutSignal = new(120, 0),
            Report = new(1, 0),
        };
        var runs = model.Runs(500);
        Sample.Agrees(1 - Math.Exp(-0.5), runs, r => Reached(r).Where(i => i.Happened > 6 * 3600)
            .Average(i => Marked(i, IncidentMarks.NoSignal)));
        var failed = runs.SelectMany(Reached).Where(i => (i.Marks & IncidentMarks.NoSignal) != 0).ToArray();
        Assert.All(failed, i => Assert.InRange(i.Report, 60, 7201));
        Assert.Contains(failed, i => i.Report is > 100 and < 7000);
        Assert.Contains(failed, i => i.Report > 7199);
    }

    [Fact]
    public void A_unit_rests_after_its_hours_of_work()
    {
        SmallModel Day(double after)
        {
            var model = SmallModel.Queue(4, new(60, 0), 1, 24);
            model.Numbers = model.Numbers with { RestAfterHours = after, RestHours = 4 };
            return model;
        }
        // Overloaded: without rest it works nearly all day; with it, eight hours of every twelve.
        Assert.True(Day(0).Run().UnitBusy[0] > 23 * 3600);
        var trace = Rehearser.Trace(Day(8).Build(), new(), 0);
        Assert.Equal(16, trace.Outcome.UnitTrips[0]);
        Assert.Equal(16 * 3600, trace.Outcome.UnitBusy[0], 1.0);
        var rests = trace.Events.Where(e => e.Kind == TraceKind.UnitRests).Select(e => e.Second).ToArray();
        Assert.Equal(12 * 3600, rests[1] - rests[0], 1.0);
    }

    [Fact]
    public void The_nearest_counts_turnout_and_looks_beyond_a_short_list()
    {
        double[] seconds = [600, 700, 800, 900];
        SmallModel Town(int nearest, int busy)
        {
            var model = new SmallModel { Nearest = nearest };
            model.AddType(SmallModel.Course(new(1, 0)));
            model.AddLevel(kinds: Towns.Kinds(UnitKind.Patrol));
            model.AddSite(model.AddRate(1));
            foreach (var _ in seconds) model.AddHome();
            model.FromHome = (home, _) => seconds[home];
            for (var home = busy; home < 4; home++)
            {
                // The nearer, the slower to set out: the second is best of all.
                model.AddUnit(home, turnout: new(home == 0 ? 5 : home == 3 ? 0 : 1, 0));
                model.AddUnit(home, UnitKind.Army);
            }
            return model;
        }
        Assert.Equal(760, FirstTravel(Town(0, 0)), 1f);
        Assert.Equal(760, FirstTravel(Town(1, 0)), 1f);
        Assert.Equal(860, FirstTravel(Town(1, 2)), 1f);
        Assert.Equal(900, FirstTravel(Town(2, 3)), 1f);
    }

    [Fact]
    public void A_unit_on_its_way_home_is_sent_when_it_is_nearest()
    {
        // One hour from home to either place, a minute between them: the second is reached from the way home.
        var model = new SmallModel { Hours = 24 };
        model.AddType(SmallModel.Course(new(10, 0)));
        model.AddLevel();
        model.AddHome();
        model.AddUnit(0, turnout: new DurationRule(30, 0));
        var rate = model.AddRate(4);
        model.AddSite(rate);
        model.AddSite(rate);
        model.FromHome = (_, _) => 3600;
        model.FromSite = (from, to) => from == to ? 0 : 60;
        var travel = model.Runs(50).SelectMany(Reached).Select(i => i.Travel).ToArray();
        Assert.Contains(travel, t => t > 5399);
        Assert.Contains(travel, t => t is > 100 and < 3500);
        Assert.All(travel, t => Assert.True(t > 5399 || t < 3601, $"{t}"));
    }

    [Fact]
    public void The_zone_policy_sends_its_own_before_a_nearer_one()
    {
        var model = new SmallModel { Policy = DispatchPolicy.Zone };
        model.AddType(SmallModel.Course(new(1, 0)));
        model.AddLevel();
        model.AddSite(model.AddRate(1), zone: 1);
        model.AddHome();
        model.AddHome();
        model.AddUnit(0, zone: 0);
        model.AddUnit(1, zone: 1);
        model.FromHome = (home, _) => home == 0 ? 100 : 900;
        Assert.Equal(900, FirstTravel(model), 1f);
        model.Policy = DispatchPolicy.Nearest;
        Assert.Equal(100, FirstTravel(model), 1f);
    }

    [Theory]
    [InlineData(DispatchPolicy.Nearest, 100)]
    [InlineData(DispatchPolicy.Coverage, 160)]
    public void The_coverage_policy_spares_the_only_unit_that_covers_much(DispatchPolicy policy, float seconds)
    {
        var model = new SmallModel { Policy = policy, TargetSeconds = 1000 };
        model.AddType(SmallModel.Course(new(1, 0)));
        model.AddLevel();
        model.AddSite(model.AddRate(1), weight: 0.1);
        model.AddSite(model.AddRate(0), weight: 10);
        model.AddHome();
        model.AddHome();
        model.AddUnit(0);
        model.AddUnit(1);
        // The heavy place is covered by the first home only.
        model.FromHome = (home, site) => (home, site) switch { (0, 0) => 100, (1, 0) => 160, (0, 1) => 500, _ => 5000 };
        Assert.Equal(seconds, FirstTravel(model), 1f);
    }

    [Fact]
    public void A_unit_that_has_no_way_is_not_sent()
    {
        var model = Hourly(_ => double.PositiveInfinity);
        Assert.All(model.Run().Incidents, i => Assert.True(float.IsNaN(i.Travel)));
    }

    private static float FirstTravel(SmallModel model) =>
        model.Runs(20).SelectMany(r => r.Incidents).First(i => !float.IsNaN(i.Travel)).Travel;

    /// <summary>A hundred units and one incident an hour on average.</summary>
    private static SmallModel Hourly(Func<int, double> seconds)
    {
        var model = SmallModel.Queue(1, new(10, 0), 100, 24);
        // A unit on its way home may be nearer; here it is not.
        model.FromHome = (_, site) => seconds(site);
        model.FromSite = (_, _) => 1e7;
        return model;
    }

    private static IEnumerable<IncidentOutcome> Reached(RunOutcome run) =>
        run.Incidents.Where(i => i.Happened < 18 * 3600 && !float.IsNaN(i.Travel));

    private static double Marked(IncidentOutcome incident, IncidentMarks mark) => (incident.Marks & mark) != 0 ? 1 : 0;
}
