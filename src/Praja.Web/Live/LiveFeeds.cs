using System.Collections.Concurrent;
using Praja.Web.Posts;

namespace Praja.Web.Live;

/// <summary>The feeds of this node, made when somebody first listens. Thread-safe.</summary>
/// <param name="clock">The node's clock.</param>
internal sealed class LiveFeeds(TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Post, Lazy<LiveFeed>> feeds = new();
    private int open;

    /// <summary>How many streams are open on this node.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>How many streams of an operation are open.</summary>
    public int CountOf(Post post) => feeds.TryGetValue(post, out var feed) ? feed.Value.Count : 0;

    /// <summary>The feed of a post.</summary>
    public LiveFeed Of(Post post) => feeds.GetOrAdd(post, p => new(() => new(p, clock))).Value;

    /// <summary>Counts a stream in; false when there are too many.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref open) <= Limits.MostStreams) return true;
        Leave();
        return false;
    }

    /// <summary>Counts a stream out.</summary>
    public void Leave() => Interlocked.Decrement(ref open);

    /// <summary>Ends all streams.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var feed in feeds.Values)
            await feed.Value.DisposeAsync();
    }
}
