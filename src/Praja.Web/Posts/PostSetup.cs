using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>What a post is opened with.</summary>
/// <param name="Id">Operation's id in addresses: small letters, digits and hyphens.</param>
/// <param name="Header">What its journal is of.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Frame">What is known beforehand.</param>
/// <param name="Open">Opens its journal's store; called again after a failure.</param>
internal sealed record PostSetup(
    string Id, JournalHeader Header, JournalMode Mode, PostFrame Frame, Func<IJournalStore> Open)
{
    /// <summary>Brings a journal to its first entries, each time it is opened; entries that are there stay.</summary>
    public Action<PostDesk, DateTimeOffset> Begin { get; init; } = (desk, now) =>
        desk.OpenJournal(Header, Mode, "system/server", Guid.CreateVersion7(now), now);
}
