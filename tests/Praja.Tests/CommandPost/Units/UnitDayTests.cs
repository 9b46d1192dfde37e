using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost.Units;

public sealed class UnitDayTests
{
    private const string First = "cadangan/1/1";
    private const string Second = "cadangan/1/2";

    // The team of the station's own beat: two people on the spot, of the four that green needs.
    private const string Team = "10.01.02/01";

    private readonly HuluPost post = new();

    private Unit Unit => post.Picture.Units.Find(First)!;

    [Fact]
    public void The_units_are_those_that_rehearsals_send() => Assert.Equal(
        [First, Second],
        post.Picture.Units.All.Where(u => u.Planned!.Model.Kind == Praja.Rehearsal.UnitKind.Reserve).Select(u => u.Id));

    [Fact]
    public void A_unit_goes_is_there_and_comes_back()
    {
        var number = post.Report();
        var order = post.Record("unit_ordered", ("incident", number), ("unit", First));
        Assert.Equal(4, order.Body["people"]!.Value.Number);
        Assert.Equal([Team, First], order.Body["recommended"]!.Value.Texts);
        Assert.True(order.Body["travel_minutes"]!.Value.Number > 60);
        Assert.Equal((UnitStatus.Ordered, number), (Unit.Status, Unit.Incident));
        post.Minute = 90;
        var arrival = post.Record("unit_arrived", ("incident", number), ("unit", First));
        Assert.Equal(4, arrival.Body["people_there"]!.Value.Number);
        Assert.Equal(HuluPost.Dawn.AddMinutes(90), post.Picture.Incidents.Find(number)!.FirstUnitAt);
        post.Minute = 120;
        post.Record("unit_released", ("incident", number), ("unit", First));
        Assert.Equal((UnitStatus.Returning, "", true), (Unit.Status, Unit.Incident, Unit.CanGo));
        Assert.Equal(HuluPost.Dawn.AddHours(8), Unit.RestDue(8));
        post.Minute = 180;
        post.Record("unit_ready", ("unit", First));
        Assert.Equal((UnitStatus.Ready, TimeSpan.FromHours(3)), (Unit.Status, Unit.Worked));
        post.Record("unit_rested", ("unit", First));
        Assert.Equal((HuluPost.Dawn.AddHours(7), TimeSpan.Zero), (Unit.RestUntil, Unit.Worked));
    }

    [Fact]
    public void A_warm_frame_has_all_that_the_first_order_looks_at()
    {
        var frame = HuluPost.Frame();
        frame.Warm();
        var places = frame.Terrain.Cover.Places;
        Assert.True(places > 0, "nothing was made");
        var warm = new HuluPost(frame);
        warm.Record("unit_ordered", ("incident", warm.Report()), ("unit", First));
        Assert.Equal(places, frame.Terrain.Cover.Places);
    }

    [Fact]
    public void The_advice_tells_the_way_and_what_is_left_uncovered()
    {
        var incident = post.Picture.Incidents.Find(post.Report())!;
        var advice = DispatchAdvice.For(post.Picture, incident, post.Now, null);
        Assert.Equal([Team, First, Second], advice.Candidates.Select(c => c.Unit));
        Assert.Equal([Team, First], advice.Recommended.Select(c => c.Unit));
        Assert.Equal((4, 0, 0), (advice.PeopleNeeded, advice.PeopleThere, advice.PeopleComing));
        // The squads stand beside each other and cover the same; the team alone covers its own stations.
        Assert.Equal(0, advice.Candidates[1].UncoveredShare);
        Assert.True(advice.Candidates[0].UncoveredShare > 0);
        Assert.True(advice.Candidates[0].UncoveredStations > 0);
    }

    [Fact]
    public void A_choice_that_differs_from_the_advice_needs_a_reason()
    {
        var number = post.Report();
        Assert.Equal("reason-missing", post.Send("unit_ordered", ("incident", number), ("unit", Second)).Refusal?.Code);
        var order = post.Record("unit_ordered", ("incident", number), ("unit", Second), ("reason", "kenal medan"));
        Assert.Equal([Team, First], order.Body["recommended"]!.Value.Texts);
    }

    [Fact]
    public void A_position_shortens_the_way()
    {
        var incident = post.Picture.Incidents.Find(post.Report())!;
        var near = new Dictionary<string, Coordinate> { [Second] = incident.Position!.Value };
        var advice = DispatchAdvice.For(post.Picture, incident, post.Now, near);
        var first = Assert.Single(advice.Candidates, c => c.Unit == Second);
        Assert.Equal((0, "position"), (first.TravelSeconds, first.From));
        Assert.True(first.Seconds < advice.Candidates.Single(c => c.Unit == First).Seconds);
    }

    [Fact]
    public void A_lapis_ganti_is_ordered_by_the_levels_chief_and_a_lintas_ganti_by_the_highest()
    {
        var number = post.Report();
        post.Record("unit_ordered", ("incident", number), ("unit", First));
        post.Record("unit_arrived", ("incident", number), ("unit", First));
        post.Record("relief_requested", ("relief", "lapis_ganti"), ("from", First), ("reason", "lelah"));
        Assert.Single(post.Picture.Units.Reliefs);
        (string, object)[] relief = [("from", First), ("to", Second), ("reason", "lelah")];
        Assert.Equal(
            "authority-insufficient",
            post.Send("relief_completed", [("relief", "lintas_ganti"), ("ordered_by", "kapolres"), .. relief])
                .Refusal?.Code);
        post.Record("relief_completed", [("relief", "lapis_ganti"), ("ordered_by", "kapolsek"), .. relief]);
        Assert.Empty(post.Picture.Units.Reliefs);
        Assert.Equal((UnitStatus.Returning, UnitStatus.OnScene), (
            Unit.Status, post.Picture.Units.Find(Second)!.Status));
        Assert.Equal([Second], post.Picture.Incidents.Find(number)!.Units.Keys);
    }

    [Fact]
    public void Help_is_asked_for_granted_and_comes()
    {
        var number = post.Report();
        post.Record(
            "help_requested", ("direction", "up"), ("to", "polda"), ("people", 30), ("incident", number),
            ("reason", "massa bertambah"));
        Assert.True(Assert.Single(post.Picture.Units.Requests).IsOpen);
        post.Record("help_answered", ("request", "0001"), ("granted_people", 20), ("reason", "dua regu"));
        post.Record(
            "help_arrived", ("request", "0001"), ("unit", "brimob-a"), ("people", 20), ("home", "polsek-batu"));
        var request = Assert.Single(post.Picture.Units.Requests);
        Assert.Equal((20, 20, false), (request.Granted, request.Arrived, request.IsOpen));
        post.Record("unit_ordered", ("incident", number), ("unit", "brimob-a"), ("reason", "dekat"));
        Assert.Equal(UnitStatus.Ordered, post.Picture.Units.Find("brimob-a")!.Status);
    }

    [Fact]
    public void A_snapshot_gives_the_same_picture()
    {
        Help_is_asked_for_granted_and_comes();
        post.Record("unit_duty_ended", ("unit", Second));
        post.Send(PostRole.PostChief, "post/chief", "incident_claimed", HuluPost.Body(("incident", "0001")));
        var copy = post.Copied();
        Assert.True(post.Picture.ToBytes().Span.SequenceEqual(copy.ToBytes().Span));
        Assert.Equal("post/chief", copy.Incidents.Find("0001")!.ClaimedBy(post.Now));
        Assert.Equal(post.Picture.Units.All.Select(u => u.Id), copy.Units.All.Select(u => u.Id));
    }
}
