namespace Praja.Algorithms.Statistics;

/// <summary>Confidence intervals of means of independent runs.</summary>
public static class MeanInterval
{
    /// <summary>Student's interval (Student 1908) of a mean.</summary>
    /// <param name="count">Runs.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="variance">Their variance with n - 1.</param>
    /// <param name="confidence">e.g. 0.95.</param>
    public static Estimate Of(long count, double mean, double variance, double confidence = 0.95)
    {
        if (count == 0) return new(double.NaN, double.NaN, double.NaN, 0);
        if (count < 2) return new(mean, double.NaN, double.NaN, count);
        var half = StudentDistribution.TwoSided(confidence, count - 1) * Math.Sqrt(variance / count);
        return new(mean, mean - half, mean + half, count);
    }

    /// <summary>The paired interval of the mean of differences, second minus first: Student's of the differences.
    /// Pairs of which one is NaN are left out. Runs that met the same incidents make it narrow (Law 2015, chapter
    /// 10).</summary>
    /// <exception cref="ArgumentException">The lists are not of one length.</exception>
    public static Estimate OfPairs(
        IReadOnlyList<double> first, IReadOnlyList<double> second, double confidence = 0.95)
    {
        if (first.Count != second.Count) throw new ArgumentException("pairs needed", nameof(second));
        var moments = default(Moments);
        for (var i = 0; i < first.Count; i++)
        {
            var gap = second[i] - first[i];
            if (!double.IsNaN(gap)) moments.Add(gap);
        }
        return moments.Interval(confidence);
    }

    /// <summary>Half-width of the interval of a difference of means of runs that have nothing in common (Welch
    /// 1947).</summary>
    public static double UnpairedHalfWidth(in Moments first, in Moments second, double confidence = 0.95)
    {
        if (first.Count < 2 || second.Count < 2) return double.NaN;
        var a = first.Variance / first.Count;
        var b = second.Variance / second.Count;
        if (a + b == 0) return 0;
        var freedom = (a + b) * (a + b) / ((a * a / (first.Count - 1)) + (b * b / (second.Count - 1)));
        return StudentDistribution.TwoSided(confidence, freedom) * Math.Sqrt(a + b);
    }
}
