using System.Text;
using Praja.Doctrine;
using Praja.Journal;
using Praja.Operations;
using Praja.Rehearsal;
using Praja.Tests.Rehearsal;

namespace Praja.Tests.Journal;

/// <summary>One made-up run of two places and two units, with everything that can happen in a run.</summary>
public sealed class RunJournalTests
{
    private static readonly DurationRule None = new(0, 0);

    private static readonly EscalationLevel[] Escalation =
    [
        new("hijau", new("Hijau", "Green"), new("a", "a"), new("Kapolsek", "Kapolsek"),
            ["actor", "authority", "reason", "time"], "test"),
        new("kuning", new("Kuning", "Yellow"), new("a", "a"), new("Kapolres", "Kapolres"),
            ["actor", "authority", "reason", "time", "evidence", "warnings"], "test"),
    ];

    private static readonly JournalHeader Header = SmallJournal.Header with
    {
        PlanSha256 = new('a', 64),
        Run = new("pemungutan", new(2024, 11, 27), 18_446_744_073_709_551_615, 7),
    };

    [Fact]
    public void A_run_is_the_same_journal_as_ever() =>
        Snapshot.Holds("tests/golden/journal-run.jsonl", Encoding.UTF8.GetString(EntryJson.Lines(Written().Entries)));

    [Fact]
    public void A_run_s_journal_verifies_and_every_kind_is_known()
    {
        var problems = new ProblemList();
        JournalCheck.Verify(EntryJson.Lines(Written().Entries), "j", problems);
        Assert.Empty(problems.Sorted());
    }

