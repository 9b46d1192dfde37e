using System.Text;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Holds the hashes of lines that follow each other against the lines, some at a time.</summary>
internal sealed class ChainCheck
{
    private const int TailLength = 75;
    private const int AfterHashLength = 2;

    // The hash before the lines that wait to be checked, then that which each of them says it has.
    private readonly byte[] hashes = new byte[(Sha256Lanes.Lanes + 1) * EntryJson.HashLength];
    private readonly long[] sequences = new long[Sha256Lanes.Lanes];
    private readonly Sha256Lanes lanes = new();
    private int waiting;

    /// <summary>Begins after a hash.</summary>
    /// <param name="hash">The hash as it is written; no line fits after one that is none.</param>
    public ChainCheck(ReadOnlySpan<byte> hash) => hash.CopyTo(hashes);

    /// <summary>The hash that a head has.</summary>
    public static byte[] HashOf(JournalHead head) => Encoding.ASCII.GetBytes(head.Hash);

    /// <summary>The hash that the last of some lines says it has.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> lines)
    {
        if (lines.EndsWith("\n"u8)) lines = lines[..^1];
        return lines.Length < TailLength ? [] : HashIn(lines).ToArray();
    }

    /// <summary>The hash that a line says it has.</summary>
    public static ReadOnlySpan<byte> HashIn(ReadOnlySpan<byte> line) =>
        line.Slice(line.Length - EntryJson.HashLength - AfterHashLength, EntryJson.HashLength);

    /// <summary>Takes the next line; whether its hash fits is known after <see cref="Finish"/>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sequence">Its number.</param>
    /// <exception cref="JournalException">A hash does not fit, of this line or of one before it.</exception>
    public void Take(ReadOnlySpan<byte> line, long sequence)
    {
        if (line.Length <= TailLength || !line[^TailLength..].StartsWith(EntryJson.BeforeHash))
        {
            Finish();
            throw Changed(sequence);
        }
        lanes.Add(Hash(waiting), line[..^TailLength], "}"u8);
        sequences[waiting++] = sequence;
        HashIn(line).CopyTo(Hash(waiting));
        if (waiting == Sha256Lanes.Lanes) Finish();
    }

    /// <summary>Checks all that were taken.</summary>
    /// <exception cref="JournalException">A hash does not fit.</exception>
    public void Finish()
    {
        lanes.Finish();
        Span<byte> written = stackalloc byte[EntryJson.HashLength];
        for (var line = 0; line < waiting; line++)
        {
            Convert.TryToHexStringLower(lanes.Digest(line), written, out _);
            if (!Hash(line + 1).SequenceEqual(written)) throw Changed(sequences[line]);
        }
        Hash(waiting).CopyTo(Hash(0));
        waiting = 0;
    }

    private static JournalException Changed(long sequence) =>
        new($"The hash of entry {sequence} does not fit: it was changed", isTransient: false);

    private Span<byte> Hash(int number) => hashes.AsSpan(number * EntryJson.HashLength, EntryJson.HashLength);
}
