using System.Security.Cryptography;
using System.Text;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Holds the hashes of lines that follow each other against the lines.</summary>
internal sealed class ChainCheck
{
    private const int TailLength = 75;
    private const int AfterHashLength = 2;

    // The hash before, and the line that is checked.
    private readonly Utf8Pen chained = new(EntryJson.UsualLine);

    /// <summary>Begins after a hash.</summary>
    /// <param name="hash">The hash as it is written.</param>
    public ChainCheck(ReadOnlySpan<byte> hash) => chained.Write(hash);

    /// <summary>The hash that a head has.</summary>
    public static byte[] HashOf(JournalHead head) => Encoding.ASCII.GetBytes(head.Hash);

    /// <summary>The hash that the last of some lines says it has.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> lines)
    {
        if (lines.EndsWith("\n"u8)) lines = lines[..^1];
        return lines.Length < TailLength ? [] : HashIn(lines).ToArray();
    }

    /// <summary>Checks the next line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sequence">Its number.</param>
    /// <exception cref="JournalException">Its hash does not fit.</exception>
    public void Check(ReadOnlySpan<byte> line, long sequence)
    {
        if (!Fits(line))
            throw new JournalException($"The hash of entry {sequence} does not fit: it was changed", false);
    }

    /// <summary>The hash that a line says it has.</summary>
    public static ReadOnlySpan<byte> HashIn(ReadOnlySpan<byte> line) =>
        line.Slice(line.Length - EntryJson.HashLength - AfterHashLength, EntryJson.HashLength);

    // The pen holds the hash before; it ends with that of the line.
    private bool Fits(ReadOnlySpan<byte> line)
    {
        if (line.Length <= TailLength || !line[^TailLength..].StartsWith(EntryJson.BeforeHash)) return false;
        chained.Write(line[..^TailLength]);
        chained.Write("}"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(chained.Written.Span, hash);
        Span<byte> written = stackalloc byte[EntryJson.HashLength];
        Convert.TryToHexStringLower(hash, written, out _);
        chained.CutTo(0);
        chained.Write(written);
        return HashIn(line).SequenceEqual(written);
    }
}
