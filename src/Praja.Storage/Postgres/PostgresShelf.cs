using Npgsql;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>The journals of a PostgreSQL database, in its schema <c>praja</c>; their snapshots in the node's own
/// folder.</summary>
public sealed class PostgresShelf : IJournalShelf
{
    private readonly PostgresSettings settings;
    private readonly string snapshots;

    /// <summary>Opens the shelf; makes roles and tables where there are none, if the user may.</summary>
    /// <param name="connection">Connection string.</param>
    /// <param name="dataFolder">Folder of this node's data, for its snapshots; empty to keep none.</param>
    /// <exception cref="JournalException">The database is away, or its tables are of another version.</exception>
    public PostgresShelf(string connection, string dataFolder)
        : this(PostgresSettings.Of(connection), dataFolder)
    {
    }

    internal PostgresShelf(PostgresSettings settings, string dataFolder)
    {
        this.settings = settings;
        snapshots = dataFolder.Length == 0 ? "" : Path.Combine(dataFolder, "snapshots");
        if (snapshots.Length > 0) Directory.CreateDirectory(snapshots);
        PostgresMigration.Run(settings);
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalLabel> List()
    {
        using var line = PostgresLine.Open(settings);
        try
        {
            using var command = new NpgsqlCommand(
                $"SELECT id, title, mode FROM praja.journal ORDER BY id COLLATE \"C\" LIMIT {Limits.Journals}", line);
            using var row = command.ExecuteReader();
            var labels = new List<JournalLabel>();
            while (row.Read())
                labels.Add(new(row.GetString(0), row.GetString(1), JournalModes.Of(row.GetString(2))!.Value));
            return labels;
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            throw PostgresLine.Failure("list", e);
        }
    }

    /// <inheritdoc/>
    public IJournalStore? Open(string id)
    {
        if (!JournalLabel.IsId(id) || List().FirstOrDefault(l => l.Id == id) is not { } label) return null;
        var path = snapshots.Length == 0 ? "" : Path.Combine(snapshots, id + ".snapshot");
        return new PostgresJournalStore(settings, label, path);
    }

    /// <inheritdoc/>
    public void Create(JournalLabel label)
    {
        label.Check();
        using var line = PostgresLine.Open(settings);
        try
        {
            using var insert = new NpgsqlCommand(
                "INSERT INTO praja.journal (id, title, mode) VALUES ($1, $2, $3)", line)
            {
                Parameters =
                {
                    new() { Value = label.Id }, new() { Value = label.Title },
                    new() { Value = JournalModes.Word(label.Mode) },
                },
            };
            insert.ExecuteNonQuery();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new JournalException($"There is a journal {label.Id}.", isTransient: false, e);
        }
        catch (Exception e) when (PostgresLine.IsFailure(e))
        {
            throw PostgresLine.Failure("create", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Every store has its own connections.
    }
}
