namespace Praja.Journal;

/// <summary>The place a journal has reached.</summary>
/// <param name="Sequence">Sequence of the newest entry; 0 for a journal without any.</param>
/// <param name="Hash">Its hash; <see cref="EntryJson.NoHash"/> for a journal without any.</param>
/// <param name="Time">Its time; the Unix epoch for a journal without any.</param>
public sealed record JournalHead(long Sequence, string Hash, DateTimeOffset Time)
{
    /// <summary>The head of a journal without entries.</summary>
    public static readonly JournalHead None = new(0, EntryJson.NoHash, DateTimeOffset.UnixEpoch);
}

/// <summary>Entries that were appended together: what one commit holds. Its lines are, byte for byte, those of a
/// journal file.</summary>
/// <param name="First">Sequence of its first entry.</param>
/// <param name="Head">Head of the journal after its last entry.</param>
/// <param name="Lines">One canonical line per entry, each ended by a line feed; UTF-8.</param>
public sealed record JournalSegment(long First, JournalHead Head, ReadOnlyMemory<byte> Lines)
{
    /// <summary>How many entries.</summary>
    public int Count => checked((int)(Head.Sequence - First + 1));
}

/// <summary>A cache of what folding a journal gives: never the truth; it may be missing, old, or thrown away.</summary>
/// <param name="Head">The head it was taken at.</param>
/// <param name="Bytes">What was folded.</param>
public sealed record JournalSnapshot(JournalHead Head, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Where one operation's journal is kept. Entries only ever become more: a store refuses to change or delete one.
/// Several nodes may hold stores of the same journal; <see cref="Begin"/> puts them in order. Not thread-safe but for
/// <see cref="Read(long)"/>, <see cref="ReadSnapshot"/> and <see cref="WaitAsync"/>.
/// </summary>
public interface IJournalStore : IDisposable
{
    /// <summary>Takes the turn: nobody else appends until it is disposed of.</summary>
    /// <param name="known">Sequence of the last entry the caller has folded.</param>
    /// <exception cref="JournalException">The store cannot be reached.</exception>
    IJournalTurn Begin(long known);

    /// <summary>The segments after a sequence, in order; the first may begin before it. What is appended while reading
    /// may or may not be among them.</summary>
    IEnumerable<JournalSegment> Read(long after);

    /// <summary>The same, into memory of the caller, who takes it back when a segment is done with; a store may also
    /// use memory of its own.</summary>
    IEnumerable<JournalSegment> Read(long after, SegmentMemory memory) => Read(after);

    /// <summary>Completes when another node may have appended entries after a sequence; a store that only one node can
    /// hold never does, unless it is cancelled.</summary>
    Task WaitAsync(long after, CancellationToken cancellation);

    /// <summary>The newest snapshot; null when there is none.</summary>
    JournalSnapshot? ReadSnapshot();

    /// <summary>Keeps a snapshot instead of the one before; on any thread, one at a time.</summary>
    void SaveSnapshot(JournalSnapshot snapshot);
}

/// <summary>One node's turn to append. Disposed of without a commit, nothing has happened.</summary>
public interface IJournalTurn : IDisposable
{
    /// <summary>What other nodes have appended after what the caller knew, in order.</summary>
    IReadOnlyList<JournalSegment> Missed { get; }

    /// <summary>The journal's head: after <see cref="Missed"/>.</summary>
    JournalHead Head { get; }

    /// <summary>Appends a segment that follows <see cref="Head"/>. When the method returns, the next turn may begin;
    /// when the task completes, the segment is durable and its senders may be answered. When either fails it is unknown
    /// whether the segment was kept: the caller reads the journal again before it goes on.</summary>
    /// <exception cref="JournalException">It could not be appended.</exception>
    Task Commit(JournalSegment segment);
}

/// <summary>A store failed: the disk is full, a file is torn, the database is away.</summary>
public sealed class JournalException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="message">What failed, without secrets.</param>
    /// <param name="isTransient">True when trying again later may help.</param>
    /// <param name="inner">Cause.</param>
    public JournalException(string message, bool isTransient, Exception? inner = null)
        : base(message, inner) => IsTransient = isTransient;

    /// <summary>True when trying again later may help: the database is away, the disk is full.</summary>
    public bool IsTransient { get; }
}
