using System.Runtime.InteropServices;
using System.Text;
using Praja.CommandPost;
using Praja.CommandPost.Stations;
using Praja.Journal;
using Praja.Tests.Journal;

namespace Praja.Tests.CommandPost;

// A journal long enough that its segments are made ready on several threads, some megabytes ahead of the fold: with
// reports, words with and without escapes, reports taken back, and kinds of other parts of the picture or of none.
public sealed class JournalReplayTests
{
    private const int Entries = 40_000;
    private const int OfSegment = 700;

    private static readonly List<JournalSegment> Journal = Written();

    [Fact]
    public void Made_ready_ahead_it_is_folded_as_entry_by_entry()
    {
        var byEntry = new Picture(SmallPost.Frame);
        foreach (var entry in Journal.SelectMany(SegmentReading.Entries))
            byEntry.Apply(entry);
        var (byLine, clients) = (new Picture(SmallPost.Frame), new ClientIndex());
        JournalReplay.Run(Journal, byLine, clients);
        Assert.True(byEntry.ToBytes().Span.SequenceEqual(byLine.ToBytes().Span));
        Assert.Equal(Entries, clients.Count);
        Assert.All([1, OfSegment, Entries / 2, Entries], n => Assert.Equal(n, clients.Find(IdOf(n))));
    }

    // More than is made ready ahead: the first segments' memory holds others before the last are read.
    [Fact]
    public void Memory_that_is_used_again_changes_nothing()
    {
        var (plain, clients) = (new Picture(SmallPost.Frame), new ClientIndex());
        JournalReplay.Run(Journal, plain, new());
        var (lent, store) = (new Picture(SmallPost.Frame), new LendingStore());
        JournalReplay.Run(store, lent, clients);
        Assert.True(store.Places.Count < Journal.Count, $"{store.Places.Count} of {Journal.Count}");
        Assert.True(plain.ToBytes().Span.SequenceEqual(lent.ToBytes().Span));
        Assert.All([1, OfSegment, Entries / 2, Entries], n => Assert.Equal(n, clients.Find(IdOf(n))));
    }

