using Praja.Algorithms.Random;
using Praja.Risk;
using static Praja.Tests.Risk.RiskBooks;
using static Praja.Tests.Risk.RiskCases;

namespace Praja.Tests.Risk;

public class RankStudyTests
{
    private static readonly double[] WeightOf = [5, 3, 2, 4];

    [Theory]
    [InlineData(1, Normalisation.Goalposts, Aggregation.Arithmetic, true)]
    [InlineData(2, Normalisation.Goalposts, Aggregation.Geometric, true)]
    [InlineData(3, Normalisation.PercentileRank, Aggregation.Arithmetic, true)]
    [InlineData(4, Normalisation.ZScore, Aggregation.Geometric, true)]
    [InlineData(5, Normalisation.Goalposts, Aggregation.Arithmetic, false)]
    public void Stability_and_rank_intervals_are_those_of_the_textbook(
        ulong seed, Normalisation normalisation, Aggregation aggregation, bool vary)
    {
        // Exact equality with a slow study written apart: sorts and scans in place of levels, blocks, segments and
        // vectors.
        var settings = new RiskSettings
        {
            Weightings = 300,
            Seed = seed,
            Normalisation = normalisation,
            Aggregation = aggregation,
            VaryMethod = vary,
            Threads = 1,
        };
        var rows = RandomRows(seed, 200, 4, gaps: true);
        var stations = Assess(
            Table(rows), Book(Observed("a", 5), Observed("b", 3), Observed("c", 2), Observed("d", 4)), settings);
        var textbook = TextbookRankStudy.Of(rows, WeightOf, settings, [.. stations.Select(s => BandNumber(s.Band))]);

        Assert.Equal(textbook.Select(t => t.Stability), stations.Select(s => s.Stability));
        Assert.Equal(textbook.Select(t => (t.Low, t.High)), stations.Select(s => (s.RankLow, s.RankHigh)));
        Assert.Contains(stations, s => s.Stability is > 0 and < 1);
        Assert.Contains(stations, s => s.RankHigh > s.RankLow + 10);
    }

    [Fact]
    public void Many_stations_give_what_few_give_and_threads_change_nothing()
    {
        // Ten thousand stations are past the size at which the study takes blocks; 25 copies of 400 stations stretch
        // ranks by 25.
        var rows = RandomRows(11, 400, 4, gaps: true);
        var book = Book(Observed("a", 5), Observed("b", 3), Observed("c", 2), Observed("d", 4));
        var settings = Quick with { VaryMethod = false };
        var few = Assess(Table(rows), book, settings);
        var many = Table([.. Enumerable.Range(0, 10_000).Select(i => rows[i % 400])]);
        var one = Assess(many, book, settings);
        var two = Assess(many, book, settings with { Threads = 2 });

        Assert.Equal(RiskAssessmentTests.Keys(one), RiskAssessmentTests.Keys(two));
        for (var i = 0; i < one.Count; i++)
        {
            var same = few[i % 400];
            Assert.Equal(
                (same.Index, same.Band, same.Stability, (same.Rank * 25) - 24, (same.RankLow * 25) - 24, (
                    same.RankHigh * 25) - 24),
                (one[i].Index, one[i].Band, one[i].Stability, one[i].Rank, one[i].RankLow, one[i].RankHigh));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_does_not()
    {
        var operation = Table(RandomRows(12, 300, 3, gaps: true));
        var book = Book(Observed("a", 5), Observed("b", 3), Observed("c", 2));
        var first = RiskAssessmentTests.Keys(Assess(operation, book, Quick with { Seed = 1 })).ToList();
        Assert.Equal(first, RiskAssessmentTests.Keys(Assess(operation, book, Quick with { Seed = 1 })));
        Assert.NotEqual(first, RiskAssessmentTests.Keys(Assess(operation, book, Quick with { Seed = 2 })));
    }

    [Fact]
    public void Stations_at_the_extremes_are_as_firm_as_can_be()
    {
        var book = Book(Observed("a", 5), Observed("b", 3), Observed("c", 2));
        foreach (var value in new[] { 0.0, 10.0 })
        {
            var stations = Assess(Table([.. Enumerable.Repeat(new[] { value, value, value }, 20)]), book);
            Assert.All(stations, s => Assert.Equal((1.0, 1, 1, 1), (s.Stability, s.Rank, s.RankLow, s.RankHigh)));
        }
    }

    [Fact]
    public void Without_spread_every_band_is_firm_and_every_rank_is_one_number()
    {
        var stations = Assess(
            Table(RandomRows(13, 200, 3, gaps: true)),
            Book(Observed("a", 5), Observed("b", 3), Observed("c", 2)),
            Quick with { WeightSpread = 0, VaryMethod = false });
        Assert.All(stations, s => Assert.Equal((1.0, s.RankLow), (s.Stability, s.RankHigh)));
        // Levels of 0.006 points may tie stations that the index itself tells apart, never more than a few.
        Assert.All(stations, s => Assert.InRange(s.Rank - s.RankLow, 0, 2));
    }

    [Fact]
    public void A_wider_spread_of_weights_widens_the_ranks()
    {
        var operation = Table(RandomRows(14, 200, 3, gaps: false));
        var book = Book(Observed("a", 5), Observed("b", 3), Observed("c", 2));
        var settings = Quick with { VaryMethod = false, Weightings = 400 };
        var narrow = Assess(operation, book, settings with { WeightSpread = 0.1 });
        var wide = Assess(operation, book, settings with { WeightSpread = 0.9 });
        Assert.True(Width(wide) > 3 * Width(narrow));
        Assert.True(wide.Average(s => s.Stability) < narrow.Average(s => s.Stability));
    }

    [Fact]
    public void Quantiles_are_order_statistics()
    {
        var rng = new Rng(15);
        for (var count = 1; count <= 45; count++)
        {
            var rows = new System.Numerics.Vector<int>[count];
            var lanes = System.Numerics.Vector<int>.Count;
            var values =
                Enumerable.Range(0, count * lanes).Select(_ => 1 + rng.Next(count % 2 == 0 ? 9 : 400_000)).ToArray();
            for (var w = 0; w < count; w++) rows[w] = new(values, w * lanes);
            for (var need = 1; need <= count; need++)
            {
                var found = ScoreKernels.Quantile(rows, need);
                for (var lane = 0; lane < lanes; lane++)
                {
                    var sorted = Enumerable.Range(0, count).Select(w => values[(w * lanes) + lane]).Order().ToArray();
                    Assert.Equal(sorted[need - 1], found[lane]);
                }
            }
        }
    }

    private static double Width(IReadOnlyList<StationRisk> stations) => stations.Average(s => s.RankHigh - s.RankLow);

    private static int BandNumber(string band) => band switch { "kurang_rawan" => 0, "rawan" => 1, _ => 2 };
}
