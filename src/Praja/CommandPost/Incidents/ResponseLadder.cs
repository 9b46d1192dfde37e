using Praja.Doctrine;
using Praja.Journal;

namespace Praja.CommandPost.Incidents;

// The ladder of the doctrine's section `response`. What runs out is recorded once for each level and step; a step up
// begins anew with the numbers of its level. An incident set aside waits, and one that needs nobody there (no impact,
// a duplicate, false) wants no unit. A promise to record what is required is held by the same ladder.

/// <summary>What is due by the clock for incidents: the next post is told.</summary>
internal static class ResponseLadder
{
    /// <summary>Steps that have run out.</summary>
    public static IEnumerable<Fact> Due(Picture picture, DateTimeOffset now)
    {
        var rules = picture.Frame.Doctrine.Response.Levels;
        if (rules.Count == 0) yield break;
        foreach (var incident in picture.Incidents.Open)
        {
            if (incident.IsShelved(now) || rules.FirstOrDefault(r => r.Level == incident.Level) is not { } rule)
                continue;
            if (incident.AcknowledgedAt is null && IsDue(incident, "acknowledge", rule.AcknowledgeMinutes, now))
                yield return Escalated(incident, "acknowledge", rule.AcknowledgeMinutes, rule);
            var needsUnit = incident.FirstUnitAt is null && !IncidentWords.NoImpact.Contains(incident.Disposition);
            if (needsUnit && IsDue(incident, "first_unit", rule.FirstUnitMinutes, now))
                yield return Escalated(incident, "first_unit", rule.FirstUnitMinutes, rule);
            if (incident.CompleteBy <= now && !incident.Escalations.Contains(incident.Level + "/complete_by"))
                yield return Escalated(incident, "complete_by", 0, rule);
        }
    }

    private static bool IsDue(Incident incident, string step, int minutes, DateTimeOffset now) =>
        now >= incident.LevelSince.AddMinutes(minutes) && !incident.Escalations.Contains(incident.Level + "/" + step);

    private static Fact Escalated(Incident incident, string step, int minutes, ResponseLevel rule) => new(
        "incident_escalated",
        EntryBody.Empty
            .With("incident", incident.Number)
            .With("level", incident.Level)
            .With("step", step)
            .With("minutes", minutes)
            .With("raised_to", rule.RaiseTo));
}
