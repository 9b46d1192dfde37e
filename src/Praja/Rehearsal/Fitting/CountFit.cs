using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Fitting;

// Idea: a count over places and days is taken as Poisson, so the rate of highest likelihood is incidents over exposure
// (places times days) and its interval is exact (Garwood 1936). How many times a prone band's rate is that of the
// safest: given both counts together, one of them is binomial, so the interval of the ratio follows from Clopper and
// Pearson's (Przyborowski and Wilenski 1940, Biometrika 31:313). Whether counts of days are Poisson at all: (days - 1)
// times variance over mean is nearly chi-square then (Fisher 1950, Biometrics 6:17). If incidents set off others, each
// n of them on average, counts over times much longer than the chains have variance over mean 1 / (1 - n)^2 (Hawkes
// 1971; Hardiman and Bouchaud 2014, Phys. Rev. E 90:062807), which gives n; other reasons for unequal days make it look
// larger, so it is an upper limit. Incidents of unknown band are shared out over the bands as the known ones are.
// Limits: only incidents that were recorded count; a place that stands in no list has no exposure.

/// <summary>Rates and their intervals from counts and exposures.</summary>
internal static class CountFit
{
    /// <summary>Rate per 1,000 of exposure, times the share of counts that are known.</summary>
    public static Estimate Per1000(int count, double share, long exposure)
    {
        var (low, high) = CountInterval.Garwood(count);
        var scale = 1000 * share / exposure;
        return new(count * scale, low * scale, high * scale, count);
    }

    /// <summary>Rate over that of the safest band.</summary>
    public static Estimate Ratio(int count, long exposure, int safeCount, long safeExposure)
    {
        if (safeCount == 0 || safeExposure == 0) return new(double.NaN, double.NaN, double.NaN, count);
        var scale = (double)safeExposure / exposure;
        var (low, high) = ShareInterval.Exact(count, count + safeCount);
        return new(scale * count / safeCount, scale * low / (1 - low), scale * high / (1 - high), count + safeCount);
    }

    /// <summary>Variance over mean of the counts of days, and the chance of it if they were Poisson.</summary>
    /// <param name="countsOfDays">Counts of the days that have any.</param>
    /// <param name="days">Days in all.</param>
    public static (double Dispersion, double PValue) Dispersion(IEnumerable<int> countsOfDays, int days)
    {
        if (days < 2) return (double.NaN, double.NaN);
        var counts = countsOfDays.ToList();
        var mean = (double)counts.Sum() / days;
        var squares = counts.Sum(c => (c - mean) * (c - mean)) + (Math.Max(0, days - counts.Count) * mean * mean);
        return (squares / (days - 1) / mean, ChiSquareDistribution.Upper(squares / mean, days - 1));
    }

    /// <summary>Mean number one sets off that makes a dispersion; NaN of NaN.</summary>
    public static double Branching(double dispersion) =>
        double.IsNaN(dispersion) ? double.NaN : Math.Max(0, 1 - (1 / Math.Sqrt(dispersion)));
}
