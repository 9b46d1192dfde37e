using Praja.Journal;
using Praja.Storage;

namespace Praja.Web.Serving;

/// <summary>Opens the shelf of journals when a post first needs it, and keeps it: a database that is away at the start
/// is found later. Thread-safe.</summary>
/// <param name="settings">Where the journals are.</param>
internal sealed class ShelfDoor(ServerSettings settings) : IDisposable
{
    private readonly Lock gate = new();
    private IJournalShelf? shelf;

    /// <summary>Opens a journal, and makes it when there is none.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public IJournalStore Open(JournalLabel label)
    {
        var open = Shelf();
        if (open.Open(label.Id) is { } there) return there;
        try
        {
            open.Create(label);
        }
        catch (JournalException) when (open.List().Any(l => l.Id == label.Id))
        {
            // Another node was quicker: it is there now.
        }
        return open.Open(label.Id) ?? throw new JournalException($"There is no journal {label.Id}.", true);
    }

    /// <summary>Lets the shelf go.</summary>
    public void Dispose() => shelf?.Dispose();

    private IJournalShelf Shelf()
    {
        lock (gate)
            return shelf ??= JournalShelf.Open(settings.DataFolder, settings.Postgres);
    }
}
