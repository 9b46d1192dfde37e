using Npgsql;
using NpgsqlTypes;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>The connection on which one journal's turns are taken, its statements prepared. Not thread-safe; after any
/// failure it is disposed of.</summary>
internal sealed class PostgresTurnLine : IDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlBatch take;
    private readonly NpgsqlParameter<long> known;
    private readonly NpgsqlBatch append;
    private readonly NpgsqlParameterCollection row;

    /// <summary>Opens it.</summary>
    public PostgresTurnLine(PostgresSettings settings, JournalLabel label)
    {
        connection = PostgresLine.Open(settings);
        known = new() { TypedValue = 0 };
        var after = new NpgsqlBatchCommand(PostgresSchema.SegmentsAfter)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = label.Id }, known },
        };
        var turn = new NpgsqlBatchCommand(PostgresSchema.Turn)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = label.Id } },
        };
        take = new(connection) { BatchCommands = { new("BEGIN"), turn, after } };
        var insert = new NpgsqlBatchCommand(PostgresSchema.Insert)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = label.Id },
                new NpgsqlParameter<long>(), new NpgsqlParameter<long>(),
                new NpgsqlParameter<string> { TypedValue = "" }, new NpgsqlParameter<string> { TypedValue = "" },
                new NpgsqlParameter<long>(),
                new NpgsqlParameter<string> { TypedValue = JournalModes.Word(label.Mode) },
                new NpgsqlParameter<ReadOnlyMemory<byte>> { NpgsqlDbType = NpgsqlDbType.Bytea },
            },
        };
        row = insert.Parameters;
        append = new(connection) { BatchCommands = { insert, new("COMMIT") } };
        take.Prepare();
        append.Prepare();
    }

    /// <summary>Number of the server's process behind it.</summary>
    public int Process => connection.ProcessID;

    /// <summary>Takes the turn: waits for it, and reads what was appended after a sequence.</summary>
    public (JournalHead Head, IReadOnlyList<JournalSegment> Missed) Take(long after)
    {
        known.TypedValue = after;
        using var rows = take.ExecuteReader();
        if (!rows.Read()) throw new JournalException("The journal is not in the database.", isTransient: false);
        var head = new JournalHead(
            rows.GetInt64(0), rows.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2)));
        var missed = new List<JournalSegment>();
        rows.NextResult();
        while (rows.Read())
            missed.Add(PostgresSchema.Segment(rows));
        return (head, missed);
    }

    /// <summary>Appends a segment and ends the turn.</summary>
    public void Append(JournalHead before, JournalSegment segment)
    {
        ((NpgsqlParameter<long>)row[1]).TypedValue = segment.First;
        ((NpgsqlParameter<long>)row[2]).TypedValue = segment.Head.Sequence;
        ((NpgsqlParameter<string>)row[3]).TypedValue = before.Hash;
        ((NpgsqlParameter<string>)row[4]).TypedValue = segment.Head.Hash;
        ((NpgsqlParameter<long>)row[5]).TypedValue = segment.Head.Time.ToUnixTimeMilliseconds();
        ((NpgsqlParameter<ReadOnlyMemory<byte>>)row[7]).TypedValue = segment.Lines;
        append.ExecuteNonQuery();
    }

    /// <summary>Ends the turn with nothing appended.</summary>
    /// <returns>False when the connection is lost.</returns>
    public bool LetGo()
    {
        try
        {
            PostgresLine.Execute(connection, "ROLLBACK");
            return true;
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            return false;
        }
    }

    public void Dispose()
    {
        take.Dispose();
        append.Dispose();
        connection.Dispose();
    }
}
