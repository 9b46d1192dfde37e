using Praja.CommandPost;
using Praja.CommandPost.Stations;
using Praja.Journal;

namespace Praja.Tests.CommandPost;

/// <summary>Calls to the silent stations: those called sink below the others until they are due again.</summary>
public sealed class CallTests
{
    private readonly SmallPost post = new();

    [Fact]
    public void A_station_that_was_called_is_called_last_until_it_is_due_again()
    {
        var first = Order("12:00")[0];
        Call("12:00", "station", Id(first), "12:10");
        Assert.Equal(first, Order("12:05")[^1]);
        Assert.Equal(first, Order("12:10")[0]);
        // Silence itself is as it was, and so is the list of it.
        Assert.Equal(first, SilentStations.Of(post.Picture, SmallPost.At("12:05"), 0)[0].Station);
        Call("12:11", "station", Id(first), null);
        Assert.Equal(first, Order("14:00")[^1]);
        // What it reports afterwards and then owes anew is another silence.
        post.Send("14:01", "duty_ended", SmallPost.Body(Id(first)));
        Assert.DoesNotContain(first, Order("14:02"));
    }

    [Fact]
    public void A_call_to_an_area_counts_for_its_stations()
    {
        var inside = SmallPost.Frame.Regions.IndexOf("99.01.01.2001");
        Assert.Contains(Order("12:00")[..3], s => SmallPost.Frame.Stations.RegionOf(s) == inside);
        Call("12:00", "region", "99.01.01.2001", "12:30");
        Assert.All(Order("12:05")[^3..], s => Assert.Equal(inside, SmallPost.Frame.Stations.RegionOf(s)));
        // The later call is told: to the station, then to the area around it.
        Call("12:06", "station", SmallPost.First, "12:20", "busy");
        Assert.Equal("busy", post.Picture.Calls.Of(0)?.Result);
        Call("12:07", "region", "99.01.01", "12:20", "no_answer");
        Assert.Equal("no_answer", post.Picture.Calls.Of(0)?.Result);
        var copy = new Picture(SmallPost.Frame);
        Assert.True(copy.TryRead(post.Picture.ToBytes()));
        Assert.Equal(post.Picture.Calls.Of(0), copy.Calls.Of(0));
        Assert.Equal(post.Picture.ToBytes().ToArray(), copy.ToBytes().ToArray());
    }

    [Theory]
    [InlineData("call-place-wrong", "result=busy")]
    [InlineData("call-place-wrong", "result=busy;station=99.01.01.2001/001;region=99.01")]
    [InlineData("station-unknown", "result=busy;station=99.01.01.2001/099")]
    [InlineData("region-unknown", "result=busy;region=98")]
    [InlineData("word-unknown", "result=later;region=99.01")]
    [InlineData("time-not-ahead", "result=busy;region=99.01;until=2024-11-26T00:00:00Z")]
    [InlineData("text-identifies", "result=busy;region=99.01;note=0812-3456-7890")]
    public void What_could_not_be_understood_later_is_refused(string code, string keys)
    {
        var body = keys.Split(';').Select(k => k.Split('=')).Aggregate(
            EntryBody.Empty, (all, key) => all.With(key[0], key[1]));
        Assert.Equal(code, post.Send("12:00", "station_called", body).Refusal?.Code);
    }

    private int[] Order(string clock) =>
        [.. SilentStations.ToCall(post.Picture, SmallPost.At(clock), 0).Select(s => s.Station)];

    private static string Id(int station) => SmallPost.Frame.Stations[station].Id;

    private void Call(string clock, string key, string place, string? until, string result = "answered")
    {
        var body = EntryBody.Empty.With(key, place).With("result", result);
        if (until is not null) body = body.With("until", SmallPost.Say(until));
        var answer = post.Send(clock, "station_called", body);
        Assert.True(answer.Refusal is null, answer.Refusal?.Code);
    }
}
