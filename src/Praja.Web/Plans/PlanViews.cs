using Praja.CommandPost;
using Praja.CommandPost.Plans;

namespace Praja.Web.Plans;

/// <summary>The published plan.</summary>
/// <param name="InForce">Version in force; 0 while none is.</param>
/// <param name="Before">The one before it; 0 when there is none.</param>
/// <param name="Working">Version by which the post works, 0 for none: the one in force, as soon as the post has folded
/// its journal over it; before any is, the one the operation was opened with.</param>
/// <param name="Problem">Why the post does not work by the version in force; null while it does.</param>
/// <param name="IsFrozen">True while a change needs a reason and an authority.</param>
/// <param name="Versions">All, oldest first.</param>
/// <param name="Changes">All, oldest first, undone ones too.</param>
internal sealed record PlansView(
    int InForce, int Before, int Working, PlanProblemView? Problem, bool IsFrozen,
    IReadOnlyList<PlanVersion> Versions, IReadOnlyList<PlanChange> Changes)
{
    public static PlansView Of(Picture picture, Problem? problem, DateTimeOffset now)
    {
        var (plans, file) = (picture.Plans, picture.Frame.Plans.Files[0]);
        return new(
            plans.InForce?.Version ?? 0, plans.Before?.Version ?? 0,
            plans.Versions.LastOrDefault(v => v.Sha256 == file)?.Version ?? 0,
            problem is null ? null : new(problem.Kind.Code, problem.Place.ToString(), problem.Kind.Title),
            plans.IsFrozen(now), [.. plans.Versions], [.. plans.Changes]);
    }
}

/// <summary>Why a plan cannot be worked by.</summary>
/// <param name="Code">Code of the problem, as <c>praja</c> tells it.</param>
/// <param name="Place">Where: the file in the operation's folder.</param>
/// <param name="Title">What is wrong.</param>
internal sealed record PlanProblemView(string Code, string Place, Text Title);

/// <summary>What applies by the calendar, and the calendar.</summary>
/// <param name="Now">What applies now.</param>
/// <param name="Stages">Stages and reruns.</param>
internal sealed record CalendarView(StageView Now, IReadOnlyList<StageRun> Stages)
{
    /// <summary>At an instant; patterns and weights are part of the plan, so only those who see it see them.</summary>
    public static CalendarView Of(Picture picture, DateTimeOffset now, bool seesPlan)
    {
        var view = StageView.At(picture, now);
        return new(seesPlan ? view : view with { Patterns = [], Weights = [] }, [.. picture.Plans.Calendar.Runs]);
    }
}

/// <summary>A plan that is kept.</summary>
/// <param name="Sha256">Its hash: what plan_published names.</param>
internal sealed record KeptPlanView(string Sha256);
