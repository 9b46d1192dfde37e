using Praja.Journal;

namespace Praja.Storage;

/// <summary>What stands on the back of a journal: which operation it is of, and how real it is.</summary>
/// <param name="Id">Operation's id in addresses and file names: small letters, digits and hyphens.</param>
/// <param name="Title">Operation's name for people.</param>
/// <param name="Mode">Its mode, for ever.</param>
public sealed record JournalLabel(string Id, string Title, JournalMode Mode)
{
    /// <summary>True for an id: small letters and digits, hyphens between them, at most
    /// <see cref="Limits.OperationId"/> characters.</summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= Limits.OperationId }
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-';

    /// <summary>Nothing where all is in order.</summary>
    /// <exception cref="ArgumentException">Id or title are not of their form.</exception>
    internal void Check()
    {
        if (!IsId(Id)) throw new ArgumentException("Not an operation's id: " + Id);
        if (Title.Length > Limits.OperationTitle || Title.Any(char.IsControl))
            throw new ArgumentException("Not an operation's title: " + Title);
    }
}

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
    /// <summary>The journals of a data folder.</summary>
    /// <param name="dataFolder">Folder of the server's data; made when it is not there.</param>
    public static IJournalShelf OfFolder(string dataFolder) => new Sqlite.SqliteShelf(dataFolder);
}
