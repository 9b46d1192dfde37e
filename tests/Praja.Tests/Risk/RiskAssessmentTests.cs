using Praja.Algorithms.Random;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Risk;
using static Praja.Tests.Risk.RiskBooks;
using static Praja.Tests.Risk.RiskCases;

namespace Praja.Tests.Risk;

public class RiskAssessmentTests
{
    private static readonly DoctrineBook Three = Book(Observed("a", 5), Observed("b", 3), Observed("c", 2));

    [Fact]
    public void Three_stations_by_three_indicators_are_as_computed_by_hand()
    {
        // Weights 0.5, 0.3, 0.2. t0: 0.5 x 1 + 0.3 x 0.5 + 0.2 x 0 = 0.65; t1: 0.5 x 0.2 = 0.1; t2: all full, one
        // beyond its goalpost.
        var stations = Assess(Table([10, 5, 0], [2, 0, 0], [10, 14, 10]), Three);

        Assert.Equal(65, stations[0].Index, 9);
        Assert.Equal(10, stations[1].Index, 9);
        Assert.Equal(100, stations[2].Index, 9);
        Assert.Equal(["rawan", "kurang_rawan", "sangat_rawan"], stations.Select(s => s.Band));
        Assert.Equal([2, 3, 1], stations.Select(s => s.Rank));
        Assert.Equal(["a", "b", "c"], stations[0].Contributions.Select(c => c.Indicator));
        Assert.Equal([50.0, 15.0, 0.0], stations[0].Contributions.Select(c => Math.Round(c.Points, 9)));
        Assert.Equal(14.0, stations[2].Contributions[1].Value);
        Assert.Equal(1.0, stations[2].Contributions[1].Normalised);
    }

    [Fact]
    public void An_index_on_a_cut_reaches_the_band()
    {
        var stations = Assess(Table([3.4, 3.4, 3.4], [6.7, 6.7, 6.7], [3.39, 3.4, 3.4]), Three);
        Assert.Equal(["rawan", "sangat_rawan", "kurang_rawan"], stations.Select(s => s.Band));
    }

