using System.Globalization;

namespace Praja.SystemTests.Web;

/// <summary>An event as a reader gets it.</summary>
internal sealed record ToldEvent(long Id, string Kind, string Data);

/// <summary>Reads an event stream as a browser does (WHATWG, server-sent events).</summary>
internal sealed class EventReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;
    private Task<string?>? pending;

    private EventReader(HttpResponseMessage response, Stream stream) =>
        (this.response, lines) = (response, new(stream));

    /// <summary>Opens a stream after a sequence; null begins with the next entry.</summary>
    public static async Task<EventReader> Open(HttpClient client, long? after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, TestServer.Path("events"));
        if (after is { } id) request.Headers.Add("Last-Event-ID", id.ToString(CultureInfo.InvariantCulture));
        var response = await client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestServer.Stop);
        response.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new(response, await response.Content.ReadAsStreamAsync(TestServer.Stop));
    }

    /// <summary>The next event.</summary>
    public async Task<ToldEvent> Next()
    {
        var (id, kind, data) = (0L, "", "");
        while (true)
        {
            var line = await Line().WaitAsync(Patience, TestServer.Stop) ?? throw new EndOfStreamException();
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
            else if (line.Length == 0 && data.Length > 0)
                return new(id, kind, data);
        }
    }

    /// <summary>True when no event comes for so long; signs of life do not count.</summary>
    public async Task<bool> IsSilent(TimeSpan time)
    {
        try
        {
            while (true)
            {
                pending ??= lines.ReadLineAsync(TestServer.Stop).AsTask();
                var line = await pending.WaitAsync(time, TestServer.Stop);
                pending = null;
                if (line is null || line.StartsWith("data: ", StringComparison.Ordinal)) return false;
            }
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        response.Dispose();
        lines.Dispose();
    }

    private Task<string?> Line()
    {
        var line = pending ?? lines.ReadLineAsync(TestServer.Stop).AsTask();
        pending = null;
        return line;
    }
}
