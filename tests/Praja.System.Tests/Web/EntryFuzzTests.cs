using System.Net.Http.Headers;
using System.Text;
using Praja.Algorithms.Random;

namespace Praja.SystemTests.Web;

/// <summary>Malformed and oversized input: never a failure of the server, never an entry.</summary>
public class EntryFuzzTests
{
    private const ulong Seed = 20241127;

    /// <summary>Everything here is wrong for certain: each must be refused as such, and leave no entry.</summary>
    [Fact]
    public async Task What_is_certainly_wrong_is_refused_and_not_recorded()
    {
        await using var server = await TestServer.Start();
        var wrong = new List<byte[]>();
        foreach (var text in WrongTexts(Report()))
            wrong.Add(Encoding.UTF8.GetBytes(text));
        wrong.AddRange(WrongBytes(Encoding.UTF8.GetBytes(Report())));
        foreach (var bytes in wrong)
        {
            var status = await Send(server, bytes);
            var start = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 300)));
            Assert.True(status is 400 or 413 or 422, $"{status}: {start}");
        }
        Assert.Equal(1, await server.Head());
    }

    /// <summary>Seeded chance changes bytes of valid requests; some stay valid. The server must never fail, and there
    /// must be as many entries as it said it had recorded.</summary>
    [Fact]
    public async Task Changed_bytes_never_make_the_server_fail()
    {
        await using var server = await TestServer.Start();
        var rng = Rng.For(Seed, "fuzz");
        var recorded = 0;
        for (var round = 0; round < 1500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Report());
            for (var changes = rng.Next(4); changes >= 0; changes--)
                bytes[rng.Next(bytes.Length)] = (byte)rng.Next(256);
            var status = await Send(server, bytes);
            Assert.True(status is 200 or 201 or 400 or 403 or 422, $"{Seed}/{round}: {status}");
            if (status == 201) recorded++;
        }
        Assert.Equal(1 + recorded, await server.Head());
    }

    private static IEnumerable<string> WrongTexts(string valid)
    {
        string With(string from, string to)
        {
            Assert.Contains(from, valid, StringComparison.Ordinal);
            return valid.Replace(from, to, StringComparison.Ordinal);
        }

        string[] wholes = ["", "null", "true", "7", "\"x\"", "[]", "{}", "[[]]", "[null]", "{\"client\":null}"];
        foreach (var whole in wholes)
            yield return whole;
        yield return valid + valid;
        yield return valid + "x";
        yield return "\uFEFF" + valid;
        yield return $"[{valid},]";
        yield return With("\"kind\":", "\"kind\":\"station_opened\",\"kind\":");
        yield return With("\"station\":", "\"station\":\"x\",\"station\":");
        string[] values =
        [
            "1e400", "1e-400", "123456789012345678", "0.1234567", "{}", "[[]]",
            "[1]", "null", "\"\\ud800\"",
        ];
        foreach (var value in values)
            yield return With("\"hijau\"", value);
        yield return With("\"note\"", "\"Note\"");
        yield return With("\"note\"", "\"" + new string('s', 200) + "\"");
        yield return With("\"hijau\"", "\"" + new string('h', 9_000) + "\"");
        yield return With("\"hijau\"", new string('[', 5_000) + new string(']', 5_000));
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 2_000)) + "1" + new string('}', 2_000);
        yield return With("\"hijau\"", nested);
        yield return With("\"hijau\"", "[" + string.Join(',', Enumerable.Repeat("\"a\"", 300)) + "]");
        var keys = string.Concat(Enumerable.Range(0, 80).Select(n => $"\"k{n}\":1,"));
        yield return With("\"body\":{", "\"body\":{" + keys);
        yield return With($"\"kind\":\"{TestServer.Kind}\"", "\"kind\":7");
        yield return With("\"kind\":", "\"mode\":\"war\",\"kind\":");
        yield return "[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]";
        yield return new string('[', 100_000);
        yield return new string(' ', 5_000_000);
    }

    private static IEnumerable<byte[]> WrongBytes(byte[] valid)
    {
        for (var length = 1; length < valid.Length; length++)
            yield return valid[..length];
        var inText = Encoding.UTF8.GetString(valid).IndexOf("hijau", StringComparison.Ordinal);
        byte[][] notUtf8 = [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80]];
        foreach (var bytes in notUtf8)
            yield return [.. valid[..inText], .. bytes, .. valid[inText..]];
        yield return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(valid));
    }

    private static async Task<int> Send(TestServer server, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await server.Client.PostAsync(TestServer.Path("entries"), content, TestServer.Stop);
        return (int)response.StatusCode;
    }

    private static string Report() => TestServer.Report(TestServer.NewId());
}
