using Praja.Doctrine;

namespace Praja.Planning;

/// <summary>
/// Small changes of a finished plan's beats, under the same rules as <see cref="BeatPlanner"/>'s: one command, district
/// and band, no more stations than the pattern has, no way between two of them beyond the doctrine's limit, and no beat
/// over more villages than either had.
/// </summary>
internal sealed class BeatRevision
{
    private readonly Ground ground;
    private readonly DemandPlanner demands;
    private readonly Dictionary<string, BeatStation> stations;

    /// <summary>Revisions of plans that have these stations.</summary>
    public BeatRevision(Ground ground, IReadOnlyList<BeatStation> stations)
    {
        this.ground = ground;
        demands = new(ground);
        this.stations = stations.ToDictionary(s => s.Site.Id, StringComparer.Ordinal);
    }

    /// <summary>Stations change from one beat to another, others perhaps back; null where that is not
    /// allowed.</summary>
    public Plan? Move(Plan plan, Beat from, Beat to, IReadOnlyList<string> there, IReadOnlyList<string> back)
    {
        if ((from.Command, from.District, from.Band) != (to.Command, to.District, to.Band)) return null;
        var pattern = plan.Patterns.First(p => p.Band == from.Band);
        var villages = Math.Max(from.Villages.Count, to.Villages.Count);
        var first = Shape(from, from.Stations.Except(there).Concat(back), pattern, villages);
        var second = Shape(to, to.Stations.Except(back).Concat(there), pattern, villages);
        return first is null || second is null ? null : With(plan, [first, second]);
    }

    private Beat? Shape(Beat old, IEnumerable<string> ids, GuardPattern pattern, int villages)
    {
        BeatStation[] kept = [.. ids.Select(id => stations[id]).OrderBy(s => s.Site.Id, StringComparer.Ordinal)];
        if (kept.Length == 0 || kept.Length > pattern.Stations) return null;
        if (BeatShape.Ways(ground, kept).Max() > ground.Rules.BeatMinutes * 60) return null;
        var shape = BeatShape.Of(ground, old.Id, new(old.Band, kept), pattern);
        return shape.Villages.Count > villages ? null : shape;
    }

    private Plan? With(Plan plan, Beat[] revised)
    {
        var day = plan.VotingDay;
        var needed = revised.SelectMany(demands.OfBeat).Where(d => d.People > 0)
            .ToDictionary(d => d.Id, StringComparer.Ordinal);
        var assignments = new List<Assignment>();
        foreach (var old in day.Assignments)
        {
            var now = needed.TryGetValue(old.Demand, out var demand) ? Reassignment.Of(ground, old, demand) : old;
            if (now is null) return null;
            assignments.Add(now);
        }
        var beats = revised.ToDictionary(b => b.Id, StringComparer.Ordinal);
        var beatOf = revised.SelectMany(b => b.Stations, (b, s) => (b.Id, Station: s))
            .ToDictionary(b => b.Station, b => b.Id, StringComparer.Ordinal);
        var changed = plan with
        {
            Beats = [.. plan.Beats.Select(b => beats.GetValueOrDefault(b.Id, b))],
            Stations =
            [
                .. plan.Stations.Select(s => beatOf.TryGetValue(s.Site, out var beat) ? s with { Beat = beat } : s),
            ],
        };
        var revisedDay = day with
        {
            Demands = [.. day.Demands.Select(d => needed.GetValueOrDefault(d.Id, d))],
            Assignments = assignments,
        };
        return Reassignment.With(changed, revisedDay, needed.Values.Select(d => d.Agency));
    }
}
