using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Praja.Bench;

// The reference of the location benchmarks: CBC (Debian coinor-cbc), a general solver of mixed-integer programmes,
// given the textbook model as an LP file. Its time is that of the process, reading included, which is some
// milliseconds.

/// <summary>Runs CBC on a model.</summary>
internal static class Cbc
{
    /// <summary>Value and seconds; no value when it was not proven in time, null where CBC is not installed.</summary>
    public static (double? Value, double Seconds)? Solve(string model, int secondsMax)
    {
        var name = FormattableString.Invariant($"praja-bench-{Environment.ProcessId}.lp");
        var file = Path.Combine(Path.GetTempPath(), name);
        File.WriteAllText(file, model);
        try
        {
            var start = new ProcessStartInfo("cbc") { RedirectStandardOutput = true };
            var limit = secondsMax.ToString(CultureInfo.InvariantCulture);
            foreach (var word in new[] { file, "sec", limit, "solve", "quit" })
                start.ArgumentList.Add(word);
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (Proven(output), watch.Elapsed.TotalSeconds);
        }
        catch (Win32Exception)
        {
            Console.WriteLine("no reference: CBC is not installed (Debian: apt-get install coinor-cbc)");
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double? Proven(string output)
    {
        if (!output.Contains("Result - Optimal solution found", StringComparison.Ordinal)) return null;
        var line = output.Split('\n').Last(x => x.StartsWith("Objective value:", StringComparison.Ordinal));
        return Math.Abs(double.Parse(line.Split(':')[1], CultureInfo.InvariantCulture));
    }
}
