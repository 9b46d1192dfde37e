using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Praja.Documents.Print;

/// <summary>A browser said no, or fell silent; the sentence says which.</summary>
public sealed class BrowserException(string sentence) : Exception(sentence);

/// <summary>
/// The little of the Chrome DevTools Protocol that printing needs: numbered commands, their answers, and waiting for an
/// event of a session. One connection serves several tabs at once ("flat" sessions).
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> answers = new();
    private readonly ConcurrentDictionary<(string Session, string Method), TaskCompletionSource> events = new();
    private Task receiving = Task.CompletedTask;
    private int lastId;

    public static async Task<DevTools> ConnectAsync(Uri endpoint, CancellationToken cancel)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(endpoint, cancel).ConfigureAwait(false);
        tools.receiving = tools.ReceiveAsync(cancel);
        return tools;
    }

    /// <summary>Sends one command and gives its result.</summary>
    /// <exception cref="BrowserException">The browser refused it or closed the connection.</exception>
    public async Task<JsonElement> CallAsync(
        string method, IReadOnlyDictionary<string, object> parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        answers[id] = answer;
        await SendAsync(Encode(id, method, parameters, session), cancel).ConfigureAwait(false);
        return await answer.Task.WaitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>A task that ends with the next event of this kind; ask before causing it.</summary>
    public Task Next(string session, string method) =>
        events.GetOrAdd((session, method), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        sending.Dispose();
    }

    private async Task SendAsync(byte[] message, CancellationToken cancel)
    {
        await sending.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel)
                .ConfigureAwait(false);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReceiveAsync(CancellationToken cancel)
    {
        var buffer = new byte[BufferSize];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancel).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Dispatch(message.GetBuffer().AsMemory(0, (int)message.Length));
                message.SetLength(0);
            }
        }
        finally
        {
            foreach (var answer in answers.Values)
                answer.TrySetException(new BrowserException("The browser closed the connection."));
        }
    }

    private void Dispatch(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var root = json.RootElement;
        if (root.TryGetProperty("id", out var id) && answers.TryRemove(id.GetInt32(), out var answer))
            Answer(root, answer);
        else if (root.TryGetProperty("method", out var method) && root.TryGetProperty("sessionId", out var session))
            Happened(session.GetString()!, method.GetString()!);
    }

    private void Happened(string session, string method)
    {
        if (events.TryRemove((session, method), out var waiting)) waiting.TrySetResult();
    }

    private static void Answer(JsonElement root, TaskCompletionSource<JsonElement> answer)
    {
        if (root.TryGetProperty("error", out var error))
            answer.TrySetException(new BrowserException("The browser refused: " + error.GetRawText()));
        else
            answer.TrySetResult(root.GetProperty("result").Clone());
    }

    private static byte[] Encode(int id, string method, IReadOnlyDictionary<string, object> parameters, string? session)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null) json.WriteString("sessionId", session);
            json.WriteStartObject("params");
            foreach (var (name, value) in parameters)
                WriteValue(json, name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            default: json.WriteString(name, (string)value); break;
        }
    }
}
