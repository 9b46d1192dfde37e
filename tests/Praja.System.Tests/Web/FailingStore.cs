using Praja.Journal;

namespace Praja.SystemTests.Web;

/// <summary>When the next commit fails.</summary>
internal enum Trouble
{
    None,

    /// <summary>The turn cannot be taken, as when the database is away.</summary>
    Away,

    /// <summary>Nothing can be read, nor is it told that nothing can.</summary>
    Stuck,

    /// <summary>The segment is not kept.</summary>
    Lost,

    /// <summary>The segment is kept, but the caller is told that it failed.</summary>
    Unknown,

    /// <summary>Something else breaks than a store: a fault of the program.</summary>
    Broken,

    /// <summary>As unknown, told only after the turn was given back.</summary>
    Late,
}

/// <summary>What troubles the stores of a test.</summary>
internal sealed class Troubles
{
    private volatile Trouble now;
    private int reads;
    private int snapshots;

    /// <summary>How often a store was asked to be read.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <summary>How often a snapshot was read that was there.</summary>
    public int Snapshots => Volatile.Read(ref snapshots);

    public Trouble Now
    {
        get => now;
        set => now = value;
    }

    /// <summary>Puts the troubles between a post and its store.</summary>
    public IJournalStore Wrap(IJournalStore store)
    {
        if (Now != Trouble.Away) return new Store(this, store);
        store.Dispose();
        throw new JournalException("away", true);
    }

    private sealed class Store(Troubles troubles, IJournalStore inner) : IJournalStore
    {
        public IJournalTurn Begin(long known) => troubles.Now == Trouble.Away
            ? throw new JournalException("away", true)
            : new Turn(troubles, inner.Begin(known));

        public IEnumerable<JournalSegment> Read(long after)
        {
            Interlocked.Increment(ref troubles.reads);
            return troubles.Now switch
            {
                Trouble.Away => throw new JournalException("away", true),
                Trouble.Stuck => Stuck(),
                _ => inner.Read(after),
            };
        }

        private IEnumerable<JournalSegment> Stuck()
        {
            while (troubles.Now == Trouble.Stuck) Thread.Sleep(20);
            yield break;
        }

        public Task WaitAsync(long after, CancellationToken cancellation) => inner.WaitAsync(after, cancellation);

        public JournalSnapshot? ReadSnapshot()
        {
            if (inner.ReadSnapshot() is not { } snapshot) return null;
            Interlocked.Increment(ref troubles.snapshots);
            return snapshot;
        }

        public void SaveSnapshot(JournalSnapshot snapshot) => inner.SaveSnapshot(snapshot);

        public void Dispose() => inner.Dispose();
    }

    private sealed class Turn(Troubles troubles, IJournalTurn inner) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed => inner.Missed;

        public JournalHead Head => inner.Head;

        public Task Commit(JournalSegment segment)
        {
            var trouble = troubles.Now;
            if (trouble == Trouble.Lost) throw new JournalException("disk full", true);
            if (trouble == Trouble.Broken) throw new InvalidOperationException("a fault");
            var done = inner.Commit(segment);
            if (trouble == Trouble.None) return done;
            done.GetAwaiter().GetResult();
            if (trouble == Trouble.Unknown) throw new JournalException("connection lost", true);
            return Later();
        }

        public void Dispose() => inner.Dispose();

        private static async Task Later()
        {
            await Task.Delay(20, TestServer.Stop);
            throw new JournalException("fsync failed", true);
        }
    }
}
