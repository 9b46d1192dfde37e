using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Entries;

/// <summary><c>GET entries</c>: the journal's lines as they are, but those the reader is not
/// shown.</summary>
internal static class EntryShelf
{
    private const string Lines = "application/jsonl";

    /// <summary><c>GET entries?after=&amp;limit=</c>: JSON Lines, or one JSON object when asked for.</summary>
    public static async Task List(HttpContext context)
    {
        var (post, sender) = OperationContext.Of(context);
        if (Number(context, "after", 0, long.MaxValue) is not { } after
            || Number(context, "limit", Limits.EntriesRead, Limits.MostEntriesRead) is not { } limit)
        {
            await ApiProblem.Malformed(
                $"after: dari 0; limit: 0 sampai {Limits.MostEntriesRead}.",
                $"after: from 0; limit: 0 to {Limits.MostEntriesRead}.").WriteTo(context);
            return;
        }
        var asLines = !Accepts(context, "application/json") || Accepts(context, Lines);
        var to = new ArrayBufferWriter<byte>(1 << 14);
        if (!asLines) to.Write("{\"entries\":["u8);
        var last = Copy(post, LineSight.Of(post, sender), after, (int)limit, asLines ? "\n"u8 : ","u8, asLines, to);
        if (!asLines) to.Write(Tail(last));
        context.Response.Headers["Praja-Last-Sequence"] = last.ToString(CultureInfo.InvariantCulture);
        await Answer(context, asLines ? Lines : "application/json", to.WrittenMemory);
    }

    /// <summary><c>GET entries/{seq}</c>: one line.</summary>
    public static async Task One(HttpContext context)
    {
        var (post, sender) = OperationContext.Of(context);
        var to = new ArrayBufferWriter<byte>(1 << 10);
        var text = context.Request.RouteValues["seq"] as string;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at < 1
            || Copy(post, LineSight.Of(post, sender), at - 1, 1, ""u8, true, to) != at || to.WrittenCount == 0)
        {
            await ApiProblem.EntryUnknown.WriteTo(context);
            return;
        }
        await Answer(context, "application/json", to.WrittenMemory);
    }

    /// <summary>Copies the lines after a sequence that are seen, at most so many looked at.</summary>
    /// <returns>Sequence of the last line looked at.</returns>
    private static long Copy(
        Post post, LineSight sight, long after, int limit, ReadOnlySpan<byte> between, bool trailing,
        ArrayBufferWriter<byte> to)
    {
        var (last, start, newest) = (after, to.WrittenCount, post.Durable);
        if (limit == 0 || after >= newest) return last;
        foreach (var segment in post.Segments(after))
        {
            var lines = new EntryLines(segment.Lines.Span);
            while (lines.Next())
            {
                var sequence = lines.Sequence;
                if (sequence <= after) continue;
                if (sequence > newest || limit-- == 0) return last;
                last = sequence;
                if (!sight.Sees(lines.Kind, lines.Line)) continue;
                if (!trailing && to.WrittenCount > start) to.Write(between);
                to.Write(lines.Line);
                if (trailing) to.Write(between);
            }
            if (limit == 0) return last;
        }
        return last;
    }

    private static byte[] Tail(long last) =>
        System.Text.Encoding.ASCII.GetBytes($"],\"last\":{last.ToString(CultureInfo.InvariantCulture)}}}");

    private static long? Number(HttpContext context, string key, long otherwise, long most)
    {
        if (!context.Request.Query.TryGetValue(key, out var text)) return otherwise;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : null;
    }

    private static bool Accepts(HttpContext context, string type) =>
        context.Request.Headers.Accept.ToString().Contains(type, StringComparison.OrdinalIgnoreCase);

    private static async Task Answer(HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
