using System.Net;
using System.Text.Json;
using Praja.Web.Posts;

namespace Praja.SystemTests.Web;

/// <summary>A post whose time runs faster than the world's: what it records and shows goes by its own clock.</summary>
public sealed class PacedPostTests
{
    private static readonly DateTimeOffset Morning = new(2024, 11, 26, 22, 40, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_recorded_and_shown_goes_by_the_posts_clock()
    {
        var clock = new PacedClock(TimeProvider.System, Morning, 60);
        await using var server = await TestServer.Start(clock: clock);
        Assert.Equal(HttpStatusCode.Created, (await server.Ask(TestServer.Report(TestServer.NewId()))).Status);

        using var head = await server.Get(TestServer.Path("head"));
        var recorded = (await TestServer.Read(head)).GetProperty("time").GetDateTimeOffset();
        Assert.InRange(recorded, Morning, clock.GetUtcNow());
        using var region = await server.Get(TestServer.Path("regions/nation/summary"));
        Assert.InRange(AsOf(await TestServer.Read(region)), recorded, clock.GetUtcNow());
        using var one = await server.Get(TestServer.Path("").TrimEnd('/'));
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        Assert.NotEqual(JsonValueKind.Null, (await TestServer.Read(one)).GetProperty("stage").ValueKind);
    }

    /// <summary>The tick by the clock comes as often as ever: a post that ticked by its own time would never rest.
    /// </summary>
    [Fact]
    public async Task A_fast_post_rests_between_its_ticks()
    {
        var clock = new CountedClock();
        await using var server = await TestServer.Start(clock: new PacedClock(clock, Morning, 3600));
        await Task.Delay(500, TestServer.Stop);
        var before = clock.Asked;
        await Task.Delay(TimeSpan.FromSeconds(2), TestServer.Stop);
        Assert.InRange(clock.Asked - before, 1, 300);
    }

    private static DateTimeOffset AsOf(JsonElement region) => region.GetProperty("at").GetDateTimeOffset();

    private sealed class CountedClock : TimeProvider
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public override long GetTimestamp()
        {
            Interlocked.Increment(ref asked);
            return base.GetTimestamp();
        }
    }
}
