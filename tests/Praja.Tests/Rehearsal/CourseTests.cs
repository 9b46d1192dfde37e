using Praja.Doctrine;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>The life of an incident, step by step, with constant delays so that every time is known.</summary>
public sealed class CourseTests
{
    private static readonly RehearsalNumbers Delays = new SmallModel().Numbers with
    {
        NoticeGuarded = new(1, 0),
        NoticeUnguarded = new(6, 0),
        Report = new(2, 0),
        ReportWithoutSignal = new(35, 0),
        Call = new(3, 0),
    };

    [Fact]
    public void Help_comes_after_notice_report_call_decision_turnout_and_travel()
    {
        var incident = Alone(_ => { });
        Assert.Equal(6 * 60, incident.Notice, 1f);
        Assert.Equal(2 * 60, incident.Report, 1f);
        Assert.Equal(0, incident.CallWait, 1f);
        Assert.Equal((3 + 4) * 60, incident.Decision, 1f);
        Assert.Equal(0, incident.UnitWait, 1f);
        Assert.Equal((2 + 10) * 60, incident.Travel, 1f);
        Assert.Equal(27 * 60, incident.First, 1f);
        Assert.Equal(27 * 60, incident.Enough, 1f);
        Assert.Equal(57 * 60, incident.Closed, 1f);
        Assert.Equal(IncidentMarks.None, incident.Marks);
    }

    [Fact]
    public void Where_a_post_stands_guards_are_there_at_once()
    {
        var incident = Alone(m => Put(m, guards: 1));
        Assert.Equal(IncidentMarks.Guarded, incident.Marks);
        Assert.Equal(0, incident.First);
        Assert.Equal(0, incident.Enough);
        Assert.Equal(60, incident.Notice, 1f);
        Assert.Equal(30 * 60, incident.Closed, 1f);
        Assert.True(float.IsNaN(incident.Travel));
    }

    [Fact]
    public void Without_signal_the_report_takes_the_way_to_one()
    {
        var incident = Alone(m => Put(m, signal: false));
        Assert.Equal(IncidentMarks.NoSignal, incident.Marks);
        Assert.Equal(35 * 60, incident.Report, 1f);
    }

    [Fact]
    public void A_false_call_is_over_in_a_quarter_of_the_time_and_the_unit_goes_home()
    {
        var incident = Alone(m => Change(m, c => c with { FalseShare = 0.999999 }));
        Assert.Equal(IncidentMarks.FalseCall, incident.Marks);
        Assert.Equal((27 + 7.5) * 60, incident.Closed, 1f);
    }

    [Fact]
    public void The_beats_own_team_comes_before_the_post_knows()
    {
        var incident = Alone(model =>
        {
            model.Beats = 1;
            // A team of one for twenty stations is at the right one once in twenty times; here it is not.
            for (var other = 0; other < 19; other++) model.AddSite(model.AddRate(0), beat: 0);
            Put(model, beat: 0);
            model.AddUnit(model.AddHome(), UnitKind.Team, 1, new(1, 0), beat: 0);
            model.FromSite = (_, _) => 240;
        });
        Assert.Equal((6 + 1 + 4) * 60, incident.First, 1f);
        Assert.True(float.IsNaN(incident.Travel), "nobody was sent by the post");
    }

    [Fact]
    public void A_team_big_enough_for_all_its_stations_is_there()
    {
        var incident = Alone(model =>
        {
            model.Beats = 1;
            Put(model, beat: 0);
            model.AddUnit(model.AddHome(), UnitKind.Team, 2, default, beat: 0);
        });
        Assert.Equal(IncidentMarks.Guarded, incident.Marks);
        Assert.Equal(0, incident.First);
    }

    [Fact]
    public void Several_units_come_until_there_are_enough()
    {
        var incident = Alone(model =>
        {
            Change(model, c => c with { SizeMedian = 200, People = 2.5 });
            model.AddUnit(0, people: 2, turnout: new DurationRule(5, 0));
            model.AddUnit(0, people: 2, turnout: new DurationRule(9, 0));
            model.AddUnit(0, people: 2, turnout: new DurationRule(10, 0));
        });
        Assert.Equal(5, incident.Needed);
        Assert.Equal(27 * 60, incident.First, 1f);
        // 1 + 2 + 2 people: the third unit is the one that sets out after nine minutes instead of two.
        Assert.Equal(34 * 60, incident.Enough, 1f);
    }

    [Fact]
    public void With_too_few_it_rises_its_authority_decides_and_more_come()
    {
        var run = Day(model =>
        {
            Change(model, c => c with { RiseMinutes = 1e-6, FadeMinutes = 0 });
            model.Levels.Clear();
            model.AddLevel(1, 1, Towns.Kinds(UnitKind.Patrol), new(4, 0));
            model.AddLevel(3, 2, Towns.Kinds(UnitKind.Patrol, UnitKind.Brimob), new(20, 0));
            model.AddUnit(0, UnitKind.Brimob, 10, new DurationRule(60, 0));
        });
        var incident = run.Incidents[0];
        Assert.Equal((0, 1), (incident.FirstLevel, incident.PeakLevel));
        // It rose before it was reported, so that the higher authority decides at once, in its own time.
        Assert.Equal((3 + 20) * 60, incident.Decision, 1f);
        Assert.Equal((6 + 2 + 23 + 2 + 10) * 60, incident.First, 1f);
        Assert.Equal((6 + 2 + 23 + 60 + 10) * 60, incident.Enough, 1f);
        // Half an hour for each level on the way down.
        Assert.Equal(incident.Enough + (60 * 60), incident.Closed, 1f);
    }

