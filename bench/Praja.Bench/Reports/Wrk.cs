using System.Diagnostics;
using System.Globalization;

namespace Praja.Bench.Reports;

/// <summary>What a run of wrk saw.</summary>
/// <param name="PerSecond">Answered reports a second.</param>
/// <param name="P99">99th percentile of the time to the answer, milliseconds.</param>
/// <param name="Wrong">Answers of another status than 2xx, and broken connections.</param>
internal sealed record WrkRun(double PerSecond, double P99, long Wrong);

/// <summary>Sends single reports by wrk (Debian package wrk), each with a new id.</summary>
internal static class Wrk
{
    private const string Script =
        """
        local made = 0
        function setup(thread) thread:set("part", made); made = made + 1 end
        function init(args)
          wrk.method = "POST"
          wrk.headers["Content-Type"] = "application/json"
          wrk.headers["Authorization"] = "Bearer " .. args[1]
          run, stations, n = tonumber(args[2]), tonumber(args[3]), 0
          ids = {}
          for line in io.lines(args[4]) do ids[#ids + 1] = line end
        end
        function request()
          n = n + 1
          return wrk.format(nil, nil, nil, string.format(
            '{"client":"0193687e-%04x-7%03x-8%03x-%012x","kind":"station_status_reported","body":{"station":"%s",' ..
            '"status":"hijau","by":"app","note":"antrean tertib, saksi lengkap, situasi aman"}}',
            run, part, n % 4096, n, ids[n * 7919 % #ids + 1]))
        end
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

    /// <summary>Sends for so many seconds over so many connections.</summary>
    public static WrkRun Run(ServerChild server, string stationFile, int seconds, int connections = 256)
    {
        var script = Path.GetTempFileName();
        File.WriteAllText(script, Script);
        var url = new Uri(server.Address, $"/api/v1/operations/{BenchFrame.Operation}/entries").ToString();
        using var process = Process.Start(new ProcessStartInfo("wrk",
        [
            "-t1", $"-c{connections}", $"-d{seconds}s", "-s", script, url, "--",
            server.Token, (++runs).ToString(Repository.Plain), "0", stationFile,
        ])
        {
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(script);
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("praja ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk: " + output);
        var words = line.Split(' ');
        return new(
            double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture),
            long.Parse(words[3], CultureInfo.InvariantCulture));
    }
}
