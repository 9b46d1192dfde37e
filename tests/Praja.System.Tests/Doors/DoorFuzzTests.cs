using System.Net;
using System.Text;
using Praja.Algorithms.Random;
using Praja.CommandPost.Rights;

namespace Praja.SystemTests.Doors;

/// <summary>Random addresses at the doors for maps, alerts and the calendar: pieces of sound ones put together at
/// random, with noise between them. Whatever they ask, no answer is a failure of the server's own.</summary>
public sealed class DoorFuzzTests() : DoorTests(PostRole.PostChief)
{
    private static readonly string[] Places =
    [
        "/ogc/tanjung-damai/collections/stations/items", "/ogc/tanjung-damai/collections/incidents/items",
        "/ogc/tanjung-damai/collections/units/items", "/ogc/tanjung-damai/collections/", "/ogc/tanjung-damai/api",
        "/ogc/", "/alerts/tanjung-damai/", "/alerts/", "/calendar/tanjung-damai.ics", "/calendar/",
    ];

    private static readonly string[] Pieces =
    [
        "bbox=", "limit=", "offset=", "datetime=", "region=", "step=", "state=", "status=", "level=", "type=", "band=",
        "token=", "lang=", "f=", "&", "=", ",", "/", "..", "-", "1", "-1", "1e308", "NaN", "99999999999999999999", "0",
        "180", "99.01", "guard_arrived", "open", "2024-11-27T00:00:00Z", "alert-1", ".xml", "feed.atom", "-cancel",
        "%00", "%ff", "%2e%2e", "%", "%3Cx%3E", "+", "'", "\"", "\u0661", "\U0001F30A",
    ];

    [Fact]
    public async Task Random_addresses_never_break_a_door()
    {
        var rng = new CounterRng(31, 0);
        for (var round = 0; round < 600; round++)
        {
            var address = new StringBuilder(Places[rng.NextBits() % (ulong)Places.Length]);
            if (rng.NextBits() % 2 == 0) address.Append('?');
            for (var left = rng.NextBits() % 12; left > 0; left--)
                address.Append(Pieces[rng.NextBits() % (ulong)Pieces.Length]);
            using var answer = await Client.GetAsync(
                new Uri(address.ToString(), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{round}: {address} {answer.StatusCode}");
        }
        using var well = await Client.GetAsync(
            new Uri(Places[0] + "?limit=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, well.StatusCode);
    }
}
