using Praja.CommandPost.Stations;

namespace Praja.Tests.CommandPost;

public sealed class SilenceTests
{
    [Fact]
    public void A_step_is_not_due_then_late_then_silent()
    {
        var post = new SmallPost(SmallPost.Framed(SmallPost.Due("guard_arrived", "06:30", 30)));
        Assert.Equal((0, 0, 0, 12), CountsAt(post, "06:29"));
        Assert.Equal((0, 12, 0, 0), CountsAt(post, "06:30"));
        Assert.Equal((0, 12, 0, 0), CountsAt(post, "06:59"));
        Assert.Equal((0, 0, 12, 0), CountsAt(post, "07:00"));
        post.Send("07:01", "guard_arrived", SmallPost.Body());
        Assert.Equal((1, 0, 11, 0), CountsAt(post, "07:01"));
    }

    // On the day before, and from the second day after on, nothing is asked; in the night of the count it still is.
    [Theory]
    [InlineData("-1:00", 0)]
    [InlineData("23:00", 12)]
    [InlineData("47:59", 12)]
    [InlineData("48:00", 0)]
    public void Nothing_is_due_outside_the_days_of_the_stage(string clock, int silent)
    {
        var post = new SmallPost();
        Assert.Equal(silent, SilentStations.Of(post.Picture, SmallPost.At(clock), 0).Count);
        Assert.Equal(silent, RegionSummary.Of(post.Picture, 0, SmallPost.At(clock)).Silent);
    }

    [Fact]
    public void Whoever_reported_something_later_is_not_silent()
    {
        var post = new SmallPost();
        post.Send("07:35", "station_opened", SmallPost.Body());
        var summary = RegionSummary.Of(post.Picture, 0, SmallPost.At("07:40"));
        Assert.Equal(11, summary.Silent);
        Assert.Equal(1, summary.Slots[0].Skipped);
        Assert.DoesNotContain(
            SilentStations.Of(post.Picture, SmallPost.At("07:40"), 0), silent => silent.Station == 0);
    }

    [Fact]
    public void A_status_counts_for_the_hour_nearest_to_it()
    {
        var post = new SmallPost();
        post.Send("09:50", "station_status_reported", SmallPost.Body().With("status", "hijau"));
        var nine = Assert.Single(post.Picture.Stations.StandingOf(0).Reached);
        Assert.Equal("station_status_reported_0900", nine.Name);
        post.Send("10:10", "station_status_reported", SmallPost.Body().With("status", "hijau"));
        Assert.Equal(
            ["station_status_reported_0900", "station_status_reported_1100"],
            post.Picture.Stations.StandingOf(0).Reached.Select(s => s.Name));
    }

    // The hours of the status stand where the day has them, so that a status tells that the station was open.
    [Fact]
    public void The_slots_follow_the_day() => Assert.Equal(
        [
            "guard_arrived", "logistics_completed", "station_opened", "station_status_reported_0900",
            "station_status_reported_1100", "station_closed", "count_started", "count_finished", "box_departed",
            "box_received", "duty_ended",
        ],
        SmallPost.Frame.Day.Slots.Select(s => s.Name));

    [Fact]
    public void The_worst_is_called_first_at_the_telephone_of_the_post_that_answers_there()
    {
        var post = new SmallPost();
        var bands = Enumerable.Range(0, 12).Select(SmallPost.Frame.Stations.BandOf).ToList();
        Assert.Contains(2, bands);
        Assert.Contains(0, bands);
        foreach (var station in new[] { SmallPost.First, SmallPost.Second })
            post.Send("06:10", "guard_arrived", SmallPost.Body(station).With("at", SmallPost.Say("06:05")));
        var silent = SilentStations.Of(post.Picture, SmallPost.At("07:20"), 0);

        Assert.Equal(12, silent.Count);
        Assert.Equal(silent.OrderBy(s => s.SilentSince).ThenByDescending(s => s.Band), silent);
        Assert.All(silent.TakeWhile(s => s.Band == 2), s => Assert.Equal(SmallPost.At("06:15"), s.SilentSince));
        var heard = silent.Single(s => s.Station == 0);
        Assert.Equal(SmallPost.At("06:05"), heard.LastHeard);
        Assert.Equal("logistics_completed", heard.Missing.Name);
        Assert.Equal("polsek-1", heard.Command?.Id);
        Assert.Equal("0549-555-100", heard.Telephone);
    }

    [Fact]
    public void An_area_lists_its_own_and_no_more_than_asked_for()
    {
        var post = new SmallPost();
        var village = SmallPost.Frame.Regions.IndexOf("99.01.01.2001");
        var silent = SilentStations.Of(post.Picture, SmallPost.At("12:00"), village);
        Assert.Equal(3, silent.Count);
        Assert.Equal(
            silent.Take(2), SilentStations.Of(post.Picture, SmallPost.At("12:00"), village, count: 2));
        Assert.Equal(
            silent.Skip(1).Take(1),
            SilentStations.Of(post.Picture, SmallPost.At("12:00"), village, count: 1, skip: 1));
        Assert.Empty(SilentStations.Of(post.Picture, SmallPost.At("12:00"), village, skip: 3));
        Assert.Empty(SilentStations.Of(post.Picture, SmallPost.At("12:00"), village, count: 0));
    }

    private static (int Reached, int Late, int Silent, int NotDue) CountsAt(SmallPost post, string clock)
    {
        var slot = RegionSummary.Of(post.Picture, 0, SmallPost.At(clock)).Slots[0];
        return (slot.Reached, slot.Late, slot.Silent, slot.NotDue);
    }
}