    // A busy day of the engine's own: stations with a team, no signal, few units.
    [Fact]
    public void A_run_of_the_simulator_becomes_a_journal_that_verifies()
    {
        var small = SmallModel.Queue(3, SmallModel.Exponential(30), 2, hours: 24);
        small.Numbers = small.Numbers with
        {
            Operators = 1,
            Call = new(5, 1),
            NoticeUnguarded = new(10, 1),
            Report = new(10, 1),
            ReportWithoutSignal = new(60, 1),
            BreakdownsPerHour = 1,
            RestAfterHours = 2,
        };
        small.Operators = 1;
        small.Beats = 1;
        small.AddLevel(2);
        small.AddUnit(0, UnitKind.Team, beat: 0);
        small.AddSite(0, beat: 0, signal: false);
        small.Types[0] = small.Types[0] with
        {
            Course = small.Types[0].Course with { RiseMinutes = 60, FadeMinutes = 90, FalseShare = 0.2 },
        };
        var model = small.Build();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < 20; run++)
        {
            var header = Header with { Run = new(model.Stage, Header.Run!.Day, 3, run) };
            var trace = Rehearser.Trace(model, new() { Seed = 3 }, run);
            var chain = RunJournal.Write(trace, model, header, Escalation);
            var problems = new ProblemList();
            JournalCheck.Verify(EntryJson.Lines(chain.Entries), "j", problems);
            Assert.Empty(problems.Sorted());
            kinds.UnionWith(chain.Entries.Select(e => e.Draft.Kind));
        }
        Assert.Superset(
            new HashSet<string> { "unit_engaged", "situation_changed", "simulated_unit_moved", "unit_rested" }, kinds);
    }

    [Fact]
    public void The_trace_of_the_test_holds_every_kind_of_event() =>
        Assert.Empty(Enum.GetValues<TraceKind>().Except(Events().Select(e => e.Kind)));

    // Without the simulator's own kinds nothing may tell of a happening that was never reported.
    [Fact]
    public void What_nobody_reported_stays_with_the_simulator()
    {
        var entries = Written().Entries;
        var post = entries.Where(e => !e.Draft.Kind.StartsWith("simulated_", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(post, e => EntryJson.Line(e).Contains("kebakaran", StringComparison.Ordinal));
        Assert.Contains(entries, e => EntryJson.Line(e).Contains("kebakaran", StringComparison.Ordinal));
        var numbers = post.Select(e => e.Draft.Body.Text("incident")).Where(t => t.Length > 0);
        Assert.Equal(["0001", "0002"], numbers.Distinct());
    }

    [Fact]
    public void A_unit_that_went_by_itself_and_an_end_before_the_report_are_told_with_the_report()
    {
        var kinds = Written().Entries.Select(e => e.Draft.Kind + " " + e.Draft.Body.Text("incident")).ToArray();
        var reported = Array.IndexOf(kinds, "incident_reported 0001");
        Assert.Equal("unit_engaged 0001", kinds[reported + 2]);
        Assert.Equal(["call_taken 0002", "incident_closed 0002"], kinds[^3..^1]);
    }

    [Fact]
    public void Local_midnight_is_where_the_area_has_it()
    {
        var reported = Written().Entries.First(e => e.Draft.Kind == "incident_reported").Draft;
        Assert.Equal(new DateTimeOffset(2024, 11, 27, 13, 4, 0, 500, TimeSpan.FromHours(8)), reported.Time);
    }

    private static EntryChain Written()
    {
        var run = new RunOutcome
        {
            Run = 7,
            Incidents = [Incident(0, 1), Incident(1, 0), Incident(1, 0)],
            UnitBusy = [0, 0],
            UnitTrips = [1, 0],
            NoReserveByHour = [],
            Calls = 1,
            OperatorBusy = 0,
            LongestQueue = 1,
            Events = 0,
        };
        return RunJournal.Write(new(run, Events()), Model(), Header, Escalation);
    }

    private static TraceEvent[] Events() =>
    [
        new(40_000, TraceKind.SignalFailed, -1, -1, 0),
        new(46_000, TraceKind.Happened, 0, -1, 0),
        new(46_100, TraceKind.LevelRaised, 0, -1, 1),
        new(46_110, TraceKind.UnitSent, 0, 0, 2),
        new(46_110, TraceKind.UnitBrokeDown, 0, 0, 300),
        new(46_500, TraceKind.UnitArrived, 0, 0, 2),
        new(46_900, TraceKind.Closed, 0, -1, 2),
        new(46_900, TraceKind.UnitLeft, 0, 0, 0),
        new(46_900.25, TraceKind.Happened, 1, -1, 0),
        new(46_901, TraceKind.Noticed, 1, -1, 0),
        new(46_910, TraceKind.UnitSent, 1, 0, 2),
        new(47_000, TraceKind.UnitArrived, 1, 0, 2),
        new(47_040.5, TraceKind.Reported, 1, -1, 1),
        new(47_041, TraceKind.CallTaken, 1, -1, 0),
        new(47_100, TraceKind.Decided, 1, -1, 0),
        new(47_100, TraceKind.UnitSent, 1, 1, 10),
        new(47_200, TraceKind.UnitBrokeDown, 1, 1, 600),
        new(47_300, TraceKind.RoadsClosed, -1, -1, 0),
        new(47_400, TraceKind.LevelRaised, 1, -1, 1),
        new(48_500, TraceKind.UnitArrived, 1, 1, 10),
        new(48_500, TraceKind.Enough, 1, -1, 8),
        new(49_000, TraceKind.LevelLowered, 1, -1, 0),
        new(49_500, TraceKind.Closed, 1, -1, 0),
        new(49_500, TraceKind.UnitLeft, 1, 1, 0),
        new(50_500, TraceKind.UnitReady, -1, 1, 0),
        new(50_500, TraceKind.UnitRests, -1, 1, 14_400),
        new(51_000, TraceKind.RoadsOpened, -1, -1, 0),
        new(52_000, TraceKind.SignalBack, -1, -1, 0),
        new(53_000, TraceKind.Happened, 2, -1, 0),
        new(53_100, TraceKind.Closed, 2, -1, 2),
        new(53_200, TraceKind.Reported, 2, -1, 0),
        new(53_300, TraceKind.CallTaken, 2, -1, 0),
    ];

    private static IncidentOutcome Incident(int site, byte type) => new()
    {
        Site = site,
        Type = type,
        FirstLevel = 0,
        PeakLevel = 1,
        Marks = IncidentMarks.None,
        Needed = 4,
        Happened = 46_000,
        Notice = 0,
        Report = 0,
        CallWait = 0,
        Decision = 0,
        UnitWait = 0,
        Travel = 0,
        First = 0,
        Enough = 0,
        Closed = 0,
    };

    private static RehearsalModel Model() => new()
    {
        Stage = "pemungutan",
        Day = new(2024, 11, 27),
        StartSecond = 7 * 3600,
        EndSecond = 20 * 3600,
        Phases = [new("pemungutan", new("P", "V"), "pemungutan", 7, 13, "x"),
            new("penghitungan", new("H", "C"), "pemungutan", 13, 20, "x")],
        Districts = [new("99.01.02", "Muara", 0)],
        Sites = [Site("99.01.02.2001/001"), Site("99.01.02.2001/002")],
        RateClasses = [],
        Types = [Type("protes_hasil"), Type("kebakaran")],
        Levels = [new("hijau", new("Hijau", "Green"), 2, 1, 127, None),
            new("kuning", new("Kuning", "Yellow"), 8, 2, 127, None)],
        Homes = [new("polres", "Polres", new(0, 117), AccessMode.Road, "99.01")],
        Units = [Unit("99.01.02/01"), Unit("cadangan-1/1")],
        Travel = new NoTravel(),
    };

    private static ModelSite Site(string id) =>
        new(id, SiteKind.Tps, 0, 0, 0, -1, new(0, 117), true, false, 1, 0, 0);

    private static ModelType Type(string id) => new(id, new(id, id), new(
        id, 1, 10, 0, 5, 0, 0, None, 0, 0, false, 0, 0, 0, 0, "test"));

    private static ModelUnit Unit(string id) =>
        new(id, id, UnitKind.Reserve, Agency.Polri, 10, 0, 0, -1, None);

    /// <summary>A made-up run travels nowhere.</summary>
    private sealed class NoTravel : IModelTravel
    {
        public bool HoldsAllHomes => true;

        public double HomeToSite(int home, int site) => 0;

        public double SiteToSite(int from, int to) => 0;

        public ReadOnlySpan<int> NearestHomes(int site) => [];

        public double ToEvacuation(int site) => 0;
    }
}
