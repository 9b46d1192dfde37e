using Praja.Algorithms.Statistics;
using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Tests.Documents;

/// <summary>
/// Results made up for a plan, so that the documents of a rehearsal are tested without rehearsing: the farther a beat
/// is from the leading command, the later help comes.
/// </summary>
internal static class MadeUpRehearsal
{
    /// <summary>A thousand runs of voting day, compared with one more platoon, its assumptions studied.</summary>
    public static RehearsalContext Usual(PlanContext plan) => Of(plan, Stage(plan, Voting(plan), runs: 1000)) with
    {
        Sensitivity = new(Voting(plan), 10, 200,
        [
            new("rates", 4.1, 4.1, 0.8), new("travel", 2.2, 2.2, 0.5), new("report", 0.9, 0.9, 0.7),
            new("handling", 0.4, 0.38, 0.3), new("signal", 0.2, 0.2, 0.1), new("decision", 0.02, -0.01, 0.03),
        ]),
        Comparisons = [Compared(Voting(plan))],
    };

    /// <summary>A context of given stages without studies.</summary>
    public static RehearsalContext Of(PlanContext plan, params StageResult[] stages) => new(
        plan.Operation, plan.Doctrine, plan.Plan,
        new()
        {
            Operation = plan.Plan.Operation,
            Region = plan.Plan.Region,
            Doctrine = plan.Doctrine.Id,
            PlanSha256 = new('c', 64),
            Seed = 7,
            TargetMinutes = 60,
            Stages = stages,
        },
        null, []);

    /// <summary>A stage with incidents everywhere.</summary>
    public static StageResult Stage(PlanContext plan, string stage, int runs)
    {
        var leader = plan.Operation.Commands.First(c => c.Id == plan.Operation.Profile.Command);
        var centre = leader.Position ?? plan.Plan.Beats[0].Centre;
        var groups = Groups(plan, centre, runs).ToArray();
        var total = Sum(GroupKind.Total, "", groups.Where(g => g.Kind == GroupKind.Beat), runs);
        return new()
        {
            Stage = stage,
            Day = plan.Plan.ElectionDate,
            FromHour = 6,
            ToHour = 24,
            Runs = runs,
            RunsWanted = runs,
            Total = total,
            FlawlessRuns = About(0.12, 0.01, runs),
            NoReserveMinutes = About(34.2, 2.1, runs),
            NoReserveByHour = [.. Enumerable.Range(6, 18).Select(h => Bump(h, 17, 3) * 0.11)],
            IncidentsByHour =
            [
                .. Enumerable.Range(6, 18)
                    .Select(h => total.PerRun.Value * (0.02 + (0.09 * Bump(h, 9, 2)) + (0.12 * Bump(h, 16, 3)))),
            ],
            EnoughQuantiles =
            [
                .. Enumerable.Range(1, 19).Select(i => i / 20.0).Append(0.99).Select(q => new QuantileResult(
                    q, q > 0.96 ? new(double.PositiveInfinity, 611, double.PositiveInfinity, runs)
                        : About(-25 * Math.Log(1 - q), 4 * q / (1 - q), runs))),
            ],
            Delays = new(4.3, 8.9, 0.2, 5.1, 6.4, 22.7, (long)(total.PerRun.Value * runs * 0.9)),
            Groups = groups,
            Units = [.. Units(plan, runs)],
            Operators = new(3, About(19.5, 0.3, runs), About(0.018, 0.001, runs), About(0.04, 0.01, runs), 0.31, 6),
        };
    }

