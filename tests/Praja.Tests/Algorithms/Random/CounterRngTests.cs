using System.Globalization;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Random;

public sealed class CounterRngTests
{
    private const string First =
        "0.29792419035265094 0.8893221873362781 -0.6959292556902563 4.593646079469222 "
        + "2.74650812954761 7 304 262";

    private const int Draws = 400_000;

    // The vectors published with the generator (Random123, kat_vectors, philox2x64 with 10 rounds).
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0xca00a0459843d731UL, 0x66c24222c9a845b5UL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x65b021d60cd8310fUL, 0x4d02f3222f86df20UL)]
    [InlineData(
        0x243f6a8885a308d3UL, 0x13198a2e03707344UL, 0xa4093822299f31d0UL, 0x0a5e742c2997341cUL, 0xb0f883d38000de5dUL)]
    public void The_cipher_gives_the_published_words(ulong low, ulong high, ulong key, ulong first, ulong second) =>
        Assert.Equal((first, second), CounterRng.Block(key, low, high));

    [Fact]
    public void A_stream_is_the_cipher_of_its_counter_word_by_word()
    {
        var random = new CounterRng(11, 5);
        for (var block = 0UL; block < 100; block++)
        {
            var (first, second) = CounterRng.Block(11, block, 5);
            Assert.Equal((first, second), (random.NextBits(), random.NextBits()));
        }
    }

    [Fact]
    public void The_first_draws_of_a_stream_never_change()
    {
        var random = new CounterRng(CounterRng.KeyOf(1, 2, 3), 4);
        double[] draws =
        [
            random.NextDouble(), random.NextExponential(), random.NextNormal(), random.NextLognormal(5, 0.5),
            random.NextGamma(2.5), random.NextPoisson(3), random.NextPoisson(300), random.Next(1000),
        ];
        Assert.Equal(First, string.Join(' ', draws.Select(d => d.ToString("R", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Uniform_draws_fill_a_thousand_cells_evenly()
    {
        var random = Stream(1);
        var counts = new long[1000];
        for (var i = 0; i < 1_000_000; i++) counts[random.Next(1000)]++;
        Assert.InRange(Sample.ChiSquareScore(counts, Even(1000)), -3.3, 3.3);
        var sample = new Sample(Draws, () => random.NextDouble());
        Assert.InRange(sample.Distance(x => x), 0, 1.95);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(0));
    }

    [Fact]
    public void Exponential_draws_follow_their_distribution_into_the_tail()
    {
        var random = Stream(2);
        var sample = new Sample(2 * Draws, () => random.NextExponential());
        Assert.InRange(sample.MeanScore(1), -3.5, 3.5);
        Assert.InRange(sample.Variance, 0.985, 1.015);
        Assert.InRange(sample.Distance(x => 1 - Math.Exp(-x)), 0, 1.95);

        // Cells of the tail beyond the ziggurat's base at 7.697.
        var counts = new long[4];
        for (var i = 0; i < 4_000_000; i++)
        {
            var x = random.NextExponential();
            counts[x < 6.5 ? 0 : x < 7.697 ? 1 : x < 8.7 ? 2 : 3]++;
        }
        double[] ends = [1, Math.Exp(-6.5), Math.Exp(-7.697), Math.Exp(-8.7), 0];
        var shares = Enumerable.Range(0, 4).Select(i => ends[i] - ends[i + 1]).ToArray();
        Assert.InRange(Sample.ChiSquareScore(counts, shares), -3.3, 3.3);
    }

    [Fact]
    public void Normal_draws_follow_their_distribution_into_both_tails()
    {
        var random = Stream(3);
        var sample = new Sample(2 * Draws, () => random.NextNormal());
        Assert.InRange(sample.MeanScore(0), -3.5, 3.5);
        Assert.InRange(sample.Variance, 0.99, 1.01);
        Assert.InRange(sample.Distance(Sample.Normal), 0, 1.95);

        double[] ends = [-3.9, -3.654, -3.2, 0, 3.2, 3.654, 3.9];
        var counts = new long[ends.Length + 1];
        for (var i = 0; i < 4_000_000; i++)
        {
            var x = random.NextNormal();
            var cell = 0;
            while (cell < ends.Length && x >= ends[cell]) cell++;
            counts[cell]++;
        }
        var below = ends.Select(Sample.Normal).Append(1).ToArray();
        var shares = below.Select((p, i) => p - (i == 0 ? 0 : below[i - 1])).ToArray();
        Assert.InRange(Sample.ChiSquareScore(counts, shares), -3.3, 3.3);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(7.5)]
    public void Gamma_draws_have_mean_and_variance_of_their_shape(double shape)
    {
        var random = Stream(4);
        var sample = new Sample(Draws, () => random.NextGamma(shape));
        Assert.InRange(sample.MeanScore(shape), -3.5, 3.5);
        Assert.InRange(sample.Variance / shape, 0.97, 1.03);
        if (shape == 1) Assert.InRange(sample.Distance(x => 1 - Math.Exp(-x)), 0, 1.95);
    }

    [Fact]
    public void Lognormal_draws_have_the_mean_and_spread_asked_for()
    {
        var random = Stream(5);
        var sample = new Sample(Draws, () => random.NextLognormal(20, 0.8));
        Assert.InRange(sample.MeanScore(20), -3.5, 3.5);
        Assert.InRange(Math.Sqrt(sample.Variance) / sample.Mean, 0.78, 0.82);
        var spread = Math.Sqrt(Math.Log(1.64));
        Assert.InRange(
            sample.Distance(x => Sample.Normal((Math.Log(x / 20) + (spread * spread / 2)) / spread)), 0, 1.95);
        Assert.Equal(20, random.NextLognormal(20, 0));
    }

    [Theory]
    [InlineData(0.01, 2)]
    [InlineData(3, 12)]
    [InlineData(30, 60)]
    [InlineData(400, 520)]
    public void Poisson_draws_have_the_probabilities_of_their_mean(double mean, int most)
    {
        var random = Stream(6);
        var least = Math.Max(0, (int)(mean - (4 * Math.Sqrt(mean))));
        var counts = new long[most - least + 1];
        for (var i = 0; i < Draws / 2; i++) counts[Math.Clamp(random.NextPoisson(mean), least, most) - least]++;
        Assert.InRange(Sample.ChiSquareScore(counts, PoissonShares(mean, least, most)), -3.3, 3.3);
    }

    [Fact]
    public void Impossible_parameters_are_refused()
    {
        var random = Stream(7);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextPoisson(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextPoisson(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextGamma(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextBinomial(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextBinomial(1, 1.5));
        Assert.Equal((0, 0, 9), (random.NextPoisson(0), random.NextBinomial(90, 0), random.NextBinomial(9, 1)));
    }

    // Entities and runs beside each other share no pattern: pairs of their draws fill the square evenly.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Neighbouring_streams_are_independent(bool byEntity)
    {
        var counts = new long[32 * 32];
        for (var number = 0; number < 100_000; number++)
        {
            var a = byEntity ? new CounterRng(9, (ulong)number) : new CounterRng(CounterRng.KeyOf(1, number, 2), 0);
            var b = byEntity
                ? new CounterRng(9, (ulong)number + 1)
                : new CounterRng(CounterRng.KeyOf(1, number + 1, 2), 0);
            for (var draw = 0; draw < 5; draw++) counts[(a.Next(32) * 32) + b.Next(32)]++;
        }
        Assert.InRange(Sample.ChiSquareScore(counts, Even(32 * 32)), -3.3, 3.3);
    }

    private static CounterRng Stream(int purpose) => new(CounterRng.KeyOf(2024, 0, purpose), 0);

    private static double[] Even(int cells) => [.. Enumerable.Repeat(1.0 / cells, cells)];

    // The first and the last cell hold all that lies beyond them.
    private static double[] PoissonShares(double mean, int least, int most)
    {
        var shares = new double[most - least + 1];
        var probability = Math.Exp(-mean);
        for (var k = 0; k < mean + (40 * Math.Sqrt(mean)) + 40; k++)
        {
            shares[Math.Clamp(k, least, most) - least] += probability;
            probability *= mean / (k + 1);
        }
        return shares;
    }
}
