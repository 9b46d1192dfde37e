using Npgsql;
using Praja.Journal;
using Praja.Storage;
using Praja.Storage.Postgres;

namespace Praja.SystemTests.Stores;

public sealed class PostgresJournalTests : JournalContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string connection;
    private readonly PostgresShelf shelf;

    public PostgresJournalTests()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        connection = PostgresCluster.Shared.CreateDatabase();
        shelf = new(connection, folder.Path);
    }

    private protected override IJournalShelf Shelf => shelf;

    private protected override string SnapshotPath => folder.At("snapshots", Id + ".snapshot");

    [Theory]
    [InlineData("UPDATE praja.segment SET head_time = head_time")]
    [InlineData("DELETE FROM praja.segment")]
    [InlineData("TRUNCATE praja.segment")]
    [InlineData("TRUNCATE praja.journal")]
    [InlineData("UPDATE praja.journal SET last_seq = last_seq + 1")]
    [InlineData("UPDATE praja.journal SET title = 'x'")]
    [InlineData("DELETE FROM praja.journal")]
    [InlineData("SET session_replication_role = replica; DELETE FROM praja.segment")]
    public void Not_even_a_superuser_changes_or_deletes_by_mistake(string statement)
    {
        using var store = Open();
        Append(store, new MadeUpDay().Next());
        var before = File(store);
        var refusal = Assert.Throws<PostgresException>(() => Run(connection, statement));
        Assert.Contains("a journal only grows", refusal.MessageText, StringComparison.Ordinal);
        Assert.Equal(before, File(store));
    }

    [Theory]
    [InlineData("UPDATE praja.segment SET head_time = head_time")]
    [InlineData("DELETE FROM praja.segment")]
    [InlineData("TRUNCATE praja.segment")]
    [InlineData("UPDATE praja.journal SET last_seq = 99")]
    [InlineData("INSERT INTO praja.journal (id, title, mode, last_seq) VALUES ('lain', 'Lain', 'operation', 9)")]
    [InlineData("ALTER TABLE praja.segment DISABLE TRIGGER ALL")]
    [InlineData("DROP TABLE praja.segment")]
    [InlineData("UPDATE praja.version SET version = 0")]
    public void The_application_has_no_right_to_it_at_all(string statement)
    {
        using var store = Open();
        Append(store, new MadeUpDay().Next());
        var refusal = Assert.Throws<PostgresException>(
            () => Run(connection, $"SET ROLE {PostgresSchema.Application}; " + statement));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    // A login that may only append opens what an administrator has prepared.
    [Fact]
    public void A_login_without_rights_of_its_own_can_append()
    {
        var login = "petugas_" + new NpgsqlConnectionStringBuilder(connection).Database;
        Run(connection, $"CREATE ROLE {login} LOGIN IN ROLE {PostgresSchema.Application}");
        shelf.Create(new(Id, "Operasi", JournalMode.Exercise));
        var mine = new NpgsqlConnectionStringBuilder(connection) { Username = login }.ConnectionString;
        using var other = new PostgresShelf(mine, "");
        using var store = other.Open(Id)!;
        Append(store, new MadeUpDay().Next());
        AssertVerifies(store);
        Assert.Throws<PostgresException>(() => Run(mine, "DELETE FROM praja.segment"));
    }

    [Fact]
    public void A_database_that_loses_commits_is_not_used()
    {
        using var careless = PostgresCluster.Start("-c fsync=off");
        var refusal = Assert.Throws<JournalException>(() =>
        {
            using var weak = new PostgresShelf(careless.Connection(), "");
            weak.List();
        });
        Assert.Contains("fsync off", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTransient);
    }

    [Fact]
    public void A_session_that_does_not_sync_is_made_to()
    {
        var weak = PostgresSettings.Of(connection + ";Options=-c synchronous_commit=off");
        using var line = PostgresLine.Open(weak);
        Assert.Equal("on", PostgresLine.Value(line, "SHOW synchronous_commit"));
    }

    [Fact]
    public async Task A_node_that_waits_hears_of_another_nodes_entries()
    {
        var day = new MadeUpDay();
        using var one = Open();
        using var other = Open();
        var cancel = TestContext.Current.CancellationToken;
        await Task.Run(() => Append(one, day.Next()), cancel);
        await other.WaitAsync(0, cancel);
        var waits = other.WaitAsync(2, cancel);
        Assert.False(waits.IsCompleted);
        // Another journal's entries are none of its business.
        using var elsewhere = Open("balai");
        await Task.Run(() => Append(elsewhere, new MadeUpDay().Next(5)), cancel);
        Assert.False(waits.IsCompleted);
        await Task.Run(() => Append(one, day.Next()), cancel);
        await waits;
        using var stop = new CancellationTokenSource();
        var never = other.WaitAsync(4, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    // The backends of both stores are ended in the middle of a turn: the turn fails as one that may be tried again,
    // what was committed is there, and the same stores go on with new connections.
    [Fact]
    public async Task A_lost_connection_fails_the_turn_and_the_next_one_reconnects()
    {
        var day = new MadeUpDay();
        var cancel = TestContext.Current.CancellationToken;
        using var store = Open();
        await Task.Run(() => Append(store, day.Next()), cancel);
        var waits = store.WaitAsync(2, cancel);
        var next = day.Next();
        var last = day.Next();
        using (var turn = store.Begin(2))
        {
            EndBackends();
            var lost = await Assert.ThrowsAsync<JournalException>(() => turn.Commit(next));
            Assert.True(lost.IsTransient, lost.Message);
        }
        // Decided upon the segment that was lost: it must not be kept either.
        Assert.True(Assert.Throws<JournalException>(() => store.Begin(4)).IsTransient);
        await Task.Run(() => Append(store, next), cancel);
        AssertVerifies(store);
        EndBackends();
        using var other = Open();
        await Task.Run(() => Append(other, last), cancel);
        await waits;
        await Task.Run(() => AssertHeals(store, 6), cancel);
    }

    // While one segment is on its way, the next is decided: both are kept, in order, and the second is not acknowledged
    // before the first.
    [Fact]
    public async Task A_turn_may_begin_while_the_commit_before_is_on_its_way()
    {
        var day = new MadeUpDay();
        using var store = Open();
        var commits = new List<Task>();
        for (var i = 0; i < 50; i++)
        {
            var segment = day.Next();
            using var turn = store.Begin(segment.First - 1);
            Assert.Empty(turn.Missed);
            commits.Add(turn.Commit(segment));
        }
        for (var i = commits.Count - 1; i >= 0; i--)
        {
            await commits[i];
            Assert.All(commits[..i], c => Assert.True(c.IsCompletedSuccessfully));
        }
        AssertVerifies(store);
        Assert.Equal(100, HeadOf(store).Sequence);
    }

    // A node that stands still in the middle of its turn holds the others up for seconds only; what it decided is
    // refused when it wakes.
    [Fact]
    public async Task A_node_that_hangs_in_its_turn_is_passed_by()
    {
        var day = new MadeUpDay();
        using var hung = Open();
        using var other = Open();
        await Task.Run(() => Append(other, day.Next()), TestContext.Current.CancellationToken);
        using var turn = hung.Begin(2);
        var next = day.Next();
        await Task.Run(() => Append(other, next), TestContext.Current.CancellationToken);
        var late = await Assert.ThrowsAsync<JournalException>(() => turn.Commit(next));
        Assert.True(late.IsTransient, late.Message);
        AssertVerifies(other);
        Assert.Equal(4, HeadOf(hung).Sequence);
    }

    [Fact]
    public void A_database_that_is_away_is_a_failure_that_may_pass_and_it_heals()
    {
        using var cluster = PostgresCluster.Start();
        var day = new MadeUpDay();
        using var own = new PostgresShelf(cluster.Connection(), folder.Path);
        own.Create(new(Id, "Operasi", JournalMode.Exercise));
        using var store = own.Open(Id)!;
        Append(store, day.Next());
        store.Begin(0).Dispose();
        cluster.Kill(backends: true);
        Assert.True(Assert.Throws<JournalException>(() => store.Begin(0)).IsTransient);
        Assert.True(Assert.Throws<JournalException>(() => store.Begin(0)).IsTransient);
        Assert.True(Assert.Throws<JournalException>(() => store.Read(0).Count()).IsTransient);
        cluster.StartAgain();
        Append(store, day.Next());
        AssertVerifies(store);
    }

    public void Dispose()
    {
        PostgresCluster.Shared.DropDatabase(connection);
        folder.Dispose();
    }

    private protected override void Sql(string id, string statement) => Run(
        connection,
        $"SET ROLE {PostgresSchema.Application}; " + statement
            .Replace("{segment}", "praja.segment", StringComparison.Ordinal)
            .Replace("{journal}", "praja.journal", StringComparison.Ordinal));

    private protected override string InsertOf(JournalSegment segment, string mode) =>
        $"INSERT INTO praja.segment VALUES ('{Id}', {segment.First}, {segment.Head.Sequence}, '{EntryJson.NoHash}', "
        + $"'{segment.Head.Hash}', {segment.Head.Time.ToUnixTimeMilliseconds()}, '{mode}', '\\x00')";

    // The first turn may find the connection lost; the next one opens another.
    private static void AssertHeals(IJournalStore store, long sequence)
    {
        try
        {
            Assert.Equal(sequence, HeadOf(store).Sequence);
        }
        catch (JournalException e)
        {
            Assert.True(e.IsTransient, e.Message);
            Assert.Equal(sequence, HeadOf(store).Sequence);
        }
    }

    private void EndBackends() => Run(
        connection,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'praja'"
        + " AND datname = current_database()");

    private static void Run(string connection, string sql)
    {
        using var line = new NpgsqlConnection(connection + ";Pooling=false");
        line.Open();
        using var command = new NpgsqlCommand(sql, line);
        command.ExecuteNonQuery();
    }
}
