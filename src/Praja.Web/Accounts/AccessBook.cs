using System.Collections.Concurrent;

namespace Praja.Web.Accounts;

/// <summary>All secrets that open something now, by hash: one dictionary read per request. Thread-safe.</summary>
/// <param name="clock">The node's clock.</param>
internal sealed class AccessBook(TimeProvider clock)
{
    private readonly ConcurrentDictionary<TokenHash, Access> byHash = new();

    /// <summary>How many there are.</summary>
    public int Count => byHash.Count;

    /// <summary>What a secret opens now; null when nothing.</summary>
    public Access? Find(ReadOnlySpan<char> secret) =>
        TokenText.HashOf(secret) is { } hash
        && byHash.TryGetValue(hash, out var access) && access.Use(clock.GetUtcNow())
            ? access
            : null;

    /// <summary>Lets a secret open something, from now on.</summary>
    public void Put(TokenHash hash, Access access) => byHash[hash] = access;

    /// <summary>Lets a secret open nothing any more, from now on.</summary>
    public void Remove(TokenHash hash) => byHash.TryRemove(hash, out _);

    /// <summary>Makes a secret for an access.</summary>
    /// <returns>The secret: shown once, kept nowhere.</returns>
    public string Make(Access access)
    {
        var secret = TokenText.Make();
        Put(TokenText.HashOf(secret)!.Value, access);
        return secret;
    }
}
