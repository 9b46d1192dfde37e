using System.Buffers;

namespace Praja.Journal;

/// <summary>What a sender hands in: an entry before the journal gave it its place.</summary>
public sealed record EntryDraft
{
    /// <summary>Makes a draft.</summary>
    /// <param name="time">When it is recorded; kept in UTC, cut to milliseconds.</param>
    /// <param name="mode">The mode of the journal it is meant for.</param>
    /// <param name="actor">Post or role that records it, e.g. <c>post/operator</c>; never a person's name.</param>
    /// <param name="kind">What happened: past tense in snake case.</param>
    /// <param name="body">Its particulars.</param>
    /// <param name="clientId">UUIDv7 made by the sender: sent twice it is recorded once.</param>
    /// <exception cref="ArgumentException">Actor, kind or client id are not of their form.</exception>
    public EntryDraft(
        DateTimeOffset time, JournalMode mode, string actor, string kind, EntryBody body, Guid clientId)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!EntryRules.IsActor(actor)) throw new ArgumentException("Not a post or role: " + actor, nameof(actor));
        if (!EntryRules.IsKey(kind)) throw new ArgumentException("Not in snake case: " + kind, nameof(kind));
        if (!Uuid7.Is(clientId)) throw new ArgumentException("Not a UUIDv7: " + clientId, nameof(clientId));
        Time = EntryRules.Instant(time);
        Mode = mode;
        Actor = actor;
        Kind = kind;
        Body = body;
        ClientId = clientId;
    }

    /// <summary>When it is recorded: UTC, whole milliseconds. A sender's own time is part of the body.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The mode of the journal it is meant for.</summary>
    public JournalMode Mode { get; }

    /// <summary>Post or role that records it.</summary>
    public string Actor { get; }

    /// <summary>What happened: past tense in snake case.</summary>
    public string Kind { get; }

    /// <summary>Its particulars.</summary>
    public EntryBody Body { get; }

    /// <summary>UUIDv7 made by the sender.</summary>
    public Guid ClientId { get; }
}

/// <summary>An entry of a journal: never changed, never taken away.</summary>
/// <param name="Sequence">Its place, from 1 without a gap.</param>
/// <param name="Draft">What it says.</param>
/// <param name="Hash">SHA-256 of the previous entry's hash and this entry's canonical bytes, lower-case
/// hexadecimal.</param>
public sealed record Entry(long Sequence, EntryDraft Draft, string Hash);

/// <summary>The forms that actors, kinds, keys and times have.</summary>
public static class EntryRules
{
    /// <summary>Most characters of an actor, a kind or a key.</summary>
    public const int LongestName = 80;

    /// <summary>Most keys of a body.</summary>
    public const int MostKeys = 64;

    /// <summary>Most bytes of one line of a journal file.</summary>
    public const int LongestLine = 1 << 16;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(Letters + "_");

    private static readonly SearchValues<char> ActorCharacters = SearchValues.Create(Letters + "_-./");

    /// <summary>True for snake case: a small letter, then small letters, digits and <c>_</c>.</summary>
    public static bool IsKey(string? text) =>
        text is { Length: > 0 and <= LongestName } && char.IsAsciiLetterLower(text[0])
        && !text.AsSpan().ContainsAnyExcept(KeyCharacters);

    /// <summary>True for a post or role: as a key, with <c>- . /</c> inside. It has no blanks and no capitals, so that
    /// a name does not slip in.</summary>
    public static bool IsActor(string? text) =>
        text is { Length: > 0 and <= LongestName } && char.IsAsciiLetterLower(text[0])
        && !text.AsSpan().ContainsAnyExcept(ActorCharacters);

    /// <summary>The same instant in UTC, cut to whole milliseconds.</summary>
    public static DateTimeOffset Instant(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
