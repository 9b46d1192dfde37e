using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Incidents;

/// <summary>An incident in a queue.</summary>
public sealed record IncidentCard
{
    /// <summary>The post's number.</summary>
    public required string Number { get; init; }

    /// <summary>Name of its type.</summary>
    public required Text Type { get; init; }

    /// <summary>Where, as people say it.</summary>
    public required string Place { get; init; }

    /// <summary>Region code; empty when unknown.</summary>
    public required string Region { get; init; }

    /// <summary>When the report reached the post.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Name of its level; null for who is not shown it.</summary>
    public Text? Level { get; init; }

    /// <summary>Place of the level, 0 for the calmest.</summary>
    public int Rank { get; init; }

    /// <summary>Level the sender saw, where it was not theirs to order; null else.</summary>
    public Text? LevelSeen { get; init; }

    /// <summary>When it was acknowledged; null while it is not.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Who works on it; empty when nobody.</summary>
    public string ClaimedBy { get; init; } = "";

    /// <summary>Until when, unless they do something more; null when nobody does.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Until when it is set aside, and why; null when it is not.</summary>
    public IncidentShelf? Shelf { get; init; }

    /// <summary>True while it is set aside.</summary>
    public bool IsShelved => Shelf is not null;

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Units that are there.</summary>
    public int UnitsThere { get; init; }

    /// <summary>Units on their way.</summary>
    public int UnitsComing { get; init; }

    /// <summary>Required fields that nobody recorded.</summary>
    public int Missing { get; init; }

    /// <summary>Steps of the ladder that were raised.</summary>
    public int Raised { get; init; }

    /// <summary>Of an incident.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="now">The instant.</param>
    /// <param name="withDetail">True for who is shown details.</param>
    public static IncidentCard Of(Picture picture, Incident incident, DateTimeOffset now, bool withDetail)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(incident);
        var names = new IncidentNames(picture.Frame);
        var card = new IncidentCard
        {
            Number = incident.Number,
            Type = names.Type(incident.Type),
            Place = names.Place(incident),
            Region = incident.Region,
            ReportedAt = incident.ReportedAt,
            ClosedAt = incident.ClosedAt,
        };
        return !withDetail ? card : card with
        {
            Level = names.Level(incident.Level),
            Rank = picture.Frame.RankOf(incident.Level),
            LevelSeen = incident.LevelSeen.Length > 0 ? names.Level(incident.LevelSeen) : null,
            AcknowledgedAt = incident.AcknowledgedAt,
            ClaimedBy = incident.ClaimedBy(now),
            ClaimedUntil = incident.ClaimedBy(now).Length > 0 ? incident.Claim?.Until : null,
            Shelf = incident.IsShelved(now) ? incident.Shelf : null,
            UnitsThere = incident.Units.Count(u => u.Value),
            UnitsComing = incident.Units.Count(u => !u.Value),
            Missing = incident.Missing(picture.Frame.Doctrine).Count,
            Raised = incident.Escalations.Count,
        };
    }
}

/// <summary>Queues of incidents.</summary>
internal static class IncidentCards
{
    /// <summary>The open ones of an area: highest level first, then those nobody acknowledged, then the oldest; those
    /// set aside last.</summary>
    public static IReadOnlyList<IncidentCard> Open(Picture picture, PageCall call, int region) =>
        [.. Of(picture, call, region, i => i.IsOpen)
            .OrderBy(c => c.IsShelved)
            .ThenByDescending(c => c.Rank)
            .ThenBy(c => c.AcknowledgedAt is not null)
            .ThenBy(c => c.ReportedAt)];

    /// <summary>Those of an area that somebody asks for and may be shown.</summary>
    public static IEnumerable<IncidentCard> Of(
        Picture picture, PageCall call, int region, Func<Incident, bool> wanted)
    {
        var (regions, detail) = (picture.Frame.Regions, call.Frame.Sees(PostView.IncidentDetail));
        return picture.Incidents.All
            .Where(i => wanted(i) && Lies(i.Region.Length == 0 ? -1 : regions.IndexOf(i.Region)))
            .Select(i => IncidentCard.Of(picture, i, call.Now, detail));

        bool Lies(int at) => SenderScope.Covers(call.Sender, regions, at)
            && (region == 0 || (at >= region && at < regions.EndOf(region)));
    }
}
