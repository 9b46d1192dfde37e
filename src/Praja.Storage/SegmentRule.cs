using System.Security.Cryptography;
using System.Text;
using Praja.Journal;

namespace Praja.Storage;

// What a store holds a segment against before it keeps it. Whoever made it has checked the same already; this is the
// second pair of eyes in front of the disk. Only the first entry's hash is computed anew: it ties the segment to the
// head. The others were computed by the one who chained them, and `praja journal verify` computes them all.

/// <summary>Whether a segment may follow a head.</summary>
internal static class SegmentRule
{
    /// <summary>Characters from the key of the hash to the line's end.</summary>
    private const int EntryTail = 75;

    private static readonly byte[] HashKey = ",\"hash\":\""u8.ToArray();

    /// <summary>Nothing where the segment follows.</summary>
    /// <exception cref="JournalException">It does not: another sequence, hash or mode, or torn lines.</exception>
    public static void Check(JournalHead head, JournalMode mode, JournalSegment segment)
    {
        if (segment.First != head.Sequence + 1)
            throw Wrong($"segment of entry {segment.First} does not follow entry {head.Sequence}");
        if (segment.Head.Time < head.Time) throw Wrong("segment's time runs back");
        var lines = segment.Lines.Span;
        if (lines.Length is 0 or > Limits.SegmentBytes || lines[^1] != '\n')
            throw Wrong($"segment of {lines.Length} bytes is not whole");
        var modeKey = Encoding.ASCII.GetBytes($"\"mode\":\"{JournalModes.Word(mode)}\",");
        var sequence = segment.First;
        ReadOnlySpan<byte> last = default;
        while (!lines.IsEmpty)
        {
            last = lines[..lines.IndexOf((byte)'\n')];
            lines = lines[(last.Length + 1)..];
            CheckLine(last, sequence, modeKey);
            if (sequence == segment.First && HashAfter(head.Hash, last) != HashOf(last))
                throw Wrong($"entry {sequence} does not hold the hash of the one before");
            sequence++;
        }
        if (sequence != segment.Head.Sequence + 1 || HashOf(last) != segment.Head.Hash)
            throw Wrong($"segment does not end with entry {segment.Head.Sequence}");
    }

    private static void CheckLine(ReadOnlySpan<byte> line, long sequence, ReadOnlySpan<byte> modeKey)
    {
        // {"seq":123,"time":"2024-11-27T00:00:00.000Z","mode":"exercise",...
        const int Time = 34;
        Span<byte> start = stackalloc byte[40];
        Encoding.ASCII.TryGetBytes($"{{\"seq\":{sequence},", start, out var length);
        if (!line.StartsWith(start[..length]) || line.Length < length + Time + EntryTail)
            throw Wrong($"line of entry {sequence} is not canonical");
        if (!line[(length + Time)..].StartsWith(modeKey))
            throw Wrong($"entry {sequence} is of another mode than its journal");
    }

    private static string HashOf(ReadOnlySpan<byte> line)
    {
        var tail = line[^EntryTail..];
        return tail.StartsWith(HashKey) ? Encoding.ASCII.GetString(tail[HashKey.Length..^2]) : "";
    }

    private static string HashAfter(string previous, ReadOnlySpan<byte> line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        hash.AppendData(line[..^EntryTail]);
        hash.AppendData("}"u8);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static JournalException Wrong(string what) => new("The " + what + ".", isTransient: false);
}
