using Praja.CommandPost.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Plans;

namespace Praja.Web.Rehearsals;

/// <summary>The last rehearsal of the plan that a post works by, and the one that runs.</summary>
public sealed record RehearsalModel
{
    /// <summary>Version the post works by; 0 for none that was published.</summary>
    public required int Version { get; init; }

    /// <summary>Other versions to compare with.</summary>
    public required IReadOnlyList<int> Others { get; init; }

    /// <summary>Stages that can be rehearsed, with their names; none without a plan.</summary>
    public required IReadOnlyList<(string Id, Text Name)> Stages { get; init; }

    /// <summary>The stage that is shown.</summary>
    public required string Stage { get; init; }

    /// <summary>What was found of it; null when it was not rehearsed.</summary>
    public required StageResult? Result { get; init; }

    /// <summary>The same in words and charts.</summary>
    public required StageReading? Reading { get; init; }

    /// <summary>How the one that runs, or ran last, stands; null for none.</summary>
    public required JobLook? Job { get; init; }

    /// <summary>True for who may begin one.</summary>
    public required bool MayRun { get; init; }

    internal static RehearsalModel Of(PageCall call)
    {
        var frame = call.Post.Frame;
        var (versions, working) = call.Read(
            p => (p.Plans.Versions.ToArray(), WorkingOf(p.Plans.Versions, p.Frame.Plans.Files[0])));
        var desk = call.Context.Desk<RehearsalDesk>();
        string[] stages = frame.Plan is { } plan ? [.. ModelBuilder.StagesOf(frame.Doctrine, plan)] : [];
        var result = desk.Of(call.Post.Id, frame.Plans.Files[0]);
        var stage = stages.FirstOrDefault(s => s == call.Query("stage"))
            ?? result?.Stages.Select(s => s.Stage).FirstOrDefault(stages.Contains)
            ?? stages.FirstOrDefault(s => frame.Doctrine.Stages.Any(d => d.Id == s && d.Voting))
            ?? stages.FirstOrDefault("");
        var found = result?.Stages.FirstOrDefault(s => s.Stage == stage);
        return new()
        {
            Version = working,
            Others = [.. versions.Select(v => v.Version).Where(v => v != working)],
            Stages = [.. stages.Select(s => (s, frame.Doctrine.Stages.First(d => d.Id == s).Name))],
            Stage = stage,
            Result = found,
            Reading = found is null
                ? null
                : StageReading.Of(
                    new(frame.Operation, frame.Doctrine, frame.Plan!, result!, null, []), found, call.Frame.Language),
            Job = desk.JobOf(call.Post.Id) is { } job ? JobLook.Of(job) : null,
            MayRun = PlanUpload.MayKeep(call.Sender.Role),
        };
    }

    internal static int WorkingOf(IReadOnlyList<PlanVersion> versions, string file) =>
        versions.LastOrDefault(v => v.Sha256 == file)?.Version ?? 0;
}

/// <summary>A rehearsal as its page shows it.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Done">Runs that are done.</param>
/// <param name="Wanted">Runs in all.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
/// <param name="Comparison">The comparison with another version; null without one.</param>
public sealed record JobLook(
    RehearsalState State, string Stage, int Done, int Wanted, string By, DateTimeOffset At, Comparison? Comparison)
{
    internal static JobLook Of(RehearsalJob job) => new(
        job.State, job.Order.Stage, job.Done, job.Of, job.Order.By, job.Order.At, job.Comparison);
}