    // The first segment begins before what was folded, as stores hand it out; it holds a part of what is new.
    [Theory]
    [InlineData(1)]
    [InlineData(OfSegment)]
    [InlineData((3 * OfSegment) + 5)]
    [InlineData(Entries - 1)]
    public void It_goes_on_in_the_middle_of_a_segment(int folded)
    {
        var (picture, clients) = (new Picture(SmallPost.Frame), new ClientIndex());
        foreach (var entry in Journal.SelectMany(SegmentReading.Entries).Take(folded))
        {
            picture.Apply(entry);
            clients.Add(entry.Draft.ClientId);
        }
        JournalReplay.Run(Journal.SkipWhile(s => s.Head.Sequence <= folded), picture, clients);
        Assert.Equal(Journal[^1].Head, picture.Head);
        Assert.Equal(Entries, clients.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(OfSegment + 1)]
    [InlineData(Entries / 2)]
    [InlineData(Entries)]
    public void A_changed_entry_is_told_by_its_number_and_not_folded(int changed)
    {
        var picture = new Picture(SmallPost.Frame);
        var refused = Assert.Throws<JournalException>(
            () => JournalReplay.Run(Journal.Select(s => Changed(s, changed)), picture, new()));
        Assert.Equal($"The hash of entry {changed} does not fit: it was changed", refused.Message);
        Assert.True(picture.Sequence < changed);
    }

    // Its own hash fits, that of the next entry does not: whoever changes one entry must change all after it.
    [Fact]
    public void An_entry_that_is_hashed_anew_does_not_fit_the_next()
    {
        var at = 3 * OfSegment;
        var segment = Journal[2];
        var entry = SegmentReading.Entries(segment).Last();
        var before = SegmentReading.Entries(segment).ElementAt(OfSegment - 2).Hash;
        var other = new EntryDraft(
            entry.Draft.Time, entry.Draft.Mode, "post/chief", entry.Draft.Kind, entry.Draft.Body, entry.Draft.ClientId);
        var hash = EntryJson.Hash(before, EntryJson.Canonical(at, other));
        var lines = Encoding.UTF8.GetString(segment.Lines.Span);
        lines = lines[..lines.LastIndexOf(EntryJson.Line(entry), StringComparison.Ordinal)]
            + EntryJson.Line(new(at, other, hash)) + "\n";
        var forged = segment with { Lines = Encoding.UTF8.GetBytes(lines) };
        var refused = Assert.Throws<JournalException>(() => JournalReplay.Run(
            Journal.Select(s => s == segment ? forged : s), new(SmallPost.Frame), new()));
        Assert.Equal($"The hash of entry {at + 1} does not fit: it was changed", refused.Message);
    }

    [Fact]
    public void A_missing_segment_is_refused() => Assert.Throws<JournalException>(
        () => JournalReplay.Run(Journal.Where(s => s != Journal[7]), new(SmallPost.Frame), new()));

    // The store breaks off after a changed entry: the change is what must be known.
    [Fact]
    public void A_change_is_told_before_a_failure_of_the_store()
    {
        var refused = Assert.Throws<JournalException>(
            () => JournalReplay.Run(BrokenOff(), new(SmallPost.Frame), new()));
        Assert.Contains("was changed", refused.Message, StringComparison.Ordinal);

        static IEnumerable<JournalSegment> BrokenOff()
        {
            foreach (var segment in Journal.Take(20))
                yield return Changed(segment, 5 * OfSegment);
            throw new JournalException("The store is gone.", true);
        }
    }

    private static JournalSegment Changed(JournalSegment segment, int entry)
    {
        if (entry < segment.First || entry > segment.Head.Sequence) return segment;
        var lines = segment.Lines.ToArray();
        var at = lines.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\"seq\":{entry},"));
        lines[at + lines.AsSpan(at).IndexOf("operator"u8)] = (byte)'a';
        return segment with { Lines = lines };
    }

    private static List<JournalSegment> Written()
    {
        var (segments, head) = (new List<JournalSegment>(), JournalHead.None);
        for (var from = 1; from <= Entries; from += OfSegment)
        {
            var pen = new SegmentPen(head);
            for (var n = from; n < Math.Min(from + OfSegment, Entries + 1); n++)
                pen.Add(Draft(n));
            segments.Add(pen.ToSegment());
            head = segments[^1].Head;
        }
        return segments;
    }

    private static EntryDraft Draft(int n)
    {
        var (kind, body) = (n % 13) switch
        {
            0 => ("box_received", Station(n).With("receipt", $"TT-{n}").With("place", "PPK \"Damai\"")),
            1 => (StationWords.Withdrawn, Station(n - 2).With("entry", n - 2).With("reason", "salah TPS")),
            2 => ("log_noted", EntryBody.Empty.With("text", "jaga malam").With("category", "umum")),
            3 => ("signal_failed", EntryBody.Empty.With("region", "99.01.02")),
            4 => ("station_status_reported", Station(n).With("status", "kuning").With("note", "hujan é")),
            _ => (StationWords.Kinds[n % StationWords.Kinds.Length], Station(n).With("by", "sms")),
        };
        return new(
            SmallPost.At("06:00").AddSeconds(n), JournalMode.Exercise, "post/operator", kind, body, IdOf(n));
    }

    private static EntryBody Station(int n) => EntryBody.Empty.With(
        "station", n % 3 == 0 ? SmallPost.First : n % 3 == 1 ? SmallPost.Second : "nowhere/1");

    private static Guid IdOf(int n) => Uuid7.Of(SmallJournal.Dawn, 5, (ulong)n);

    // Reads into the memory it is given, as stores on a disk do.
    private sealed class LendingStore : IJournalStore
    {
        public HashSet<byte[]> Places { get; } = [];

        public IJournalTurn Begin(long known) => throw new NotSupportedException();

        public IEnumerable<JournalSegment> Read(long after) => throw new NotSupportedException();

        public IEnumerable<JournalSegment> Read(long after, SegmentMemory memory)
        {
            foreach (var segment in Journal)
            {
                var lines = memory.Lend(segment.Lines.Length);
                segment.Lines.CopyTo(lines);
                Assert.True(MemoryMarshal.TryGetArray<byte>(lines, out var place));
                Places.Add(place.Array!);
                yield return segment with { Lines = lines };
            }
        }

        public Task WaitAsync(long after, CancellationToken cancellation) => throw new NotSupportedException();

        public JournalSnapshot? ReadSnapshot() => null;

        public void SaveSnapshot(JournalSnapshot snapshot) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
