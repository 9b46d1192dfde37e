using Praja.CommandPost;
using Praja.CommandPost.Plans;

namespace Praja.Web.Plans;

/// <summary>The published plan.</summary>
/// <param name="InForce">Version in force; 0 while none is.</param>
/// <param name="Before">The one before it; 0 when there is none.</param>
/// <param name="IsFrozen">True while a change needs a reason and an authority.</param>
/// <param name="Versions">All, oldest first.</param>
/// <param name="Changes">All, oldest first, undone ones too.</param>
internal sealed record PlansView(
    int InForce, int Before, bool IsFrozen, IReadOnlyList<PlanVersion> Versions, IReadOnlyList<PlanChange> Changes)
{
    public static PlansView Of(Picture picture, DateTimeOffset now)
    {
        var plans = picture.Plans;
        return new(
            plans.InForce?.Version ?? 0, plans.Before?.Version ?? 0, plans.IsFrozen(now), [.. plans.Versions],
            [.. plans.Changes]);
    }
}

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
