using System.Globalization;
using System.Text;
using Praja.Doctrine;
using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>A plan on one page, as a planner would read it over a shoulder.</summary>
public static class PlanSummary
{
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        Line(text, $"{plan.Operation}, {plan.ElectionDate:yyyy-MM-dd}, {plan.Doctrine}");
        var (assigned, needed) = (plan.Linmas.Sum(l => l.Assigned), plan.Linmas.Sum(l => l.Needed));
        Line(text, $"stations {plan.Stations.Count}, beats {plan.Beats.Count}, linmas {assigned} of {needed}");
        foreach (var pattern in plan.Patterns) Band(text, plan, pattern);
        foreach (var period in plan.Periods) Period(text, period);
        Voting(text, plan);
        Reserves(text, plan.Reserves);
        foreach (var repair in plan.Repairs)
            Line(text, $"repair {repair.Kind}: {repair.What.En} ({repair.MissingAfter} left)");
        return text.ToString();
    }

    private static void Band(StringBuilder text, Plan plan, GuardPattern pattern)
    {
        var beats = plan.Beats.Where(b => b.Band == pattern.Band).ToList();
        var (stations, police) = (beats.Sum(b => b.Stations.Count), beats.Sum(b => b.Police));
        var joined = beats.Count(b => b.Villages.Count > 1);
        Line(text, $"band {pattern.Band} {pattern.Id}: stations {stations}, beats {beats.Count}, police {police}");
        Line(text, $"  beats over several villages {joined}, longest route {beats.Max(b => (int?)b.RouteMinutes)} min");
    }

    private static void Period(StringBuilder text, PeriodPlan period)
    {
        Line(text, $"{period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd} [{string.Join(' ', period.Stages)}]");
        foreach (var solver in period.Solver)
        {
            var needed = period.Demands.Where(d => d.Agency == solver.Agency).Sum(d => d.People);
            var counts = $"needed {needed}, missing {solver.Missing}";
            Line(text, $"  {solver.Agency}: {counts}, cost {solver.Cost / 60} min, {solver.Status}");
        }
    }

    private static void Voting(StringBuilder text, Plan plan)
    {
        var day = plan.VotingDay;
        foreach (var command in day.Assignments.GroupBy(a => a.Command).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (people, away) = (command.Sum(a => a.People), command.Where(a => !a.Home).Sum(a => a.People));
            var leave = $"H {Sum(command, 0)}, H-1 {Sum(command, 1)}, H-2 {Sum(command, 2)}";
            Line(text, $"  {command.Key}: {people}; {leave}; longest {command.Max(a => a.Minutes)} min; away {away}");
        }
        var beats = day.Demands.Where(d => d.Kind == DemandKind.Beat).Select(d => d.Id).ToHashSet();
        var split = day.Assignments.Where(a => beats.Contains(a.Demand)).GroupBy(a => a.Demand)
            .Count(g => g.Select(a => a.Command).Distinct().Count() > 1);
        Line(text, $"teams from two commands {split}");
        foreach (var district in day.Shortfalls.GroupBy(s => (s.Demand.Split('/')[0], s.Agency, s.Reason)))
            Line(text, $"short {district.Key}: {district.Sum(s => s.Missing)} at {district.Count()} demands");
        foreach (var gain in day.Gains.Take(5))
            Line(text, $"gain {gain.Command} {gain.Agency}: closes {gain.ClosesShortfall}, {gain.MinutesSaved:F1} min");
    }

    private static void Reserves(StringBuilder text, ReservePlan plan)
    {
        Line(text, $"reserves {plan.Units.Count}, covered {plan.CoveredShare:F3} of {plan.Bound:F3}, {plan.Status}");
        foreach (var share in plan.Curve) Line(text, $"  curve {share:F3}");
        foreach (var unit in plan.Units)
            Line(text, $"  {unit.Agency} {unit.People} of {unit.Force} at {unit.Station}, covers {unit.Covers}");
    }

    private static int Sum(IEnumerable<Assignment> assignments, int daysBefore) =>
        assignments.Where(a => a.DaysBefore == daysBefore).Sum(a => a.People);

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
