using Npgsql;
using Praja.Journal;

namespace Praja.Storage.Postgres;

// A turn is one transaction and two round trips: [BEGIN, lock the head, read what was missed] and [INSERT, COMMIT];
// the trigger of the INSERT moves the head and notifies. The lock on the head's row puts the nodes in order, so that
// numbers become visible in order and nobody skips one. Commits are synchronous: what another node sees is durable, and
// may be answered for ("already there") at once. Asynchronous commits made durable afterwards would be faster, but a
// node could then fold, show and answer for entries that a crash of the database takes back.
//
// A connection that fails is thrown away; the next turn opens another.

/// <summary>A journal in a PostgreSQL database, shared by as many nodes as open it.</summary>
public sealed class PostgresJournalStore : IJournalStore
{
    private readonly PostgresSettings settings;
    private readonly JournalLabel label;
    private readonly SnapshotFile? snapshots;
    private readonly PostgresEar ear;
    private PostgresTurnLine? line;
    private bool disposed;

    internal PostgresJournalStore(PostgresSettings settings, JournalLabel label, string snapshotPath)
    {
        (this.settings, this.label) = (settings, label);
        snapshots = snapshotPath.Length == 0 ? null : new(snapshotPath);
        ear = new(settings, label.Id);
    }

    /// <inheritdoc/>
    public IJournalTurn Begin(long known)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return Tried("turn", () =>
        {
            if (line is null)
            {
                line = new(settings, label);
                ear.Own = line.Process;
            }
            var (head, missed) = line.Take(known);
            if (head.Sequence < known)
            {
                throw new JournalException(
                    $"The journal ends with entry {head.Sequence}, before {known}: it must be read again.", true);
            }
            return new Turn(this, head, missed);
        });
    }

    /// <inheritdoc/>
    public IEnumerable<JournalSegment> Read(long after)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return Segments(after);
    }

    /// <inheritdoc/>
    public Task WaitAsync(long after, CancellationToken cancellation) => ear.WaitAsync(after, cancellation);

    /// <inheritdoc/>
    public JournalSnapshot? ReadSnapshot()
    {
        if (snapshots?.Read() is not { } snapshot) return null;
        using var reading = PostgresLine.Open(settings);
        try
        {
            using var known = new NpgsqlCommand(
                "SELECT count(*) FROM praja.segment WHERE journal = $1 AND last_seq = $2 AND head = $3"
                + " AND first_seq = (SELECT max(first_seq) FROM praja.segment WHERE journal = $1 AND first_seq <= $2)",
                reading)
            {
                Parameters =
                {
                    new() { Value = label.Id }, new() { Value = snapshot.Head.Sequence },
                    new() { Value = snapshot.Head.Hash },
                },
            };
            return (long)known.ExecuteScalar()! > 0 ? snapshot : null;
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            throw PostgresLine.Failure("snapshot", e);
        }
    }

    /// <inheritdoc/>
    public void SaveSnapshot(JournalSnapshot snapshot) => snapshots?.Write(snapshot);

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        HangUp();
        ear.Dispose();
    }

    private IEnumerable<JournalSegment> Segments(long after)
    {
        using var reading = PostgresLine.Open(settings);
        // Some at a time: whoever stops reading early would else have to take all the rest from the line first.
        using var command = new NpgsqlCommand(PostgresSchema.SegmentsAfter + " LIMIT 500", reading)
        {
            Parameters = { new() { Value = label.Id }, new() { Value = after } },
            CommandTimeout = 0,
        };
        for (var (known, more) = (after, true); more;)
        {
            command.Parameters[1].Value = known;
            using var row = Asked(command.ExecuteReader);
            for (more = false; Asked(row.Read); more = true)
            {
                var segment = Asked(() => PostgresSchema.Segment(row));
                if (known > after && segment.First != known + 1)
                    throw new JournalException($"The journal has a gap after entry {known}.", isTransient: false);
                known = segment.Head.Sequence;
                yield return segment;
            }
        }
    }

    private static T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            throw PostgresLine.Failure("read", e);
        }
    }

    private T Tried<T>(string doing, Func<T> attempt)
    {
        try
        {
            return attempt();
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            HangUp();
            throw PostgresLine.Failure(doing, e);
        }
        catch (JournalException)
        {
            HangUp();
            throw;
        }
    }

    private void Append(JournalHead before, JournalSegment segment)
    {
        SegmentRule.Check(before, label.Mode, segment);
        Tried("append", () =>
        {
            line!.Append(before, segment);
            return true;
        });
    }

    private void HangUp()
    {
        line?.Dispose();
        line = null;
    }

    private sealed class Turn(PostgresJournalStore store, JournalHead head, IReadOnlyList<JournalSegment> missed)
        : IJournalTurn
    {
        private bool over;

        public IReadOnlyList<JournalSegment> Missed => missed;

        public JournalHead Head => head;

        public Task Commit(JournalSegment segment)
        {
            ObjectDisposedException.ThrowIf(over, this);
            store.Append(head, segment);
            over = true;
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            if (over) return;
            over = true;
            if (store.line?.LetGo() == false) store.HangUp();
        }
    }
}
