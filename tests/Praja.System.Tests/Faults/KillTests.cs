using System.Diagnostics;
using Praja.Algorithms.Random;
using Praja.SystemTests.Stores;

namespace Praja.SystemTests.Faults;

/// <summary>The server, the database and their parts are killed at random moments, again and again on the same
/// journal.</summary>
public sealed class KillTests : IDisposable
{
    private const int Sockets = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly FieldSenders senders = new(Sockets);

    [Fact]
    public async Task Killing_the_server_loses_nothing_on_sqlite()
    {
        await Kill(FaultLength.Of(50, 3), ["--data", folder.Path],
            () => KeptLines.OfSqlite(folder.At("tanjung-damai.db")));
    }

    [Fact]
    public async Task Killing_the_server_loses_nothing_on_postgresql()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var connection = PostgresCluster.Shared.CreateDatabase();
        await Kill(FaultLength.Of(50, 3), ["--data", folder.Path, "--postgres", connection],
            () => KeptLines.OfPostgres(connection));
    }

    /// <summary>Every second time all backends are killed too. The server answers 503 meanwhile, and takes reports
    /// again once the database is back, without anybody's help.</summary>
    [Fact]
    public async Task Killing_the_postmaster_loses_nothing_and_heals()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        using var cluster = PostgresCluster.Start();
        var connection = cluster.CreateDatabase();
        using var server = await ServerProcess.StartAsync("--data", folder.Path, "--postgres", connection);
        senders.Servers = [server.Entries];
        senders.Start();
        var rng = Rng.For(1, "postmaster");
        var times = FaultLength.Of(8, 2);
        var unheard = 0;
        for (var round = 0; round < times; round++)
        {
            await senders.AnsweredAsync(200 + rng.Next(800), Patience);
            cluster.Kill(backends: round % 2 == 1);
            await Until(() => senders.Statuses.GetValueOrDefault(503) > 0);
            await senders.StopAsync();
            cluster.StartAgain();
            unheard += FaultLaw.Holds(KeptLines.OfPostgres(connection), senders);
            senders.Statuses[503] = 0;
            senders.Start();
        }
        await senders.AnsweredAsync(200, Patience);
        await senders.StopAsync();
        FaultLaw.Holds(KeptLines.OfPostgres(connection), senders);
        await senders.SettleAsync();
        FaultLaw.HoldsAtTheEnd(KeptLines.OfPostgres(connection), senders);
        Tell(times, unheard);
    }

    public void Dispose()
    {
        senders.Dispose();
        folder.Dispose();
    }

    private async Task Kill(int times, string[] options, Func<byte[]> lines)
    {
        var rng = Rng.For(1, "kill");
        var unheard = 0;
        for (var round = 0; round < times; round++)
        {
            using var server = await ServerProcess.StartAsync(options);
            senders.Servers = [server.Entries];
            senders.Start();
            await senders.AnsweredAsync(1, Patience);
            await Task.Delay(rng.Next(1_500), TestContext.Current.CancellationToken);
            server.Kill();
            await senders.StopAsync();
            unheard += FaultLaw.Holds(lines(), senders);
        }
        Assert.True(senders.Acknowledged.Count > Sockets, "the test needs reports under way");
        using var last = await ServerProcess.StartAsync(options);
        senders.Servers = [last.Entries];
        await senders.SettleAsync();
        FaultLaw.HoldsAtTheEnd(lines(), senders);
        Tell(times, unheard);
    }

    /// <summary>What the law was held against. It has held here, or this would not be said: nothing is lost or
    /// doubled.</summary>
    private void Tell(int kills, int unheard) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"{kills} kills: {senders.Acknowledged.Count} acknowledged, 0 lost, {unheard} found that nobody had heard of,"
        + $" 0 doubled; {senders.Says()}");

    private static async Task Until(Func<bool> done)
    {
        for (var watch = Stopwatch.StartNew(); !done();)
        {
            Assert.True(watch.Elapsed < Patience, "waited in vain");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
