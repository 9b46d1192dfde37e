using Praja.Journal;

namespace Praja.Storage.Sqlite;

/// <summary>The journals of a data folder: <c>journals/ID.db</c>, their snapshots in <c>snapshots/</c>.</summary>
public sealed class SqliteShelf : IJournalShelf
{
    private readonly string journals;
    private readonly string snapshots;

    /// <summary>Opens the shelf; the folders are made with the first journal.</summary>
    /// <param name="dataFolder">Folder of the server's data.</param>
    public SqliteShelf(string dataFolder)
    {
        journals = Path.Combine(dataFolder, "journals");
        snapshots = Path.Combine(dataFolder, "snapshots");
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalLabel> List() => !Directory.Exists(journals) ? [] :
    [
        .. Directory.EnumerateFiles(journals, "*.db")
            .Where(f => JournalLabel.IsId(Path.GetFileNameWithoutExtension(f)))
            .Take(Limits.Journals)
            .Select(SqliteJournalStore.LabelOf)
            .OrderBy(l => l.Id, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public IJournalStore? Open(string id) => JournalLabel.IsId(id) && File.Exists(PathOf(id))
        ? new SqliteJournalStore(PathOf(id), Path.Combine(snapshots, id + ".snapshot"))
        : null;

    /// <inheritdoc/>
    public void Create(JournalLabel label)
    {
        label.Check();
        try
        {
            Directory.CreateDirectory(journals);
            Directory.CreateDirectory(snapshots);
            DurableFolder.Sync(Path.GetDirectoryName(journals)!);
            SqliteJournalStore.Create(PathOf(label.Id), label);
        }
        catch (IOException e)
        {
            throw new JournalException($"The journal {label.Id} cannot be made.", isTransient: true, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A folder holds nothing open.
    }

    private string PathOf(string id) => Path.Combine(journals, id + ".db");
}
