using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.Tests.CommandPost;

public sealed class PostDeskTests
{
    private static readonly Sender Operator = new("post/operator", PostRole.PostOperator, []);

    [Fact]
    public void A_desk_opened_anew_is_the_one_that_wrote()
    {
        var post = Morning();
        var again = new PostDesk(SmallPost.Frame, post.Store);
        AssertSame(post.Desk, again);
        Assert.Equal(AnswerEnd.AlreadyThere, Again(again).End);
    }

    [Fact]
    public void A_desk_opened_from_a_snapshot_is_the_one_that_wrote()
    {
        var post = Morning();
        post.Desk.KeepSnapshot();
        post.Send("09:00", "station_opened", SmallPost.Body(SmallPost.Second));
        var store = new CountingStore(post.Store);
        var again = new PostDesk(SmallPost.Frame, store);
        AssertSame(post.Desk, again);
        Assert.Equal(AnswerEnd.AlreadyThere, Again(again).End);
        Assert.Equal(5, store.ReadAfter[^1]);
    }

    [Fact]
    public void A_desk_over_the_frame_of_its_snapshot_reads_it_once()
    {
        var post = Morning();
        post.Desk.KeepSnapshot();
        var store = new CountingStore(post.Store);
        IReadOnlyList<string>? plans = null;
        var again = new PostDesk(
            of =>
            {
                plans = of;
                return SmallPost.Frame;
            },
            store);
        Assert.Equal(SmallPost.Frame.Plans.Files, plans);
        Assert.Equal(1, store.SnapshotsRead);
        AssertSame(post.Desk, again);
        Assert.Equal(5, store.ReadAfter[^1]);
    }

    [Fact]
    public void A_snapshot_of_another_frame_is_not_used()
    {
        var post = Morning();
        post.Desk.KeepSnapshot();
        var other = SmallPost.Framed(SmallPost.Due("guard_arrived", "06:30", 30));
        Assert.NotEqual(SmallPost.Frame.Hash, other.Hash);
        var store = new CountingStore(post.Store);
        Assert.Equal(5, new PostDesk(other, store).Picture.Sequence);
        Assert.Equal(0, store.ReadAfter[^1]);
    }

