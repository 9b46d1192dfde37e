using Praja.Doctrine;

namespace Praja.Rehearsal.Building;

/// <summary>The doctrine's section for one stage with the assumptions' factors multiplied in.</summary>
internal sealed class ScaledRules
{
    /// <summary>Shares stay below one however they are scaled.</summary>
    private const double HighestShare = 0.95;

    private readonly RehearsalRules rules;
    private readonly Assumptions factors;
    private readonly Dictionary<string, int> typeIndex;
    private readonly double[] falseShares;

    public ScaledRules(DoctrineBook doctrine, string stage, Assumptions factors)
    {
        rules = doctrine.Rehearsal!;
        this.factors = factors;
        (FromHour, ToHour) = rules.HoursOf(stage);
        Phases = [.. rules.Phases.Where(p => p.Stage == stage)];
        Rates = [.. rules.Rates.Where(r => (r.Stage == stage || r.Stage == "*") && r.Per1000 > 0)];
        var named = Rates.Select(r => r.Incident).ToHashSet(StringComparer.Ordinal);
        var names = doctrine.Incidents.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
        Types =
        [
            .. rules.Courses.Where(c => named.Contains(c.Incident))
                .Select(c => new ModelType(c.Incident, names[c.Incident], Scaled(c))),
        ];
        falseShares = [.. Types.Select(t => t.Course.FalseShare)];
        typeIndex = Types.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i, StringComparer.Ordinal);
        Levels = [.. rules.Needs.Select(n => Level(doctrine, n))];
        Numbers = Scaled(rules.Numbers);
    }

    /// <summary>First hour rehearsed.</summary>
    public double FromHour { get; }

    /// <summary>Hour at which the rehearsed time ends.</summary>
    public double ToHour { get; }

    /// <summary>The stage's phases.</summary>
    public IReadOnlyList<RehearsalPhase> Phases { get; }

    /// <summary>The rates that hold in the stage.</summary>
    public IReadOnlyList<IncidentRate> Rates { get; }

    /// <summary>Incident types that happen in the stage.</summary>
    public IReadOnlyList<ModelType> Types { get; }

    /// <summary>Levels of the escalation.</summary>
    public IReadOnlyList<ModelLevel> Levels { get; }

    /// <summary>Delays.</summary>
    public RehearsalNumbers Numbers { get; }

    /// <summary>Help from outside with its time to stand ready.</summary>
    public IEnumerable<OutsideHelp> Outside =>
        rules.Outside.Select(o => o with { Minutes = Times(o.Minutes, "turnout") });

    /// <summary>Rates of the places to which some of the stage's rates apply, summed by type.</summary>
    /// <param name="applying">Those rates.</param>
    /// <param name="band">Band of the places.</param>
    public RateClass ClassOf(IReadOnlyList<IncidentRate> applying, string band)
    {
        var hours = (int)Math.Ceiling(ToHour - FromHour);
        var expected = new double[Types.Count];
        var shapes = new double[Types.Count][];
        for (var t = 0; t < shapes.Length; t++) shapes[t] = new double[hours];
        foreach (var rate in applying)
        {
            var type = typeIndex[rate.Incident];
            var mean = rate.Per1000 / 1000 * rate.Bands.GetValueOrDefault(band, 1) * factors["rates"]
                / (1 - falseShares[type]);
            expected[type] += mean;
            var profile = rules.Profiles.First(p => p.Id == rate.Profile);
            var whole = profile.WeightBetween(FromHour, ToHour);
            for (var h = 0; h < hours; h++)
            {
                var until = Math.Min(FromHour + h + 1, ToHour);
                shapes[type][h] += mean * profile.WeightBetween(FromHour, until) / whole;
            }
        }

        return new(expected, [.. shapes.Select((s, t) => Shares(s, expected[t]))]);
    }

    // Of a type that does not happen the hours are even: nobody draws from them.
    private static double[] Shares(double[] cumulative, double total)
    {
        for (var h = 0; h < cumulative.Length; h++)
            cumulative[h] = total > 0 ? Math.Min(1, cumulative[h] / total) : (h + 1.0) / cumulative.Length;
        cumulative[^1] = 1;
        return cumulative;
    }

    private IncidentCourse Scaled(IncidentCourse course) => course with
    {
        SizeMedian = course.SizeMedian * factors["size"],
        FalseShare = Math.Min(HighestShare, course.FalseShare * factors["false_calls"]),
        Handling = Times(course.Handling, "handling"),
        RiseMinutes = course.RiseMinutes * factors["rise"],
    };

    private RehearsalNumbers Scaled(RehearsalNumbers numbers) => numbers with
    {
        Call = Times(numbers.Call, "call"),
        NoticeGuarded = Times(numbers.NoticeGuarded, "notice"),
        NoticeUnguarded = Times(numbers.NoticeUnguarded, "notice"),
        Report = Times(numbers.Report, "report"),
        ReportWithoutSignal = Times(numbers.ReportWithoutSignal, "report"),
        Turnout = Times(numbers.Turnout, "turnout"),
        ReserveTurnout = Times(numbers.ReserveTurnout, "turnout"),
        BreakdownsPerHour = numbers.BreakdownsPerHour * factors["breakdown"],
        SignalFailuresPerDay = numbers.SignalFailuresPerDay * factors["signal"],
        ClosuresPerDay = numbers.ClosuresPerDay * factors["closure"],
    };

    private ModelLevel Level(DoctrineBook doctrine, LevelNeed need) => new(
        need.Level,
        doctrine.Escalation.First(e => e.Id == need.Level).Name,
        need.Minimum,
        need.Factor,
        need.Units.Aggregate(0, (bits, unit) => bits | (1 << (int)KindOf(unit))),
        Times(need.Decision, "decision"));

    private UnitKind KindOf(string unit) => unit switch
    {
        "team" => UnitKind.Team,
        "patrol" => UnitKind.Patrol,
        "escort" => UnitKind.Escort,
        "reserve" => UnitKind.Reserve,
        _ => OutsideKind(rules.Outside.First(o => o.Id == unit)),
    };

    /// <summary>The unit kind of help from outside.</summary>
    public static UnitKind OutsideKind(OutsideHelp help) => help.Kind switch
    {
        "neighbour" => UnitKind.Neighbour,
        "brimob" => UnitKind.Brimob,
        _ => UnitKind.Army,
    };

    private DurationRule Times(DurationRule rule, string assumption) =>
        rule with { Mean = rule.Mean * factors[assumption] };
}
