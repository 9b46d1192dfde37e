namespace Praja.Rehearsal.Engine;

// The coverage policy, after the preparedness of Andersson and Vaerbrand ("Decision support tools for ambulance
// dispatch and relocation", J. Oper. Res. Soc. 58, 2007): the unit sent is the one of the least travel time plus a
// price for the risk it leaves uncovered. A site is covered while an idle unit stands where its mean turnout and travel
// are within the target. The price of uncovering the share of the risk that one unit covers on average, 1/units, is one
// target time; that exchange is a choice of ours, unsourced. Units on their way home cover nothing, and cost nothing.

/// <summary>How many idle units cover each site. Used by one thread.</summary>
internal sealed class CoverageLedger
{
    private readonly CompiledModel model;
    private readonly int[] starts;
    private readonly int[] sites;
    private readonly int[] covered;
    private readonly int[] byPools;
    private readonly double price;

    /// <summary>Finds which sites each pool covers; the lists are shared with <paramref name="other"/>.</summary>
    public CoverageLedger(CompiledModel model, CoverageLedger? other = null)
    {
        this.model = model;
        byPools = new int[model.Pools.Length];
        covered = new int[model.Sites.Length];
        if (other is not null)
        {
            (starts, sites, price) = (other.starts, other.sites, other.price);
            return;
        }
        starts = new int[model.Pools.Length + 1];
        List<int> reached = [];
        for (var pool = 0; pool < model.Pools.Length; pool++)
        {
            var row = model.Pools[pool];
            starts[pool + 1] = reached.Count;
            if ((row.KindBit & model.SendableKinds) == 0) continue;
            for (var site = 0; site < model.Sites.Length; site++)
            {
                var seconds = model.Model.Travel.HomeToSite(row.Home, site) + row.TurnoutMean;
                if (model.Model.Sites[site].Weight > 0 && seconds <= model.Model.TargetSeconds) reached.Add(site);
            }
            starts[pool + 1] = reached.Count;
        }
        sites = [.. reached];
        var weight = model.Model.Sites.Sum(s => s.Weight);
        var sendable = model.Units.Count(u => (u.KindBit & model.SendableKinds) != 0);
        price = weight > 0 ? model.Model.TargetSeconds * sendable / weight : 0;
    }

    /// <summary>Nobody is anywhere.</summary>
    public void Begin()
    {
        Array.Clear(covered);
        Array.Clear(byPools);
    }

    /// <summary>A unit is idle at home.</summary>
    public void Add(int unit)
    {
        var pool = model.Units[unit].Pool;
        if (byPools[pool]++ == 0) Count(pool, 1);
    }

    /// <summary>It is not any more.</summary>
    public void Remove(int unit)
    {
        var pool = model.Units[unit].Pool;
        if (--byPools[pool] == 0) Count(pool, -1);
    }

    /// <summary>Seconds that sending an idle unit costs in cover.</summary>
    public double CostOfSending(int unit)
    {
        var pool = model.Units[unit].Pool;
        if (byPools[pool] != 1) return 0;
        var weight = 0.0;
        for (var at = starts[pool]; at < starts[pool + 1]; at++)
        {
            if (covered[sites[at]] == 1) weight += model.Model.Sites[sites[at]].Weight;
        }
        return price * weight;
    }

    private void Count(int pool, int change)
    {
        for (var at = starts[pool]; at < starts[pool + 1]; at++) covered[sites[at]] += change;
    }
}