    [Theory]
    [InlineData(Normalisation.Goalposts, Aggregation.Arithmetic)]
    [InlineData(Normalisation.Goalposts, Aggregation.Geometric)]
    [InlineData(Normalisation.PercentileRank, Aggregation.Arithmetic)]
    [InlineData(Normalisation.ZScore, Aggregation.Geometric)]
    public void A_higher_value_never_lowers_the_index(Normalisation normalisation, Aggregation aggregation)
    {
        var settings = Quick with { Normalisation = normalisation, Aggregation = aggregation };
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var rng = Rng.For(seed, "raise");
            var rows = RandomRows(seed, 8, 3, gaps: false);
            var before = Assess(Table(rows), Three, settings);
            var (station, indicator) = (rng.Next(8), rng.Next(3));
            rows[station][indicator] += 5 * rng.NextDouble();
            var after = Assess(Table(rows), Three, settings);
            Assert.True(after[station].Index >= before[station].Index - 1e-9, $"seed {seed}");
            Assert.True(after[station].Rank <= before[station].Rank, $"seed {seed}");
        }
    }

    [Fact]
    public void An_indicator_that_falls_as_risk_rises_counts_the_other_way()
    {
        var falling = Observed("a", 1) with { Low = 10, High = 0 };
        Assert.Equal([100.0, 75.0, 0.0], Assess(Table([0], [2.5], [10]), Book(falling)).Select(s => s.Index));
    }

    [Fact]
    public void Scaling_all_weights_changes_nothing()
    {
        var operation = Table(RandomRows(3, 60, 3, gaps: true));
        var scaled = Book(Observed("a", 20), Observed("b", 12), Observed("c", 8));
        Assert.Equal(Keys(Assess(operation, Three)), Keys(Assess(operation, scaled)));
    }

    [Fact]
    public void An_unknown_value_is_left_out_or_taken_as_the_doctrine_states()
    {
        var operation = Table([10, double.NaN, 0]);

        var leftOut = Assert.Single(Assess(operation, Three));
        Assert.Equal(100 * 5 / 7.0, leftOut.Index, 9);
        Assert.Equal(["b"], leftOut.Missing);
        Assert.Equal(["a", "c"], leftOut.Contributions.Select(c => c.Indicator));

        var taken = Assert.Single(
            Assess(operation, Book(Observed("a", 5), Observed("b", 3, ifMissing: 0.4), Observed("c", 2))));
        Assert.Equal(50 + (30 * 0.4), taken.Index, 9);
        Assert.Equal(["b"], taken.Missing);
        Assert.Null(taken.Contributions.Single(c => c.Indicator == "b").Value);
        Assert.Contains("belum diketahui: nama b", taken.Why.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_station_of_which_nothing_is_known_has_index_0_and_says_so()
    {
        var station = Assess(Table([double.NaN, double.NaN, double.NaN], [1, 2, 3]), Three)[0];
        Assert.Equal(0, station.Index);
        Assert.Equal(["a", "b", "c"], station.Missing);
        Assert.Contains("not known: name a, name b and name c", station.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_geometric_mean_is_never_below_the_arithmetic()
    {
        // It is the mean of safety, so that one grave sign is not made up for; a plain geometric mean of risk would be
        // lower.
        var operation = Table(RandomRows(5, 200, 3, gaps: true));
        var arithmetic = Assess(operation, Three);
        var geometric = Assess(operation, Three, Quick with { Aggregation = Aggregation.Geometric });
        Assert.All(arithmetic.Zip(geometric), p => Assert.True(p.Second.Index >= p.First.Index - 1e-9));
        Assert.Contains(arithmetic.Zip(geometric), p => p.Second.Index > p.First.Index + 1);
        Assert.All(geometric, s => Assert.InRange(s.Index, 0, 100 + 1e-9));
    }

    [Fact]
    public void The_geometric_mean_is_as_computed_by_hand()
    {
        // Safety 0.1 with weight one half, 1 with the other: 1 - sqrt(0.1), over 0.9.
        var geometric = Quick with { Aggregation = Aggregation.Geometric };
        var stations = Assess(Table([10, 0]), Book(Observed("a", 1), Observed("b", 1)), geometric);
        Assert.Equal(100 * (1 - Math.Sqrt(0.1)) / 0.9, stations[0].Index, 9);
    }

    [Fact]
    public void Percentile_rank_is_the_share_of_stations_strictly_lower()
    {
        var ranked = Quick with { Normalisation = Normalisation.PercentileRank };
        var stations = Assess(Table([1], [1], [4], [9], [2]), Book(Observed("a", 1)), ranked);
        Assert.Equal([0.0, 0.0, 75.0, 100.0, 50.0], stations.Select(s => s.Index));
    }

    [Fact]
    public void Z_scores_go_through_the_normal_distribution()
    {
        // Values 2 and 8: mean 5, deviation 3, so z is -1 and 1.
        var stations =
            Assess(Table([2], [8]), Book(Observed("a", 1)), Quick with { Normalisation = Normalisation.ZScore });
        Assert.Equal(15.8655254, stations[0].Index, 4);
        Assert.Equal(84.1344746, stations[1].Index, 4);
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic)]
    [InlineData(Aggregation.Geometric)]
    public void Contributions_sum_to_the_index_and_fall(Aggregation aggregation)
    {
        var stations =
            Assess(Table(RandomRows(9, 150, 3, gaps: true)), Three, Quick with { Aggregation = aggregation });
        Assert.All(stations, s =>
        {
            Assert.Equal(s.Index, s.Contributions.Sum(c => c.Points), 9);
            Assert.Equal(s.Contributions.OrderByDescending(c => c.Points)
                .Select(c => c.Points), s.Contributions.Select(c => c.Points));
        });
    }

    [Fact]
    public void Another_stage_weighs_otherwise()
    {
        var byStage = new Dictionary<string, double> { ["kampanye"] = 0, [Voting] = 9, ["*"] = 1 };
        var doctrine = Book(Observed("a", 1) with { Weights = byStage }, Observed("b", 1));
        var map = RiskAssessment.Assess(Table([10, 0]), doctrine, Quick with { Stages = ["kampanye", Voting] });
        Assert.Equal(["kampanye", Voting], map.Stages.Select(s => s.Stage));
        Assert.Equal(0, map.Of("kampanye").Stations[0].Index);
        Assert.Equal(90, map.Of(Voting).Stations[0].Index, 9);
        Assert.Equal(["b"], map.Of("kampanye").Stations[0].Contributions.Select(c => c.Indicator));
    }

    [Fact]
    public void Voting_day_is_assessed_even_when_the_calendar_lacks_it()
    {
        var map = RiskAssessment.Assess(Table([1, 2, 3]) with { Stages = [] }, Three, Quick);
        Assert.Equal([Voting], map.Stages.Select(s => s.Stage));
    }

    [Fact]
    public void An_override_stands_beside_the_computed_band()
    {
        var decided = new BandOverride(
            "t0", "sangat_rawan", "Laporan intelijen tertutup", "Kapolres", new(2024, 11, 20), new("test"));
        var before = decided with { Band = "rawan", Date = new(2024, 11, 1) };
        var stations = Assess(Table([0, 0, 0], [1, 0, 0]) with { Overrides = [decided, before] }, Three);
        Assert.Equal("kurang_rawan", stations[0].Band);
        Assert.Equal("sangat_rawan", stations[0].EffectiveBand);
        Assert.Same(decided, stations[0].Override);
        Assert.Null(stations[1].Override);
        Assert.Equal("kurang_rawan", stations[1].EffectiveBand);
    }

    [Fact]
    public void Published_indices_are_classed_by_their_edition_and_never_blended()
    {
        // The doctrine even has an indicator of the published index's name: it must be left out.
        var doctrine = Book(Observed("a", 1), Observed("ikp", 100));
        var plain = Table([4], [9]);
        var low = plain with { Observations = [.. plain.Observations, Seen("64.08", "ikp", 5, "2024")] };
        Observation[] figures = [Seen("64.08", "ikp", 77.04, "2024"), Seen("64.08", "ikp", 44.33, "2020")];
        var high = plain with { Observations = [.. plain.Observations, .. figures] };
        var mapLow = RiskAssessment.Assess(low, doctrine, Quick);
        var mapHigh = RiskAssessment.Assess(high, doctrine, Quick);

        Assert.Equal(Keys(mapLow.Of(Voting).Stations), Keys(mapHigh.Of(Voting).Stations));
        Assert.Equal(40, mapHigh.Of(Voting).Stations[0].Index, 9);
        Assert.Equal(["Rendah"], mapLow.Published.Select(p => p.Class?.Id));
        Assert.Equal(["Tinggi", null], mapHigh.Published.Select(p => p.Class?.Id));
    }

    internal static IEnumerable<string> Keys(IEnumerable<StationRisk> stations) =>
        stations.Select(s => FormattableString.Invariant(
        $"{s.Site} {Math.Round(s.Index, 9)} {s.Band} {s.Stability} {s.Rank} {s.RankLow} {s.RankHigh} {s.Why}"));
}
