using System.Diagnostics.CodeAnalysis;

namespace Praja.Algorithms.Clustering;

// Branch and bound over the relaxation, the part of lowest bound first, so that the bound reached when the nodes are
// used up is the best this many can give. Prices climb by subgradient steps (Polyak's length towards the best cost
// known, halved when nothing improves; Held, Wolfe and Crowder 1974). How often a medoid or link stood in the relaxed
// beats of the later steps stands in for the linear programme's fractional solution: the branch is on the medoid
// nearest to one half, else on such a link, else on a pair that may not share.

/// <summary>Proves a lower bound for a partition, and improves the partition on the way.</summary>
internal sealed class BeatProof
{
    private const int RootSteps = 250;
    private const int NodeSteps = 40;

    private readonly BeatCosts costs;
    private readonly BeatSearch search;
    private readonly BeatRelaxation relaxation;
    private readonly PriorityQueue<BeatNode, (long Bound, int Order)> open = new();
    private readonly long[] prices;
    private readonly double[] direction;
    private readonly int[] medoidTimes;
    private readonly int[] linkTimes;
    private int counted;

    private BeatProof(BeatCosts costs, BeatSearch search)
    {
        this.costs = costs;
        this.search = search;
        relaxation = new BeatRelaxation(costs);
        prices = new long[costs.Count];
        direction = new double[costs.Count];
        medoidTimes = new int[costs.Count];
        linkTimes = new int[costs.Count * costs.Count];
    }

    /// <summary>A cost below which no partition goes; on the way the best partition of the search improves.</summary>
    public static long Prove(BeatCosts costs, BeatSearch search, StopRule stop) =>
        new BeatProof(costs, search).Run(stop);

    private long Run(StopRule stop)
    {
        var root = new BeatNode(costs);
        StartPrices(root);
        Ascend(root, RootSteps);
        // The relaxed beats are often repaired to the best partition at once; only otherwise is there reason to search.
        search.Run(stop.Iterations, root.Bound);
        Ascend(root, NodeSteps);
        var order = 0;
        if (root.Bound < search.Best.Cost) open.Enqueue(root, (root.Bound, order++));
        for (var opened = 0; opened < stop.Nodes && open.Count > 0 && open.Peek().Bound < search.Best.Cost; opened++)
        {
            var node = open.Dequeue();
            // The root is fresh; of the others only the bound of their parents is known.
            if (opened > 0) Ascend(node, NodeSteps);
            if (node.Bound >= search.Best.Cost) continue;
            if (!TryBranch(node, out var with, out var without))
            {
                // Nothing is left to decide by: the node stays open and holds the bound down.
                open.Enqueue(node, (node.Bound, order++));
                break;
            }
            open.Enqueue(with, (with.Bound, order++));
            open.Enqueue(without, (without.Bound, order++));
        }
        return open.Count == 0 ? search.Best.Cost : Math.Min(search.Best.Cost, open.Peek().Bound);
    }

    /// <summary>
    /// Each station pays its share of its beat in the best partition known. The fixed cost counts in part only: where
    /// the sizes alone force the number of beats it moves no price. The share that gives the best bound is taken.
    /// </summary>
    private void StartPrices(BeatNode root)
    {
        relaxation.Enter(root);
        var best = long.MinValue;
        for (var quarter = 0; quarter <= 4; quarter++)
        {
            for (var group = 0; group < costs.Count; group++)
            {
                var members = search.Best.MembersOf(group);
                if (members.Length == 0) continue;
                var opening = costs.OfSize(members.Length) * quarter / 4;
                var spread = search.Best.CostOf(group) - costs.OfSize(members.Length);
                var share = (spread + opening) * relaxation.Scale / members.Length;
                foreach (var member in members) prices[member] = share;
            }
            var value = relaxation.Evaluate(root, prices);
            if (value <= best) continue;
            best = value;
            prices.CopyTo(root.Prices, 0);
        }
    }

    private void Ascend(BeatNode node, int steps)
    {
        relaxation.Enter(node);
        node.Prices.CopyTo(prices, 0);
        Array.Clear(direction);
        Array.Clear(medoidTimes);
        Array.Clear(linkTimes);
        counted = 0;
        var best = long.MinValue;
        var length = 1.0;
        var stale = 0;
        for (var step = 0; step < steps; step++)
        {
            var value = relaxation.Evaluate(node, prices);
            if (value > best)
            {
                best = value;
                stale = 0;
                prices.CopyTo(node.Prices, 0);
                node.Bound = Math.Max(node.Bound, RoundedUp(best));
                if (node.Bound >= search.Best.Cost) return;
            }
            else if (++stale >= 10)
            {
                length /= 2;
                stale = 0;
                node.Prices.CopyTo(prices, 0);
                Array.Clear(direction);
                continue;
            }
            if (2 * step >= steps) Count();
            if (!Move(length * ((search.Best.Cost * relaxation.Scale) - value))) break;
        }
        best = relaxation.Evaluate(node, node.Prices);
        Offer();
        relaxation.Fix(node, node.Prices, best, search.Best.Cost);
    }

