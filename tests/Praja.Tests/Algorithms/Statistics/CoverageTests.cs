using Praja.Algorithms.Random;
using Praja.Algorithms.Statistics;

namespace Praja.Tests.Algorithms.Statistics;

/// <summary>Intervals hold the truth as often as they say: 2,000 experiments of which the truth is known.</summary>
public sealed class CoverageTests
{
    private const int Experiments = 2000;

    // Four standard deviations of a binomial share of 0.95 in 2,000; methods that are right only for many runs get one
    // per cent more.
    private const double Sampling = 0.0195;
    private const double Approximate = 0.03;

    [Fact]
    public void Mean_of_normal_runs() => Covers(Sampling, rng =>
        Moments.Of(Draws(rng, 8, r => 3 + (2 * r.NextNormal()))).Interval(), 3);

    [Fact]
    public void Mean_of_lopsided_runs() => Covers(Approximate, rng =>
        Moments.Of(Draws(rng, 100, r => r.NextExponential())).Interval(), 1);

    [Fact]
    public void Paired_difference_of_runs_that_share_their_incidents() => Covers(Sampling, rng =>
    {
        var first = Draws(rng, 12, r => 50 * r.NextNormal());
        return MeanInterval.OfPairs(first, [.. first.Select(x => x + 1 + rng.NextNormal())]);
    }, 1);

    [Fact]
    public void Ratio_of_sums_that_depend_on_each_other() => Covers(Approximate, rng =>
    {
        // Minutes per incident where busy days have longer ones: the ratio of means is E[n (5 + n)] / E[n].
        var sums = new RatioSums { Runs = 60 };
        for (var r = 0; r < 60; r++)
        {
            var n = Poisson(rng, 10);
            sums.Add(n * (5 + n + (3 * rng.NextNormal())), n);
        }
        return sums.Interval();
    }, 16);

    [Theory]
    [InlineData(0.9, 40, 5, 0.02)]
    [InlineData(0.98, 100, 2, 0.02)]
    [InlineData(0.7, 200, 0.2, 0.03)]
    public void Share_of_incidents_that_share_their_days_mood(
        double truth, int runs, double perRun, double mood) => Covers(Approximate, rng =>
    {
        var sums = new RatioSums { Runs = runs };
        for (var r = 0; r < runs; r++)
        {
            var share = truth + (mood * (rng.Next(2) == 0 ? 1 : -1) * (1 - truth));
            var n = Poisson(rng, perRun);
            sums.Add(Enumerable.Range(0, n).Count(_ => rng.NextDouble() < share), n);
        }
        return sums.Share();
    }, truth);

    [Theory]
    [InlineData(0.5, 50, 4, 0.98)]
    [InlineData(0.9, 50, 8, 0.98)]
    // Thirty times hardly bound their 90 % quantile above: the interval is open there more often than not.
    [InlineData(0.9, 30, 1, 1)]
    public void Quantile_of_times_that_share_their_days_mood(double share, int runs, double perRun, double most) =>
        Covers(Approximate, rng =>
        {
            // Half the days are twice as slow; exponential times: the quantile solves a mixture.
            var days = Enumerable.Range(0, runs).Select(_ =>
            {
                var scale = rng.Next(2) + 1;
                return Draws(rng, Poisson(rng, perRun), r => scale * r.NextExponential());
            }).ToArray();
            float[] sorted = [.. days.SelectMany(d => d).Select(x => (float)x).Order()];
            var value = QuantileInterval.Of(sorted, share);
            var below = new RatioSums { Runs = runs };
            foreach (var day in days) below.Add(day.Count(x => (float)x <= value), day.Length);
            var (low, high) = QuantileInterval.Bounds(sorted, share, below.WorthTrials());
            return new(value, low, high, runs);
        }, MixtureQuantile(share), most);

    [Theory]
    [InlineData(0.02, 300)]
    [InlineData(1.5, 300)]
    public void Count_per_run(double mean, int runs) => Covers(Approximate, rng =>
    {
        var counts = Enumerable.Range(0, runs).Select(_ => (double)Poisson(rng, mean)).ToArray();
        return CountInterval.PerRun(counts.Sum(), counts.Sum(c => c * c), runs);
    }, mean, 0.99);

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(25)]
    public void Garwood_and_Clopper_Pearson_never_cover_less(double mean)
    {
        var (garwood, exact) = (0, 0);
        var rng = new Rng(11);
        for (var e = 0; e < Experiments; e++)
        {
            var (low, high) = CountInterval.Garwood(Poisson(rng, mean));
            if (low <= mean && mean <= high) garwood++;
            (low, high) = ShareInterval.Exact(Enumerable.Range(0, 50).Count(_ => rng.NextDouble() < mean / 50), 50);
            if (low <= mean / 50 && mean / 50 <= high) exact++;
        }
        Assert.InRange(garwood / (double)Experiments, 0.95 - Sampling, 1);
        Assert.InRange(exact / (double)Experiments, 0.95 - Sampling, 1);
    }

    [Fact]
    public void P_values_are_uniform_where_the_hypothesis_holds_and_small_where_not()
    {
        var rng = new Rng(12);
        var values = Draws(rng, 400, _ => GoodnessOfFit.KolmogorovSmirnov(
            Draws(rng, 50, r => r.NextExponential()), x => 1 - Math.Exp(-x)).PValue);
        Assert.True(GoodnessOfFit.KolmogorovSmirnov(values, p => p).PValue > 0.001);
        Assert.True(GoodnessOfFit.KolmogorovSmirnov(
            Draws(rng, 300, r => r.NextExponential()), x => 1 - Math.Exp(-1.3 * x)).PValue < 0.001);
        // Mendel's peas, as in every textbook: 315, 101, 108, 32 against 9:3:3:1.
        var peas = GoodnessOfFit.ChiSquare([315, 101, 108, 32], [312.75, 104.25, 104.25, 34.75]);
        Assert.Equal(0.470, peas.Statistic, 0.001);
        Assert.Equal(0.925, peas.PValue, 0.001);
    }

    private static void Covers(double tolerance, Func<Rng, Estimate> experiment, double truth, double most = 0)
    {
        var covered = 0;
        for (var e = 0; e < Experiments; e++)
        {
            var estimate = experiment(Rng.For(3, "experiment", e));
            if (estimate.Low <= truth && truth <= estimate.High) covered++;
        }
        Assert.InRange(covered / (double)Experiments, 0.95 - tolerance, Math.Max(most, 0.95 + tolerance));
    }

    private static double[] Draws(Rng rng, int count, Func<Rng, double> draw) =>
        [.. Enumerable.Range(0, count).Select(_ => draw(rng))];

    private static int Poisson(Rng rng, double mean)
    {
        var n = 0;
        for (var time = rng.NextExponential(); time < mean; time += rng.NextExponential()) n++;
        return n;
    }

    private static double MixtureQuantile(double share) => MonotoneRoot.Find(
        x => 1 - (0.5 * (Math.Exp(-x) + Math.Exp(-x / 2))) - share,
        x => 0.5 * (Math.Exp(-x) + (Math.Exp(-x / 2) / 2)), 1, 0, 100);
}
