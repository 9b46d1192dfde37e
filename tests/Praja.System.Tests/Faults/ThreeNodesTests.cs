using System.Globalization;
using System.Net.Http.Headers;
using Praja.FaultSimulator.Hosting;
using Praja.SystemTests.Stores;

namespace Praja.SystemTests.Faults;

/// <summary>Three servers on one PostgreSQL; one is killed in the middle of the day.</summary>
public sealed class ThreeNodesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly FieldSenders senders = new(96);
    private readonly List<ServerProcess> nodes = [];
    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };

    public ThreeNodesTests() =>
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", FaultHost.Secret);

    /// <summary>Its senders move to the others and send again: every report is there exactly once, the pictures of all
    /// three are equal to the byte, and a survivor's event stream has every entry once and in order.</summary>
    [Fact]
    public async Task Killing_one_of_three_nodes_loses_and_doubles_nothing()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var connection = PostgresCluster.Shared.CreateDatabase();
        for (var node = 0; node < 3; node++)
            nodes.Add(await Start(node, connection));
        using var listening = new CancellationTokenSource();
        var heard = new List<long>();
        var stream = Listen(nodes[0], heard, listening.Token);
        senders.Servers = [.. nodes.Select(n => n.Entries)];
        senders.Start();
        await senders.AnsweredAsync(FaultLength.Of(10_000, 1_500), Patience);
        nodes[2].Kill();
        await senders.AnsweredAsync(FaultLength.Of(10_000, 1_500), Patience);
        await senders.StopAsync();
        FaultLaw.Holds(KeptLines.OfPostgres(connection), senders);
        Assert.True(senders.Statuses.GetValueOrDefault(0) > 0, "nobody was cut off");

        nodes[2] = await Start(2, connection);
        await senders.SettleAsync();
        var newest = await Agree();
        FaultLaw.HoldsAtTheEnd(KeptLines.OfPostgres(connection), senders);
        await Until(() => heard.LastOrDefault() >= newest);
        await listening.CancelAsync();
        await stream;
        Assert.Equal(Enumerable.Range(1, heard.Count).Select(n => (long)n), heard);
    }

    public void Dispose()
    {
        foreach (var node in nodes)
            node.Dispose();
        client.Dispose();
        senders.Dispose();
        folder.Dispose();
    }

    private Task<ServerProcess> Start(int node, string connection)
    {
        var data = folder.At(string.Create(CultureInfo.InvariantCulture, $"node-{node}"));
        Directory.CreateDirectory(data);
        return ServerProcess.StartAsync("--data", data, "--postgres", connection);
    }

    /// <summary>Waits until all nodes stand at the same entry; then their pictures must be equal to the byte.</summary>
    private async Task<long> Agree()
    {
        string[][] pictures = [];
        await Until(() =>
        {
            pictures = [.. nodes.Select(Picture)];
            return pictures.DistinctBy(p => p[0]).Count() == 1;
        });
        Assert.Single(pictures.DistinctBy(p => p[1]));
        Assert.Single(pictures.DistinctBy(p => p[2]));
        return long.Parse(pictures[0][0], CultureInfo.InvariantCulture);
    }

    private string[] Picture(ServerProcess node) =>
        client.GetStringAsync(new Uri(node.Address, "/faults/picture")).GetAwaiter().GetResult().Split(' ');

    private async Task Listen(ServerProcess node, List<long> heard, CancellationToken stop)
    {
        try
        {
            var events = new Uri(node.Address, $"/api/v1/operations/{FaultHost.Operation}/events?after=0");
            using var reader = new StreamReader(await client.GetStreamAsync(events, stop));
            var id = 0L;
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
                else if (line.StartsWith("data:", StringComparison.Ordinal))
                    heard.Add(id);
            }
        }
        catch (OperationCanceledException)
        {
            // The test has heard enough.
        }
    }

    private static async Task Until(Func<bool> done)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !done();)
        {
            Assert.True(watch.Elapsed < Patience, "waited in vain");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
