namespace Praja.Documents.Charts;

/// <summary>
/// Round values along an axis, by the loose labelling of Heckbert, "Nice numbers for graph labels" (Graphics Gems,
/// 1990): a step of 1, 2 or 5 times a power of ten.
/// </summary>
internal static class Ticks
{
    /// <summary>Rising values from 0 to the first round one at or above <paramref name="most"/>.</summary>
    /// <param name="most">Largest value to show; 0 or what is not a number counts as 1.</param>
    /// <param name="wanted">About how many steps.</param>
    public static double[] To(double most, int wanted)
    {
        var top = most > 0 && double.IsFinite(most) ? most : 1;
        var step = Step(top / wanted);
        var count = (int)Math.Ceiling((top / step) - 1e-9);
        return [.. Enumerable.Range(0, count + 1).Select(i => i * step)];
    }

    /// <summary>Minutes are read in quarters, halves and whole hours.</summary>
    public static double[] OfMinutes(double most)
    {
        ReadOnlySpan<double> steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880];
        var step = 2880.0;
        for (var i = steps.Length - 1; i >= 0; i--)
            if (most / steps[i] <= 6) step = steps[i];
        return [.. Enumerable.Range(0, (int)Math.Ceiling((most / step) - 1e-9) + 1).Select(i => i * step)];
    }

    private static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
