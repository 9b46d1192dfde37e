using Praja.Algorithms.Random;

namespace Praja.Algorithms.Clustering;

// Ruin and recreate around local search (Schrimpf et al. 2000; the adjacent ruin follows Christiaens and Vanden Berghe
// 2020). A round takes a neighbourhood of stations out, puts them back in random order where each costs least,
// improves what was touched, and keeps the result if it is not worse than the current one by more than a threshold
// that sinks to zero (Dueck and Scheuer 1990: threshold accepting needs no logarithm, whose last bit is not the same
// on every machine). Every fourth round instead solves the union of neighbouring beats exactly by the subset
// programme, which splits, merges and re-cuts them at once. Cost of a round: about 30 microseconds at 100 stations of
// six.

/// <summary>Seeded search for a good partition.</summary>
internal sealed class BeatSearch
{
    private const int ExactUnion = 9;

    private readonly BeatCosts costs;
    private readonly BeatDescent descent;
    private readonly Rng rng;
    private readonly BeatGroups current;
    private readonly BeatGroups trial;
    private readonly int[] loose;
    private int looseCount;

    public BeatSearch(BeatCosts costs, ulong seed)
    {
        this.costs = costs;
        descent = new BeatDescent(costs);
        rng = Rng.For(seed, "beats", costs.Stations[0]);
        current = new BeatGroups(costs);
        trial = new BeatGroups(costs);
        Best = new BeatGroups(costs);
        loose = new int[costs.Count];
        Build();
    }

    /// <summary>The best partition seen.</summary>
    public BeatGroups Best { get; }

    /// <summary>Improves the best partition for a number of rounds, or until it costs no more than the goal.</summary>
    public void Run(int rounds, long goal)
    {
        current.CopyFrom(Best);
        var spread = (double)current.Spread / costs.Count;
        for (var round = 0; round < rounds && Best.Cost > goal; round++)
        {
            trial.CopyFrom(current);
            if (round % 4 != 3) RuinAndRecreate();
            else RecutUnion();
            descent.Improve(trial);
            var threshold = 0.2 * spread * (rounds - round) / rounds * rng.NextDouble();
            if (trial.Cost - current.Cost <= threshold) current.CopyFrom(trial);
            if (trial.Cost < Best.Cost) Best.CopyFrom(trial);
        }
    }

    /// <summary>
    /// Completes a partition hinted at (a beat number per station, -1 for none) and keeps it if it is better.
    /// </summary>
    public void Offer(ReadOnlySpan<int> hint)
    {
        trial.CopyFrom(new BeatGroups(costs));
        looseCount = 0;
        for (var i = 0; i < costs.Count; i++)
        {
            if (hint[i] >= 0 && trial.Change(hint[i], -1, i) < BeatGroups.Never) trial.Insert(i, hint[i]);
            else loose[looseCount++] = i;
        }
        PutBack();
        for (var i = 0; i < costs.Count; i++) descent.Touch(i);
        descent.Improve(trial);
        if (trial.Cost < Best.Cost) Best.CopyFrom(trial);
    }

    private void Build()
    {
        for (var i = 0; i < costs.Count; i++) loose[i] = i;
        looseCount = costs.Count;
        PutBack();
        for (var i = 0; i < costs.Count; i++) descent.Touch(i);
        descent.Improve(trial);
        Best.CopyFrom(trial);
    }

    private void RuinAndRecreate()
    {
        var seed = rng.Next(costs.Count);
        var near = descent.Near(seed);
        var wanted = Math.Min(near.Length, 2 + rng.Next(Math.Max(4, 2 * costs.MaxSize)));
        looseCount = 0;
        TakeOut(seed);
        for (var k = 0; k < wanted; k++)
        {
            // One in five stays, so that the hole is not always the same disc.
            if (rng.Next(5) != 0) TakeOut(near[k]);
        }
        rng.Shuffle(new ArraySegment<int>(loose, 0, looseCount));
        PutBack();
    }

    private void TakeOut(int station)
    {
        var group = trial.GroupOf(station);
        trial.Remove(station);
        loose[looseCount++] = station;
        foreach (var member in trial.MembersOf(group)) descent.Touch(member);
    }

    private void PutBack()
    {
        for (var k = 0; k < looseCount; k++)
        {
            var station = loose[k];
            var group = CheapestGroup(station);
            trial.Insert(station, group);
            foreach (var member in trial.MembersOf(group)) descent.Touch(member);
        }
        looseCount = 0;
    }

    private int CheapestGroup(int station)
    {
        var chosen = trial.EmptyGroup();
        // A new beat is offered at the price of a full one: those still to come, or the local search, will fill it.
        var least = chosen < 0 ? BeatGroups.Never : costs.OfSize(costs.MaxSize);
        for (var group = 0; group < costs.Count; group++)
        {
            if (trial.SizeOf(group) == 0) continue;
            var change = trial.Change(group, -1, station);
            if (change >= least) continue;
            least = change;
            chosen = group;
        }
        return chosen;
    }

    private void RecutUnion()
    {
        var seed = rng.Next(costs.Count);
        looseCount = 0;
        if (trial.SizeOf(trial.GroupOf(seed)) > ExactUnion) return;
        Gather(trial.GroupOf(seed));
        foreach (var station in descent.Near(seed))
        {
            var group = trial.GroupOf(station);
            if (group >= 0 && looseCount + trial.SizeOf(group) <= ExactUnion) Gather(group);
        }
        Recut();
    }

    private void Gather(int group)
    {
        foreach (var member in trial.MembersOf(group).ToArray())
        {
            trial.Remove(member);
            loose[looseCount++] = member;
        }
    }

    private void Recut()
    {
        var stations = loose[..looseCount];
        Array.Sort(stations);
        var (groupOf, _) = SubsetBeats.Solve(costs.Part(stations));
        var slots = new int[stations.Length];
        Array.Fill(slots, -1);
        for (var k = 0; k < stations.Length; k++)
        {
            ref var slot = ref slots[groupOf[k]];
            if (slot < 0) slot = trial.EmptyGroup();
            trial.Insert(stations[k], slot);
            descent.Touch(stations[k]);
        }
        looseCount = 0;
    }
}
