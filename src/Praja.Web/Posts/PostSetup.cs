using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Documents.DataFolders;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>What a post is opened with.</summary>
/// <param name="Id">Operation's id in addresses: small letters, digits and hyphens.</param>
/// <param name="Header">What its journal is of.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Frame">What is known beforehand, with the plan it was opened with.</param>
/// <param name="Open">Opens its journal's store; called again after a failure.</param>
internal sealed record PostSetup(
    string Id, JournalHeader Header, JournalMode Mode, PostFrame Frame, Func<IJournalStore> Open)
{
    /// <summary>Its clock when it is not the node's; only ever a simulation's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Its duty members.</summary>
    public DutyMembers Members { get; init; } = new([]);

    /// <summary>The frame of other plans, by the hashes of their files; null, with problems, when it cannot be made,
    /// and without any for a post that keeps no plans.</summary>
    public Func<IReadOnlyList<string>, ProblemList, PostFrame?> FrameOf { get; init; } = (_, _) => null;

    /// <summary>Brings a journal to its first entries, each time it is opened; entries that are there stay.</summary>
    public Action<PostDesk, DateTimeOffset> Begin { get; init; } = (desk, now) =>
        desk.OpenJournal(Header, Mode, "system/server", Guid.CreateVersion7(now), now);

    /// <summary>Files of the plans that a picture asks for.</summary>
    public IReadOnlyList<string> PlansOf(Picture picture) => picture.Plans.Files(Header.PlanSha256);
}
