using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Praja.SystemTests.Stores;
using Praja.SystemTests.Web;

namespace Praja.SystemTests.Faults;

/// <summary>Three times <c>praja serve --postgres</c> on one database, as an operator runs them; one is killed in the
/// middle of the day.</summary>
public sealed class ThreeNodesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly List<ServeProcess> nodes = [];
    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Its senders move to the others and send again: every report is there exactly once, what all three fold
    /// is equal to the byte, a survivor's event stream has every entry once and in order, and what one node appends the
    /// others tell within a second.</summary>
    [Fact]
    public async Task Killing_one_of_three_nodes_loses_and_doubles_nothing()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var connection = PostgresCluster.Shared.CreateDatabase();
        ServeProcess.OpenOperation(Data(0));
        nodes.Add(await Start(0, connection));
        var secret = await nodes[0].TokenAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        Share("operations", "keys", "attachments");
        nodes.AddRange([await Start(1, connection), await Start(2, connection)]);
        using var senders = new FieldSenders(96, secret)
        {
            Servers = [.. nodes.Select(n => n.Entries)],
            StationOf = ServeProcess.Station,
        };
        using var listening = new CancellationTokenSource();
        var heard = new List<(long Id, long At)>();
        var stream = Listen(nodes[1], heard, listening.Token);

        senders.Start();
        await senders.AnsweredAsync(FaultLength.Of(10_000, 1_500), Patience);
        nodes[2].Kill();
        await senders.AnsweredAsync(FaultLength.Of(10_000, 1_500), Patience);
        await senders.StopAsync();
        FaultLaw.Holds(KeptLines.OfPostgres(connection), senders);
        Assert.True(senders.Statuses.GetValueOrDefault(0) > 0, "nobody was cut off");
        nodes[2] = await Start(2, connection);
        await senders.SettleAsync();
        FaultLaw.HoldsAtTheEnd(KeptLines.OfPostgres(connection), senders);

        var seen = await Seen(heard);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{senders.Acknowledged.Count} acknowledged; another node tells after {seen.TotalMilliseconds:0.0} ms");
        var newest = await Agree();
        await Until(() => LastOf(heard).Id >= newest);
        await listening.CancelAsync();
        await stream;
        Assert.Equal(Enumerable.Range(1, heard.Count).Select(n => (long)n), heard.Select(h => h.Id));
        await EqualToTheByte();
        PostgresCluster.Shared.DropDatabase(connection);
    }

    public void Dispose()
    {
        foreach (var node in nodes)
            node.Dispose();
        client.Dispose();
        folder.Dispose();
    }

    private string Data(int node) => folder.At(string.Create(CultureInfo.InvariantCulture, $"node-{node}"));

    /// <summary>What the guide has all nodes share.</summary>
    private void Share(params string[] names)
    {
        foreach (var name in names)
        {
            var target = Directory.CreateDirectory(Path.Combine(Data(0), name)).FullName;
            for (var node = 1; node < 3; node++)
            {
                Directory.CreateDirectory(Data(node));
                Directory.CreateSymbolicLink(Path.Combine(Data(node), name), target);
            }
        }
    }

    private async Task<ServeProcess> Start(int node, string connection)
    {
        var server = await ServeProcess.StartAsync(Data(node), "--postgres", connection);
        await server.ReadyAsync(client);
        return server;
    }

    /// <summary>How long after being answered by one node an entry is told by another: the median of twenty, since the
    /// machine of a test may be busy.</summary>
    private async Task<TimeSpan> Seen(List<(long Id, long At)> heard)
    {
        var waits = new List<TimeSpan>();
        for (var entry = 0; entry < 20; entry++)
        {
            using var answer = await TestServer.SendAs(client, nodes[0].Entries, Report());
            var answered = Stopwatch.GetTimestamp();
            var sequence = (await TestServer.Read(answer)).GetProperty("seq").GetInt64();
            await Until(() => LastOf(heard).Id >= sequence);
            waits.Add(Stopwatch.GetElapsedTime(answered, LastOf(heard).At));
        }
        return waits.Order().ElementAt(waits.Count / 2);
    }

    private static string Report() => JsonSerializer.Serialize(new
    {
        client = Guid.CreateVersion7(),
        kind = "station_status_reported",
        body = new { station = ServeProcess.Station(0), status = "hijau" },
    });

    /// <summary>Waits until all nodes stand at the same entry.</summary>
    private async Task<long> Agree()
    {
        string[] heads = [];
        await Until(() =>
        {
            heads = [.. nodes.Select(n => client.GetStringAsync(n.Of("head")).GetAwaiter().GetResult())];
            return heads.Distinct(StringComparer.Ordinal).Count() == 1;
        });
        using var head = JsonDocument.Parse(heads[0]);
        return head.RootElement.GetProperty("seq").GetInt64();
    }

    /// <summary>Told to stop, each keeps a snapshot of what it folded.</summary>
    private async Task EqualToTheByte()
    {
        foreach (var node in nodes)
            await node.TerminateAsync();
        var snapshots = Enumerable.Range(0, 3).Select(n => File.ReadAllBytes(
            Path.Combine(Data(n), "snapshots", ServeProcess.Operation + ".snapshot"))).ToArray();
        Assert.Equal(snapshots[0], snapshots[1]);
        Assert.Equal(snapshots[0], snapshots[2]);
    }

    private async Task Listen(ServeProcess node, List<(long Id, long At)> heard, CancellationToken stop)
    {
        try
        {
            using var reader = new StreamReader(await client.GetStreamAsync(node.Of("events?after=0"), stop));
            var id = 0L;
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
                else if (line.StartsWith("data:", StringComparison.Ordinal))
                    Note(heard, (id, Stopwatch.GetTimestamp()));
            }
        }
        catch (OperationCanceledException)
        {
            // The test has heard enough.
        }
    }

    private static void Note(List<(long Id, long At)> heard, (long Id, long At) told)
    {
        lock (heard)
            heard.Add(told);
    }

    private static (long Id, long At) LastOf(List<(long Id, long At)> heard)
    {
        lock (heard)
            return heard.LastOrDefault();
    }

    private static async Task Until(Func<bool> done)
    {
        for (var watch = Stopwatch.StartNew(); !done();)
        {
            Assert.True(watch.Elapsed < Patience, "waited in vain");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
