using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Random;

public sealed class RngTests
{
    [Fact]
    public void SplitMix_seeded_xoshiro_gives_the_published_first_number()
    {
        // The reference code of xoshiro256** seeded by SplitMix64 from 0 starts with this number.
        Assert.Equal(0x99EC5F36CB75F2B4UL, new Rng(0).NextBits());
    }

    [Fact]
    public void Streams_of_other_purposes_and_entities_differ()
    {
        ulong[] firsts =
        [
            Rng.For(1, "a").NextBits(), Rng.For(1, "b").NextBits(), Rng.For(2, "a").NextBits(),
            Rng.For(1, "a", "x").NextBits(), Rng.For(1, "ax").NextBits(),
            Rng.For(1, "a", 7).NextBits(), Rng.For(1, "a", 8).NextBits(),
        ];
        Assert.Equal(firsts.Length, firsts.Distinct().Count());
    }

    [Fact]
    public void Numbers_below_three_come_equally_often()
    {
        var rng = new Rng(5);
        var counts = new int[3];
        for (var i = 0; i < 30_000; i++) counts[rng.Next(3)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_700, 10_300));
    }

    [Fact]
    public void Normal_and_exponential_draws_have_the_right_mean_and_spread()
    {
        var rng = new Rng(7);
        var normal = Enumerable.Range(0, 20_000).Select(_ => rng.NextNormal()).ToArray();
        var exponential = Enumerable.Range(0, 20_000).Select(_ => rng.NextExponential()).ToArray();
        Assert.InRange(normal.Average(), -0.03, 0.03);
        Assert.InRange(normal.Select(x => x * x).Average(), 0.96, 1.04);
        Assert.InRange(exponential.Average(), 0.97, 1.03);
    }
}
