using Praja.Doctrine;
using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>Proposes to move stations between beats, and officers to beats that miss some.</summary>
internal sealed class BeatMoves(MoveContext context)
{
    /// <summary>Neighbouring beats tried for each station.</summary>
    private const int Neighbours = 3;

    /// <summary>Moves and exchanges of stations, scored by late incidents times metres nearer to the team.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="late">Late incidents per run by station, in the plan's order.</param>
    public IEnumerable<PlanMove> Stations(Plan plan, double[] late)
    {
        var lateAt = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var s = 0; s < late.Length; s++) lateAt[plan.Stations[s].Site] = late[s];
        foreach (var area in plan.Beats.GroupBy(b => (b.Command, b.District, b.Band)))
        {
            Beat[] beats = [.. area];
            var room = plan.Patterns.First(p => p.Band == area.Key.Band).Stations;
            foreach (var from in beats)
            {
                foreach (var station in from.Stations.Where(s => lateAt[s] > 0))
                {
                    foreach (var to in Near(beats, from, station))
                    {
                        var score = lateAt[station] * Nearer(station, from, to);
                        if (to.Stations.Count < room && from.Stations.Count > 1)
                            yield return Move(station, from, to, score);
                        else if (to.Stations.Count == room)
                            yield return Exchange(station, Back(from, to), from, to, score);
                    }
                }
            }
        }
    }

    /// <summary>Moves of an officer to a beat that misses one, scored by the difference of late incidents.</summary>
    public IEnumerable<PlanMove> Officers(Plan plan, double[] late)
    {
        var day = plan.VotingDay;
        var demands = day.Demands.Where(d => d.Kind == DemandKind.Beat).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var beats = plan.Beats.ToDictionary(b => b.Id, StringComparer.Ordinal);
        var lateOf = plan.Stations.Select((s, i) => (s.Beat, Late: late[i])).GroupBy(s => s.Beat)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.Late), StringComparer.Ordinal);
        var people = day.Assignments.ToLookup(a => a.Demand, StringComparer.Ordinal);
        var gaps = day.Shortfalls.Where(s => demands.ContainsKey(s.Demand) && lateOf[demands[s.Demand].Target] > 0);
        foreach (var to in gaps.Select(s => demands[s.Demand]))
        {
            var command = beats[to.Target].Command;
            var from = demands.Values.Where(d => d.Id != to.Id && d.Agency == to.Agency
                && beats[d.Target].Command == command && people[d.Id].Sum(a => a.People) > 1);
            foreach (var (demand, given) in from.SelectMany(d => people[d.Id], (d, a) => (d, a)))
                yield return Officer(given, demand, to, lateOf[to.Target] - lateOf[demand.Target]);
        }
    }

    private IEnumerable<Beat> Near(Beat[] beats, Beat from, string station) => beats
        .Where(b => b.Id != from.Id)
        .OrderBy(b => context.Positions[station].MetersTo(b.Centre))
        .Take(Neighbours);

    private double Nearer(string station, Beat from, Beat to) =>
        context.Positions[station].MetersTo(from.Centre) - context.Positions[station].MetersTo(to.Centre);

    private string Back(Beat from, Beat to) =>
        to.Stations.MinBy(s => context.Positions[s].MetersTo(from.Centre))!;

    private PlanMove Move(string station, Beat from, Beat to, double score) => new(
        MoveKind.StationMoved,
        new($"{context.NameOf(station)} ({station}) pindah dari beat {from.Id} ke {to.Id}.",
            $"{context.NameOf(station)} ({station}) goes from beat {from.Id} to {to.Id}."),
        score,
        plan => Apply(plan, from.Id, to.Id, [station], []));

    private PlanMove Exchange(string station, string back, Beat from, Beat to, double score) => new(
        MoveKind.StationsExchanged,
        new($"Beat {from.Id} dan {to.Id} bertukar TPS {station} dan {back}.",
            $"Beats {from.Id} and {to.Id} exchange stations {station} and {back}."),
        score,
        plan => Apply(plan, from.Id, to.Id, [station], [back]));

    private PlanMove Officer(Assignment given, Demand from, Demand to, double score) => new(
        MoveKind.OfficerMoved,
        new($"Satu petugas {context.NameOf(given.Command)} pindah dari {from.Name} ke {to.Name}.",
            $"One officer of {context.NameOf(given.Command)} moves from {from.Name} to {to.Name}."),
        score,
        plan => plan.VotingDay.Assignments.FirstOrDefault(a => a == given) is { } old
            ? context.Officers.Move(plan, old, to)
            : null);

    private Plan? Apply(
        Plan plan, string from, string to, IReadOnlyList<string> there, IReadOnlyList<string> back)
    {
        var first = plan.Beats.First(b => b.Id == from);
        var second = plan.Beats.First(b => b.Id == to);
        return there.All(first.Stations.Contains) && back.All(second.Stations.Contains)
            ? context.Beats.Move(plan, first, second, there, back)
            : null;
    }
}
