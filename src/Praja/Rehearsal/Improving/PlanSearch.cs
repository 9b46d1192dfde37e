using Praja.Algorithms.Random;
using Praja.Algorithms.Statistics;
using Praja.Planning;
using Praja.Rehearsal.Results;

namespace Praja.Rehearsal.Improving;

// Each round: proposals from where the present plan is late; successive halving (Karnin, Koren and Somekh 2013) on the
// same incidents for all; then the best are held against the present plan on incidents of their own, and accepted while
// the paired 95 % interval lies below zero. Every round has seeds of its own, so that no plan is fitted to the luck of
// one set of incidents; at the end old and new plan meet incidents nobody has seen.

/// <summary>One search for a better plan.</summary>
internal sealed class PlanSearch(
    Func<Plan, RehearsalModel> build,
    MoveProposals proposals,
    ImproveSettings settings,
    IProgress<ImproveProgress>? progress,
    CancellationToken enough,
    CancellationToken stop)
{
    /// <summary>Proposals held against the present plan at the end of a round.</summary>
    private const int Finalists = 6;

    /// <summary>Rounds without a step after which the search ends.</summary>
    private const int Patience = 2;

    private readonly List<ImproveStep> steps = [];
    private int tried;
    private long runs;

    public Improvement Improve(Plan plan)
    {
        var current = plan;
        var barren = 0;
        for (var round = 1; round <= settings.Rounds && barren < Patience && !enough.IsCancellationRequested; round++)
        {
            var before = steps.Count;
            current = Round(current, round);
            barren = steps.Count == before ? barren + 1 : 0;
        }
        var confirmed = steps.Count == 0 ? null : Confirm(plan, current);
        return new(current, steps, confirmed, tried, runs, stop.IsCancellationRequested);
    }

    private Plan Round(Plan plan, int round)
    {
        var present = Trial(plan, "improve screening", round);
        if (!RunTo(present, ScreenRunsAtMost(), enough)) return plan;
        var moves = proposals.Of(plan, present.LateByStation(), Rng.For(settings.Seed, "improve proposals", round));
        var best = Screen(plan, present, moves, round);
        return Accept(plan, best, round);
    }

    private List<PlanMove> Screen(Plan plan, PlanTrial present, IReadOnlyList<PlanMove> moves, int round)
    {
        var open = new List<(PlanMove Move, PlanTrial Trial)>();
        foreach (var move in moves)
        {
            if (enough.IsCancellationRequested) return [];
            if (move.Apply(plan) is not { } changed) continue;
            Invariant.Holds(PlanConsistency.Holds(changed, "", new()), "a proposal is a lawful plan");
            open.Add((move, Trial(changed, "improve screening", round)));
        }
        tried += open.Count;
        for (var count = settings.ScreenRuns; open.Count > 0; count *= 2)
        {
            for (var i = 0; i < open.Count; i++)
            {
                if (!RunTo(open[i].Trial, count, enough)) return [];
                progress?.Report(new(round, settings.Rounds, i + 1, open.Count, steps.Count));
            }
            var now = present.MeanLate(count);
            // Those no better than the present plan go at once.
            open = [.. open.Where(o => o.Trial.MeanLate(count) < now).OrderBy(o => o.Trial.MeanLate(count))];
            if (open.Count <= Finalists || 2 * count > ScreenRunsAtMost()) break;
            open = [.. open.Take(Math.Max(Finalists, open.Count / 2))];
        }
        return [.. open.Take(Finalists).Select(o => o.Move)];
    }

    private Plan Accept(Plan plan, List<PlanMove> best, int round)
    {
        if (best.Count == 0) return plan;
        var present = Trial(plan, "improve accepting", round);
        if (!RunTo(present, settings.AcceptRuns, enough)) return plan;
        foreach (var move in best)
        {
            // Accepted one after the other: each must help on top of those before it.
            if (move.Apply(present.Plan) is not { } changed) continue;
            var trial = Trial(changed, "improve accepting", round);
            if (!RunTo(trial, settings.AcceptRuns, enough)) break;
            var gain = MeanInterval.OfPairs(trial.Late, present.Late);
            if (!(gain.Low > 0)) continue;
            steps.Add(new(move.Kind, move.What, gain));
            present = trial;
        }
        return present.Plan;
    }

    private Comparison? Confirm(Plan old, Plan found)
    {
        progress?.Report(new(settings.Rounds + 1, settings.Rounds, 0, 2, steps.Count));
        PlanTrial[] both = [Trial(old, "improve confirming", 0), Trial(found, "improve confirming", 0)];
        foreach (var trial in both)
        {
            if (!RunTo(trial, settings.ConfirmRuns, stop)) return null;
        }
        return PlanComparison.Compare(["sebelum", "sesudah"], [.. both.Select(b => b.Runs)]);
    }

    private int ScreenRunsAtMost() => Math.Max(settings.ScreenRuns, settings.AcceptRuns / 2);

    private bool RunTo(PlanTrial trial, int count, CancellationToken end)
    {
        var before = trial.Late.Count;
        var reached = trial.RunTo(count, end);
        runs += trial.Late.Count - before;
        return reached;
    }

    private PlanTrial Trial(Plan plan, string purpose, int round) => new(
        build(plan),
        plan,
        new() { Seed = Rng.For(settings.Seed, purpose, round).NextBits(), Threads = settings.Threads });
}
