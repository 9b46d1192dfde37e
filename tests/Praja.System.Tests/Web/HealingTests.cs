using System.Net;

namespace Praja.SystemTests.Web;

/// <summary>A store that fails: 503, nothing lost, nothing doubled, and well again without anybody's help.</summary>
public class HealingTests
{
    [Theory]
    [InlineData((int)Trouble.Away, false)]
    [InlineData((int)Trouble.Lost, false)]
    [InlineData((int)Trouble.Unknown, true)]
    [InlineData((int)Trouble.Late, true)]
    public async Task A_failing_store_is_told_and_mended(int trouble, bool isKept)
    {
        var troubles = new Troubles();
        await using var server = await TestServer.Start(wrap: troubles.Wrap);
        var id = TestServer.NewId();
        var before = await server.Head();

        troubles.Now = (Trouble)trouble;
        using var answer = await server.Send(TestServer.Report(id));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("journal-unavailable", (await TestServer.Read(answer)).GetProperty("code").GetString());

        troubles.Now = Trouble.None;
        var again = await Retry(server, id);

        Assert.Equal(isKept ? HttpStatusCode.OK : HttpStatusCode.Created, again);
        Assert.Equal(before + 1, await server.Head());
        using var ready = await server.Get("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    /// <summary>A round that breaks by a fault of the program: what it was is not told, and the post goes on.</summary>
    [Fact]
    public async Task A_fault_of_the_program_is_told_and_the_post_goes_on()
    {
        var troubles = new Troubles();
        await using var server = await TestServer.Start(wrap: troubles.Wrap);
        var (id, before) = (TestServer.NewId(), await server.Head());
        troubles.Now = Trouble.Broken;
        using var answer = await server.Send(TestServer.Report(id));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestServer.Stop);
        Assert.Contains("\"failed\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a fault", text, StringComparison.Ordinal);
        troubles.Now = Trouble.None;
        Assert.Equal(HttpStatusCode.Created, await Retry(server, id));
        Assert.Equal(before + 1, await server.Head());
    }

    [Fact]
    public async Task While_the_journal_is_away_the_server_says_so()
    {
        var troubles = new Troubles();
        await using var server = await TestServer.Start(wrap: troubles.Wrap);
        troubles.Now = Trouble.Away;
        using (await server.Send(TestServer.Report(TestServer.NewId())))
        {
        }
        using var ready = await server.Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var away = await ready.Content.ReadAsStringAsync(TestServer.Stop);
        Assert.Contains(TestServer.Operation, away, StringComparison.Ordinal);
        using var live = await server.Get("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        var metrics = await server.Text("/metrics");
        Assert.Contains("praja_up{operation=\"tanjung-damai\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("praja_journal_falls_total{operation=\"tanjung-damai\"} 1", metrics, StringComparison.Ordinal);
    }

    /// <summary>Nobody has sent anything: still whoever asks is told at once that the store is gone, also when it only
    /// hangs, and that it is back.</summary>
    [Theory]
    [InlineData((int)Trouble.Away)]
    [InlineData((int)Trouble.Stuck)]
    public async Task A_store_that_is_gone_is_seen_without_a_report(int trouble)
    {
        var troubles = new Troubles();
        await using var server = await TestServer.Start(wrap: troubles.Wrap);
        await Ready(HttpStatusCode.OK);
        troubles.Now = (Trouble)trouble;
        await Ready(HttpStatusCode.ServiceUnavailable);
        Assert.True(server.Post.IsHealthy, "the post itself has not noticed");
        var (before, asked) = (troubles.Reads, System.Diagnostics.Stopwatch.StartNew());
        for (var time = 0; time < 100; time++)
        {
            using var one = await server.Get("/health/ready");
        }
        Assert.InRange(troubles.Reads - before, 0, 1 + (int)asked.Elapsed.TotalSeconds);
        troubles.Now = Trouble.None;
        await Ready(HttpStatusCode.OK);

        async Task Ready(HttpStatusCode status)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.1), TestServer.Stop);
            using var ready = await server.Get("/health/ready");
            Assert.Equal(status, ready.StatusCode);
        }
    }

    [Fact]
    public async Task A_post_that_opens_reads_its_snapshot_once()
    {
        using var folder = new TemporaryFolder();
        await using (var before = await TestServer.Start(folder))
            await before.Ask(TestServer.Report(TestServer.NewId()));
        var troubles = new Troubles();
        await using var server = await TestServer.Start(folder, troubles.Wrap);
        Assert.Equal(1, troubles.Snapshots);
    }

    /// <summary>An event stream stays open over a failure and gets what was kept without a reader's doing.</summary>
    [Fact]
    public async Task A_stream_outlives_a_failure()
    {
        var troubles = new Troubles();
        await using var server = await TestServer.Start(wrap: troubles.Wrap);
        using var stream = await EventReader.Open(server.Client, 0);
        await stream.Next();
        troubles.Now = Trouble.Unknown;
        using (await server.Send(TestServer.Report(TestServer.NewId())))
        {
        }
        troubles.Now = Trouble.None;
        await Retry(server, TestServer.NewId());
        Assert.Equal(2, (await stream.Next()).Id);
        Assert.Equal(3, (await stream.Next()).Id);
    }

    private static async Task<HttpStatusCode> Retry(TestServer server, Guid id)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            using var answer = await server.Send(TestServer.Report(id));
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) return answer.StatusCode;
            await Task.Delay(100, TestServer.Stop);
        }
        throw new TimeoutException("It did not become well again.");
    }
}
