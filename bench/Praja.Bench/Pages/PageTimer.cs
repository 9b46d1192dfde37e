using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Praja.Bench.Reports;

namespace Praja.Bench.Pages;

/// <summary>Asks for pages as a browser does, one after the other, and times them.</summary>
[SuppressMessage("Maintainability", "CA1506", Justification = "HTTP, compression and a clock in one place.")]
internal sealed partial class PageTimer : IDisposable
{
    // Has no divisor in common with the minutes of the morning.
    private const int Apart = 101;

    private readonly HttpClient client;

    public PageTimer(ServerChild server, string token)
    {
        client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.Address,
        };
        client.DefaultRequestHeaders.Add("Cookie", "praja=" + token);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("id"));
    }

    /// <summary>How long a page takes, in ms, the first time and then, and how many bytes it is on the wire.</summary>
    /// <param name="path">Its address; a star stands for an instant of the morning, another each time.</param>
    /// <param name="times">How often.</param>
    public (double First, double[] Sorted, int Bytes) Time(string path, int times)
    {
        var (first, bytes) = Once(path, 0);
        for (var warm = 1; warm < Math.Max(10, times / 4); warm++)
            Once(path, warm);
        var took = new double[times];
        for (var at = 0; at < times; at++)
            (took[at], bytes) = Once(path, at);
        Array.Sort(took);
        return (first, took, bytes);
    }

    /// <summary>Everything a browser loads for a page that it has never seen: the page, its style and its scripts,
    /// compressed, without the map's library.</summary>
    public IReadOnlyList<(string Path, int Bytes)> FirstLoad(string path)
    {
        var loaded = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>([path]);
        while (waiting.TryDequeue(out var next))
        {
            if (loaded.ContainsKey(next) || next.Contains("maplibre", StringComparison.Ordinal)) continue;
            var bytes = Get(next);
            loaded.Add(next, bytes.Length);
            if (Path.GetExtension(next) is ".svg" or ".css") continue;
            var text = Unpacked(bytes);
            var folder = next[..(next.LastIndexOf('/') + 1)];
            foreach (var found in Asset().Matches(text).Select(m => m.Groups[1].Value))
                waiting.Enqueue(found.StartsWith("./", StringComparison.Ordinal) ? folder + found[2..] : found);
        }
        return [.. loaded.Select(l => (l.Key, l.Value))];
    }

    public void Dispose() => client.Dispose();

    private (double Took, int Bytes) Once(string path, int time)
    {
        // Far from the one before: whoever seeks goes forward as often as back.
        var instant = VotingMorning.Dawn.AddMinutes(1 + (time * Apart % (VotingMorning.Minutes - 2)));
        var at = instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Repository.Plain);
        var start = Stopwatch.GetTimestamp();
        var bytes = Get(path.Replace("*", at, StringComparison.Ordinal)).Length;
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes);
    }

    private byte[] Get(string path)
    {
        using var response = client.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path} is {(int)response.StatusCode}");
        return response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
    }

    private static string Unpacked(byte[] bytes)
    {
        using var brotli = new System.IO.Compression.BrotliStream(
            new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(brotli);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""(?:href="|src="|from '|import '|URL\(')((?:/assets/|\./)[^"']+)""")]
    private static partial Regex Asset();
}
