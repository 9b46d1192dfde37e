using System.Diagnostics;
using Praja.Bench.Reports;

namespace Praja.Bench.Pages;

/// <summary>What open boards cost that are told of entries without end: each asks for itself again as soon as
/// <c>live.js</c> does. Once as they ask, and once as if each were the only one.</summary>
internal static class OpenBoards
{
    private const int Seconds = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task Run(ServerChild server, string board)
    {
        Console.WriteLine("| open boards | made | asked/s | p50, ms | p95, ms | server CPU, cores |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var boards in new[] { 1, 20, 100 })
        {
            foreach (var isShared in new[] { false, true })
            {
                var (cpu, start) = (server.CpuSeconds, Stopwatch.GetTimestamp());
                var asked = await Task.WhenAll(Enumerable.Range(0, boards).Select(_ => Ask(server, board, isShared)));
                var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
                double[] sorted = [.. asked.SelectMany(a => a).Order()];
                Console.WriteLine(string.Create(
                    Repository.Plain,
                    $"| {boards} | {(isShared ? "once for all" : "for each")} | {sorted.Length / took:F0} "
                    + $"| {sorted[sorted.Length / 2]:F1} | {sorted[sorted.Length * 95 / 100]:F1} "
                    + $"| {(server.CpuSeconds - cpu) / took:F2} |"));
            }
        }
        Console.WriteLine();
    }

    private static async Task<List<double>> Ask(ServerChild server, string board, bool isShared)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = server.Address,
        };
        client.DefaultRequestHeaders.Add("Cookie", "praja=" + server.Token);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        if (isShared) client.DefaultRequestHeaders.Add("X-Praja-Live", "true");
        var took = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin).TotalSeconds < Seconds;)
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(new Uri(board, UriKind.Relative));
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(Pause);
        }
        return took;
    }
}
