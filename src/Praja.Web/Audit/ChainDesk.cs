using System.Security.Cryptography;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Storage;
using Praja.Web.Posts;

namespace Praja.Web.Audit;

/// <summary>Checks whole journals and signs their heads, for overseers: one at a time, since each reads all there is.
/// Thread-safe.</summary>
/// <param name="settings">Where the key is.</param>
/// <param name="clock">The node's clock.</param>
internal sealed class ChainDesk(ServerSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly Refusal Broken = new("chain-broken", new(
        "Rantai tidak utuh: tidak ditandatangani. Periksa dahulu apa yang berubah.",
        "The chain is not whole: not signed. First look into what was changed."));

    private static readonly Refusal NoKey = new("no-checkpoint-key", new(
        "Kunci penandatangan tidak dapat dibaca; lihat keys/checkpoint.key di folder data.",
        "The signing key cannot be read; see keys/checkpoint.key in the data folder."));

    private readonly SemaphoreSlim turns = new(1);

    /// <summary>Checks every entry of a journal.</summary>
    public async Task<Verified> VerifyAsync(Post post)
    {
        await turns.WaitAsync();
        try
        {
            return await Task.Run(() => Verify(post, post.Segments(0)).Verified);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Checks a journal, signs its head and records that.</summary>
    /// <returns>The checkpoint's line, or why not.</returns>
    public async Task<(byte[]? Line, Refusal? Refusal)> SignAsync(Post post)
    {
        await turns.WaitAsync();
        try
        {
            return await Task.Run(() => Sign(post));
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return (null, NoKey);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>The key by which checkpoints are held against their signature, as PEM.</summary>
    public string PublicKey()
    {
        using var key = new CheckpointKey(settings.DataFolder);
        return key.PublicPem;
    }

    public void Dispose() => turns.Dispose();

    private (byte[]? Line, Refusal? Refusal) Sign(Post post)
    {
        using var store = post.Setup.Open();
        var (verified, summary) = Verify(post, store.Read(0));
        if (summary is null || verified.Faults.Count > 0) return (null, Broken);
        using var key = new CheckpointKey(settings.DataFolder);
        var line = key.Sign(
            summary.Header.Text("operation"), summary.Mode, new(summary.Entries, summary.Head, summary.Last));
        var now = clock.GetUtcNow();
        JournalFile.Append(store, summary.Entries, new(
            now, summary.Mode, "system/checkpoint", "checkpoint_signed", Checkpoint.Read(line)!.ToBody(),
            Guid.CreateVersion7(now)));
        return (line, null);
    }

    private static (Verified Verified, JournalSummary? Summary) Verify(Post post, IEnumerable<JournalSegment> segments)
    {
        var problems = new ProblemList();
        var summary = JournalCheck.Verify(segments.Select(s => s.Lines), post.Id, problems);
        return (new(summary?.Entries ?? 0, summary?.Head ?? "", [.. problems.Sorted().Take(20)]), summary);
    }
}
