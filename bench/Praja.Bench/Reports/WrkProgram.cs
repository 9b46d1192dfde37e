using System.Diagnostics;
using System.Globalization;

namespace Praja.Bench.Reports;

/// <summary>What a run of wrk saw.</summary>
/// <param name="PerSecond">Answered reports a second.</param>
/// <param name="P99">99th percentile of the time to the answer, milliseconds.</param>
/// <param name="Wrong">Answers of another status than 2xx, and broken connections.</param>
internal sealed record WrkRun(double PerSecond, double P99, long Wrong);

/// <summary>The program wrk (Debian package wrk), which sends as fast as it is answered.</summary>
internal static class WrkProgram
{
    private const string Done =
        """

        function done(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("praja %f %f %d\n", summary.requests / summary.duration * 1000000,
            latency:percentile(99) / 1000, e.status + e.connect + e.read + e.write + e.timeout))
        end
        """;

    private static int runs;

    /// <summary>True where wrk is installed.</summary>
    public static bool IsHere => Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Any(p => File.Exists(Path.Combine(p, "wrk")));

    /// <summary>A number that no run before had: what is sent gets new ids by it.</summary>
    public static string NextRun() => (++runs).ToString(Repository.Plain);

    /// <summary>Runs a script in one thread.</summary>
    /// <param name="script">Lua that makes the requests.</param>
    /// <param name="address">Where they go.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="connections">Over how many connections.</param>
    /// <param name="words">What the script is told.</param>
    public static WrkRun Run(string script, Uri address, int seconds, int connections, params string[] words)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script + Done);
        using var process = Process.Start(new ProcessStartInfo("wrk",
        [
            "-t1", $"-c{connections}", $"-d{seconds}s", "-s", file, address.ToString(), "--", .. words,
        ])
        {
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("praja ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk: " + output);
        var seen = line.Split(' ');
        return new(
            double.Parse(seen[1], CultureInfo.InvariantCulture), double.Parse(seen[2], CultureInfo.InvariantCulture),
            long.Parse(seen[3], CultureInfo.InvariantCulture));
    }
}
