using FsCheck;
using FsCheck.Fluent;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Tests.Operations;

/// <summary>
/// The small country: regency 64.08 with districts 01 and 06, two villages each, a police post in 01.
/// </summary>
public sealed class TravelModelTests
{
    private const string Post = "polsek-ancalong";
    private const string Near = "64.08.01.2001/001";
    private const string Far = "64.08.06.2001/001";

    private static readonly TravelRules Rules = new(
    [
        new("road", 4, 1.65, 25, 0, "test"),
        new("road", double.PositiveInfinity, 1.5, 45, 8, "test"),
        new("plantation_road", double.PositiveInfinity, 1.5, 25, 2, "test"),
        new("river", 5, 1.8, 12, 15, "test"),
        new("river", double.PositiveInfinity, 1.8, 30, 45, "test"),
        new("sea", double.PositiveInfinity, 1.3, 30, 30, "test"),
    ]);

    private static readonly Region[] Regions =
    [
        Area("64.08", RegionLevel.Regency, 0.7, 117.4),
        Area("64.08.01", RegionLevel.District, 0.45, 116.5),
        Area("64.08.01.2001", RegionLevel.Village, 0.45, 116.5),
        Area("64.08.01.2002", RegionLevel.Village, 0.50, 116.6),
        Area("64.08.06", RegionLevel.District, 0.98, 116.3),
        Area("64.08.06.2001", RegionLevel.Village, 0.98, 116.3),
        Area("64.08.06.2002", RegionLevel.Village, 1.05, 116.2),
    ];

    private static readonly Command PostCommand =
        new(Post, "Polsek Ancalong", "Polsek", Agency.Polri, "", new(0.451, 116.501), ["64.08.01"], "", default);

    private static readonly TravelPoint PostPoint = TravelPoint.Of(PostCommand, PostCommand.Position!.Value);
    private static readonly TravelPoint NearPoint = new(Near, "64.08.01.2001", new(0.46, 116.52), AccessMode.Road);
    private static readonly TravelPoint FarPoint = new(Far, "64.08.06.2001", new(0.98, 116.3), AccessMode.Road);

    [Fact]
    public void Without_a_measured_row_the_model_answers()
    {
        var time = Model().Between(PostPoint, FarPoint);
        Assert.False(time.Measured);
        var meters = PostPoint.Position.MetersTo(FarPoint.Position);
        Assert.Equal(Model().ModelSeconds(meters, AccessMode.Road), time.Seconds);
    }

    [Theory]
    [InlineData(0, AccessMode.Road, 0)]
    [InlineData(4, AccessMode.Road, 951)]
    [InlineData(45, AccessMode.Road, 5880)]
    [InlineData(50, AccessMode.PlantationRoad, 10920)]
    [InlineData(1, AccessMode.River, 1440)]
    [InlineData(30, AccessMode.Sea, 6480)]
    public void The_model_adds_fixed_minutes_and_distance_over_speed(double km, AccessMode mode, int seconds) =>
        Assert.InRange(Model().ModelSeconds(km * 1000, mode), seconds - 1, seconds + 1);

    [Fact]
    public void The_hardest_access_decides_the_mode()
    {
        var time = Model().Between(PostPoint, FarPoint with { Access = AccessMode.River });
        Assert.Equal(AccessMode.River, time.Mode);
        Assert.True(time.Seconds > Model().Between(PostPoint, FarPoint).Seconds);
    }

    [Fact]
    public void A_place_is_no_way_from_itself() =>
        Assert.Equal(0, Model().Between(FarPoint, FarPoint with { Access = AccessMode.River }).Seconds);

    [Fact]
    public void A_measured_time_between_ids_overrides_the_model_both_ways()
    {
        var model = Model((Post, Far, 180));
        Assert.Equal(new TravelTime(180 * 60, true, AccessMode.PlantationRoad), model.Between(PostPoint, FarPoint));
        Assert.Equal(180, model.Between(FarPoint, PostPoint).Minutes);
    }

    [Fact]
    public void A_way_back_of_its_own_is_kept()
    {
        var model = Model((Post, Far, 180), (Far, Post, 150));
        Assert.Equal(180, model.Between(PostPoint, FarPoint).Minutes);
        Assert.Equal(150, model.Between(FarPoint, PostPoint).Minutes);
    }

    [Fact]
    public void The_most_specific_row_wins_wherever_it_stands()
    {
        var byDistrict = (Post, "64.08.06", 300);
        var byVillage = (Post, "64.08.06.2001", 250);
        var byId = (Post, Far, 200);
        Assert.Equal(200, Model(byDistrict, byId, byVillage).Between(PostPoint, FarPoint).Minutes);
        Assert.Equal(250, Model(byDistrict, byVillage).Between(PostPoint, FarPoint).Minutes);
        Assert.Equal(300, Model(byDistrict).Between(PostPoint, FarPoint).Minutes);
    }

