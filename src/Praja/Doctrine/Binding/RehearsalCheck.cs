using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>Checks that hold between the parts of <c>rehearsal</c>, and from it to other sections.</summary>
internal sealed class RehearsalCheck(DoctrineBook book, ProblemList problems)
{
    private readonly string[] stages = [.. book.Stages.Select(s => s.Id)];
    private readonly string[] bands = [.. book.Bands.Select(b => b.Id)];
    private readonly string[] levels = [.. book.Escalation.Select(e => e.Id)];
    private readonly string[] incidents = [.. book.Incidents.Select(i => i.Id)];

    private readonly string[] flags =
        [.. book.Indicators.Where(i => i.Origin == IndicatorOrigin.Flag).Select(i => i.Id)];

    /// <summary>Phases of a stage follow each other, and something happens in a stage that has any.</summary>
    public void Phases(IReadOnlyList<Placed<RehearsalPhase>> phases, IReadOnlyList<Placed<IncidentRate>> rates)
    {
        foreach (var phase in phases)
            Named(phase.Value.Stage, phase.At("stage"), stages, DoctrineProblems.UnknownStage);
        foreach (var own in phases.GroupBy(p => p.Value.Stage))
        {
            InOrder(own);
            if (rates.Any(r => r.Value.Stage is var s && (s == "*" || s == own.Key))) continue;
            problems.Add(RehearsalRuleProblems.StageWithoutRates, own.First().At("stage"), own.Key);
        }
    }

    private void InOrder(IEnumerable<Placed<RehearsalPhase>> phases)
    {
        var end = 0.0;
        foreach (var phase in phases)
        {
            var (from, to) = (phase.Value.FromHour, phase.Value.ToHour);
            if (from < end) problems.Add(RehearsalRuleProblems.PhaseHours, phase.At("from_hour"), Say(from), Say(end));
            if (to <= from) problems.Add(RehearsalRuleProblems.PhaseHours, phase.At("to_hour"), Say(to), Say(from));
            end = Math.Max(end, to);
        }
    }

    public void Profiles(IReadOnlyList<Placed<HourProfile>> profiles)
    {
        foreach (var profile in profiles)
        {
            var hours = profile.Value.Hours;
            if (hours.Count is < 24 or > RehearsalRecords.MaxHours)
                problems.Add(RehearsalRuleProblems.ProfileLength, profile.At("hours"), Say(hours.Count));
            else if (hours.All(h => h <= 0))
                problems.Add(RehearsalRuleProblems.EmptyProfile, profile.At("hours"), "0", "0-24");
        }
    }

    public void Rates(
        IReadOnlyList<Placed<IncidentRate>> rates,
        IReadOnlyList<Placed<HourProfile>> profiles,
        IReadOnlyList<Placed<IncidentCourse>> courses)
    {
        string[] profileIds = [.. profiles.Select(p => p.Value.Id)];
        foreach (var rate in rates)
        {
            var incident = rate.Value.Incident;
            var isKnown =
                Named(incident, rate.At("incident"), incidents, RehearsalRuleProblems.UnknownIncident);
            if (rate.Value.Stage != "*")
                Named(rate.Value.Stage, rate.At("stage"), stages, DoctrineProblems.UnknownStage);
            Named(rate.Value.Flag, rate.At("flag"), flags, RehearsalRuleProblems.UnknownFlag);
            Named(rate.Value.Profile, rate.At("profile"), profileIds, RehearsalRuleProblems.UnknownProfile);
            foreach (var band in rate.Value.Bands.Keys)
                Named(band, rate.At("bands"), bands, DoctrineProblems.UnknownBand);
            if (isKnown && incident.Length > 0 && courses.All(c => c.Value.Incident != incident))
                problems.Add(RehearsalRuleProblems.RateWithoutCourse, rate.At("incident"), incident);
        }
    }

    /// <summary>Every rate falls into hours that are rehearsed.</summary>
    public void Hours(RehearsalRules rules, IReadOnlyList<Placed<IncidentRate>> rates)
    {
        foreach (var rate in rates)
        {
            var profile = rules.Profiles.FirstOrDefault(p => p.Id == rate.Value.Profile);
            if (profile is null || profile.Hours.All(h => h <= 0)) continue;
            var (from, to) = rules.HoursOf(rate.Value.Stage);
            if (profile.WeightBetween(from, to) > 0) continue;
            problems.Add(
                RehearsalRuleProblems.EmptyProfile, rate.At("profile"), profile.Id, Say(from) + "-" + Say(to));
        }
    }

    public void Courses(IReadOnlyList<Placed<IncidentCourse>> courses)
    {
        foreach (var course in courses)
        {
            var value = course.Value;
            Named(value.Incident, course.At("incident"), incidents, RehearsalRuleProblems.UnknownIncident);
            if (value.Excites > 0 && (value.ExciteHours <= 0 || value.ExciteKm <= 0))
                problems.Add(RehearsalRuleProblems.ExcitesNowhere, course.At("excites"), Say(value.Excites));
        }
    }

    public void Needs(
        IReadOnlyList<Placed<LevelNeed>> needs, IReadOnlyList<Placed<OutsideHelp>> outside, DataMap section)
    {
        string[] units = [.. RehearsalRecords.OwnUnits, .. outside.Select(o => o.Value.Id)];
        foreach (var need in needs)
        {
            Named(need.Value.Level, need.At("level"), levels, RehearsalRuleProblems.UnknownLevel);
            if (need.Value.Units.Count == 0)
                problems.Add(RehearsalRuleProblems.UnknownUnit, need.At("units"), "", string.Join(", ", units));
            foreach (var unit in need.Value.Units)
                Named(unit, need.At("units"), units, RehearsalRuleProblems.UnknownUnit);
        }

        var place = needs.Count > 0 ? needs[^1].Map.Place with { Field = "needs" } : section.Place;
        foreach (var level in levels.Where(l => needs.Count > 0 && needs.All(n => n.Value.Level != l)))
            problems.Add(RehearsalRuleProblems.LevelWithoutNeed, place, level, string.Join(", ", levels));
    }

    private bool Named(string id, Place place, IReadOnlyList<string> ids, ProblemKind kind)
    {
        if (id.Length == 0 || ids.Contains(id)) return true;
        problems.Add(kind, place, id, string.Join(", ", ids));
        return false;
    }

    private static string Say(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