    /// <summary>A stage in which nothing happened.</summary>
    public static StageResult Quiet(PlanContext plan, int runs)
    {
        var none = About(0, 0, runs);
        var nothing = new Estimate(double.NaN, double.NaN, double.NaN, 0);
        GroupResult Empty(GroupKind kind, string id) =>
            new(kind, id, none, nothing, nothing, nothing, nothing, nothing, nothing, none, none, none);
        return new()
        {
            Stage = Voting(plan),
            Day = plan.Plan.ElectionDate,
            FromHour = 6,
            ToHour = 8,
            Runs = runs,
            RunsWanted = runs,
            Total = Empty(GroupKind.Total, ""),
            FlawlessRuns = About(1, 0, runs),
            NoReserveMinutes = new(double.NaN, double.NaN, double.NaN, 0),
            NoReserveByHour = [0, 0],
            IncidentsByHour = [0, 0],
            Delays = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0),
            Groups = [.. plan.Plan.Stations.Select(s => Empty(GroupKind.Site, s.Site))],
            Operators = new(0, none, nothing, nothing, double.NaN, 0),
        };
    }

    private static string Voting(PlanContext plan) => plan.Doctrine.Stages.First(s => s.Voting).Id;

    private static IEnumerable<GroupResult> Groups(PlanContext plan, Coordinate centre, int runs)
    {
        var beats = plan.Plan.Beats.Select(b => (Beat: b, Group: Group(
            GroupKind.Beat, b.Id, 0.006 * b.Stations.Count * (b.Band == "kurang_rawan" ? 1 : 3),
            b.Centre.MetersTo(centre) / 1000, runs))).ToArray();
        foreach (var (type, share) in plan.Doctrine.Incidents.Take(4).Zip((double[])[0.5, 0.3, 0.15, 0.05]))
            yield return Group(GroupKind.Type, type.Id, 4 * share, 20 + (100 * share), runs);
        foreach (var band in plan.Doctrine.Bands)
        {
            yield return Sum(
                GroupKind.Band, band.Id, beats.Where(b => b.Beat.Band == band.Id).Select(b => b.Group), runs);
        }
        foreach (var district in beats.GroupBy(b => b.Beat.District))
            yield return Sum(GroupKind.District, district.Key, district.Select(b => b.Group), runs);
        foreach (var (_, group) in beats) yield return group;
        foreach (var (beat, group) in beats)
        {
            var each = Group(GroupKind.Site, "", group.PerRun.Value / beat.Stations.Count,
                beat.Centre.MetersTo(centre) / 1000, runs);
            foreach (var site in beat.Stations) yield return each with { Id = site };
        }
    }

    private static GroupResult Group(GroupKind kind, string id, double perRun, double km, int runs)
    {
        var inTime = 0.97 / (1 + Math.Exp((km - 60) / 12));
        var median = 8 + (0.75 * km);
        var late = perRun * (1 - inTime);
        return new(
            kind, id, About(perRun, Math.Sqrt(perRun / runs) * 2, runs), About(inTime, 0.01, runs),
            About(median * 0.7, 1, runs), About(median * 1.2, 2, runs), About(median, 1.5, runs),
            km > 110 ? new(double.PositiveInfinity, 300, double.PositiveInfinity, runs) : About(median * 2.6, 8, runs),
            About(0.02 + (km / 4000), 0.003, runs), About(perRun * 0.21, perRun * 0.01, runs),
            About(perRun * 0.03, perRun * 0.004, runs), About(late, Math.Sqrt(late / runs) * 2, runs));
    }

    private static GroupResult Sum(GroupKind kind, string id, IEnumerable<GroupResult> parts, int runs)
    {
        var all = parts.ToArray();
        var perRun = all.Sum(g => g.PerRun.Value);
        var inTime = all.Sum(g => g.PerRun.Value * g.InTime.Value) / perRun;
        var km = 60 + (12 * Math.Log((0.97 / Math.Max(0.001, inTime)) - 1 + 1e-6));
        var like = Group(kind, id, perRun, km, runs);
        return like with { InTime = About(inTime, 0.004, runs), LatePerRun = About(perRun * (1 - inTime), 0.05, runs) };
    }

    private static IEnumerable<UnitResult> Units(PlanContext plan, int runs)
    {
        var squads = plan.Plan.Reserves.Units.SelectMany(u => Enumerable.Repeat(u, 3));
        foreach (var (unit, i) in squads.Select((u, i) => (u, i)))
        {
            yield return new($"cadangan-{i + 1}", $"Regu cadangan {i + 1}, {unit.Station}", UnitKind.Reserve, 10,
                About(0.31 / (i + 1), 0.01, runs), About(1.9 / (i + 1), 0.04, runs));
        }
        foreach (var (beat, i) in plan.Plan.Beats.Select((b, i) => (b, i)))
        {
            yield return new("regu-" + beat.Id, "Regu beat " + beat.Id, UnitKind.Team, beat.Police,
                About(0.002 * (1 + (i % 7)), 0.0004, runs), About(0.05, 0.002, runs));
        }
    }

    private static Comparison Compared(string stage) => new(
        stage, 1000,
        [
            new("rencana semula", new SortedDictionary<RunMeasure, Estimate>
            {
                [RunMeasure.Late] = new(3.1, 2.9, 3.3, 1000),
                [RunMeasure.EnoughMinutes] = new(41, 40, 42, 1000),
                [RunMeasure.NoReserveMinutes] = new(34.2, 32.1, 36.3, 1000),
            }),
            new("satu peleton lagi di Muara Bengkal", new SortedDictionary<RunMeasure, Estimate>
            {
                [RunMeasure.Late] = new(1.9, 1.7, 2.1, 1000),
                [RunMeasure.EnoughMinutes] = new(40.8, 39.8, 41.8, 1000),
                [RunMeasure.NoReserveMinutes] = new(11, 9.8, 12.2, 1000),
            }),
        ],
        [
            [
                new(RunMeasure.Late, new(-1.2, -1.5, -0.9, 1000), 0.42),
                new(RunMeasure.EnoughMinutes, new(-0.2, -0.7, 0.3, 1000), 1.4),
                new(RunMeasure.NoReserveMinutes, new(-23.2, -25, -21.4, 1000), 3.3),
            ],
        ],
        null);

    private static Estimate About(double value, double half, int runs) =>
        runs < 2 ? new(value, double.NaN, double.NaN, runs) : new(value, value - half, value + half, runs);

    private static double Bump(double x, double middle, double width) =>
        Math.Exp(-(x - middle) * (x - middle) / (2 * width * width));
}
