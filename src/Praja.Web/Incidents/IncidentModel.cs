using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Map;
using Praja.Web.Pages;
using Praja.Web.Records;

namespace Praja.Web.Incidents;

/// <summary>One incident with all that was recorded of it.</summary>
public sealed record IncidentModel
{
    /// <summary>As in a queue.</summary>
    public required IncidentCard Card { get; init; }

    /// <summary>Channel of the report.</summary>
    public required string Channel { get; init; }

    /// <summary>What the sender said.</summary>
    public required string Text { get; init; }

    /// <summary>People hurt; null when not said.</summary>
    public required int? Hurt { get; init; }

    /// <summary>Help asked for; empty when none.</summary>
    public required string Help { get; init; }

    /// <summary>Its disposition; empty while not acknowledged.</summary>
    public required string Disposition { get; init; }

    /// <summary>Incident it was merged into; empty when it stands for itself.</summary>
    public required string MergedInto { get; init; }

    /// <summary>Fields that the doctrine requires at its level, with what was recorded; empty where nothing
    /// was.</summary>
    public required IReadOnlyList<(string Field, string Said)> Fields { get; init; }

    /// <summary>Its attachments.</summary>
    public required IReadOnlyList<AttachmentLine> Attachments { get; init; }

    /// <summary>Units there and coming, reliefs and help; null for who is not shown units.</summary>
    public required IncidentForce? Force { get; init; }

    /// <summary>The map around it; null when nobody said where it is.</summary>
    public required MapModel? Map { get; init; }

    /// <summary>Levels it can be set to.</summary>
    public required IReadOnlyList<(string Id, Text Name)> Levels { get; init; }

    /// <summary>Types of incidents.</summary>
    public required IReadOnlyList<(string Id, Text Name)> Types { get; init; }

    /// <summary>Agencies that it was referred to.</summary>
    public required IReadOnlyList<IncidentReferral> Referrals { get; init; }

    /// <summary>Stages of force of the doctrine, by number.</summary>
    public required IReadOnlyList<(string Number, string Name)> ForceStages { get; init; }

    /// <summary>Other open incidents, into which it could be merged.</summary>
    public required IReadOnlyList<(string Number, string Name)> Others { get; init; }

    /// <summary>All its entries, the newest first.</summary>
    public required IReadOnlyList<TimelineLine> Timeline { get; init; }

    internal static IncidentModel? Of(PageCall call) => call.Read(picture =>
        picture.Incidents.Find(call.Route("number")) is { } incident && Covers(call, picture, incident)
            ? Of(picture, incident, call)
            : null);

    internal static bool Covers(PageCall call, Picture picture, Incident incident) => SenderScope.Covers(
        call.Sender, picture.Frame.Regions,
        incident.Region.Length > 0 ? picture.Frame.Regions.IndexOf(incident.Region) : -1);

    private static IncidentModel Of(Picture picture, Incident incident, PageCall call)
    {
        var (doctrine, language) = (picture.Frame.Doctrine, call.Frame.Language);
        var (names, saying) = (new IncidentNames(picture.Frame), new EntrySaying(picture, call.Frame));
        var undoable = OwnActs.Undoable(picture, incident, call.Sender, call.Now);
        return new()
        {
            Card = IncidentCard.Of(picture, incident, call.Now, true),
            Channel = incident.Channel,
            Text = incident.Text,
            Hurt = incident.PeopleHurt,
            Help = incident.HelpNeeded,
            Disposition = incident.Disposition,
            MergedInto = incident.MergedInto,
            Fields =
            [
                .. Incident.Required(doctrine, incident.Level)
                    .Select(f => (f, incident.Fields.GetValueOrDefault(f, ""))),
            ],
            Attachments = AttachmentLine.Of(picture, incident),
            Map = MapModel.OfPlace(picture, call, MapNow.PositionOf(picture, incident)),
            Force = call.Frame.Sees(PostView.UnitPositions) ? IncidentForce.Of(picture, incident, call.Now) : null,
            Levels = [.. doctrine.Escalation.Where(l => l.Id != incident.Level).Select(l => (l.Id, l.Name))],
            Types = [.. doctrine.Incidents.Select(t => (t.Id, t.Name))],
            Referrals = [.. incident.Referrals],
            ForceStages =
            [
                .. doctrine.ForceStages.Select(s => (
                    s.Number.ToString(CultureInfo.InvariantCulture), $"{s.Number} {s.Name.In(language)}")),
            ],
            Others =
            [
                .. picture.Incidents.Open.Where(i => i.Number != incident.Number && Covers(call, picture, i))
                    .Select(i => (i.Number, $"{i.Number} {names.Type(i.Type).In(language)}")),
            ],
            Timeline =
            [
                .. incident.Timeline.Reverse().Select(e => TimelineLine.Of(e, saying, language) with
                {
                    Undo = undoable.GetValueOrDefault(e.Sequence),
                }),
            ],
        };
    }
}

/// <summary>A unit of an incident.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As shown.</param>
/// <param name="People">Its people.</param>
/// <param name="IsThere">True when it is there.</param>
/// <param name="Since">Since when; null when nothing was said.</param>
public sealed record IncidentUnit(string Id, string Name, int People, bool IsThere, DateTimeOffset? Since)
{
    internal static IncidentUnit Of(Picture picture, string id, bool isThere)
    {
        var unit = picture.Units.Find(id);
        return new(id, unit?.Planned?.Model.Name ?? id, unit?.People ?? 0, isThere, unit?.Since);
    }
}

/// <summary>An entry of a timeline as people read it.</summary>
/// <param name="Sequence">Sequence.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Post or role.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Particulars">Its body, key by key.</param>
public sealed record TimelineLine(
    long Sequence, DateTimeOffset Time, string Actor, string Meaning,
    IReadOnlyList<(string Name, string Value)> Particulars)
{
    /// <summary>What undoes it; null when nothing does any more, or it is not the reader's.</summary>
    public Undoing? Undo { get; init; }

    internal static TimelineLine Of(IncidentEvent e, EntrySaying saying, Language language)
    {
        var kind = EntryKinds.All.First(k => k.Name == e.Kind);
        var shown = e.Body.Values
            .Where(v => v.Key is not ("incident" or "at"))
            .Select(v => (
                Name: KeyNames.Of(e.Kind, v.Key, kind.Keys.FirstOrDefault(k => k.Name == v.Key)?.Meaning).In(language),
                Value: saying.Of(e.Kind, v.Key, v.Value)))
            .Where(v => v.Value.Length > 0);
        return new(e.Sequence, e.Time, e.Actor, kind.Meaning.In(language).TrimEnd('.'), [.. shown]);
    }
}
