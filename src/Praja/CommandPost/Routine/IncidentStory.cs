using Praja.CommandPost.Incidents;
using Praja.Doctrine;

namespace Praja.CommandPost.Routine;

/// <summary>An incident as a special report tells it: what was recorded, in order, and what was not.</summary>
/// <param name="Number">The post's number.</param>
/// <param name="Text">What its sender said; may be empty.</param>
/// <param name="PeopleHurt">People hurt; null when not said.</param>
/// <param name="HelpNeeded">Help asked for; may be empty.</param>
/// <param name="Levels">Its levels: time, level, authority and reason.</param>
/// <param name="Fields">What the doctrine requires at yellow and red, as recorded.</param>
/// <param name="Missing">Required fields that nobody has said anything about.</param>
/// <param name="Unknown">Fields stated as not known yet.</param>
/// <param name="CompleteBy">When those are promised; null when nothing is.</param>
/// <param name="Disposition">What it is worth, in the journal's word; empty while nobody has said.</param>
/// <param name="Units">Units ordered there, or there already (true).</param>
/// <param name="Referrals">Agencies it was referred to, each with the number of its receipt or none yet.</param>
/// <param name="Steps">Kinds of all its entries with time and actor, in order.</param>
public sealed record IncidentStory(
    string Number,
    string Text,
    int? PeopleHurt,
    string HelpNeeded,
    IReadOnlyList<(DateTimeOffset At, string Level, string Authority, string Reason)> Levels,
    IReadOnlyList<(string Field, string Value)> Fields,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Unknown,
    DateTimeOffset? CompleteBy,
    string Disposition,
    IReadOnlyList<(string Unit, bool IsThere)> Units,
    IReadOnlyList<(string Agency, string Receipt)> Referrals,
    IReadOnlyList<(DateTimeOffset At, string Actor, string Kind)> Steps)
{
    internal static IncidentStory Of(Incident incident, DoctrineBook doctrine) => new(
        incident.Number,
        incident.Text,
        incident.PeopleHurt,
        incident.HelpNeeded,
        [.. incident.Levels.Select(l => (l.Time, l.To, l.OrderedBy.Length > 0 ? l.OrderedBy : l.Authority, l.Reason))],
        [.. incident.Fields.Select(f => (f.Key, f.Value))],
        incident.Missing(doctrine),
        [.. incident.Unknown],
        incident.CompleteBy,
        incident.Disposition,
        [.. incident.Units.Select(u => (u.Key, u.Value))],
        [.. incident.Referrals.Select(r => (r.Agency, r.Receipt))],
        [.. incident.Timeline.Take(ReportDraft.MostRows).Select(e => (e.Time, e.Actor, e.Kind))]);
}
