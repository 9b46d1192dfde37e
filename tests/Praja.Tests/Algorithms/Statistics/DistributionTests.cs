using Praja.Algorithms.Random;
using Praja.Algorithms.Statistics;

namespace Praja.Tests.Algorithms.Statistics;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Normal_quantiles_are_those_published_with_AS_241(double share, double expected) =>
        Near(expected, NormalDistribution.Quantile(share), 1e-15);

    [Theory]
    [InlineData(1, 12.706204736432095)]
    [InlineData(2, 4.302652729911275)]
    [InlineData(5, 2.5705818366147395)]
    [InlineData(10, 2.2281388519649385)]
    [InlineData(30, 2.0422724563012373)]
    [InlineData(120, 1.9799304050824413)]
    [InlineData(1e7, 1.9599642217672)]
    public void Student_values_are_those_of_the_table(double freedom, double expected)
    {
        Near(expected, StudentDistribution.TwoSided(0.95, freedom), 1e-9);
        Near(-expected, StudentDistribution.Quantile(0.025, freedom), 1e-9);
    }

    [Theory]
    [InlineData(0.95, 1, 3.841458820694124)]
    [InlineData(0.025, 10, 3.2469727802368396)]
    [InlineData(0.95, 10, 18.307038053275146)]
    [InlineData(0.99, 100, 135.80672317102676)]
    public void Chi_square_values_are_those_of_the_table(double share, double freedom, double expected) =>
        Near(expected, ChiSquareDistribution.Quantile(share, freedom), 1e-10);

    [Fact]
    public void Gamma_of_whole_and_half_numbers_is_known()
    {
        Near(Math.Log(120), GammaFunction.Log(6), 1e-14);
        Near(Math.Log(Math.PI) / 2, GammaFunction.Log(0.5), 1e-14);
        Near(359.1342053695754, GammaFunction.Log(100), 1e-14);
    }

    [Fact]
    public void Incomplete_gamma_of_whole_shape_is_a_sum_of_Poisson_terms()
    {
        for (var a = 1; a <= 40; a++)
        {
            foreach (var x in new[] { 0.01, 0.7, 5, 30, 90 })
            {
                var term = Math.Exp(-x);
                var sum = 0.0;
                for (var k = 0; k < a; term *= x / ++k) sum += term;
                Near(sum, GammaFunction.Upper(a, x), 1e-11);
            }
        }
    }

    [Fact]
    public void Incomplete_beta_of_whole_shapes_is_a_sum_of_binomial_terms()
    {
        for (var n = 1; n <= 30; n++)
        {
            for (var a = 1; a <= n; a++)
            {
                var term = Math.Pow(0.7, n);
                var below = 0.0;
                for (var k = 0; k < a; k++)
                {
                    below += term;
                    term *= (double)(n - k) / (k + 1) * 0.3 / 0.7;
                }
                Assert.Equal(1 - below, BetaFunction.Regularised(a, n - a + 1, 0.3), 1e-12);
            }
        }
    }

    [Fact]
    public void Quantiles_undo_their_distributions_over_many_decades()
    {
        var rng = new Rng(1);
        for (var i = 0; i < 2000; i++)
        {
            var a = Math.Exp((rng.NextDouble() * 14) - 4);
            var b = Math.Exp((rng.NextDouble() * 14) - 4);
            var share = rng.NextDouble();
            Assert.Equal(share, GammaFunction.Lower(a, GammaFunction.InverseLower(a, share)), 1e-10);
            Assert.Equal(share, StudentDistribution.Cdf(StudentDistribution.Quantile(share, a), a), 1e-10);
            Assert.Equal(share, NormalDistribution.Cdf(NormalDistribution.Quantile(share)), 1e-14);
            // Near 1 the next double may already be another share.
            var x = BetaFunction.Inverse(a, b, share);
            if (x is > 1e-300 and < 0.999_999)
                Assert.Equal(share, BetaFunction.Regularised(a, b, x), 1e-8);
        }
    }

    [Theory]
    [InlineData(0, 0, 3.6888794541139363)]
    [InlineData(1, 0.02531780798428976, 5.571643390938898)]
    [InlineData(10, 4.795388696132437, 18.39035604201777)]
    public void Garwood_intervals_are_those_of_the_table(double count, double low, double high)
    {
        var interval = CountInterval.Garwood(count);
        Assert.Equal(low, interval.Low, 1e-8);
        Assert.Equal(high, interval.High, 1e-8);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.3085, 0, 0.2775)]
    [InlineData(1, 10, 0.0025, 0.4450, 0.0179, 0.4042)]
    [InlineData(5, 10, 0.1871, 0.8129, 0.2366, 0.7634)]
    public void Intervals_of_shares_are_those_of_the_tables(
        int hits, int count, double exactLow, double exactHigh, double wilsonLow, double wilsonHigh)
    {
        var exact = ShareInterval.Exact(hits, count);
        var wilson = ShareInterval.Wilson((double)hits / count, count);
        Assert.Equal((exactLow, exactHigh), (Math.Round(exact.Low, 4), Math.Round(exact.High, 4)));
        Assert.Equal((wilsonLow, wilsonHigh), (Math.Round(wilson.Low, 4), Math.Round(wilson.High, 4)));
    }

    [Fact]
    public void Moments_joined_are_the_moments_of_all()
    {
        var rng = new Rng(2);
        var numbers = Enumerable.Range(0, 500).Select(_ => 1e8 + rng.NextNormal()).ToArray();
        var joined = Moments.Of(numbers[..123]);
        joined.Add(Moments.Of(numbers[123..]));
        var mean = numbers.Average();
        Near(mean, joined.Mean, 1e-15);
        Near(numbers.Sum(x => (x - mean) * (x - mean)) / 499, joined.Variance, 1e-6);
    }

    private static void Near(double expected, double actual, double relative) =>
        Assert.InRange(actual, expected - (Math.Abs(expected) * relative), expected + (Math.Abs(expected) * relative));
}
