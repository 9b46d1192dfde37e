using System.Collections.Concurrent;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Health;

// A post notices that its store is away when it next needs it, and at night that may be long after. So whoever asks
// whether the server is ready asks the stores: each reads whether anything was appended after what it knows. However
// often that is asked, a store is asked once a second, and never again before it has answered. A store whose post has
// recorded something since is not asked at all.

/// <summary>Asks the stores of all posts whether they can be reached. Thread-safe.</summary>
/// <param name="posts">The posts.</param>
/// <param name="clock">The node's clock.</param>
internal sealed class StoresAsked(PostRegistry posts, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<Post, (long Durable, Task<bool> Answer)> asked = [];
    private Task<IReadOnlySet<Post>>? last;
    private long lastAt;

    /// <summary>The posts whose store did not answer, or not in time.</summary>
    public Task<IReadOnlySet<Post>> SilentAsync()
    {
        lock (gate)
        {
            if (last is not null && (!last.IsCompleted || clock.GetElapsedTime(lastAt) < Kept)) return last;
            lastAt = clock.GetTimestamp();
            return last = AskAsync();
        }
    }

    private async Task<IReadOnlySet<Post>> AskAsync()
    {
        var answers = posts.All.Select(p => (Post: p, Answer: AnswerOf(p))).ToArray();
        await Task.WhenAny(Task.WhenAll(answers.Select(a => a.Answer)), Task.Delay(Limits.StorePatience, clock));
        return answers.Where(a => !(a.Answer.IsCompletedSuccessfully && a.Answer.Result))
            .Select(a => a.Post).ToHashSet();
    }

    private Task<bool> AnswerOf(Post post)
    {
        var durable = post.Durable;
        var isKnown = asked.TryGetValue(post, out var before);
        // It was asked before and still says nothing: nobody waits for it twice.
        if (isKnown && !before.Answer.IsCompleted) return Task.FromResult(false);
        var answer = isKnown && before.Durable != durable
            ? Task.FromResult(true)
            : Task.Run(() => Answers(post, durable));
        asked[post] = (durable, answer);
        return answer;
    }

    private static bool Answers(Post post, long durable)
    {
        try
        {
            _ = post.Segments(durable).Any();
            return true;
        }
        catch (Exception e) when (e is JournalException or ObjectDisposedException)
        {
            return false;
        }
    }
}
