namespace Praja.CommandPost.Rights;

/// <summary>Which role may have what recorded, and where.</summary>
public static class RoleRights
{
    /// <summary>Why a sender may not submit this; null when they may.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="submission">What is submitted.</param>
    /// <param name="roles">The roles that may submit its kind.</param>
    internal static Refusal? RefusalOf(Picture picture, Submission submission, IReadOnlyList<PostRole> roles) =>
        picture.Sequence > 0 && roles.Contains(submission.Sender.Role)
            ? null
            : new("role-forbidden", new("Peran ini tidak berwenang.", "This role may not do that."));
}