    private long RoundedUp(long value) =>
        value == long.MaxValue ? BeatGroups.Never : (value / relaxation.Scale) + (value % relaxation.Scale > 0 ? 1 : 0);

    private bool Move(double reach)
    {
        var square = 0.0;
        for (var i = 0; i < prices.Length; i++)
        {
            direction[i] = (0.4 * direction[i]) + 1 - relaxation.Times[i];
            square += direction[i] * direction[i];
        }
        if (square == 0) return false;
        var highest = costs.OfSize(1) * relaxation.Scale;
        var lowest = -highest - (costs.MissingPrice * relaxation.Scale);
        for (var i = 0; i < prices.Length; i++)
            prices[i] = Math.Clamp(prices[i] + (long)(reach / square * direction[i]), lowest, highest);
        return true;
    }

    private void Count()
    {
        counted++;
        for (var medoid = 0; medoid < costs.Count; medoid++)
        {
            if (!relaxation.IsChosen(medoid)) continue;
            medoidTimes[medoid]++;
            foreach (var other in relaxation.OthersOf(medoid)) linkTimes[(other * costs.Count) + medoid]++;
        }
    }

    /// <summary>
    /// Makes a partition of the relaxed beats: a station in several goes to the nearest medoid, one in none where it
    /// costs least.
    /// </summary>
    private void Offer()
    {
        var hint = new int[costs.Count];
        Array.Fill(hint, -1);
        for (var medoid = 0; medoid < costs.Count; medoid++)
        {
            if (!relaxation.IsChosen(medoid)) continue;
            hint[medoid] = medoid;
            foreach (var other in relaxation.OthersOf(medoid))
            {
                if (relaxation.IsChosen(other)) continue;
                if (hint[other] < 0 || Distance(other, medoid) < Distance(other, hint[other])) hint[other] = medoid;
            }
        }
        search.Offer(hint);
    }

    private bool TryBranch(
        BeatNode node, [NotNullWhen(true)] out BeatNode? with, [NotNullWhen(true)] out BeatNode? without)
    {
        (with, without) = (null, null);
        var n = costs.Count;
        var medoid = MostDivided(medoidTimes, j => node.StateOf(j) == MedoidState.Free);
        var link = MostDivided(linkTimes, k => node.MayLink(k / n, k % n));
        if (medoid < 0 && link < 0) link = UnsharedLink(node);
        if (medoid < 0 && link < 0) return false;
        (with, without) = (node.Child(), node.Child());
        if (medoid >= 0 && (link < 0 || 10 * Division(medoidTimes[medoid]) >= counted))
        {
            with.Open(medoid);
            without.Close(medoid);
            return true;
        }
        with.Link(link / n, link % n);
        for (var other = 0; other < n; other++)
            if (!costs.MayShare(link / n, other)) with.Unlink(other, link % n);
        without.Unlink(link / n, link % n);
        return true;
    }

    private int MostDivided(int[] times, Predicate<int> isOpen)
    {
        var best = -1;
        for (var k = 0; k < times.Length; k++)
        {
            if (Division(times[k]) == 0 || !isOpen(k)) continue;
            if (best < 0 || Division(times[k]) > Division(times[best])) best = k;
        }
        return best;
    }

    /// <summary>How far from settled: 0 for always or never, half of the count at most.</summary>
    private int Division(int times) => Math.Min(times, counted - times);

    private int UnsharedLink(BeatNode node)
    {
        for (var medoid = 0; medoid < costs.Count; medoid++)
        {
            if (!relaxation.IsChosen(medoid)) continue;
            foreach (var a in relaxation.OthersOf(medoid))
            {
                foreach (var b in relaxation.OthersOf(medoid))
                {
                    if (!costs.MayShare(a, b) && node.MayLink(a, medoid)) return (a * costs.Count) + medoid;
                }
            }
        }
        return -1;
    }

    private long Distance(int from, int to) => costs.Distances[(from * costs.Count) + to];
}
