using Praja.Algorithms.Random;

namespace Praja.Algorithms.Location;

// Greedy adding (at least 1 - 1/e of the optimum: Nemhauser, Wolsey and Fisher 1978), then exchange (Teitz and Bart
// 1968) until no single unit stands better elsewhere, then rounds of kicks: two to four units leave for random places,
// exchange again; better is kept. How often each point is covered is kept, and what each site would add: a point that
// becomes covered, or no longer is, changes it at the few sites in reach.

/// <summary>A choice of sites and the search that improves it.</summary>
internal sealed class CoverageSearch
{
    private readonly CoverageProblem problem;
    private readonly int[] times;
    private readonly bool[] stands;
    private readonly long[] alone;
    private readonly long[] gains;
    private readonly List<int> chosen = [];

    public CoverageSearch(CoverageProblem problem)
    {
        this.problem = problem;
        times = new int[problem.Weights.Length];
        stands = new bool[problem.CandidateCount];
        alone = [.. Enumerable.Range(0, problem.CandidateCount).Select(WeightCoveredBy)];
        gains = [.. alone];
        Fill();
        Keep();
        Exchange();
    }

    public int[] Best { get; private set; } = [];

    public long BestCovered { get; private set; } = -1;

    private int Units => Math.Min(problem.Units, problem.CandidateCount);

    /// <summary>Tries a number of kicks.</summary>
    public void Run(int rounds, long goal)
    {
        if (Units is 0 || Units == problem.CandidateCount) return;
        var rng = Rng.For(0, "coverage");
        for (var round = 0; round < rounds && BestCovered < goal; round++)
        {
            Take(Best);
            var leaving = Math.Min(2 + rng.Next(3), Units);
            for (var k = 0; k < leaving; k++) Remove(chosen[rng.Next(chosen.Count)]);
            // All but one of the gaps go to random sites: where greed alone fills them it mostly finds its way back.
            for (var k = 1; k < leaving; k++) Add(rng.Next(problem.CandidateCount));
            Fill();
            Exchange();
        }
    }

    /// <summary>Keeps these sites, completed by greed, if they cover more than the best.</summary>
    public void Offer(IReadOnlyList<int> sites, bool exchange)
    {
        Take(sites);
        Fill();
        Keep();
        if (exchange) Exchange();
    }

    private void Take(IReadOnlyList<int> sites)
    {
        Array.Clear(times);
        Array.Clear(stands);
        alone.CopyTo(gains, 0);
        chosen.Clear();
        foreach (var site in sites) Add(site);
    }

    private void Fill()
    {
        while (chosen.Count < Units) Add(BestAddition());
    }

    private void Exchange()
    {
        for (var stale = 0; stale < chosen.Count;)
        {
            // The list turns: the unit tried goes to its end, moved or not.
            var site = chosen[0];
            var loss = Remove(site);
            var other = BestAddition();
            if (gains[other] <= loss) (other, stale) = (site, stale + 1);
            else stale = 0;
            Add(other);
        }
        Keep();
    }

    private void Keep()
    {
        var covered = 0L;
        for (var i = 0; i < times.Length; i++)
            if (times[i] > 0) covered += problem.Weights[i];
        if (covered <= BestCovered) return;
        BestCovered = covered;
        Best = [.. chosen.Order()];
    }

    private long WeightCoveredBy(int candidate)
    {
        var sum = 0L;
        foreach (var point in problem.CoveredBy(candidate)) sum += problem.Weights[point];
        return sum;
    }

    private int BestAddition()
    {
        var best = -1;
        var most = -1L;
        for (var j = 0; j < stands.Length; j++)
        {
            if (stands[j] || gains[j] <= most) continue;
            (best, most) = (j, gains[j]);
        }
        return best;
    }

    private void Add(int candidate)
    {
        if (stands[candidate]) return;
        stands[candidate] = true;
        chosen.Add(candidate);
        foreach (var point in problem.CoveredBy(candidate))
        {
            if (times[point]++ > 0) continue;
            foreach (var other in problem.CoverersOf(point)) gains[other] -= problem.Weights[point];
        }
    }

    /// <summary>Takes a unit away; what it alone covered is what it would gain again.</summary>
    private long Remove(int candidate)
    {
        stands[candidate] = false;
        chosen.Remove(candidate);
        foreach (var point in problem.CoveredBy(candidate))
        {
            if (--times[point] > 0) continue;
            foreach (var other in problem.CoverersOf(point)) gains[other] += problem.Weights[point];
        }
        return gains[candidate];
    }
}
