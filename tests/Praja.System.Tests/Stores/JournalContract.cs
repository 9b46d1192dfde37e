using System.Text;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Documents.Doctrines;
using Praja.Journal;
using Praja.Storage;
using Praja.Tests.Documents;

namespace Praja.SystemTests.Stores;

/// <summary>What every store of journals promises; each store has a subclass that says only how it is opened.</summary>
public abstract class JournalContract
{
    private protected const string Id = "tanjung-damai";

    private static readonly DateTimeOffset Noon = MadeUpDay.Dawn.AddHours(5);

    /// <summary>A shelf of journals, empty.</summary>
    private protected abstract IJournalShelf Shelf { get; }

    /// <summary>Runs SQL on a journal as the program's own account, on another connection.</summary>
    private protected abstract void Sql(string id, string statement);

    [Fact]
    public void A_shelf_lists_the_journals_that_were_made()
    {
        Assert.Empty(Shelf.List());
        Assert.Null(Shelf.Open(Id));
        Shelf.Create(new(Id, "Operasi Tanjung Damai 2024", JournalMode.Exercise));
        Shelf.Create(new("balai-2", "Operasi Balai", JournalMode.Operation));
        Assert.Equal(["balai-2", Id], Shelf.List().Select(l => l.Id));
        Assert.Equal(new(Id, "Operasi Tanjung Damai 2024", JournalMode.Exercise), Shelf.List()[1]);
        Assert.Throws<JournalException>(() => Shelf.Create(new(Id, "Dua kali", JournalMode.Operation)));
        Assert.Equal("Operasi Tanjung Damai 2024", Shelf.List()[1].Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("Besar")]
    [InlineData("-a")]
    [InlineData("a b")]
    public void An_id_that_is_none_is_no_journal(string id)
    {
        Assert.Throws<ArgumentException>(() => Shelf.Create(new(id, "Operasi", JournalMode.Operation)));
        Assert.Null(Shelf.Open(id));
    }

    [Fact]
    public void What_is_appended_is_read_byte_for_byte_also_after_opening_again()
    {
        var day = new MadeUpDay();
        JournalSegment[] appended = [day.Next(), day.Next(1), day.Next(5)];
        using (var store = Open())
        {
            Assert.Equal(JournalHead.None, HeadOf(store));
            foreach (var segment in appended)
                Append(store, segment);
            AssertSame(appended, store.Read(0));
        }
        using var again = Open();
        AssertSame(appended, again.Read(0));
        Assert.Equal(appended[^1].Head, HeadOf(again));
        AssertSame(appended[1..], again.Read(2));
        AssertSame(appended[2..], again.Read(3));
        AssertSame(appended[2..], again.Read(4));
        Assert.Empty(again.Read(8));
        Assert.Empty(again.Read(99));
    }

    [Fact]
    public void Read_into_memory_that_is_used_again_it_is_the_same()
    {
        var day = new MadeUpDay();
        using var store = Open();
        var appended = Enumerable.Range(0, 12).Select(n => day.Next(n % 3 == 0 ? 5 : 400)).ToList();
        foreach (var segment in appended)
            Append(store, segment);
        var (memory, read) = (new SegmentMemory(), new List<string>());
        foreach (var segment in store.Read(0, memory))
        {
            read.Add(Told(segment));
            memory.TakeBack(segment);
        }
        Assert.Equal(appended.Select(Told), read);
    }

    [Fact]
    public void The_lines_of_a_journal_verify_as_a_file()
    {
        var day = new MadeUpDay();
        using var store = Open();
        for (var i = 0; i < 20; i++)
            Append(store, day.Next(1 + (i % 3)));
        AssertVerifies(store);
    }

    [Fact]
    public void A_turn_brings_what_another_store_has_appended()
    {
        var day = new MadeUpDay();
        using var first = Open();
        using var second = Open();
        var (one, two, three) = (day.Next(), day.Next(), day.Next());
        Append(first, one);
        Append(first, two);
        using (var turn = second.Begin(2))
        {
            AssertSame([two], turn.Missed);
            Assert.Equal(two.Head, turn.Head);
            Keep(turn, three);
        }
        using var last = first.Begin(3);
        AssertSame([two, three], last.Missed);
    }

    [Fact]
    public void A_turn_without_a_commit_leaves_nothing()
    {
        var day = new MadeUpDay();
        using var store = Open();
        Append(store, day.Next());
        store.Begin(2).Dispose();
        using (var turn = store.Begin(2))
            Assert.Empty(turn.Missed);
        Assert.Equal(2, HeadOf(store).Sequence);
        Append(store, day.Next());
        AssertVerifies(store);
    }

    [Fact]
    public void A_segment_that_does_not_follow_the_head_is_refused()
    {
        var (day, other) = (new MadeUpDay(), new MadeUpDay());
        using var store = Open();
        var first = day.Next();
        Append(store, first);
        other.Next(1);
        AssertRefused(store, first);
        AssertRefused(store, other.Next(2));
        AssertRefused(store, day.Next() with { First = 4 });
        var forged = new MadeUpDay(JournalMode.Exercise);
        forged.Next(2);
        var next = forged.Next(1);
        var lines = Encoding.UTF8.GetString(next.Lines.Span).Replace("99.01.03", "99.01.04", StringComparison.Ordinal);
        AssertRefused(store, next with { Lines = Encoding.UTF8.GetBytes(lines) });
        Assert.Equal(first.Head, HeadOf(store));
        Append(store, next);
        AssertVerifies(store);
    }

    // After a commit that failed, a picture may be ahead of its journal: it has to be folded anew.
    [Fact]
    public void A_turn_for_more_than_the_journal_holds_is_refused()
    {
        using var store = Open();
        var day = new MadeUpDay();
        Append(store, day.Next());
        Assert.True(Assert.Throws<JournalException>(() => store.Begin(3)).IsTransient);
        Append(store, day.Next());
    }

    [Theory]
    [InlineData(JournalMode.Operation)]
    [InlineData(JournalMode.Simulation)]
    public void Entries_of_another_mode_never_enter(JournalMode mode)
    {
        using var store = Open();
        AssertRefused(store, new MadeUpDay(mode).Next());
        Assert.Empty(store.Read(0));
        // Nor do they behind the program's back.
        var word = JournalModes.Word(mode);
        var refusal = Assert.ThrowsAny<Exception>(() => Sql(Id, InsertOf(new MadeUpDay(mode).Next(), word)));
        Assert.Contains("mode", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(store.Read(0));
    }

    [Theory]
    [InlineData("UPDATE {segment} SET head_time = head_time")]
    [InlineData("DELETE FROM {segment}")]
    [InlineData("UPDATE {journal} SET title = 'x'")]
    [InlineData("UPDATE {journal} SET mode = 'operation'")]
    [InlineData("DELETE FROM {journal}")]
    public void The_store_itself_refuses_to_change_or_delete(string statement)
    {
        var day = new MadeUpDay();
        using var store = Open();
        Append(store, day.Next());
        var before = File(store);
        Assert.ThrowsAny<Exception>(() => Sql(Id, statement));
        Assert.Equal(before, File(store));
        Append(store, day.Next());
    }

    [Fact]
    public void The_store_itself_refuses_what_does_not_follow()
    {
        var day = new MadeUpDay();
        using var store = Open();
        Append(store, day.Next());
        Assert.ThrowsAny<Exception>(() => Sql(Id, InsertOf(new MadeUpDay().Next(), "exercise")));
        day.Next();
        Assert.ThrowsAny<Exception>(() => Sql(Id, InsertOf(day.Next(), "exercise")));
        Assert.Equal(2, HeadOf(store).Sequence);
    }

    [Fact]
    public void Journals_do_not_mix()
    {
        using var one = Open();
        using var other = Open("balai");
        var (day, elsewhere) = (new MadeUpDay(), new MadeUpDay());
        Append(one, day.Next());
        Append(other, elsewhere.Next(1));
        Append(one, day.Next());
        Append(other, elsewhere.Next(1));
        Assert.Equal(4, HeadOf(one).Sequence);
        Assert.Equal(2, HeadOf(other).Sequence);
        AssertVerifies(one);
        AssertVerifies(other);
    }

    [Fact]
    public void A_snapshot_is_kept_and_a_torn_or_foreign_one_is_none()
    {
        var day = new MadeUpDay();
        using var store = Open();
        Assert.Null(store.ReadSnapshot());
        var first = day.Next();
        Append(store, first);
        store.SaveSnapshot(new(first.Head, "gambaran"u8.ToArray()));
        using var again = Open();
        Assert.Equal(first.Head, again.ReadSnapshot()!.Head);
        Assert.Equal("gambaran"u8.ToArray(), again.ReadSnapshot()!.Bytes.ToArray());
        // Of an entry that this journal does not hold: a folder copied beside another database.
        store.SaveSnapshot(new(day.Next().Head, "asing"u8.ToArray()));
        Assert.Null(again.ReadSnapshot());
        store.SaveSnapshot(new(first.Head, "gambaran"u8.ToArray()));
        var whole = System.IO.File.ReadAllBytes(SnapshotPath);
        for (var length = 0; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(SnapshotPath, whole[..length]);
            Assert.Null(again.ReadSnapshot());
        }
        for (var at = 0; at < whole.Length; at++)
        {
            whole[at] ^= 1;
            System.IO.File.WriteAllBytes(SnapshotPath, whole);
            Assert.Null(again.ReadSnapshot());
            whole[at] ^= 1;
        }
    }

    // What a sender hands in again, after an answer that was lost, is there once: at the same node, at another one, and
    // after both have started anew.
    [Fact]
    public async Task What_is_sent_again_is_recorded_once_at_any_node()
    {
        var small = TanjungDamai.Small();
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", new ProblemList())!.Book;
        var frame = new PostFrame(small.Operation, doctrine, small.Plan);
        using var first = Open();
        using var second = Open();
        var one = new PostDesk(frame, first);
        one.OpenJournal(MadeUpDay.Header, JournalMode.Exercise, "post/chief", Uuid7.Of(MadeUpDay.Dawn, 0, 0), Noon);
        var other = new PostDesk(frame, second);
        other.OpenJournal(MadeUpDay.Header, JournalMode.Exercise, "post/chief", Uuid7.Of(MadeUpDay.Dawn, 1, 0), Noon);
        var sent = Photo(1);
        Assert.Equal((AnswerEnd.Recorded, 2L), await AnswerAsync(one, sent));
        Assert.Equal((AnswerEnd.AlreadyThere, 2L), await AnswerAsync(one, sent));
        Assert.Equal((AnswerEnd.AlreadyThere, 2L), await AnswerAsync(other, sent));
        Assert.Equal((AnswerEnd.Recorded, 3L), await AnswerAsync(other, Photo(2)));
        using var third = Open();
        var fresh = new PostDesk(frame, third);
        Assert.Equal((AnswerEnd.AlreadyThere, 3L), await AnswerAsync(fresh, Photo(2)));
        Assert.Equal((AnswerEnd.AlreadyThere, 3L), await AnswerAsync(one, Photo(2)));
        Assert.Equal(fresh.Picture.ToBytes().ToArray(), one.Picture.ToBytes().ToArray());
        AssertVerifies(third);
    }

    private static async Task<(AnswerEnd End, long Sequence)> AnswerAsync(PostDesk desk, Submission submission)
    {
        var round = desk.Process([submission], Noon);
        await round.Durable;
        return (round.Answers[0].End, round.Answers[0].Sequence);
    }

    private static Submission Photo(ulong number) => new(
        Uuid7.Of(Noon, 7, number), "attachment_added",
        EntryBody.Empty.With("sha256", new string('a', 63) + number).With("media_type", "image/jpeg").With("bytes", 9),
        new Sender("pos/1", PostRole.Guard, []));

    // Each node takes its turn when it can, folds what it missed and appends one more entry. Whoever wins, the numbers
    // have no gap and the chain verifies.
    [Fact]
    public async Task Nodes_that_race_make_one_gapless_chain()
    {
        const int Nodes = 3;
        const int Each = 20;
        using (var store = Open())
            Append(store, new MadeUpDay().Next(1));
        await Task.WhenAll(Enumerable.Range(1, Nodes).Select(node => Task.Factory.StartNew(
            () => Race(node, Each), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        using var after = Open();
        Assert.Equal(1 + (Nodes * Each), HeadOf(after).Sequence);
        AssertVerifies(after);
    }

    private void Race(int node, int times)
    {
        using var store = Open();
        var known = 1L;
        for (var i = 0; i < times; i++)
        {
            using var turn = store.Begin(known);
            Assert.Equal(turn.Head.Sequence, turn.Missed.Count == 0 ? known : turn.Missed[^1].Head.Sequence);
            var pen = new SegmentPen(turn.Head);
            pen.Add(new(
                turn.Head.Time, JournalMode.Exercise, $"node/{node}", "signal_failed",
                EntryBody.Empty.With("region", "99.01"),
                Uuid7.Of(turn.Head.Time, (ulong)node, (ulong)i + 1)));
            turn.Commit(pen.ToSegment()).GetAwaiter().GetResult();
            known = turn.Head.Sequence + 1;
        }
    }

    private protected abstract string SnapshotPath { get; }

    /// <summary>A statement that puts a segment in behind the program's back, well-formed in itself.</summary>
    private protected abstract string InsertOf(JournalSegment segment, string mode);

    private protected IJournalStore Open(string id = Id)
    {
        if (Shelf.List().All(l => l.Id != id)) Shelf.Create(new(id, "Operasi " + id, JournalMode.Exercise));
        return Shelf.Open(id)!;
    }

    private protected static void Append(IJournalStore store, JournalSegment segment)
    {
        using var turn = store.Begin(segment.First - 1);
        Assert.Empty(turn.Missed);
        turn.Commit(segment).GetAwaiter().GetResult();
    }

    private static void Keep(IJournalTurn turn, JournalSegment segment) =>
        turn.Commit(segment).GetAwaiter().GetResult();

    private protected static JournalHead HeadOf(IJournalStore store)
    {
        using var turn = store.Begin(0);
        return turn.Head;
    }

    private protected static byte[] File(IJournalStore store) =>
        [.. store.Read(0).SelectMany(s => s.Lines.ToArray())];

    private protected static void AssertVerifies(IJournalStore store)
    {
        var problems = new ProblemList();
        var summary = JournalCheck.Verify(File(store), "journal", problems);
        Assert.Equal([], problems.Sorted().Select(p => p.Kind.Code + " " + p.Seen));
        Assert.Equal(HeadOf(store).Sequence, summary!.Entries);
        Assert.Equal(HeadOf(store).Hash, summary.Head);
    }

    private static void AssertRefused(IJournalStore store, JournalSegment segment)
    {
        using var turn = store.Begin(0);
        var refusal = Assert.Throws<JournalException>(() => turn.Commit(segment).GetAwaiter().GetResult());
        Assert.False(refusal.IsTransient);
    }

    private static void AssertSame(IEnumerable<JournalSegment> expected, IEnumerable<JournalSegment> actual) =>
        Assert.Equal(expected.Select(Told), actual.Select(Told));

    private static string Told(JournalSegment segment) =>
        $"{segment.First} {segment.Head} {Encoding.UTF8.GetString(segment.Lines.Span)}";
}
