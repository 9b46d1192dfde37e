using Praja.Journal;

namespace Praja.Tests.Journal;

/// <summary>A journal of four entries in Tanjung Damai, made by hand.</summary>
internal static class SmallJournal
{
    internal static readonly DateTimeOffset Dawn = new(2024, 11, 27, 7, 0, 0, TimeSpan.FromHours(8));

    internal static readonly JournalHeader Header = new()
    {
        Operation = "Operasi Tanjung Damai 2024",
        Region = "99.01",
        Doctrine = "kecil-2024",
        UtcOffsetMinutes = 480,
    };

    internal static EntryChain Open(JournalMode mode = JournalMode.Exercise) =>
        new(Header, Dawn, mode, "post/chief", Uuid7.Of(Dawn, 0, 0));

    internal static EntryChain Filled()
    {
        var chain = Open();
        chain.Append(Draft(1, "signal_failed", EntryBody.Empty.With("region", "99.01.02")));
        chain.Append(Draft(2, "incident_reported", EntryBody.Empty
            .With("incident", "0001").With("site", "99.01.02.2001/001").With("type", "protes_hasil")
            .With("level", "hijau").With("by", "message")));
        chain.Append(Draft(3, "incident_closed", EntryBody.Empty.With("incident", "0001").With("reason", "settled")));
        return chain;
    }

    internal static EntryDraft Draft(
        int minute, string kind, EntryBody body, JournalMode mode = JournalMode.Exercise) =>
        new(Dawn.AddMinutes(minute), mode, "post/operator", kind, body, Uuid7.Of(Dawn, 0, unchecked((ulong)minute)));
}