    public static TheoryData<string, Func<JournalSnapshot, JournalSnapshot>> Useless => new()
    {
        { "of another journal", s => s with { Head = s.Head with { Hash = new('a', 64) } } },
        { "ahead of the journal", s => s with { Head = s.Head with { Sequence = 90 } } },
        { "before the first entry", s => s with { Head = JournalHead.None } },
        { "behind its own bytes", s => s with { Head = new(1, s.Head.Hash, s.Head.Time) } },
        { "cut short", s => s with { Bytes = s.Bytes[..^1] } },
        { "too long", s => s with { Bytes = new byte[s.Bytes.Length + 1] } },
        { "half of it", s => s with { Bytes = s.Bytes[..(s.Bytes.Length / 2)] } },
        { "with ids longer than it", s => s with { Bytes = (byte[])[.. s.Bytes.Span[..^4], 255, 255, 255, 127] } },
        { "with ids of no length", s => s with { Bytes = (byte[])[.. s.Bytes.Span[..^4], 255, 255, 255, 255] } },
        { "empty", s => s with { Bytes = default } },
        { "of another version", s => s with { Bytes = (byte[])[1, 2, 3, 4, .. s.Bytes.Span[4..]] } },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public void A_snapshot_that_does_not_fit_is_not_used(string what, Func<JournalSnapshot, JournalSnapshot> change)
    {
        var post = Morning();
        post.Desk.KeepSnapshot();
        post.Store.SaveSnapshot(change(post.Store.ReadSnapshot()!));
        var store = new CountingStore(post.Store);
        var again = new PostDesk(SmallPost.Frame, store);
        AssertSame(post.Desk, again);
        Assert.True(store.ReadAfter[^1] == 0, what);
    }

    // Two desks over one journal, as two nodes have it: each folds what the other wrote before it decides.
    [Fact]
    public void Two_desks_over_one_journal_are_the_same_once_they_caught_up()
    {
        var post = Morning();
        var other = new PostDesk(SmallPost.Frame, post.Store);
        post.Send("09:00", "station_opened", SmallPost.Body());
        Assert.Equal(AnswerEnd.AlreadyThere, Again(other).End);
        other.Process([New(50, "station_closed")], SmallPost.At("13:00"));
        post.Desk.CatchUp();
        AssertSame(post.Desk, other);
    }

    [Fact]
    public void After_a_failed_commit_nothing_is_decided_before_the_desk_is_opened_anew()
    {
        var post = Morning();
        var store = new CountingStore(post.Store);
        var desk = new PostDesk(SmallPost.Frame, store);
        store.FailNow = true;
        Assert.Throws<JournalException>(() => { desk.Process([New(60, "station_opened")], SmallPost.At("07:00")); });
        store.FailNow = false;
        Assert.Throws<JournalException>(() => { desk.Process([New(61, "station_closed")], SmallPost.At("07:00")); });
        Assert.Throws<JournalException>(desk.CatchUp);
        Assert.Throws<JournalException>(desk.KeepSnapshot);
        desk.Reopen();
        AssertSame(post.Desk, desk);
        var answer = desk.Process([New(60, "station_opened")], SmallPost.At("07:00")).Answers[0];
        Assert.Equal(AnswerEnd.Recorded, answer.End);
    }

    [Fact]
    public async Task After_a_commit_that_fails_later_neither()
    {
        var post = Morning();
        var store = new CountingStore(post.Store) { FailLater = true };
        var desk = new PostDesk(SmallPost.Frame, store);
        var round = desk.Process([New(60, "station_opened")], SmallPost.At("07:00"));
        await Assert.ThrowsAsync<JournalException>(() => round.Durable);
        store.FailLater = false;
        Assert.Throws<JournalException>(() => { desk.Process([New(61, "station_closed")], SmallPost.At("07:00")); });
        desk.Reopen();
        AssertSame(post.Desk, desk);
    }

    // A byte of an old line changed: whoever opens the journal is told, whatever else the line still says.
    [Fact]
    public void A_changed_line_is_found_when_the_journal_is_opened()
    {
        var post = Morning();
        var segments = post.Store.Read(0).ToArray();
        foreach (var (at, segment) in segments.Index())
        {
            var bytes = segment.Lines.ToArray();
            var place = bytes.AsSpan().IndexOf("post/"u8);
            bytes[place + 5] = (byte)'x';
            var changed = segments.ToArray();
            changed[at] = segment with { Lines = bytes };
            Assert.Throws<JournalException>(() => new PostDesk(SmallPost.Frame, new FixedStore(changed)));
        }
    }

    [Fact]
    public void A_journal_without_one_of_its_entries_is_not_opened()
    {
        var segments = Morning().Store.Read(0).ToArray();
        JournalSegment[] gap = [.. segments[..2], .. segments[3..]];
        Assert.Throws<JournalException>(() => new PostDesk(SmallPost.Frame, new FixedStore(gap)));
    }

    private static SmallPost Morning()
    {
        var post = new SmallPost();
        post.Send("06:10", "guard_arrived", SmallPost.Body(), id: Id(40));
        post.Send("06:20", "logistics_completed", SmallPost.Body().With("sealed", true).With("note", "cukup"));
        post.Send("06:30", "guard_health_reported", SmallPost.Body().With("health", "tired"));
        post.Send("06:40", "guard_arrived", SmallPost.Body(SmallPost.Second));
        return post;
    }

    private static PostAnswer Again(PostDesk desk) =>
        desk.Process([New(40, "guard_arrived")], SmallPost.At("10:00")).Answers[0];

    private static Submission New(ulong id, string kind) => new(Id(id), kind, SmallPost.Body(), Operator);

    private static Guid Id(ulong id) => Uuid7.Of(SmallPost.At("05:00"), 5, id);

    private static void AssertSame(PostDesk one, PostDesk other)
    {
        Assert.Equal(one.Picture.Head, other.Picture.Head);
        Assert.True(one.Picture.ToBytes().Span.SequenceEqual(other.Picture.ToBytes().Span));
    }

    /// <summary>A store that notes from where it was read, and fails when told to.</summary>
    private sealed class CountingStore(IJournalStore inner) : IJournalStore
    {
        public List<long> ReadAfter { get; } = [];

        public int SnapshotsRead { get; private set; }

        public bool FailNow { get; set; }

        public bool FailLater { get; set; }

        public IJournalTurn Begin(long known) => new Turn(this, inner.Begin(known));

        public IEnumerable<JournalSegment> Read(long after)
        {
            ReadAfter.Add(after);
            return inner.Read(after);
        }

        public Task WaitAsync(long after, CancellationToken cancellation) => inner.WaitAsync(after, cancellation);

        public JournalSnapshot? ReadSnapshot()
        {
            SnapshotsRead++;
            return inner.ReadSnapshot();
        }

        public void SaveSnapshot(JournalSnapshot snapshot) => inner.SaveSnapshot(snapshot);

        public void Dispose()
        {
        }

        private sealed class Turn(CountingStore store, IJournalTurn inner) : IJournalTurn
        {
            public IReadOnlyList<JournalSegment> Missed => inner.Missed;

            public JournalHead Head => inner.Head;

            public Task Commit(JournalSegment segment)
            {
                if (store.FailNow) throw new JournalException("disk full", true);
                return store.FailLater
                    ? Task.FromException(new JournalException("fsync failed", true))
                    : inner.Commit(segment);
            }

            public void Dispose() => inner.Dispose();
        }
    }

    private sealed class FixedStore(IReadOnlyList<JournalSegment> segments) : IJournalStore
    {
        public IJournalTurn Begin(long known) => throw new NotSupportedException();

        public IEnumerable<JournalSegment> Read(long after) => segments;

        public Task WaitAsync(long after, CancellationToken cancellation) => throw new NotSupportedException();

        public JournalSnapshot? ReadSnapshot() => null;

        public void SaveSnapshot(JournalSnapshot snapshot)
        {
        }

        public void Dispose()
        {
        }
    }
}
