using System.Buffers;
using System.Buffers.Text;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Entries;

namespace Praja.Web.Live;

/// <summary>Entries as server-sent events: <c>id</c> is the sequence, <c>event</c> the kind, <c>data</c> the line. Each
/// is encoded once for each role.</summary>
/// <param name="segments">Segments that follow on one another.</param>
internal sealed class LiveFrames(List<JournalSegment> segments)
{
    private readonly ArrayBufferWriter<byte>?[] byRole =
        new ArrayBufferWriter<byte>?[Enum.GetValues<PostRole>().Length];

    /// <summary>What a role is shown of the segments.</summary>
    public ReadOnlySpan<byte> Of(PostRole role)
    {
        if (byRole[(int)role] is { } ready) return ready.WrittenSpan;
        var frame = byRole[(int)role] = new();
        foreach (var segment in segments)
            Write(frame, segment.Lines.Span, segment.First - 1, LineSight.Of(role));
        return frame.WrittenSpan;
    }

    /// <summary>Writes the lines after a sequence that are shown.</summary>
    /// <returns>Sequence of the last line looked at; <paramref name="after"/> when there is none.</returns>
    public static long Write(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> segment, long after, LineSight sight)
    {
        var lines = new EntryLines(segment);
        while (lines.Next())
        {
            var sequence = lines.Sequence;
            if (sequence <= after) continue;
            after = sequence;
            var kind = lines.Kind;
            if (!sight.Sees(kind, lines.Line)) continue;
            to.Write("id: "u8);
            WriteNumber(to, sequence);
            to.Write("\nevent: "u8);
            to.Write(kind);
            to.Write("\ndata: "u8);
            to.Write(lines.Line);
            to.Write("\n\n"u8);
        }
        return after;
    }

    /// <summary>A sign of life. It carries the sequence, so that a reader who is shown little does not ask for all the
    /// rest again when it comes back.</summary>
    public static ReadOnlySpan<byte> Heartbeat(long sequence)
    {
        var to = new ArrayBufferWriter<byte>(64);
        to.Write(": praja\nid: "u8);
        WriteNumber(to, sequence);
        to.Write("\n\n"u8);
        return to.WrittenSpan;
    }

    /// <summary>Tells only how far the journal has come.</summary>
    public static ReadOnlySpan<byte> Head(long sequence)
    {
        var to = new ArrayBufferWriter<byte>(64);
        to.Write("id: "u8);
        WriteNumber(to, sequence);
        to.Write("\ndata: "u8);
        WriteNumber(to, sequence);
        to.Write("\n\n"u8);
        return to.WrittenSpan;
    }

    private static void WriteNumber(ArrayBufferWriter<byte> to, long number)
    {
        Utf8Formatter.TryFormat(number, to.GetSpan(20), out var digits);
        to.Advance(digits);
    }
}
