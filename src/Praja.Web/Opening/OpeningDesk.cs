using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.Documents.DataFolders;
using Praja.Journal;
using Praja.Web.Posts;
using Praja.Web.Serving;

namespace Praja.Web.Opening;

/// <summary>Opens operations while the server runs: takes a dossier in, tells all that is wrong with it before anything
/// is written, and opens it when it is told to. Thread-safe.</summary>
internal sealed class OpeningDesk(
    OpeningDrafts drafts, ServerSettings settings, ShelfDoor shelf, PostRegistry posts, TimeProvider clock,
    ILoggerFactory logs) : IDisposable
{
    /// <summary>Most bytes of a dossier and a plan that are sent.</summary>
    public const long LargestUpload = 96L << 20;

    private static readonly Refusal NoFile = new("no-file", new(
        "Pilih berkas dosir: folder yang dipak (.zip) atau buku kerja (.xlsx).",
        "Choose the dossier's file: a packed folder (.zip) or a workbook (.xlsx)."));

    private static readonly Refusal NoMode = new("no-mode", new(
        "Pilih mode: latihan atau operasi. Mode tidak dapat diubah sesudahnya.",
        "Choose the mode: exercise or operation. It cannot be changed afterwards."));

    private static readonly Refusal NoDraft = new("no-draft", new(
        "Berkas yang tadi diperiksa sudah tidak disimpan. Kirim lagi.",
        "The file that was looked at is no longer kept. Send it again."));

    private static readonly Refusal HasErrors = new("dossier-refused", new(
        "Dosir masih punya galat; perbaiki berkasnya, lalu kirim lagi. Tidak ada yang disimpan.",
        "The dossier has errors; mend the file and send it again. Nothing was kept."));

    // Reading a dossier costs seconds and memory: one at a time.
    private readonly SemaphoreSlim turns = new(1);

    /// <summary>Takes a dossier in and looks at it.</summary>
    public async Task<Refusal?> TakeAsync(string account, IFormFile? file, IFormFile? plan, string mode, string id)
    {
        if (file is not { Length: > 0 }) return NoFile;
        if (JournalModes.Of(mode) is not { } chosen || chosen == JournalMode.Simulation) return NoMode;
        await turns.WaitAsync();
        var folder = drafts.NewFolder();
        try
        {
            var draft = await Task.Run(() => DossierIntake.Look(
                new(folder, settings.DataFolder, chosen, id, clock.GetUtcNow() + OpeningDrafts.Kept), file, plan));
            drafts.Put(account, draft);
            return null;
        }
        catch
        {
            OpeningDrafts.Delete(folder);
            throw;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Opens the draft of an account.</summary>
    /// <returns>Id of the operation, or why not.</returns>
    public async Task<(string? Operation, Refusal? Refusal)> OpenAsync(string account)
    {
        await turns.WaitAsync();
        try
        {
            if (drafts.Of(account) is not { } draft) return (null, NoDraft);
            if (!draft.Report.CanOpen) return (null, HasErrors);
            var (id, refusal) = await Task.Run(() => Open(draft));
            if (id is not null) drafts.Drop(account);
            return (id, refusal);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private (string? Id, Refusal? Refusal) Open(OpeningDraft draft)
    {
        var problems = new ProblemList();
        var now = clock.GetUtcNow();
        var request = new OpeningRequest(draft.Dossier, draft.Plan, settings.DataFolder, draft.Mode, draft.Id);
        var chance = new OpeningChance(now, Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        if (OperationOpening.Open(request, chance, problems) is not { } folder
            || OperationSetups.OfOne(folder, shelf, problems) is not { } setup)
        {
            return (null, DossierIntake.RefusalOf(problems));
        }
        posts.Add(new(setup, clock, logs.CreateLogger("Praja.Posts")));
        return (setup.Id, null);
    }
}
