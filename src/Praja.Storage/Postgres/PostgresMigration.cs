using Npgsql;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>Makes roles and tables once, whichever node comes first.</summary>
internal static class PostgresMigration
{
    /// <summary>"praja" as a number: who holds this lock migrates.</summary>
    private const long Lock = 0x7072616A61;

    /// <summary>Brings the database to this version's tables.</summary>
    /// <exception cref="JournalException">It is away, its tables are newer, or the user may not make them.</exception>
    public static void Run(PostgresSettings settings)
    {
        using var connection = new NpgsqlConnection(settings.Connection);
        try
        {
            connection.Open();
            if (VersionOf(connection) is { } known)
            {
                Check(known);
                return;
            }
            PostgresLine.Execute(connection, $"BEGIN; SELECT pg_advisory_xact_lock({Lock})");
            if (VersionOf(connection) is null)
            {
                PostgresLine.Execute(connection, PostgresSchema.Roles);
                PostgresLine.Execute(connection, $"SET LOCAL ROLE {PostgresSchema.Owner}");
                PostgresLine.Execute(connection, PostgresSchema.Tables);
            }
            PostgresLine.Execute(connection, "COMMIT");
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            throw PostgresLine.Failure("prepare", e);
        }
    }

    private static int? VersionOf(NpgsqlConnection connection) =>
        PostgresLine.Value(connection, "SELECT to_regclass('praja.version')::text") is string
            ? (int)PostgresLine.Value(connection, "SELECT version FROM praja.version")!
            : null;

    private static void Check(int version)
    {
        if (version != PostgresSchema.Version)
        {
            throw new JournalException(
                $"The database's tables are of version {version}; this program knows {PostgresSchema.Version}.", false);
        }
    }
}
