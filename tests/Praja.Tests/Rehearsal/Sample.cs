using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>Holds what independent runs gave against an exact answer.</summary>
public static class Sample
{
    /// <summary>Mean over the runs of a number of each.</summary>
    public static double Mean(this IReadOnlyList<RunOutcome> runs, Func<RunOutcome, double> of) => runs.Average(of);

    /// <summary>Fails unless the exact answer lies within four standard errors of the mean over the runs.</summary>
    public static void Agrees(double exact, IReadOnlyList<RunOutcome> runs, Func<RunOutcome, double> of)
    {
        var values = runs.Select(of).ToArray();
        Agrees(exact, values);
    }

    public static void Agrees(double exact, IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
        var error = Math.Sqrt(variance / values.Count);
        var z = (mean - exact) / error;
        Assert.True(Math.Abs(z) < 4, $"mean {mean} against {exact}: z = {z:0.00}, standard error {error}");
        Assert.True(error < 0.05 * Math.Abs(exact), $"standard error {error} is too wide for {exact} to mean anything");
    }
}
