using Praja.CommandPost.Rights;

namespace Praja.Web.Accounts;

/// <summary>What a presented secret opens: the posts of an account in its operations, until it expires.</summary>
internal sealed class Access
{
    private readonly Dictionary<string, Sender> senders;
    private long lastUsed;

    /// <summary>Makes an access.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="senders">Who it is in each operation.</param>
    /// <param name="used">Its last use, or when it was made.</param>
    /// <param name="expires">When it ends for good.</param>
    public Access(
        string account, IReadOnlyDictionary<string, Sender> senders, DateTimeOffset used, DateTimeOffset expires)
    {
        Account = account;
        this.senders = new(senders, StringComparer.Ordinal);
        lastUsed = used.ToUnixTimeMilliseconds();
        Expires = expires;
    }

    /// <summary>Id of the account.</summary>
    public string Account { get; }

    /// <summary>Short id by which people speak of it.</summary>
    public string Id { get; init; } = "";

    /// <summary>When it ends for good.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>Longest pause between two uses; null for bearer tokens.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>Last use, or when it was made.</summary>
    public DateTimeOffset LastUsed => DateTimeOffset.FromUnixTimeMilliseconds(Volatile.Read(ref lastUsed));

    /// <summary>True for a browser's session, false for a bearer token.</summary>
    public bool IsSession => Idle is not null;

    /// <summary>Its operations.</summary>
    public IReadOnlyCollection<string> Operations => senders.Keys;

    /// <summary>Who it is in an operation; null when it is nobody there.</summary>
    public Sender? In(string operation) => senders.GetValueOrDefault(operation);

    /// <summary>Takes over a later use of what it replaces.</summary>
    public void UsedLike(Access other)
    {
        if (other.LastUsed > LastUsed) Volatile.Write(ref lastUsed, Volatile.Read(ref other.lastUsed));
    }

    /// <summary>True when it holds now; then this is its last use.</summary>
    public bool Use(DateTimeOffset now)
    {
        if (now >= Expires || (Idle is { } idle && now - LastUsed > idle)) return false;
        Volatile.Write(ref lastUsed, now.ToUnixTimeMilliseconds());
        return true;
    }
}
