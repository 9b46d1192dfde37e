using Praja.Journal;

namespace Praja.SystemTests.Stores;

/// <summary>A day in Tanjung Damai in as many segments as a test asks for.</summary>
/// <param name="mode">Mode of its journal.</param>
internal sealed class MadeUpDay(JournalMode mode = JournalMode.Exercise)
{
    internal static readonly DateTimeOffset Dawn = new(2024, 11, 27, 0, 0, 0, TimeSpan.Zero);

    internal static readonly JournalHeader Header = new()
    {
        Operation = "Operasi Tanjung Damai 2024",
        Region = "99.01",
        Doctrine = "kecil-2024",
        UtcOffsetMinutes = 480,
    };

    private readonly EntryChain chain = new(Header, Dawn, mode, "post/chief", Uuid7.Of(Dawn, 0, 0));
    private int told;

    /// <summary>All entries made so far.</summary>
    internal IReadOnlyList<Entry> Entries => chain.Entries;

    /// <summary>The next segment: of so many entries; the journal's first entry is among those of the first.</summary>
    internal JournalSegment Next(int entries = 2)
    {
        for (var left = told + entries - chain.Entries.Count; left > 0; left--)
        {
            var minute = chain.Entries.Count;
            var body = EntryBody.Empty.With("region", $"99.01.{minute % 90 + 1:00}");
            chain.Append(new(Dawn.AddMinutes(minute), mode, "post/operator", "signal_failed", body, Id(minute)));
        }
        var some = chain.Entries.Skip(told).Take(entries).ToArray();
        told += entries;
        return new(
            some[0].Sequence,
            new(some[^1].Sequence, some[^1].Hash, some[^1].Draft.Time),
            EntryJson.Lines(some));
    }

    private static Guid Id(int minute) => Uuid7.Of(Dawn.AddMinutes(minute), 0, (ulong)minute);
}
