using System.Collections.Concurrent;

namespace Praja.Web.Posts;

/// <summary>The posts this node serves, by operation id. Thread-safe.</summary>
internal sealed class PostRegistry : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Post> posts = new(StringComparer.Ordinal);

    /// <summary>Told of a post that is added while the server runs.</summary>
    public event Action<Post>? Added;

    /// <summary>All posts, by id.</summary>
    public IEnumerable<Post> All => posts.Values.OrderBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>The post of an operation; null when there is none.</summary>
    public Post? Find(string operation) => posts.GetValueOrDefault(operation);

    /// <summary>Adds a post.</summary>
    /// <exception cref="ArgumentException">There is one of that id.</exception>
    public void Add(Post post)
    {
        if (!posts.TryAdd(post.Id, post)) throw new ArgumentException("There is a post " + post.Id, nameof(post));
        Added?.Invoke(post);
    }

    /// <summary>Closes all posts: what waits is answered, and their journals are closed.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(posts.Values.Select(p => p.DisposeAsync().AsTask()));
}
