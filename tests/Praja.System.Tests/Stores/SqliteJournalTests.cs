using Microsoft.Data.Sqlite;
using Praja.Journal;
using Praja.Storage;
using Praja.Storage.Sqlite;
using SQLitePCL;

namespace Praja.SystemTests.Stores;

public sealed class SqliteJournalTests : JournalContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteShelf shelf;

    public SqliteJournalTests() => shelf = new(folder.Path);

    private protected override IJournalShelf Shelf => shelf;

    private protected override string SnapshotPath => folder.At("snapshots", Id + ".snapshot");

    private string JournalPath => folder.At("journals", Id + ".db");

    [Fact]
    public void A_file_that_is_no_journal_is_refused()
    {
        using var store = Open();
        System.IO.File.WriteAllText(folder.At("journals", "teks.db"), "bukan jurnal, hanya teks biasa saja");
        var refusal = Assert.Throws<JournalException>(() => shelf.Open("teks"));
        Assert.False(refusal.IsTransient);
    }

    // Write after write finds the disk full, each at another point of the commit, until one passes: nothing may be
    // half there, and the journal goes on as soon as there is room.
    [Fact]
    public void A_full_disk_refuses_the_segment_and_loses_nothing()
    {
        var day = new MadeUpDay();
        using (var store = Open())
            Append(store, day.Next());
        var large = day.Next(400);
        var refusals = 0;
        for (var pages = 1; ; pages++)
        {
            using var store = new SqliteJournalStore(JournalPath, "", new(MaxPages: pages));
            try
            {
                Append(store, large);
                break;
            }
            catch (JournalException e)
            {
                refusals++;
                Assert.True(e.IsTransient, e.Message);
                Assert.Equal(2, HeadOf(store).Sequence);
                AssertVerifies(store);
            }
        }
        Assert.True(refusals > 5, $"the disk was full {refusals} times");
        using var after = Open();
        Append(after, day.Next());
        AssertVerifies(after);
    }

    [Fact]
    public void An_append_to_a_long_journal_is_no_more_work_than_to_a_short_one()
    {
        var day = new MadeUpDay();
        using var store = Open();
        Append(store, day.Next());
        var few = StepsOfAppend();
        for (var n = 0; n < 50; n++)
            Append(store, day.Next());
        Assert.Equal(few, StepsOfAppend());
    }

    [Fact]
    public void A_journal_held_by_another_process_is_a_failure_that_may_pass()
    {
        using var store = Open();
        using var other = Connect(Id);
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        var busy = Assert.Throws<JournalException>(() => store.Begin(0));
        Assert.True(busy.IsTransient);
        begin.CommandText = "ROLLBACK";
        begin.ExecuteNonQuery();
        Append(store, new MadeUpDay().Next());
    }

    [Fact]
    public void A_torn_file_is_refused_until_it_is_opened_again()
    {
        var day = new MadeUpDay();
        using (var store = Open())
            Append(store, day.Next(500));
        using (var stream = System.IO.File.OpenWrite(JournalPath))
        {
            stream.Position = stream.Length / 2;
            stream.Write(new byte[stream.Length - stream.Position]);
        }
        using var torn = new SqliteJournalStore(JournalPath);
        Assert.False(Assert.Throws<JournalException>(() => torn.Begin(0)).IsTransient);
        var refused = Assert.Throws<JournalException>(() => torn.Begin(0));
        Assert.Contains("again", refused.Message, StringComparison.Ordinal);
        Assert.Throws<JournalException>(() => torn.Read(0).Count());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private protected override void Sql(string id, string statement)
    {
        using var connection = Connect(id);
        using var command = connection.CreateCommand();
        command.CommandText = statement
            .Replace("{segment}", "segment", StringComparison.Ordinal)
            .Replace("{journal}", "journal", StringComparison.Ordinal);
        command.ExecuteNonQuery();
    }

    private protected override string InsertOf(JournalSegment segment, string mode) =>
        $"INSERT OR REPLACE INTO segment VALUES ({segment.First}, {segment.Head.Sequence}, '{EntryJson.NoHash}', "
        + $"'{segment.Head.Hash}', 0, '{mode}', x'00')";

    private SqliteConnection Connect(string id)
    {
        var connection = new SqliteConnection($"Data Source={folder.At("journals", id + ".db")};Pooling=False");
        connection.Open();
        return connection;
    }

    // Steps of SQLite's machine, the triggers' among them, for a row that follows the last one; it is rolled back.
    private int StepsOfAppend()
    {
        using var connection = Connect(Id);
        raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        raw.sqlite3_prepare_v2(
            connection.Handle,
            "INSERT INTO segment SELECT last_seq + 1, last_seq + 1, head, head, head_time, mode, lines"
            + " FROM segment ORDER BY first_seq DESC LIMIT 1",
            out var statement);
        using (statement)
        {
            Assert.Equal(raw.SQLITE_DONE, raw.sqlite3_step(statement));
            var steps = raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 0);
            raw.sqlite3_reset(statement);
            raw.sqlite3_exec(connection.Handle, "ROLLBACK");
            return steps;
        }
    }
}
