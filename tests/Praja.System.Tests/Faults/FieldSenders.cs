using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Praja.FaultSimulator.Hosting;

namespace Praja.SystemTests.Faults;

/// <summary>
/// Many senders at once, each with a socket of its own and one report under way. A report is sent again with the same
/// id until it is answered, wherever a server answers. What was answered is written down.
/// </summary>
internal sealed class FieldSenders : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly HttpClient client;
    private readonly Report?[] pending;
    private readonly ConcurrentDictionary<Guid, byte> made = new();
    private CancellationTokenSource stopping = new();
    private Task[] running = [];
    private volatile bool settling;

    internal FieldSenders(int count, string secret = FaultHost.Secret)
    {
        pending = new Report?[count];
        client = new(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = count,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseProxy = false,
        })
        {
            Timeout = TimeSpan.FromSeconds(30),
        };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
    }

    /// <summary>Where reports are posted: a sender stays with one until it does not answer.</summary>
    internal IReadOnlyList<Uri> Servers { get; set; } = [];

    /// <summary>The station that a sender reports of.</summary>
    internal Func<int, string> StationOf { get; init; } = Station;

    /// <summary>How many send at once: never are more reports under way.</summary>
    internal int Count => pending.Length;

    /// <summary>Sequence by client id of what was answered.</summary>
    internal ConcurrentDictionary<Guid, long> Acknowledged { get; } = new();

    /// <summary>Ids of all reports ever made.</summary>
    internal IReadOnlyCollection<Guid> Made => (IReadOnlyCollection<Guid>)made.Keys;

    /// <summary>Ids of the reports that are not answered.</summary>
    internal HashSet<Guid> Pending => [.. pending.OfType<Report>().Select(r => r.Id)];

    /// <summary>How often which status was answered; 0 for no answer.</summary>
    internal ConcurrentDictionary<int, int> Statuses { get; } = new();

    /// <summary>What should never be answered.</summary>
    internal ConcurrentBag<string> Wrong { get; } = [];

    /// <summary>Begins to send.</summary>
    internal void Start()
    {
        stopping = new();
        running = [.. Enumerable.Range(0, Count).Select(sender => Task.Run(() => Run(sender, stopping.Token)))];
    }

    /// <summary>Stops at once; what is under way stays unanswered.</summary>
    internal async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running);
        stopping.Dispose();
    }

    /// <summary>Goes on until so many more are answered.</summary>
    internal async Task AnsweredAsync(int more, TimeSpan patience)
    {
        var until = Acknowledged.Count + more;
        for (var left = patience; Acknowledged.Count < until; left -= Pause)
        {
            if (left <= TimeSpan.Zero || !Wrong.IsEmpty)
                Assert.Fail($"{Acknowledged.Count} of {until} answered; {Says()}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends again what is unanswered until everything is answered; makes nothing new.</summary>
    internal async Task SettleAsync()
    {
        settling = true;
        Start();
        var all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        var settled = all.IsCompleted;
        await StopAsync();
        settling = false;
        Assert.True(settled, $"{Pending.Count} reports are not answered; {Says()}");
    }

    /// <summary>What was answered so far, for a failing test.</summary>
    internal string Says() => string.Join(", ", Statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} times {s.Key}"))
        + (Wrong.IsEmpty ? "" : "; " + Wrong.First());

    public void Dispose() => client.Dispose();

    private async Task Run(int sender, CancellationToken stop)
    {
        var server = sender % Servers.Count;
        for (var number = made.Count; !stop.IsCancellationRequested;)
        {
            if (pending[sender] is null && settling) return;
            var report = pending[sender] ??= Make(sender, number++);
            if (await Send(sender, report, Servers[server % Servers.Count], stop)) continue;
            server++;
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private Report Make(int sender, int number)
    {
        var id = Guid.CreateVersion7();
        made.TryAdd(id, 0);
        var said = $$"""{"station":"{{StationOf(sender)}}","status":"hijau","note":"{{sender}}-{{number}}"}""";
        var body = $$"""{"client":"{{id}}","kind":"station_status_reported","body":{{said}}}""";
        return new(id, Encoding.UTF8.GetBytes(body));
    }

    private async Task<bool> Send(int sender, Report report, Uri server, CancellationToken stop)
    {
        try
        {
            using var content = new ByteArrayContent(report.Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync(server, content, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            Statuses.AddOrUpdate((int)response.StatusCode, 1, (_, times) => times + 1);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            {
                Heard(report.Id, text);
                pending[sender] = null;
                return true;
            }
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable) Wrong.Add($"{response.StatusCode}: {text}");
            return false;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            Statuses.AddOrUpdate(0, 1, (_, times) => times + 1);
            return false;
        }
    }

    private void Heard(Guid id, string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var sequence = document.RootElement.GetProperty("seq").GetInt64();
        if (Acknowledged.GetOrAdd(id, sequence) != sequence)
            Wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{id} was answered with two numbers"));
    }

    private static string Station(int sender) => string.Create(
        CultureInfo.InvariantCulture,
        $"99.01.0{1 + (sender % 2)}.200{1 + (sender / 2 % 2)}/00{1 + (sender % 3)}");

    private sealed record Report(Guid Id, byte[] Body);
}
