using Praja.Journal;

namespace Praja.Storage;

/// <summary>The journals of one place, by operation id: a folder of SQLite files or a PostgreSQL database.
/// Thread-safe.</summary>
public interface IJournalShelf : IDisposable
{
    /// <summary>All journals, by id.</summary>
    /// <exception cref="JournalException">The place cannot be read.</exception>
    IReadOnlyList<JournalLabel> List();

    /// <summary>Opens a journal; the caller disposes of the store. After an input or output error it is opened
    /// again.</summary>
    /// <returns>Null when there is none of that id.</returns>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    IJournalStore? Open(string id);

    /// <summary>Makes an empty journal: its first entry is written by whoever opens the operation.</summary>
    /// <exception cref="JournalException">There is one of that id, or it cannot be made.</exception>
    void Create(JournalLabel label);
}

/// <summary>Finds the shelf that a server's settings name.</summary>
public static class JournalShelf
{
    /// <summary>The journals of a data folder, or of a database.</summary>
    /// <param name="dataFolder">Folder of the node's data; made when it is not there.</param>
    /// <param name="postgres">Connection string of PostgreSQL; empty for SQLite in the folder.</param>
    /// <exception cref="JournalException">The database cannot be reached or used.</exception>
    public static IJournalShelf Open(string dataFolder, string postgres = "") => postgres.Length == 0
        ? new Sqlite.SqliteShelf(dataFolder)
        : new Postgres.PostgresShelf(postgres, dataFolder);
}
