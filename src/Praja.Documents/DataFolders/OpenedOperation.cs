using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Planning;

namespace Praja.Documents.DataFolders;

/// <summary>An operation of a data folder, ready for its post.</summary>
/// <param name="Record">What was written down when it was opened.</param>
/// <param name="Header">Header of its journal.</param>
/// <param name="Frame">What its post knows beforehand.</param>
public sealed record OpenedOperation(OperationRecord Record, JournalHeader Header, PostFrame Frame)
{
    /// <summary>Actor of the first entries: whoever holds the data folder.</summary>
    public const string Opener = "system/open";

    /// <summary>Its duty members; the frame has none.</summary>
    public DutyMembers Members { get; init; } = new([]);

    /// <summary>Its folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The frame of other plans of the operation; null, with problems, when a file of theirs is missing, was
    /// changed, or is of another operation.</summary>
    /// <param name="files">SHA-256 of their files, as <see cref="FramePlans"/> has them.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public PostFrame? FrameOf(IReadOnlyList<string> files, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        var plans = files.Select(file => file.Length == 0 ? null : KeptPlans.Read(this, file, problems)).ToArray();
        return problems.HasErrors
            ? null
            : PostFrame.Of(
                Frame.Operation, Frame.Doctrine, new(files, plans[0], [.. plans.Skip(1).OfType<Plan>()]));
    }

    /// <summary>Brings an operation's journal to its first entries: its header, then the plan it was opened with.
    /// Entries that are there stay; so it may be called at every start, and by every node.</summary>
    /// <param name="desk">Desk of its journal.</param>
    /// <param name="now">When.</param>
    /// <exception cref="JournalException">The store failed.</exception>
    public void Begin(PostDesk desk, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(desk);
        desk.OpenJournal(Header, Record.Mode, Opener, Record.OpeningClient, now);
        if (Record.PlanSha256.Length == 0) return;
        var body = EntryBody.Empty.With("plan_sha256", Record.PlanSha256).With("version", 1);
        var sender = new Sender(Opener, PostRole.OperationsHead, []);
        desk.Process([new(Record.PlanClient, "plan_published", body, sender)], now).Durable.GetAwaiter().GetResult();
    }
}
