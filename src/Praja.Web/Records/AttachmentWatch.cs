using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Praja.CommandPost.Records;
using Praja.Journal;
using Praja.Storage.Attachments;
using Praja.Web.Posts;

namespace Praja.Web.Records;

/// <summary>Deletes the bytes of attachments that the journal has erased: as soon as it is told, and by looking at all
/// of them at the start and now and then, since other nodes and crashes leave some behind.</summary>
internal sealed partial class AttachmentWatch(
    PostRegistry posts, AttachmentStore store, TimeProvider clock, ILogger<AttachmentWatch> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim told = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Follow(Post post)
        {
            post.Folded += Hear;
            _ = post.Opened.ContinueWith(
                _ => Tell(), stoppingToken, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        posts.Added += Follow;
        foreach (var post in posts.All)
            Follow(post);
        while (!stoppingToken.IsCancellationRequested)
        {
            await told.WaitAsync(Longest, stoppingToken);
            foreach (var post in posts.All)
                Look(post);
        }
    }

    private void Hear(JournalSegment segment)
    {
        if (segment.Lines.Span.IndexOf("\"kind\":\"attachment_erased\""u8) >= 0) Tell();
    }

    private void Tell() => told.Release();

    private void Look(Post post)
    {
        if (!post.IsHealthy) return;
        try
        {
            Attachment[] known = post.Read(picture => picture.Records.Attachments.ToArray());
            var kept = known.Where(a => !a.IsErased).Select(a => a.Sha256).ToHashSet(StringComparer.Ordinal);
            var erased = known.Where(a => a.IsErased).Select(a => a.Sha256).ToHashSet(StringComparer.Ordinal);
            var deleted = store.Settle(post.Id, kept, erased, clock.GetUtcNow());
            if (deleted > 0) Deleted(post.Id, deleted);
        }
        catch (Exception e) when (e is JournalException or IOException or UnauthorizedAccessException)
        {
            NotDeleted(post.Id, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted the bytes of {Count} attachments of {Operation}.")]
    private partial void Deleted(string operation, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Attachments of {Operation} could not be deleted; tried again.")]
    private partial void NotDeleted(string operation, Exception e);
}
