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

    /// <summary>Lets these secrets of an account, and no others, open something, from now on.</summary>
    /// <param name="account">Id of the account; empty for all accounts.</param>
    /// <param name="accesses">What its secrets open.</param>
    public void Replace(string account, IEnumerable<(TokenHash Hash, Access Access)> accesses)
    {
        var kept = new HashSet<TokenHash>();
        foreach (var (hash, access) in accesses)
        {
            if (byHash.TryGetValue(hash, out var before)) access.UsedLike(before);
            byHash[hash] = access;
            kept.Add(hash);
        }
        foreach (var (hash, access) in byHash)
        {
            // Those of no account were put in by the program itself.
            if (access.Account.Length == 0 || (account.Length > 0 && access.Account != account)) continue;
            if (!kept.Contains(hash)) byHash.TryRemove(hash, out _);
        }
    }

    /// <summary>What was used since an instant.</summary>
    public IReadOnlyList<(TokenHash Hash, Access Access)> UsedSince(DateTimeOffset since) =>
        [.. byHash.Where(p => p.Value.LastUsed >= since).Select(p => (p.Key, p.Value))];

    /// <summary>Makes a secret for an access.</summary>
    /// <returns>The secret: shown once, kept nowhere.</returns>
    public string Make(Access access)
    {
        var secret = TokenText.Make();
        Put(TokenText.HashOf(secret)!.Value, access);
        return secret;
    }
}
