using Praja.CommandPost.Frame;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Rehearsal.Results;

namespace Praja.Web.Rehearsals;

/// <summary>The work of a rehearsal: runs of one plan, or of two that meet the same incidents.</summary>
internal static class RehearsalWork
{
    /// <summary>Does it on the caller's thread.</summary>
    /// <param name="frame">What the post knows beforehand.</param>
    /// <param name="job">What is to be rehearsed; told how far it is.</param>
    /// <param name="before">The last rehearsal of the plan, whose other stages stay; null for none.</param>
    /// <returns>The plan's rehearsal; null when it was stopped.</returns>
    public static RehearsalResult? Do(PostFrame frame, RehearsalJob job, RehearsalResult? before)
    {
        var order = job.Order;
        var source = new ModelSource(frame.Operation, frame.Doctrine, order.Stage, Scenario.None);
        StageRuns Make(Plan plan) => Rehearser.Run(
            source.Build(plan, Assumptions.AsStated),
            new() { Runs = order.Runs, Seed = order.Plan.Seed, Threads = 1 }, [], job, job.Token);
        var runs = Make(order.Plan);
        if (!job.IsStopped && order.Against is { } against)
        {
            job.Turn();
            var other = Make(against.Plan);
            if (!job.IsStopped) job.Comparison = PlanComparison.Compare([against.Name, order.Name], [other, runs]);
        }
        if (job.IsStopped) return null;
        var others = before?.Seed == order.Plan.Seed ? before.Stages.Where(s => s.Stage != order.Stage) : [];
        return new()
        {
            Operation = order.Plan.Operation,
            Region = order.Plan.Region,
            Doctrine = order.Plan.Doctrine,
            PlanSha256 = order.Sha256,
            Seed = order.Plan.Seed,
            TargetMinutes = frame.Operation.Profile.ResponseTargetMinutes,
            Stages = [.. others, StageStatistics.Of(runs)],
        };
    }
}
