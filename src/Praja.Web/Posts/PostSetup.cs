using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>What a post is opened with.</summary>
/// <param name="Id">Operation's id in addresses: small letters, digits and hyphens.</param>
/// <param name="Frame">What is known beforehand.</param>
/// <param name="Header">What its journal is of; written when the journal is empty.</param>
/// <param name="Mode">The mode of a journal newly opened.</param>
/// <param name="Open">Opens its journal's store; called again after a failure.</param>
internal sealed record PostSetup(
    string Id, PostFrame Frame, JournalHeader Header, JournalMode Mode, Func<IJournalStore> Open);
