using Microsoft.Extensions.Hosting;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>Erases duty members from this node's data folder whom the journal says are erased: as soon as it is told,
/// and at the start and now and then, since other nodes, crashes and backups that were put back leave some
/// behind.</summary>
internal sealed class ErasureWatch(PostRegistry posts, ErasureDesk desk) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim told = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Follow(Post post)
        {
            if (post.Setup.Members.All.Count == 0) return;
            post.Folded += Hear;
            _ = post.Opened.ContinueWith(
                _ => told.Release(), stoppingToken, TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        posts.Added += Follow;
        foreach (var post in posts.All)
            Follow(post);
        while (!stoppingToken.IsCancellationRequested)
        {
            await told.WaitAsync(Longest, stoppingToken);
            foreach (var post in posts.All.Where(p => p.IsHealthy))
                Look(post);
        }
    }

    private void Hear(JournalSegment segment)
    {
        if (segment.Lines.Span.IndexOf("\"kind\":\"personal_data_erased\""u8) >= 0) told.Release();
    }

    private void Look(Post post)
    {
        try
        {
            desk.Settle(post);
        }
        catch (JournalException)
        {
            // The journal is away: looked at again when it is back.
        }
    }
}
