using System.Globalization;

namespace Praja.Bench.Flow;

/// <summary>The flow benchmark's table on the screen.</summary>
internal sealed class FlowTable
{
    /// <summary>Whether every optimum agreed and every certificate held so far.</summary>
    public bool AllRight { get; private set; } = true;

    public static void Head() => Print("instance", "optimum", "LEMON s", "ours s", "ratio", "solver", "certificate");

    /// <summary>One instance: medians of the times, the ratio of the medians.</summary>
    public void Row(
        string name, long optimum, long? expected, List<double> theirs, List<double> ours,
        string solver, string? violation)
    {
        var (reference, seconds) = (Median(theirs), Median(ours));
        Print(
            name, Number(optimum, "0"), Number(reference, "0.000"), Number(seconds, "0.000"),
            Number(reference / seconds, "0.0"), solver, violation ?? "holds");
        var agrees = expected is null || expected == optimum;
        if (!agrees) Console.WriteLine("WRONG: LEMON's optimum is " + Number(expected, "0"));
        AllRight &= agrees && violation is null;
    }

    private static void Print(
        string name, string optimum, string reference, string seconds, string ratio,
        string solver, string certificate) =>
        Console.WriteLine($"{name,-25}{optimum,14}{reference,10}{seconds,10}{ratio,8}  {solver,-16}{certificate}");

    private static double? Median(List<double> values) =>
        values.Count == 0 ? null : values.Order().ElementAt(values.Count / 2);

    private static string Number(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
