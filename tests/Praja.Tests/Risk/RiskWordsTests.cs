using System.Numerics;
using Praja.Doctrine;
using Praja.Risk;
using static Praja.Tests.Risk.RiskBooks;
using static Praja.Tests.Risk.RiskCases;

namespace Praja.Tests.Risk;

public class RiskWordsTests
{
    [Fact]
    public void The_sentence_gives_reasons_and_what_would_lift_them()
    {
        var book = Book(Observed("a", 5), Observed("b", 3, changeable: false), Observed("c", 2));
        var why = Assess(Table([6, 9, 1]), book)[0].Why;
        Assert.Equal(
            "Rawan (indeks 59) karena sebab a (30 poin), sebab b (27 poin) dan sebab c (2 poin); "
                + "menjadi kurang rawan bila perbaikan a.",
            why.Id);
        Assert.Equal(
            "Prone (index 59) because: reason a (30 points), reason b (27 points) and reason c (2 points); "
                + "would be less prone if remedy a.",
            why.En);
    }

    [Fact]
    public void What_cannot_be_changed_is_not_promised()
    {
        var book = Book(Observed("a", 5, changeable: false), Observed("b", 3), Observed("c", 2, changeable: false));
        Assert.Equal(
            "Sangat rawan (indeks 95) karena sebab a (45 poin), sebab b (30 poin) dan sebab c (20 poin); "
                + "menjadi rawan bila perbaikan b.",
            Assess(Table([9, 10, 10]), book)[0].Why.Id);
        Assert.Equal(
            "Rawan (indeks 65) karena sebab a (50 poin) dan sebab b (15 poin); "
                + "yang dapat diubah tidak cukup untuk menjadi kurang rawan.",
            Assess(Table([10, 5, 0]), book)[0].Why.Id);
    }

    [Fact]
    public void The_safest_band_names_its_largest_sign_and_no_remedy()
    {
        var book = Book(Observed("a", 5), Observed("b", 3), Observed("c", 2));
        var stations = Assess(Table([0, 1, 0.1], [0, 0, 0]), book);
        Assert.Equal("Kurang rawan (indeks 3); terutama sebab b (3 poin).", stations[0].Why.Id);
        Assert.Equal("Less prone (index 0); no sign of risk is known.", stations[1].Why.En);
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic)]
    [InlineData(Aggregation.Geometric)]
    public void The_counterfactual_is_the_smallest_set_that_recomputation_finds(Aggregation aggregation)
    {
        // Every subset of the changeable indicators is tried by assessing the station again with their values at no
        // risk.
        var settings = Quick with { Aggregation = aggregation, Weightings = 1, VaryMethod = false };
        var book = Book(Observed("a", 5), Observed("b", 3, changeable: false), Observed("c", 2), Observed(
            "d", 4), Observed("e", 1));
        var rows = RandomRows(21, 120, 5, gaps: true);
        var stations = Assess(Table(rows), book, settings);
        var mended = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var smallest = int.MaxValue;
            for (var lifted = 1U; lifted < 32 && stations[i].Band != "kurang_rawan"; lifted++)
            {
                if ((lifted & 2) != 0 || BitOperations.PopCount(lifted) >= smallest) continue;
                if (Rank(Lifted(rows[i], lifted)) < Rank(rows[i])) smallest = BitOperations.PopCount(lifted);
            }
            var named = "abcde".Count(c => stations[i].Why.En.Contains("remedy " + c, StringComparison.Ordinal));
            Assert.Equal(smallest == int.MaxValue ? 0 : smallest, named);
            if (named == 0) continue;
            mended++;
            var told = (uint)"abcde".Select(
                (c, k) => stations[i].Why.En.Contains("remedy " + c, StringComparison.Ordinal) ? 1 << k : 0).Sum();
            Assert.True(Rank(Lifted(rows[i], told)) < Rank(rows[i]), stations[i].Why.En);
        }
        Assert.InRange(mended, 20, 110);

        int Rank(double[] row) =>
            Assess(Table(row), book, settings)[0].Band switch { "kurang_rawan" => 0, "rawan" => 1, _ => 2 };
    }

    private static double[] Lifted(double[] row, uint lifted) =>
        [.. row.Select((x, k) => (lifted >> k & 1) != 0 && !double.IsNaN(x) ? 0 : x)];

    [Fact]
    public void A_special_location_has_its_band_by_rule_whatever_its_index()
    {
        var flag = Observed("lokasi_khusus", 1) with { Origin = IndicatorOrigin.Flag, AtLeast = "sangat_rawan" };
        var operation = Table([1, 2], [10, 10], [1, 2]);
        var special = operation.Sites.Select((s, i) => i < 2 ? s with { Flags = ["lokasi_khusus"] } : s).ToList();
        var stations = Assess(operation with { Sites = special }, Book(Observed("a", 5), Observed("b", 3), flag));

        Assert.Equal(["sangat_rawan", "sangat_rawan", "kurang_rawan"], stations.Select(s => s.Band));
        Assert.Equal("Sangat rawan (indeks 13) menurut aturan: sebab lokasi_khusus.", stations[0].Why.Id);
        Assert.Equal("Very prone (index 13) by rule: reason lokasi_khusus.", stations[0].Why.En);
        Assert.Equal([1.0, 1.0], stations.Take(2).Select(s => s.Stability));
        Assert.True(stations[2].Stability > 0);
        Assert.True(stations[0].Rank > stations[1].Rank);
    }
}