    [Fact]
    public void A_region_s_time_ends_at_its_centre_and_the_rest_is_modelled()
    {
        var off = FarPoint with { Position = new(1.0, 116.35), Access = AccessMode.River };
        var time = Model((Post, "64.08.06", 180)).Between(PostPoint, off);
        var local = Model().ModelSeconds(new Coordinate(0.98, 116.3).MetersTo(off.Position), AccessMode.River);
        Assert.Equal(new TravelTime((180 * 60) + local, true, AccessMode.River), time);
    }

    [Fact]
    public void A_command_is_known_by_the_district_it_stands_in()
    {
        var time = Model(("64.08.01", "64.08.06", 180)).Between(PostPoint, FarPoint);
        Assert.True(time.Measured);
        var local = new Coordinate(0.45, 116.5).MetersTo(PostPoint.Position);
        Assert.Equal((180 * 60) + Model().ModelSeconds(local, AccessMode.Road), time.Seconds);
    }

    [Theory]
    [InlineData("64.08.01", "64.08.06")]
    [InlineData("64.08", "64.08.01")]
    [InlineData("64.08.01", "64.08.01")]
    [InlineData("64.08.01", "64.08")]
    public void A_time_between_regions_says_nothing_of_the_ways_within_one(string from, string to)
    {
        var neighbour = NearPoint with { Id = "", Region = "64.08.01.2002" };
        Assert.False(Model((from, to, 180)).Between(NearPoint, neighbour).Measured);
    }

    [Fact]
    public void A_row_of_the_regency_serves_a_district_in_it() =>
        Assert.True(Model(("64.08", "64.08.06", 180)).Between(NearPoint, FarPoint).Measured);

    [Fact]
    public void A_code_that_only_starts_alike_is_another_region() =>
        Assert.False(Model(("64.08.0", "64.08.06", 9)).Between(NearPoint, FarPoint).Measured);

    [Fact]
    public void One_stated_way_holds_both_ways_between_any_places()
    {
        var model = Model(("64.08.01", "64.08.06", 180), (Post, "64.08.06.2002", 77), (Near, Far, 55));
        Prop.ForAll(Points.Two(), pair =>
            model.Between(pair.Item1, pair.Item2).Seconds == model.Between(pair.Item2, pair.Item1).Seconds)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        (string, string, int)[] rows = [("64.08.01", "64.08.06", 180), (Near, Far, 55)];
        Prop.ForAll(Points.Two(), pair =>
            Model(rows).Between(pair.Item1, pair.Item2) == Model(rows).Between(pair.Item1, pair.Item2))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_longer_way_never_takes_less_time()
    {
        var distances = Gen.Choose(0, 300_000).Two().ToArbitrary();
        var model = Model();
        bool Grows(int near, int far) => Enum.GetValues<AccessMode>()
            .All(mode => model.ModelSeconds(near, mode) <= model.ModelSeconds(far, mode));
        Prop.ForAll(distances, d => Grows(Math.Min(d.Item1, d.Item2), Math.Max(d.Item1, d.Item2)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_query_allocates_nothing()
    {
        var model = Model(("64.08.01", "64.08.06", 180), (Near, Far, 55));
        long Bytes()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
                _ = model.Between(PostPoint, FarPoint).Seconds + model.Between(NearPoint, PostPoint).Seconds;
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // A collection that another test causes meanwhile counts what was left of this thread's block as allocated.
        Assert.Equal(0, Enumerable.Range(0, 10).Min(_ => Bytes()));
    }

    private static TravelModel Model(params (string From, string To, int Minutes)[] rows) => new(
        new Operation
        {
            Profile = new() { Name = "Uji", Command = Post, Region = "64.08", Doctrine = "uji" },
            Regions = Regions,
            Commands = [PostCommand],
            Travel =
            [
                .. rows.Select(r =>
                    new MeasuredTravel(r.From, r.To, AccessMode.PlantationRoad, r.Minutes, "test", default)),
            ],
        },
        Rules);

    private static Region Area(string code, RegionLevel level, double latitude, double longitude) =>
        new(code, code, level, new(latitude, longitude), null, null, null, null, "test", default);

    private static class Points
    {
        public static Arbitrary<(TravelPoint, TravelPoint)> Two()
        {
            var bare =
                from region in Gen.Elements(
                    "64.08.01.2001", "64.08.01.2002", "64.08.06.2001", "64.08.06.2002", "64.08.06", "")
                from latitude in Gen.Choose(30, 120)
                from longitude in Gen.Choose(1150, 1175)
                from access in Gen.Elements(Enum.GetValues<AccessMode>())
                select new TravelPoint("", region, new(latitude / 100.0, longitude / 10.0), access);
            var any = Gen.OneOf(bare, Gen.Elements(PostPoint, NearPoint, FarPoint));
            return any.Two().Select(p => (p.Item1, p.Item2)).ToArbitrary();
        }
    }
}
