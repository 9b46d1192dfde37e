using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Praja.Bench.Reports;
using Praja.SystemTests.Pages;

namespace Praja.Bench.Pages;

/// <summary>How soon an open board shows an entry: from the moment a report is handed in until the number of entries
/// that the board says it shows is no smaller. The browser notes the moments itself.</summary>
[SuppressMessage("Maintainability", "CA1506", Justification = "A browser, a server and senders in one place.")]
internal static class BoardWatch
{
    // The number stands in the strip of numbers, which is taken over together with all other parts.
    private const string Watch = """
        () => {
          globalThis.seen = [];
          const note = () => {
            const shown = Number(document.querySelector('#numbers .fresh small').textContent.replace(/\D/g, ''));
            if (seen.at(-1)?.[1] !== shown) seen.push([performance.timeOrigin + performance.now(), shown]);
          };
          note();
          new MutationObserver(note).observe(document.querySelector('#numbers'), { childList: true, subtree: true });
        }
        """;

    private const string Asked =
        "performance.getEntriesByType('resource').filter(r => r.initiatorType === 'xmlhttprequest')"
        + ".map(r => r.duration)";

    public static async Task<int> Run(ServerChild server, string[] stations, int perSecond, int seconds)
    {
        if (await Chromium.Start() is not var (driver, browser))
        {
            Console.WriteLine("No Chromium on this machine: an open board is not measured.");
            return 0;
        }
        using (driver)
        await using (browser)
        {
            var address = server.Address.ToString();
            var context = await browser.NewContextAsync(
                new() { Locale = "id-ID", ViewportSize = new() { Width = 1440, Height = 900 } });
            await context.AddCookiesAsync([new() { Name = "praja", Value = server.Token, Url = address }]);
            var page = await context.NewPageAsync();
            var complaints = 0;
            page.Console += (_, message) => complaints += message.Type is "error" ? 1 : 0;
            await page.GotoAsync(new Uri(server.Address, "/operations/" + BenchFrame.Operation).ToString());
            await page.EvaluateAsync(Watch);
            await Task.Delay(1_000);
            var sent = await Send(server, stations, perSecond, seconds);
            await Task.Delay(3_000);
            var seen = await page.EvaluateAsync<double[][]>("seen");
            var asked = await page.EvaluateAsync<double[]>(Asked);
            return Report(sent, seen, asked, perSecond) && complaints == 0 ? 0 : 1;
        }
    }

    private static bool Report(
        ConcurrentDictionary<long, double> sent, double[][] seen, double[] asked, int perSecond)
    {
        var after = new List<double>(sent.Count);
        var missed = 0;
        foreach (var (sequence, at) in sent)
        {
            var shown = Array.Find(seen, s => s[1] >= sequence);
            if (shown is null) missed++;
            else after.Add(shown[0] - at);
        }
        after.Sort();
        Console.WriteLine();
        Console.WriteLine("| reports/s sent | shown after, ms, p50 | p99 | most | missed | renewals | asking, ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(Repository.Plain,
            $"| {perSecond:N0} | {after[after.Count / 2]:F0} | {after[after.Count * 99 / 100]:F0} | {after[^1]:F0} "
            + $"| {missed} | {seen.Length} | {asked.Order().ElementAt(asked.Length / 2):F0} |"));
        return missed == 0;
    }

    private static async Task<ConcurrentDictionary<long, double>> Send(
        ServerChild server, string[] stations, int perSecond, int seconds)
    {
        var sent = new ConcurrentDictionary<long, double>();
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            using var client = new RawClient(server);
            for (var n = Interlocked.Increment(ref next); n < perSecond * seconds; n = Interlocked.Increment(ref next))
            {
                var due = TimeSpan.FromSeconds((double)n / perSecond) - Stopwatch.GetElapsedTime(start);
                if (due > TimeSpan.Zero) await Task.Delay(due);
                var at = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
                var report = RawClient.Report(Guid.CreateVersion7(), stations[n * 2 % stations.Length]);
                var sequence = await client.Record(report);
                if (sequence > 0) sent[sequence] = at;
            }
        })));
        return sent;
    }
}
