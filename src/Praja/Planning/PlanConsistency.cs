using System.Globalization;

namespace Praja.Planning;

/// <summary>Holds the parts of a plan that was read against each other.</summary>
internal static class PlanConsistency
{
    /// <summary>True when every reference of the plan holds; otherwise all faults are added.</summary>
    public static bool Holds(Plan plan, string file, ProblemList problems)
    {
        var faults = new List<(string Seen, string Field, Text Rule)>();
        if (HasNulls(plan))
            faults.Add(("null", "$", new("tidak ada baris kosong dalam daftar", "no empty item in a list")));
        else
            Check(plan, faults);
        foreach (var (seen, field, rule) in faults)
            problems.Add(PlanProblems.Contradiction, new Place(file, 0, 0, field), seen, rule.Id, rule.En);
        return faults.Count == 0;
    }

    private static bool HasNulls(Plan plan) =>
        AnyNull(plan.Inputs, plan.Patterns, plan.Stations, plan.Beats, plan.Periods, plan.Linmas, plan.Repairs,
            plan.Reserves.Units, plan.Reserves.Uncovered)
        || plan.Beats.Any(b => AnyNull(b.Stations, b.Villages))
        || plan.Periods.Any(p => AnyNull(p.Stages, p.Demands, p.Assignments, p.Shortfalls, p.Gains, p.Solver)
            || p.Demands.Any(d => AnyNull(d.Skills)));

    private static bool AnyNull(params IEnumerable<object?>[] lists) =>
        lists.Any(list => list.Any(item => item is null));

    private static void Check(Plan plan, List<(string Seen, string Field, Text Rule)> faults)
    {
        if (plan.Periods.Count(p => p.From <= plan.ElectionDate && plan.ElectionDate <= p.To) != 1)
        {
            faults.Add((plan.ElectionDate.ToString("O", CultureInfo.InvariantCulture), "periods",
                new("tepat satu periode memuat hari pemungutan suara", "exactly one period holds voting day")));
        }
        var beats = Ids(plan.Beats.Select(b => b.Id), "beats", faults);
        foreach (var station in plan.Stations.Where(s => !beats.Contains(s.Beat)))
        {
            faults.Add(
                (station.Beat, "stations",
                    new("setiap TPS menunjuk beat yang ada", "every station names a beat of the plan")));
        }
        Ids(plan.Beats.SelectMany(b => b.Stations), "beats.stations", faults);
        Ids(plan.Stations.Select(s => s.Site), "stations", faults);
        foreach (var period in plan.Periods) Check(period, faults);
    }

    private static void Check(PeriodPlan period, List<(string Seen, string Field, Text Rule)> faults)
    {
        var needed = new Dictionary<string, int>(StringComparer.Ordinal);
        Ids(period.Demands.Select(d => d.Id), "demands", faults);
        foreach (var demand in period.Demands) needed[demand.Id] = demand.People;
        var entries =
            period.Assignments.Select(a => (a.Demand, a.People))
                .Concat(period.Shortfalls.Select(s => (s.Demand, People: s.Missing)));
        foreach (var (demand, people) in entries)
        {
            if (people <= 0 || !needed.TryGetValue(demand, out var open))
            {
                faults.Add(
                    (demand, "assignments",
                        new("setiap penugasan menunjuk kebutuhan yang ada",
                            "every assignment names a demand of its period")));
                continue;
            }
            needed[demand] = open - people;
        }
        foreach (var (demand, open) in needed.Where(n => n.Value != 0).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            faults.Add((demand, "demands", new(
                "yang ditugaskan dan yang kurang berjumlah sama dengan kebutuhan",
                    "those assigned and those missing sum to the need")));
        }
    }

    private static HashSet<string> Ids(
        IEnumerable<string> ids, string field, List<(string Seen, string Field, Text Rule)> faults)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!known.Add(id)) faults.Add((id, field, new("setiap id hanya satu kali", "each id once only")));
        }
        return known;
    }
}
