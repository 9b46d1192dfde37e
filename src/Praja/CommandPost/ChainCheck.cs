using System.Security.Cryptography;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Holds the hashes of lines against the lines.</summary>
internal static class ChainCheck
{
    private const int TailLength = 75;

    /// <summary>Checks segments that follow a head; what they have up to it is left out.</summary>
    /// <exception cref="JournalException">A hash does not fit.</exception>
    public static void Verify(IReadOnlyList<JournalSegment> segments, JournalHead head)
    {
        var chained = new Utf8Pen(EntryJson.UsualLine);
        chained.WriteAscii(head.Hash);
        foreach (var segment in segments)
        {
            var sequence = segment.First;
            for (var rest = segment.Lines; !rest.IsEmpty; sequence++)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                var line = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                if (sequence > head.Sequence && !Fits(chained, line))
                    throw new JournalException($"The hash of entry {sequence} does not fit: it was changed", false);
            }
        }
    }

    // The pen holds the hash before; it ends with that of the line.
    private static bool Fits(Utf8Pen chained, ReadOnlyMemory<byte> line)
    {
        var text = line.Span;
        if (text.Length <= TailLength || !text[^TailLength..].StartsWith(EntryJson.BeforeHash)) return false;
        chained.Write(text[..^TailLength]);
        chained.Write("}"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(chained.Written.Span, hash);
        Span<byte> written = stackalloc byte[EntryJson.HashLength];
        Convert.TryToHexStringLower(hash, written, out _);
        chained.CutTo(0);
        chained.Write(written);
        return text.Slice(text.Length - EntryJson.HashLength - 2, EntryJson.HashLength).SequenceEqual(written);
    }
}
