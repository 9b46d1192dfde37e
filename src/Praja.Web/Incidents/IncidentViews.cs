using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.Journal;

namespace Praja.Web.Incidents;

/// <summary>Incidents as a list shows them.</summary>
/// <param name="Incidents">In the order of their reports.</param>
/// <param name="Total">How many there are under the filter.</param>
internal sealed record IncidentsView(IReadOnlyList<IncidentRow> Incidents, int Total);

/// <summary>An incident in a list.</summary>
/// <param name="Number">The post's number.</param>
/// <param name="Type">Incident type.</param>
/// <param name="Site">Site id; null when at none.</param>
/// <param name="Region">Region code; null when unknown.</param>
/// <param name="Latitude">Where, degrees; null when unknown.</param>
/// <param name="Longitude">Where, degrees; null when unknown.</param>
/// <param name="ReportedAt">When the report reached the post.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
/// <param name="MergedInto">The incident it was merged into; null when it stands for itself.</param>
/// <param name="Detail">What only those who command see; null for others.</param>
internal sealed record IncidentRow(
    string Number, string Type, string? Site, string? Region, double? Latitude, double? Longitude,
    DateTimeOffset ReportedAt, DateTimeOffset? ClosedAt, string? MergedInto, IncidentSituation? Detail)
{
    public static IncidentRow Of(Picture picture, Incident incident, bool withDetail, DateTimeOffset now) => new(
        incident.Number, incident.Type, Or(incident.Site), Or(incident.Region), incident.Position?.Latitude,
        incident.Position?.Longitude, incident.ReportedAt, incident.ClosedAt, Or(incident.MergedInto),
        withDetail ? IncidentSituation.Of(picture, incident, now) : null);

    internal static string? Or(string text) => text.Length > 0 ? text : null;
}

/// <summary>How an incident stands.</summary>
/// <param name="Level">Level now.</param>
/// <param name="LevelSeen">Level the sender saw, where it was not theirs to order.</param>
/// <param name="LevelSince">Since when.</param>
/// <param name="Disposition">Disposition; null while not acknowledged.</param>
/// <param name="AcknowledgedAt">When it was acknowledged.</param>
/// <param name="ClaimedBy">Who works on it; null when nobody.</param>
/// <param name="ClaimedUntil">Until when.</param>
/// <param name="ShelvedUntil">Until when it is set aside; null when it is not.</param>
/// <param name="PeopleHurt">People hurt; null when not said.</param>
/// <param name="HelpNeeded">Help asked for.</param>
/// <param name="Missing">Fields the doctrine requires that nobody recorded.</param>
/// <param name="Unknown">Fields stated as not known yet.</param>
/// <param name="CompleteBy">When those are promised.</param>
/// <param name="Escalations">Steps of the ladder that were raised, as level/step.</param>
/// <param name="Units">Units ordered there, or there already (true).</param>
internal sealed record IncidentSituation(
    string Level, string? LevelSeen, DateTimeOffset LevelSince, string? Disposition, DateTimeOffset? AcknowledgedAt,
    string? ClaimedBy, DateTimeOffset? ClaimedUntil, DateTimeOffset? ShelvedUntil, int? PeopleHurt,
    string? HelpNeeded, IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown, DateTimeOffset? CompleteBy,
    IReadOnlyList<string> Escalations, IReadOnlyDictionary<string, bool> Units)
{
    public static IncidentSituation Of(Picture picture, Incident incident, DateTimeOffset now)
    {
        var holder = incident.ClaimedBy(now);
        return new(
            incident.Level, IncidentRow.Or(incident.LevelSeen), incident.LevelSince,
            IncidentRow.Or(incident.Disposition), incident.AcknowledgedAt, IncidentRow.Or(holder),
            holder.Length > 0 ? incident.Claim?.Until : null, incident.IsShelved(now) ? incident.Shelf?.Until : null,
            incident.PeopleHurt, IncidentRow.Or(incident.HelpNeeded), incident.Missing(picture.Frame.Doctrine),
            [.. incident.Unknown], incident.CompleteBy, [.. incident.Escalations],
            incident.Units.ToDictionary(u => u.Key, u => u.Value, StringComparer.Ordinal));
    }
}

/// <summary>One incident with all that was recorded of it.</summary>
/// <param name="Incident">As in a list.</param>
/// <param name="Channel">Channel of the report.</param>
/// <param name="Text">What the sender said.</param>
/// <param name="Attachments">Content hashes of attachments.</param>
/// <param name="Levels">Changes of level.</param>
/// <param name="Fields">Required fields that were recorded.</param>
/// <param name="Links">Stations and places it is linked to.</param>
/// <param name="Merged">Incidents merged into it.</param>
/// <param name="Referrals">Agencies it was referred to.</param>
/// <param name="Notes">Notes.</param>
/// <param name="Force">Stages of force used: recorded, never recommended.</param>
/// <param name="Timeline">All its entries, in order.</param>
internal sealed record IncidentView(
    IncidentRow Incident, string Channel, string? Text, IReadOnlyList<string> Attachments,
    IReadOnlyList<LevelStep> Levels, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Links,
    IReadOnlyList<string> Merged, IReadOnlyList<IncidentReferral> Referrals, IReadOnlyList<IncidentNote> Notes,
    IReadOnlyList<ForceUsed> Force, IReadOnlyList<TimelineRow> Timeline)
{
    public static IncidentView Of(Picture picture, Incident incident, DateTimeOffset now) => new(
        IncidentRow.Of(picture, incident, true, now), incident.Channel, IncidentRow.Or(incident.Text),
        incident.Attachments, [.. incident.Levels],
        incident.Fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), [.. incident.Links],
        [.. picture.Incidents.MergedInto(incident.Number).Select(i => i.Number)], [.. incident.Referrals],
        [.. incident.Notes], [.. incident.Force], [.. incident.Timeline.Select(TimelineRow.Of)]);
}

/// <summary>An entry of an incident.</summary>
/// <param name="Seq">Sequence.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Post or role.</param>
/// <param name="Kind">Kind, in its newest version.</param>
/// <param name="Body">Particulars.</param>
internal sealed record TimelineRow(
    long Seq, DateTimeOffset Time, string Actor, string Kind, IReadOnlyDictionary<string, object> Body)
{
    public static TimelineRow Of(IncidentEvent e) => new(
        e.Sequence, e.Time, e.Actor, e.Kind,
        e.Body.Values.ToDictionary(v => v.Key, v => Plain(v.Value), StringComparer.Ordinal));

    private static object Plain(BodyValue value) => value.Kind switch
    {
        BodyValueKind.Text => value.Text,
        BodyValueKind.Texts => value.Texts,
        BodyValueKind.Truth => value.Truth,
        _ => value.Number,
    };
}
