using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;
using Praja.Rehearsal;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Dispatch;

/// <summary>Who could be sent to an incident now, and what it costs elsewhere. Looking sends nobody.</summary>
public sealed record DispatchModel
{
    /// <summary>The incident.</summary>
    public required IncidentCard Card { get; init; }

    /// <summary>People its level needs at least.</summary>
    public required int Needed { get; init; }

    /// <summary>People there.</summary>
    public required int There { get; init; }

    /// <summary>People on their way.</summary>
    public required int Coming { get; init; }

    /// <summary>Units there and coming.</summary>
    public required IReadOnlyList<IncidentUnit> Units { get; init; }

    /// <summary>Units that can be sent, the soonest first.</summary>
    public required IReadOnlyList<DispatchLine> Lines { get; init; }

    /// <summary>Share (0..1) of the stations' risk that no ready unit reaches in time now; null where it is not
    /// computed.</summary>
    public required double? UncoveredNow { get; init; }

    /// <summary>The same once those recommended have gone.</summary>
    public required double? UncoveredThen { get; init; }

    /// <summary>People still missing.</summary>
    public int Missing => Math.Max(0, Needed - There - Coming);

    /// <summary>Those recommended.</summary>
    public IEnumerable<DispatchLine> Recommended => Lines.Where(l => l.IsRecommended);

    /// <summary>The largest share that one of the units leaves uncovered: the length of a whole bar.</summary>
    public double LargestShare => Lines.Max(l => l.UncoveredShare) ?? 0;

    internal static DispatchModel? Of(PageCall call)
    {
        if (!call.Frame.Sees(PostView.IncidentDetail)) return null;
        DispatchAdvice.Warm(call.Post.Frame);
        return call.Read(picture =>
            picture.Incidents.Find(call.Route("number")) is { IsOpen: true } incident
                && IncidentModel.Covers(call, picture, incident)
                ? Of(picture, incident, call)
                : null);
    }

    private static DispatchModel Of(Picture picture, Incident incident, PageCall call)
    {
        var now = call.Now;
        var fresh = call.Frame.IsPast ? null : call.Post.Positions.Fresh(picture, now);
        var advice = DispatchAdvice.For(picture, incident, now, fresh);
        // What the post will hold an order against: it goes by homes, positions are not in the journal.
        var kept = fresh is { Count: > 0 } ? DispatchAdvice.For(picture, incident, now, null) : advice;
        var recommended = advice.Recommended.Select(r => r.Unit).ToHashSet(StringComparer.Ordinal);
        var free = kept.Recommended.Take(DispatchAdvice.MostNamed).Select(r => r.Unit)
            .ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Card = IncidentCard.Of(picture, incident, now, true),
            Needed = advice.PeopleNeeded,
            There = advice.PeopleThere,
            Coming = advice.PeopleComing,
            Units = [.. incident.Units.Select(u => IncidentUnit.Of(picture, u.Key, u.Value))],
            Lines =
            [
                .. advice.Candidates.Select(c => new DispatchLine(
                    c, recommended.Contains(c.Unit), free.Count > 0 && !free.Contains(c.Unit))),
            ],
            UncoveredNow = DispatchAdvice.UncoveredWithout(picture, now, []),
            UncoveredThen = DispatchAdvice.UncoveredWithout(picture, now, recommended),
        };
    }
}

/// <summary>A unit that could be sent.</summary>
/// <param name="Candidate">The unit, its way, and what it leaves uncovered.</param>
/// <param name="IsRecommended">True when it is among the soonest that bring the missing people.</param>
/// <param name="NeedsReason">True when ordering it needs a reason.</param>
public sealed record DispatchLine(DispatchCandidate Candidate, bool IsRecommended, bool NeedsReason)
{
    /// <summary>Id.</summary>
    public string Unit => Candidate.Unit;

    /// <summary>Kind.</summary>
    public UnitKind Kind => Candidate.Kind;

    /// <summary>Minutes until it is there.</summary>
    public int Minutes => (int)Math.Round(Candidate.Seconds / 60);

    /// <summary>Share (0..1) of the risk of all stations that it leaves uncovered; null where it is not
    /// computed.</summary>
    public double? UncoveredShare => Candidate.UncoveredShare;
}
