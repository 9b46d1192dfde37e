using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal.Building;

namespace Praja.Rehearsal.Improving;

/// <summary>Searches a better plan within the same strengths, by rehearsing it.</summary>
public static class PlanImprover
{
    /// <summary>
    /// Improves reserves and beats by fewer late incidents. What is shown as the whole gain comes from incidents the
    /// search had not met. Nobody is added, nobody is in two places, and every plan on the way is lawful. The same
    /// inputs and seed give the same plan.
    /// </summary>
    /// <param name="operation">The dossier, checked.</param>
    /// <param name="doctrine">Its doctrine, with the section <c>rehearsal</c>.</param>
    /// <param name="plan">The plan made of both.</param>
    /// <param name="settings">How.</param>
    /// <param name="progress">Told of each proposal rehearsed; may be null.</param>
    /// <param name="stop">Ends it at once; the steps accepted by then are kept, their gain is not confirmed.</param>
    /// <param name="enough">Ends the search, e.g. after some minutes; the gain of the steps accepted by then is
    /// confirmed.</param>
    /// <exception cref="ArgumentException">The stage cannot be rehearsed with this doctrine and plan.</exception>
    public static Improvement Run(
        Operation operation,
        DoctrineBook doctrine,
        Plan plan,
        ImproveSettings settings,
        IProgress<ImproveProgress>? progress = null,
        CancellationToken stop = default,
        CancellationToken enough = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        var source = new ModelSource(operation, doctrine, settings.Stage, settings.Scenario);
        RehearsalModel Build(Plan p) => source.Build(p, Assumptions.AsStated);
        var proposals = new MoveProposals(new(operation, doctrine, plan), settings.Proposals);
        using var search = CancellationTokenSource.CreateLinkedTokenSource(stop, enough);
        return new PlanSearch(Build, proposals, settings, progress, search.Token, stop).Improve(plan);
    }
}
