using Npgsql;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>A journal in a PostgreSQL database, shared by as many nodes as open it.</summary>
public sealed class PostgresJournalStore : IJournalStore
{
    private readonly PostgresSettings settings;
    private readonly JournalLabel label;
    private readonly SnapshotFile? snapshots;
    private readonly PostgresEar ear;
    private readonly PostgresTurns turns;
    private bool disposed;

    internal PostgresJournalStore(PostgresSettings settings, JournalLabel label, string snapshotPath)
    {
        (this.settings, this.label) = (settings, label);
        snapshots = snapshotPath.Length == 0 ? null : new(snapshotPath);
        ear = new(settings, label.Id);
        turns = new(settings, label, process => ear.Own = process);
    }

    /// <inheritdoc/>
    public IJournalTurn Begin(long known)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var head = turns.Begin(known, out var missed);
        return new StoreTurn(label.Mode, head, missed, turns.Append, turns.LetGo);
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
        if (disposed) return;
        disposed = true;
        turns.Dispose();
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
}
