using Praja.Journal;

namespace Praja.Web.Opening;

/// <summary>A dossier that was sent and looked at, and not opened yet.</summary>
/// <param name="Folder">Folder of its own, deleted with it.</param>
/// <param name="Dossier">The dossier's folder or workbook; empty when there is none to speak of.</param>
/// <param name="Plan">The plan's file; empty for none.</param>
/// <param name="Mode">Exercise or operation.</param>
/// <param name="Id">Id that was asked for; empty for the dossier's name.</param>
/// <param name="Ends">When it is forgotten.</param>
/// <param name="Report">What was found.</param>
internal sealed record OpeningDraft(
    string Folder, string Dossier, string Plan, JournalMode Mode, string Id, DateTimeOffset Ends, OpeningReport Report);

/// <summary>Dossiers that wait to be opened, one for each administrator: in the data folder, since they name people,
/// and for a short time. What a server that was stopped left behind goes at the next start. Thread-safe.</summary>
internal sealed class OpeningDrafts : IDisposable
{
    /// <summary>A draft is forgotten after so long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly Dictionary<string, OpeningDraft> drafts = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly TimeProvider clock;
    private readonly ITimer sweeper;

    public OpeningDrafts(ServerSettings settings, TimeProvider clock)
    {
        (root, this.clock) = (Path.Combine(settings.DataFolder, "drafts"), clock);
        Delete(root);
        sweeper = clock.CreateTimer(_ => Sweep(), null, Kept, TimeSpan.FromMinutes(1));
    }

    /// <summary>A new empty folder for a draft.</summary>
    public string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(root, Guid.CreateVersion7(clock.GetUtcNow()).ToString())).FullName;

    /// <summary>The draft of an account; null when it has none.</summary>
    public OpeningDraft? Of(string account)
    {
        lock (gate)
            return drafts.GetValueOrDefault(account) is { } draft && draft.Ends > clock.GetUtcNow() ? draft : null;
    }

    /// <summary>Keeps a draft instead of the one before.</summary>
    public void Put(string account, OpeningDraft draft)
    {
        Drop(account);
        lock (gate)
            drafts[account] = draft;
    }

    /// <summary>Forgets the draft of an account.</summary>
    public void Drop(string account)
    {
        lock (gate)
        {
            if (drafts.Remove(account, out var draft)) Delete(draft.Folder);
        }
    }

    /// <summary>Deletes a folder that became no draft.</summary>
    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Deleted at the next start.
        }
    }

    public void Dispose()
    {
        sweeper.Dispose();
        Delete(root);
    }

    private void Sweep()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (account, draft) in drafts.Where(d => d.Value.Ends <= now).ToArray())
            {
                drafts.Remove(account);
                Delete(draft.Folder);
            }
        }
    }
}
