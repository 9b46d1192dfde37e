namespace Praja.Journal;

/// <summary>What became of a draft.</summary>
public enum AppendEnd
{
    /// <summary>It is the newest entry.</summary>
    Appended,

    /// <summary>An entry with its client id was there already: a sender may always send again.</summary>
    AlreadyThere,

    /// <summary>Refused: it is meant for a journal of another mode.</summary>
    OtherMode,

    /// <summary>Refused: its time is before the newest entry's.</summary>
    TimeRunsBack,
}

/// <summary>What became of a draft.</summary>
/// <param name="End">What became of it.</param>
/// <param name="Entry">The entry it is, newly or already; null when refused.</param>
public readonly record struct AppendResult(AppendEnd End, Entry? Entry);

/// <summary>A journal in memory: entries that only ever become more, each holding the hash of the one before.</summary>
public sealed class EntryChain
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<Guid, Entry> byClient = [];

    /// <summary>Opens a journal with its header as the first entry.</summary>
    /// <param name="header">What the journal is of.</param>
    /// <param name="time">When it is opened.</param>
    /// <param name="mode">Its mode, for all entries.</param>
    /// <param name="actor">Post or role that opens it.</param>
    /// <param name="clientId">UUIDv7 of the first entry.</param>
    public EntryChain(JournalHeader header, DateTimeOffset time, JournalMode mode, string actor, Guid clientId)
    {
        ArgumentNullException.ThrowIfNull(header);
        Mode = mode;
        Append(new EntryDraft(time, mode, actor, JournalHeader.Kind, header.ToBody(), clientId));
    }

    /// <summary>The mode of every entry.</summary>
    public JournalMode Mode { get; }

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The newest entry's hash: whoever notes it can tell later whether anything before was changed.</summary>
    public string Head => entries.Count == 0 ? EntryJson.NoHash : entries[^1].Hash;

    /// <summary>Takes a draft in, once for each client id.</summary>
    public AppendResult Append(EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Mode != Mode) return new(AppendEnd.OtherMode, null);
        if (byClient.TryGetValue(draft.ClientId, out var known)) return new(AppendEnd.AlreadyThere, known);
        if (entries.Count > 0 && draft.Time < entries[^1].Draft.Time) return new(AppendEnd.TimeRunsBack, null);
        var sequence = entries.Count + 1;
        var entry = new Entry(sequence, draft, EntryJson.Hash(Head, EntryJson.Canonical(sequence, draft)));
        entries.Add(entry);
        byClient.Add(draft.ClientId, entry);
        return new(AppendEnd.Appended, entry);
    }
}