    [Fact]
    public void A_rise_while_the_lower_authority_decides_is_decided_after_it()
    {
        var model = new SmallModel { Hours = 48 };
        model.AddType(SmallModel.Course(new(30, 0)) with { RiseMinutes = 120 });
        model.AddLevel(1, 1, Towns.Kinds(UnitKind.Patrol), new(600, 0));
        model.AddLevel(1, 1, Towns.Kinds(UnitKind.Brimob), new(20, 0));
        model.AddHome();
        model.AddUnit(0, UnitKind.Brimob);
        model.AddSite(model.AddRate(1));
        var seen = 0;
        for (var run = 0; run < 40; run++)
        {
            var events = Rehearser.Trace(model.Build(), new(), run).Events.Where(e => e.Incident == 0).ToArray();
            var decided = events.Where(e => e.Kind == TraceKind.Decided).Select(e => (e.Second, e.Value)).ToArray();
            if (decided.Length == 0 || decided[0].Value != 0 || decided[0].Second > 47 * 3600) continue;
            var raised = events.FirstOrDefault(e => e.Kind == TraceKind.LevelRaised);
            if (raised.Second == 0 || raised.Second > decided[0].Second) continue;
            Assert.Equal((decided[0].Second + 1200, 1), decided[1]);
            seen++;
        }
        Assert.True(seen > 5);
    }

    [Fact]
    public void The_hazard_of_rising_is_the_missing_share_over_the_mean()
    {
        // Nobody comes, half of the people needed stand there: it rises within t with probability 1 - exp(-t / 2 m).
        var model = new SmallModel { Hours = 10 };
        model.AddType(SmallModel.Course(new(30, 0)) with { RiseMinutes = 60 });
        model.AddLevel(2);
        model.AddLevel(2);
        model.Rates.Add(new([50], [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]));
        model.AddSite(0, guards: 1);
        var risen = model.Runs(300).Mean(r => r.Incidents.Average(i => (double)i.PeakLevel));
        var exact = Enumerable.Range(0, 1000).Average(k => 1 - Math.Exp(-(9 + ((k + 0.5) / 1000)) / 2));
        Assert.Equal(exact, risen, 0.004);
    }

    [Fact]
    public void When_nobody_comes_it_ends_of_itself()
    {
        var model = SmallModel.Queue(5, new(30, 0), 0, 400);
        model.Types[0] = new("t", new("a", "b"), SmallModel.Course(new(30, 0)) with { FadeMinutes = 40 });
        var runs = model.Runs(20);
        Sample.Agrees(40, runs, r => r.Incidents.Where(i => i.Happened < 300 * 3600).Average(i => i.Closed) / 60);
        Assert.All(runs[0].Incidents.Take(500), i => Assert.Equal(IncidentMarks.Faded, i.Marks));
    }

    [Fact]
    public void Who_is_hurt_is_taken_away_by_one_unit()
    {
        double Busy(double share) => Day(model =>
        {
            Change(model, c => c with { EvacuateShare = share });
            model.Evacuation = 25 * 60;
            model.Numbers = model.Numbers with { Handover = new(15, 0) };
        }).UnitBusy[0];
        Assert.Equal(40 * 60, Busy(1) - Busy(0), 1.0);
    }

    [Fact]
    public void A_call_that_finds_no_unit_waits_for_the_next_that_is_free()
    {
        var run = Day(model =>
        {
            model.Rates.Clear();
            model.Sites.Clear();
            var rate = model.AddRate(1);
            model.AddSite(rate);
            model.AddSite(rate);
            model.Numbers = new SmallModel().Numbers;
            model.Operators = 0;
            model.FromHome = (_, _) => 600;
            model.Types[0] = new("t", new("a", "b"), SmallModel.Course(new(2000, 0)));
        }, r => r.Incidents.Count == 2);
        var (first, second) = (run.Incidents[0], run.Incidents[1]);
        Assert.Equal(
            first.Happened + first.Closed, second.Happened + second.Decision + second.UnitWait, 1f);
        // It is sent on from the first place at once: what lies between is asked of the way between places.
        Assert.Equal(0, second.Travel, 1f);
        Assert.Equal(new[] { 2 }, run.UnitTrips);
    }

    private static IncidentOutcome Alone(Action<SmallModel> change)
    {
        var incident = Assert.Single(Day(change).Incidents);
        return incident;
    }

    /// <summary>The first run with one incident early enough to end.</summary>
    private static RunOutcome Day(Action<SmallModel> change, Func<RunOutcome, bool>? wanted = null)
    {
        var model = new SmallModel { Hours = 96, Operators = 1, Numbers = Delays };
        model.AddType(SmallModel.Course(new(30, 0)));
        model.AddLevel(decision: new(4, 0));
        model.AddLevel(decision: new(4, 0));
        model.AddHome();
        model.AddUnit(0, turnout: new DurationRule(2, 0));
        Put(model);
        model.FromHome = (_, _) => 600;
        change(model);
        wanted ??= r => r.Incidents.Count == 1 && r.Incidents[0].Happened < 80 * 3600;
        return model.Runs(200).First(wanted);
    }

    private static void Put(SmallModel model, int guards = 0, bool signal = true, int beat = -1)
    {
        model.Sites.RemoveAll(s => s.Beat < 0);
        var rate = model.AddRate(1);
        model.AddSite(rate, guards: guards, signal: signal, beat: beat);
    }

    private static void Change(SmallModel model, Func<IncidentCourse, IncidentCourse> change) =>
        model.Types[0] = model.Types[0] with { Course = change(model.Types[0].Course) };
}
