using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Praja.Bench.Reports;

/// <summary>One connection that speaks as much HTTP/1.1 as the benchmarks need.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };

    private readonly byte[] buffer = new byte[1 << 16];
    private readonly string head;

    public RawClient(ServerChild server)
    {
        socket.Connect(new IPEndPoint(IPAddress.Loopback, server.Address.Port));
        head = $"Host: 127.0.0.1\r\nAuthorization: Bearer {server.Token}\r\n";
    }

    /// <summary>The report that a station's guard has come.</summary>
    public static string Arrival(Guid client, string station) =>
        $"{{\"client\":\"{client}\",\"kind\":\"guard_arrived\",\"body\":{{\"station\":\"{station}\",\"by\":\"app\","
        + "\"note\":\"dua petugas, rompi dan HT lengkap, jalan aman\"}}";

    /// <summary>A report of a station's situation.</summary>
    public static string Report(Guid client, string station) =>
        $"{{\"client\":\"{client}\",\"kind\":\"station_status_reported\",\"body\":{{\"station\":\"{station}\","
        + "\"status\":\"hijau\",\"by\":\"app\",\"note\":\"antrean tertib, saksi lengkap, situasi aman\"}}";

    /// <summary>Sends what is to be recorded and waits for the answer.</summary>
    /// <returns>Status.</returns>
    public async Task<int> Post(string json)
    {
        var text = $"POST /api/v1/operations/{BenchFrame.Operation}/entries HTTP/1.1\r\n{head}"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";
        await socket.SendAsync(Encoding.UTF8.GetBytes(text));
        var count = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(count));
            if (read == 0) throw new IOException("The server has hung up.");
            count += read;
            if (IsWhole(buffer.AsSpan(0, count), out var status)) return status;
            if (count == buffer.Length) count = Shorten(count);
        }
    }

    /// <summary>Sends one report.</summary>
    /// <returns>Its sequence; 0 when it was not recorded.</returns>
    public async Task<long> Record(string json)
    {
        if (await Post(json) != 201) return 0;
        var key = buffer.AsSpan().IndexOf("\"seq\":"u8);
        return key >= 0 && Utf8Parser.TryParse(buffer.AsSpan(key + 6), out long sequence, out _) ? sequence : 0;
    }

    /// <summary>Opens an event stream; tells of every piece that comes.</summary>
    public async Task Listen(Action<ReadOnlySpan<byte>> tell, Action opened)
    {
        var text = $"GET /api/v1/operations/{BenchFrame.Operation}/events HTTP/1.1\r\n{head}\r\n";
        await socket.SendAsync(Encoding.UTF8.GetBytes(text));
        var isOpen = false;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(0, 1 << 14));
            if (read == 0) return;
            if (!isOpen) opened();
            isOpen = true;
            tell(buffer.AsSpan(0, read));
        }
    }

    public void Dispose() => socket.Dispose();

    // Answers of arrays are longer than the buffer: all but head and end is of no interest.
    private int Shorten(int count)
    {
        buffer.AsSpan(count - 64, 64).CopyTo(buffer.AsSpan(4096));
        return 4096 + 64;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer, out int status)
    {
        status = 0;
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0 || !Utf8Parser.TryParse(answer[9..], out status, out _)) return false;
        var length = answer[..end].IndexOf("Content-Length: "u8);
        if (length < 0) return answer.EndsWith("0\r\n\r\n"u8);
        return Utf8Parser.TryParse(answer[(length + 16)..], out int bytes, out _)
            && answer.Length >= end + 4 + bytes;
    }
}
