using Praja.CommandPost.Incidents;

namespace Praja.CommandPost.Routine;

/// <summary>An incident as a special report tells it: what was recorded, in order, and what was not.</summary>
/// <param name="Number">The post's number.</param>
/// <param name="Text">What its sender said; may be empty.</param>
/// <param name="PeopleHurt">People hurt; null when not said.</param>
/// <param name="HelpNeeded">Help asked for; may be empty.</param>
/// <param name="Levels">Its levels: time, level, authority and reason.</param>
/// <param name="Fields">What the doctrine requires at yellow and red, as recorded.</param>
/// <param name="Unknown">Fields stated as not known yet.</param>
/// <param name="Referrals">Agencies it was referred to.</param>
/// <param name="Steps">Kinds of all its entries with time and actor, in order.</param>
public sealed record IncidentStory(
    string Number,
    string Text,
    int? PeopleHurt,
    string HelpNeeded,
    IReadOnlyList<(DateTimeOffset At, string Level, string Authority, string Reason)> Levels,
    IReadOnlyList<(string Field, string Value)> Fields,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Referrals,
    IReadOnlyList<(DateTimeOffset At, string Actor, string Kind)> Steps)
{
    internal static IncidentStory Of(Incident incident) => new(
        incident.Number,
        incident.Text,
        incident.PeopleHurt,
        incident.HelpNeeded,
        [.. incident.Levels.Select(l => (l.Time, l.To, l.OrderedBy.Length > 0 ? l.OrderedBy : l.Authority, l.Reason))],
        [.. incident.Fields.Select(f => (f.Key, f.Value))],
        [.. incident.Unknown],
        [.. incident.Referrals.Select(r => r.Agency)],
        [.. incident.Timeline.Take(ReportDraft.MostRows).Select(e => (e.Time, e.Actor, e.Kind))]);
}
