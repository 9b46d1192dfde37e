using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Entries;

/// <summary>Which of the journal's lines a sender is shown: those of kinds that their role is shown, and of them those
/// that name no place outside their regions.</summary>
internal sealed class LineSight
{
    private static readonly LineSight[] ByRole =
        [.. Enum.GetValues<PostRole>().Select(role => new LineSight(null, new("", role, [])))];

    private readonly Post? post;
    private readonly Sender sender;
    private readonly KindSight kinds;

    private LineSight(Post? post, Sender sender) =>
        (this.post, this.sender, kinds) = (post, sender, KindSight.Of(sender.Role));

    /// <summary>The role.</summary>
    public PostRole Role => sender.Role;

    /// <summary>True when what is shown depends on where it happened.</summary>
    public bool IsOfRegions => post is not null;

    /// <summary>Of a sender.</summary>
    /// <param name="post">Whose picture knows where incidents and units are.</param>
    /// <param name="sender">The sender; one without regions is shown the whole operation.</param>
    public static LineSight Of(Post post, Sender sender) =>
        sender.Regions.Count == 0 ? Of(sender.Role) : new(post, sender);

    /// <summary>Of a role in the whole operation.</summary>
    public static LineSight Of(PostRole role) => ByRole[(int)role];

    /// <summary>True when the line is shown.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="line">All of it.</param>
    /// <exception cref="JournalException">The journal is away, and the line's place is not known.</exception>
    public bool Sees(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> line)
    {
        if (!kinds.Sees(kind)) return false;
        if (post is null) return true;
        var copy = line.ToArray();
        return post.Read(picture => SenderScope.CoversLine(sender, picture, copy));
    }
}
