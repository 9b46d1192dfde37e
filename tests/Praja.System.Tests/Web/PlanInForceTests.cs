using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Planning;
using Praja.SystemTests.Stores;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;
using static Praja.SystemTests.Web.TestServer;

namespace Praja.SystemTests.Web;

/// <summary>A second plan comes into force while the posts of Kutai Timur are at work.</summary>
public sealed class PlanInForceTests : IDisposable
{
    private const string Id = "kutai-timur-2024";
    private const string Gauge = "praja_plan_in_force{operation=\"" + Id + "\"} ";
    private const string Squad = "cadangan/1/1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly Plan first;

    // A station that the second plan has in another band.
    private readonly string moved;

    public PlanInForceTests()
    {
        var plan = PrajaProgram.Run("plan", PrajaProgram.KutaiTimur, "--out", folder.At("plan"), "--no-pdf");
        Assert.True(File.Exists(folder.At("plan", "plan.json")), plan.Error);
        first = PlanJson.Read(File.ReadAllBytes(folder.At("plan", "plan.json")), "plan.json", new ProblemList())!;
        moved = first.Stations.First(s => s.Band == "sangat_rawan").Site;
        var open = PrajaProgram.Run(
            "open", PrajaProgram.KutaiTimur, "--plan", folder.At("plan"), "--data", folder.At("a"), "--mode",
            "exercise");
        Assert.NotEqual(2, open.Code);
        Copy("a", "b");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Two nodes on one database, each with its own folder: the one that has the new plan's file works by it
    /// at once, the other as soon as it gets it. What was out stays out, no entry is told twice or not at all, and in
    /// the end both pictures, and that of a node that starts anew, are equal to the byte.</summary>
    [Fact]
    public async Task Every_node_works_by_the_plan_in_force()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var database = PostgresCluster.Shared.CreateDatabase();
        await using var a = await Node.Start(folder.At("a"), database);
        Copy("a", "b", "keys");
        var b = await Node.Start(folder.At("b"), database);
        var told = new List<(long First, long Last)>();
        b.Post.Folded += segment => told.Add((segment.First, segment.Head.Sequence));
        var from = b.Post.Durable;
        var incident = await Order(a);
        var sha256 = await Publish(a, Second());

        await a.Until(plans => plans.GetProperty("working").GetInt32() == 2);
        await b.Until(plans => plans.TryGetProperty("problem", out _));
        using (var plans = await b.Json("plans"))
        {
            Assert.Equal(2, plans.RootElement.GetProperty("in_force").GetInt32());
            Assert.Equal(1, plans.RootElement.GetProperty("working").GetInt32());
            var place = plans.RootElement.GetProperty("problem").GetProperty("place").GetString();
            Assert.Equal($"plans/{sha256}.json", place);
        }
        Assert.Contains(Gauge + "0\n", await b.Metrics(), StringComparison.Ordinal);
        Assert.Equal("sangat_rawan", b.BandOf(moved));

        Copy("a", "b");
        await b.Until(plans => plans.GetProperty("working").GetInt32() == 2);
        Assert.Contains(Gauge + "1\n", await b.Metrics(), StringComparison.Ordinal);
        await Finish(b, incident);
        await a.UntilAt(b.Post.Durable);
        Assert.Equal("kurang_rawan", a.BandOf(moved));
        Assert.Same(a.Post.Frame, a.Post.Read(p => p.Frame));
        var picture = a.Picture();
        Assert.Equal(picture, b.Picture());
        await b.DisposeAsync();
        Assert.Equal(from + 1, told[0].First);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
        Assert.Equal(a.Post.Durable, told[^1].Last);
        await using var again = await Node.Start(folder.At("b"), database);
        Assert.Equal(picture, again.Picture());
    }

    /// <summary>A server that starts again works by the plan in force from its first answer on, with a snapshot and
    /// without one.</summary>
    [Fact]
    public async Task A_post_that_opens_works_by_the_plan_in_force()
    {
        byte[] picture;
        await using (var node = await Node.Start(folder.At("a")))
        {
            // Nobody has ordered anything: the post makes by itself what its first order will need.
            var cover = node.Post.Frame.Terrain.Cover;
            Assert.True(SpinWait.SpinUntil(() => cover.Places > 0, Patience), "the frame was not made warm");
            await Order(node);
            await Publish(node, Second());
            await node.Until(plans => plans.GetProperty("working").GetInt32() == 2);
            picture = node.Picture();
        }
        Assert.Single(Directory.EnumerateFiles(folder.At("a"), "*.snapshot", SearchOption.AllDirectories));
        foreach (var withSnapshot in new[] { true, false })
        {
            if (!withSnapshot)
            {
                foreach (var file in Directory.EnumerateFiles(folder.Path, "*.snapshot", SearchOption.AllDirectories))
                    File.Delete(file);
            }
            await using var node = await Node.Start(folder.At("a"));
            Assert.Equal("kurang_rawan", node.BandOf(moved));
            Assert.Equal(picture, node.Picture());
        }
    }

    /// <summary>The first plan without its reserve, and its first station in the least prone band.</summary>
    private Plan Second() => first with
    {
        Reserves = first.Reserves with { Units = [] },
        Stations = [.. first.Stations.Select(s => s.Site == moved ? s with { Band = "kurang_rawan" } : s)],
    };

