using System.Security.Cryptography;
using System.Text;

namespace Praja.Journal;

/// <summary>Writes drafts as lines, each holding the hash of the one before; nothing is left for the collector but what
/// it gives back.</summary>
internal sealed class ChainPen
{
    private const int MeanLine = 352;

    // The previous hash, then the canonical bytes of the entry being written: what its hash is taken of.
    private readonly Utf8Pen chained = new(EntryJson.UsualLine);
    private readonly Utf8Pen lines;

    /// <summary>Begins after a hash.</summary>
    /// <param name="previous">The hash.</param>
    /// <param name="expected">How many entries will probably be written.</param>
    public ChainPen(string previous, int expected)
    {
        chained.WriteAscii(previous);
        lines = new(EntryJson.UsualLine + (expected * MeanLine));
    }

    /// <summary>The lines written.</summary>
    public ReadOnlyMemory<byte> Lines => lines.Written;

    /// <summary>Writes a draft.</summary>
    /// <returns>The entry it is.</returns>
    public Entry Add(long sequence, EntryDraft draft)
    {
        EntryJson.Write(chained, sequence, draft);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(chained.Written.Span, hash);
        lines.Write(chained.Written.Span[EntryJson.HashLength..^1]);
        lines.Write(EntryJson.BeforeHash);
        Span<byte> written = stackalloc byte[EntryJson.HashLength];
        Convert.TryToHexStringLower(hash, written, out _);
        lines.Write(written);
        lines.Write(EntryJson.AfterHash);
        chained.CutTo(0);
        chained.Write(written);
        return new(sequence, draft, Encoding.ASCII.GetString(written));
    }
}
