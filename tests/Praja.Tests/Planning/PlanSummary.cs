using System.Globalization;
using System.Text;
using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>A plan on one page, as a planner would read it over a shoulder.</summary>
public static class PlanSummary
{
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        Line(text, $"{plan.Operation}, {plan.ElectionDate:yyyy-MM-dd}, {plan.Doctrine}");
        Line(text, $"stations {plan.Stations.Count}, beats {plan.Beats.Count}, linmas {plan.Linmas.Sum(l => l.Assigned)} of {plan.Linmas.Sum(l => l.Needed)}");
        foreach (var pattern in plan.Patterns)
        {
            var beats = plan.Beats.Where(b => b.Band == pattern.Band).ToList();
            Line(text, $"band {pattern.Band} {pattern.Id}: stations {beats.Sum(b => b.Stations.Count)}, beats {beats.Count}, police {beats.Sum(b => b.Police)}, over villages {beats.Count(b => b.Villages.Count > 1)}");
        }
        foreach (var period in plan.Periods) Period(text, period);
        Voting(text, plan);
        Line(text, $"reserves {plan.Reserves.Units.Count} units, {plan.Reserves.CoveredShare:P1} covered ({plan.Reserves.Status}, bound {plan.Reserves.Bound:P1}), curve {string.Join(' ', plan.Reserves.Curve.Select(c => c.ToString("F3", CultureInfo.InvariantCulture)))}");
        foreach (var unit in plan.Reserves.Units) Line(text, $"  {unit.Agency} {unit.People} of {unit.Force} at {unit.Station}, covers {unit.Covers}");
        foreach (var repair in plan.Repairs) Line(text, $"repair {repair.Kind}: {repair.What.En} ({repair.MissingAfter} left)");
        return text.ToString();
    }

    private static void Period(StringBuilder text, PeriodPlan period)
    {
        Line(text, $"{period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd} [{string.Join(' ', period.Stages)}]: demands {period.Demands.Count}");
        foreach (var solver in period.Solver)
        {
            var needed = period.Demands.Where(d => d.Agency == solver.Agency).Sum(d => d.People);
            Line(text, $"  {solver.Agency}: needed {needed}, missing {solver.Missing}, cost {solver.Cost / 60} min, {solver.Status}");
        }
    }

    private static void Voting(StringBuilder text, Plan plan)
    {
        var day = plan.VotingDay;
        foreach (var command in day.Assignments.GroupBy(a => a.Command).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(text, $"  from {command.Key}: {command.Sum(a => a.People)} people, H {Sum(command, 0)}, H-1 {Sum(command, 1)}, H-2 {Sum(command, 2)}, longest {command.Max(a => a.Minutes)} min, away {command.Where(a => !a.Home).Sum(a => a.People)}");
        }
        Line(text, $"split teams {day.Assignments.Where(a => day.Demands.Single(d => d.Id == a.Demand).Kind == Praja.Doctrine.DemandKind.Beat).GroupBy(a => a.Demand).Count(g => g.Select(a => a.Command).Distinct().Count() > 1)}");
        foreach (var shortfall in day.Shortfalls) Line(text, $"short {shortfall.Demand}: {shortfall.Missing} {shortfall.Agency} {shortfall.Reason}");
        foreach (var gain in day.Gains.Take(5)) Line(text, $"gain {gain.Command} {gain.Agency}: closes {gain.ClosesShortfall}, {gain.MinutesSaved:F1} min");
    }

    private static int Sum(IEnumerable<Assignment> assignments, int daysBefore) =>
        assignments.Where(a => a.DaysBefore == daysBefore).Sum(a => a.People);

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