    private void Copy(string from, string to, string what = "operations")
    {
        foreach (var file in Directory.EnumerateFiles(folder.At(from, what), "*", SearchOption.AllDirectories))
        {
            var copy = folder.At(to, file[(folder.At(from).Length + 1)..]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>Sends a squad that the second plan does not have.</summary>
    private async Task<string> Order(Node node)
    {
        var type = node.Post.Read(p => p.Frame.Doctrine.Incidents[0].Id);
        await node.Record(
            PostRole.PostChief, "incident_reported_2", $$"""{"type":"{{type}}","site":"{{moved}}","by":"phone"}""");
        var incident = node.Post.Read(p => p.Incidents.All[0].Number);
        await node.Record(
            PostRole.PostChief, "unit_ordered",
            $$"""{"incident":"{{incident}}","unit":"{{Squad}}","reason":"paling dekat"}""");
        return incident;
    }

    /// <summary>It is still out, arrives and comes back; then it is off duty.</summary>
    private static async Task Finish(Node node, string incident)
    {
        var body = $$"""{"incident":"{{incident}}","unit":"{{Squad}}"}""";
        using var units = await node.Json("units");
        var row = units.RootElement.GetProperty("units").EnumerateArray()
            .Single(u => u.GetProperty("id").GetString() == Squad);
        Assert.Equal("ordered", row.GetProperty("status").GetString());
        Assert.True(row.GetProperty("earlier_plan").GetBoolean());
        Assert.True(row.GetProperty("people").GetInt32() > 0);
        await node.Record(PostRole.PostChief, "unit_arrived", body);
        await node.Record(PostRole.PostChief, "unit_released", body);
        await node.Record(PostRole.PostChief, "unit_ready", $$"""{"unit":"{{Squad}}"}""");
        Assert.True(node.Post.Read(p => p.Units.Find(Squad)!.IsOffDuty));
    }

    private static async Task<string> Publish(Node node, Plan plan)
    {
        using var content = new ByteArrayContent(PlanJson.Write(plan));
        using var kept = await node.As(PostRole.Chief).PostAsync(Node.At("plans"), content, Stop);
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        var sha256 = (await Read(kept)).GetProperty("sha256").GetString()!;
        await node.Record(PostRole.Chief, "plan_published", $$"""{"version":2,"plan_sha256":"{{sha256}}"}""");
        Assert.Equal(1, node.Post.Read(p => p.Plans.Versions.First(v => v.Sha256 != sha256).Version));
        await node.Record(PostRole.Chief, "plan_approved", """{"version":2}""");
        return sha256;
    }

    /// <summary>A server over a data folder.</summary>
    private sealed class Node : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly List<HttpClient> clients = [];

        private Node(WebApplication app) => this.app = app;

        public Post Post => app.Services.GetRequiredService<PostRegistry>().Find(Id)!;

        public static async Task<Node> Start(string data, string postgres = "")
        {
            var problems = new ProblemList();
            var settings = new ServerSettings
            {
                DataFolder = data,
                Postgres = postgres,
                Address = "http://127.0.0.1:0",
                RequestsPerSecond = 0,
            };
            var app = PrajaServer.Build(settings, problems);
            Assert.Equal(0, problems.Count);
            await app.StartAsync(Stop);
            var node = new Node(app);
            await node.Post.Opened.WaitAsync(Patience, Stop);
            return node;
        }

        public static string At(string rest) => $"/api/v1/operations/{Id}/{rest}";

        public HttpClient As(PostRole role)
        {
            var now = TimeProvider.System.GetUtcNow();
            var senders = new Dictionary<string, Sender> { [Id] = new("test/sender", role, []) };
            var token = app.Services.GetRequiredService<AccessBook>().Make(new("", senders, now, now.AddDays(1)));
            var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            clients.Add(client);
            return client;
        }

        public async Task Record(PostRole role, string kind, string body)
        {
            var json = $$"""{"client":"{{Guid.CreateVersion7()}}","kind":"{{kind}}","body":{{body}}}""";
            using var answer = await As(role).PostAsync(At("entries"), TestServer.Json(json), Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, kind + ": " + text);
        }

        public async Task<JsonDocument> Json(string path) =>
            JsonDocument.Parse(await As(PostRole.PostChief).GetStringAsync(At(path), Stop));

        public Task<string> Metrics() => As(PostRole.PostChief).GetStringAsync("/metrics", Stop);

        public string BandOf(string station) => Post.Read(p =>
            p.Frame.Doctrine.Bands[p.Frame.Stations.BandOf(p.Frame.Stations.IndexOf(station))].Id);

        public byte[] Picture() => Post.Read(p => p.ToBytes().ToArray());

        /// <summary>Waits until the plans are as they should be.</summary>
        public async Task Until(Func<JsonElement, bool> isSo)
        {
            var text = "";
            for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50, Stop))
            {
                using var plans = await Json("plans");
                if (isSo(plans.RootElement)) return;
                text = plans.RootElement.ToString();
            }
            Assert.Fail(text);
        }

        public async Task UntilAt(long sequence)
        {
            for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50, Stop))
            {
                if (Post.Durable >= sequence) return;
            }
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"at {Post.Durable}, not {sequence}"));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var client in clients) client.Dispose();
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
