namespace Praja.Bench.Reports;

/// <summary>Sends single reports by wrk, each with a new id.</summary>
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
          run, n = tonumber(args[2]), 0
          ids = {}
          for line in io.lines(args[3]) do ids[#ids + 1] = line end
        end
        function request()
          n = n + 1
          return wrk.format(nil, nil, nil, string.format(
            '{"client":"0193687e-%04x-7%03x-8%03x-%012x","kind":"station_status_reported","body":{"station":"%s",' ..
            '"status":"hijau","by":"app","note":"antrean tertib, saksi lengkap, situasi aman"}}',
            run, part, n % 4096, n, ids[n * 7919 % #ids + 1]))
        end
        """;

    /// <summary>Sends for so many seconds over so many connections.</summary>
    public static WrkRun Run(ServerChild server, string stationFile, int seconds, int connections = 256) =>
        WrkProgram.Run(
            Script, new(server.Address, $"/api/v1/operations/{BenchFrame.Operation}/entries"), seconds, connections,
            server.Token, WrkProgram.NextRun(), stationFile);
}
