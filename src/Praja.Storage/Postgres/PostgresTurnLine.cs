using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>The connection on which one journal's turns are taken. Not thread-safe; after any failure it is disposed
/// of.</summary>
internal sealed class PostgresTurnLine : IDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly JournalLabel label;
    private readonly string takeLock;
    private readonly string askWaiters;

    /// <summary>Opens it.</summary>
    public PostgresTurnLine(PostgresSettings settings, JournalLabel label)
    {
        this.label = label;
        var key = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("praja " + label.Id)));
        takeLock = $"SELECT pg_advisory_lock({key})";
        askWaiters = "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + $" AND classid = {(uint)(key >>> 32)} AND objid = {unchecked((uint)key)})";
        connection = PostgresLine.Open(settings);
    }

    /// <summary>Number of the server's process behind it.</summary>
    public int Process => connection.ProcessID;

    /// <summary>Takes the turn and reads what was appended after a sequence. Whoever waits for the turn comes
    /// first.</summary>
    /// <returns>Whether no other node takes the turn until <see cref="Release"/>: false when the one that has it does
    /// not answer; the head's row then decides who was first.</returns>
    public bool Take(long after, out JournalHead head, out IReadOnlyList<JournalSegment> missed)
    {
        var holds = TakeLock();
        using var look = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT last_seq, head, head_time FROM praja.journal WHERE id = $1") { Parameters = { Id() } },
                new(PostgresSchema.SegmentsAfter)
                {
                    Parameters = { Id(), new NpgsqlParameter<long> { TypedValue = after } },
                },
            },
        };
        using var rows = look.ExecuteReader();
        if (!rows.Read()) throw new JournalException("The journal is not in the database.", isTransient: false);
        head = new(rows.GetInt64(0), rows.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2)));
        var segments = new List<JournalSegment>();
        rows.NextResult();
        while (rows.Read())
            segments.Add(PostgresSchema.Segment(rows));
        if (segments.Count > 0) head = segments[^1].Head;
        missed = segments;
        return holds;
    }

    /// <summary>Appends segments, all or none, durably.</summary>
    /// <returns>True when another node waits for the turn; only looked at when asked for.</returns>
    public bool Append(IReadOnlyList<(JournalHead Before, JournalSegment Segment)> flights, bool lookForWaiters)
    {
        using var append = new NpgsqlBatch(connection);
        foreach (var (before, segment) in flights)
        {
            append.BatchCommands.Add(new(PostgresSchema.Insert)
            {
                Parameters =
                {
                    Id(),
                    new NpgsqlParameter<long> { TypedValue = segment.First },
                    new NpgsqlParameter<long> { TypedValue = segment.Head.Sequence },
                    new NpgsqlParameter<string> { TypedValue = before.Hash },
                    new NpgsqlParameter<string> { TypedValue = segment.Head.Hash },
                    new NpgsqlParameter<long> { TypedValue = segment.Head.Time.ToUnixTimeMilliseconds() },
                    new NpgsqlParameter<string> { TypedValue = JournalModes.Word(label.Mode) },
                    new NpgsqlParameter<ReadOnlyMemory<byte>>
                    {
                        NpgsqlDbType = NpgsqlDbType.Bytea,
                        TypedValue = segment.Lines,
                    },
                },
            });
        }
        if (lookForWaiters) append.BatchCommands.Add(new(askWaiters));
        return append.ExecuteScalar() is true;
    }

    /// <summary>Lets other nodes take the turn.</summary>
    public void Release() => PostgresLine.Execute(connection, "SELECT pg_advisory_unlock_all()");

    public void Dispose() => connection.Dispose();

    private bool TakeLock()
    {
        try
        {
            using var take = new NpgsqlBatch(connection)
            {
                BatchCommands = { new("SELECT pg_advisory_unlock_all()"), new(takeLock) },
            };
            take.ExecuteNonQuery();
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    private NpgsqlParameter<string> Id() => new() { TypedValue = label.Id };
}
