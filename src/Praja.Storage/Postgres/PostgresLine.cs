using Npgsql;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>How the program speaks to PostgreSQL: as the application's role, with commits synced, and with every
/// failure told as the journal's.</summary>
internal static class PostgresLine
{
    /// <summary>Opens a connection as the application's role.</summary>
    /// <exception cref="JournalException">The database is away, or does not sync its commits.</exception>
    public static NpgsqlConnection Open(PostgresSettings settings)
    {
        var connection = new NpgsqlConnection(settings.Connection);
        try
        {
            connection.Open();
            // A node that hangs with its turn holds up the others for seconds, not for ever; one that lives but has
            // nothing to do sends a sign of life in time (KeepAlive).
            Execute(connection, $"SET ROLE {PostgresSchema.Application}; SET lock_timeout = '2s'; "
                + "SET idle_session_timeout = '20s'; SET idle_in_transaction_session_timeout = '10s'; "
                + "SET search_path = ''");
            if (!settings.AllowUnsafe) CheckSyncs(connection);
            return connection;
        }
        catch (Exception e) when (IsFailure(e))
        {
            connection.Dispose();
            throw Failure("connect", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements without parameters.</summary>
    public static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The only value of a statement without parameters.</summary>
    public static object? Value(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>True for what PostgreSQL and the way to it may throw.</summary>
    public static bool IsFailure(Exception e) =>
        e is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException
            or OperationCanceledException;

    /// <summary>What a failure means for the journal. It carries no connection string.</summary>
    public static JournalException Failure(string doing, Exception e)
    {
        // 08 connection, 25 transaction ended by a timeout, 40 conflict, 53 resources (disk full), 55 lock,
        // 57 shutdown, 58 input or output.
        var passes = e is not PostgresException said
            || said.IsTransient || said.SqlState[..2] is "08" or "25" or "40" or "53" or "55" or "57" or "58";
        var says = e is PostgresException refusal ? $"{refusal.MessageText} ({refusal.SqlState})" : e.GetType().Name;
        return new($"PostgreSQL {doing}: {says}", passes, e);
    }

    private static void CheckSyncs(NpgsqlConnection connection)
    {
        foreach (var setting in (string[])["fsync", "full_page_writes"])
        {
            if (Value(connection, "SHOW " + setting) as string != "on")
            {
                throw new JournalException(
                    $"PostgreSQL runs with {setting} off: a power cut would lose entries.", isTransient: false);
            }
        }
        if (Value(connection, "SHOW synchronous_commit") as string == "off")
            Execute(connection, "SET synchronous_commit = on");
    }
}

/// <summary>How the database is reached.</summary>
/// <param name="Connection">Connection string, of connections that are not shared out by a pool.</param>
/// <param name="AllowUnsafe">True for tests of a database that does not sync.</param>
internal sealed record PostgresSettings(string Connection, bool AllowUnsafe = false)
{
    /// <summary>The settings of a connection string that somebody gave.</summary>
    public static PostgresSettings Of(string connection, bool allowUnsafe = false)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection)
        {
            Pooling = false,
            KeepAlive = 5,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            Timeout = 5,
            CommandTimeout = 30,
            IncludeErrorDetail = false,
            ApplicationName = "praja",
        };
        return new(builder.ConnectionString, allowUnsafe);
    }
}
