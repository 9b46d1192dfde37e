using Praja.Journal;

namespace Praja.FaultSimulator.Disks;

/// <summary>A node died in the middle of its work.</summary>
internal sealed class NodeDied() : Exception("The node died");

/// <summary>How a node stands to the journal.</summary>
internal sealed class NodeLink
{
    /// <summary>False while it cannot be reached.</summary>
    internal bool Reaches { get; set; } = true;

    /// <summary>The way the node dies at its next commit; null to live on.</summary>
    internal FaultKind? DiesAtCommit { get; set; }

    /// <summary>True while the node stands still in its next turn until another one went first.</summary>
    internal bool StandsStill { get; set; }

    /// <summary>Lets the others go first; true when one of them appended something.</summary>
    internal required Func<bool> OthersGoFirst { get; init; }

    /// <summary>The node's newest snapshot: a file beside the journal, or beside the node.</summary>
    internal JournalSnapshot? Snapshot { get; set; }

    /// <summary>True when the node writes the journal's file itself.</summary>
    internal required bool OwnsLog { get; init; }

    /// <summary>True when a turn may end before its commit is durable.</summary>
    internal required bool Pipelined { get; init; }

    /// <summary>Told of what was written and is not synced; true when the machine loses power at that.</summary>
    internal required Func<bool> LosesPower { get; init; }

    /// <summary>Told when a sync is owed.</summary>
    internal required Action SyncOwed { get; init; }
}

/// <summary>A node's store of the simulated journal.</summary>
/// <param name="log">The journal.</param>
/// <param name="link">How the node stands to it.</param>
internal sealed class NodeStore(JournalLog log, NodeLink link) : IJournalStore
{
    private int epoch = -1;

    /// <summary>Connects a node to the journal; where it lies with the node, opens it.</summary>
    /// <exception cref="JournalException">It cannot be reached or opened.</exception>
    internal static NodeStore Open(JournalLog log, NodeLink link)
    {
        var store = new NodeStore(log, link);
        store.Connect();
        return store;
    }

    public IJournalTurn Begin(long known)
    {
        Check();
        if (epoch != log.Epoch) throw new JournalException("The connection was lost", true);
        return new Turn(log, link, known);
    }

    public IEnumerable<JournalSegment> Read(long after)
    {
        Connect();
        return log.Segments.Where(s => s.Head.Sequence > after).ToArray();
    }

    public Task WaitAsync(long after, CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    public JournalSnapshot? ReadSnapshot() => link.Snapshot;

    public void SaveSnapshot(JournalSnapshot taken) => link.Snapshot = taken;

    public void Dispose()
    {
    }

    private void Connect()
    {
        if (link is { Reaches: true, OwnsLog: true } && !log.IsOpen) log.Open();
        Check();
        epoch = log.Epoch;
    }

    private void Check()
    {
        if (link.Reaches && log.IsOpen) log.LetIn(link);
        if (!link.Reaches || !log.IsOpen) throw new JournalException("The journal cannot be reached", true);
    }

    private sealed class Turn(JournalLog log, NodeLink link, long known) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed { get; } =
            [.. log.Segments.Where(s => s.Head.Sequence > known)];

        public JournalHead Head { get; } = log.Head;

        public Task Commit(JournalSegment segment)
        {
            if (link.StandsStill) link.StandsStill = !link.OthersGoFirst();
            if (!log.IsOpen) throw new JournalException("The connection was lost", true);
            var dies = link.DiesAtCommit;
            if (dies is FaultKind.CrashInWrite && link.OwnsLog) log.Tear(segment);
            if (dies is FaultKind.CrashBeforeWrite or FaultKind.CrashInWrite) throw new NodeDied();
            var durable = log.Append(Head, segment, link);
            if (link.LosesPower())
            {
                throw link.OwnsLog ? new NodeDied() : new JournalException("The connection was lost", true);
            }
            if (link.Pipelined)
                link.SyncOwed();
            else
                log.Sync();
            return dies is null ? durable : throw new NodeDied();
        }

        public void Dispose()
        {
        }
    }
}
