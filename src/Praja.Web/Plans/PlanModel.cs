using Praja.CommandPost;
using Praja.CommandPost.Plans;
using Praja.Web.Pages;

namespace Praja.Web.Plans;

/// <summary>The published plan: versions, which holds, changes, and what it says.</summary>
public sealed record PlanModel
{
    /// <summary>Every version, the newest first.</summary>
    public required IReadOnlyList<PlanVersion> Versions { get; init; }

    /// <summary>The version in force; null while none is.</summary>
    public required PlanVersion? InForce { get; init; }

    /// <summary>Version by which the post works; 0 for none that was published.</summary>
    public required int Working { get; init; }

    /// <summary>Why the post does not work by the version in force; null while it does.</summary>
    public required Problem? Problem { get; init; }

    /// <summary>Until when changes need a reason and an authority; null when they need none now.</summary>
    public required DateTimeOffset? FrozenUntil { get; init; }

    /// <summary>Changes, the newest first.</summary>
    public required IReadOnlyList<PlanChange> Changes { get; init; }

    /// <summary>What the plan says that the post works by; null without one.</summary>
    public required PlanSheet? Sheet { get; init; }

    /// <summary>True for who may bring a plan in.</summary>
    public required bool MayPublish { get; init; }

    internal static PlanModel Of(PageCall call)
    {
        var sheet = PlanSheet.Of(call.Post.Frame);
        return call.Read(picture => Of(picture, call, sheet));
    }

    private static PlanModel Of(Picture picture, PageCall call, PlanSheet? sheet)
    {
        var (plans, file) = (picture.Plans, picture.Frame.Plans.Files[0]);
        return new()
        {
            Versions = [.. plans.Versions.Reverse()],
            InForce = plans.InForce,
            Working = plans.Versions.LastOrDefault(v => v.Sha256 == file)?.Version ?? 0,
            Problem = call.Frame.IsPast ? null : call.Post.PlanProblem,
            FrozenUntil = plans.IsFrozen(call.Now) ? plans.FrozenUntil : null,
            Changes = [.. plans.Changes.Reverse()],
            Sheet = sheet,
            MayPublish = PlanUpload.MayKeep(call.Sender.Role),
        };
    }
}
