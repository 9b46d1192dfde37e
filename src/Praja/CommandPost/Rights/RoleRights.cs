namespace Praja.CommandPost.Rights;

/// <summary>Which role may have what recorded, and where; and what it is shown.</summary>
public static class RoleRights
{
    /// <summary>True when a role is shown a view.</summary>
    /// <param name="role">Role.</param>
    /// <param name="view">View.</param>
    /// <param name="reviewOpen">True once the exercise's review has opened.</param>
    public static bool MaySee(PostRole role, PostView view, bool reviewOpen = false) =>
        (view != PostView.Hidden || reviewOpen) && ViewRights.Of(view).Contains(role);

    /// <summary>True when a role may read an entry of a kind as it stands, in the journal or the event
    /// stream.</summary>
    /// <param name="role">Role.</param>
    /// <param name="kind">Kind of entry.</param>
    /// <param name="reviewOpen">True once the exercise's review has opened.</param>
    public static bool MayRead(PostRole role, string kind, bool reviewOpen = false)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return MaySee(role, KindViews.Of(kind), reviewOpen);
    }

    /// <summary>True when a role may have a kind recorded; where, and at what time, the kind's rule says.</summary>
    /// <param name="role">Role.</param>
    /// <param name="kind">Kind of entry.</param>
    public static bool MaySubmit(PostRole role, string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return PostRules.Find(kind)?.Roles.Contains(role) == true;
    }

    /// <summary>Why a sender may not submit this; null when they may.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="submission">What is submitted.</param>
    /// <param name="roles">The roles that may submit its kind.</param>
    internal static Refusal? RefusalOf(Picture picture, Submission submission, IReadOnlyList<PostRole> roles)
    {
        if (!roles.Contains(submission.Sender.Role))
        {
            return new("role-forbidden", new(
                $"Peran {RoleNames.Of(submission.Sender.Role).Id} tidak berwenang mencatat {submission.Kind}.",
                $"The role {RoleNames.Of(submission.Sender.Role).En} may not record {submission.Kind}."));
        }
        return SubmissionRegion.IsOutside(picture, submission.Body, submission.Sender)
            ? new("region-forbidden", new(
                "Tempat ini di luar wilayah tugas pengirim.", "This place is outside the sender's regions."))
            : null;
    }
}
