using System.Runtime.InteropServices;
using System.Text;

namespace Praja.CommandPost.Stations;

/// <summary>All reports of all stations in the order of the journal, in blocks that never move.</summary>
internal sealed class StationLog
{
    private const int BlockBits = 16;
    private const int BlockRows = 1 << BlockBits;
    private const int WordsHead = 3 * sizeof(ushort);

    private readonly List<StationRow[]> blocks = [];
    private byte[] words = new byte[1 << 10];
    private int wordsCount;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A report by its number from 1.</summary>
    public ref StationRow this[int number] => ref blocks[(number - 1) >> BlockBits][(number - 1) & (BlockRows - 1)];

    /// <summary>Keeps a report.</summary>
    /// <returns>Its number from 1.</returns>
    public int Add(long sequence, int previous, in StationSaid said)
    {
        if (Count == blocks.Count << BlockBits) blocks.Add(new StationRow[BlockRows]);
        Count++;
        ref var row = ref this[Count];
        (row.Sequence, row.Station, row.Previous) = (checked((uint)sequence), said.Station, previous);
        row.Words = KeepWords(said);
        row.Set(said);
        return Count;
    }

    /// <summary>Number of the report of an entry; 0 when it is none.</summary>
    public int Find(long sequence)
    {
        var (low, high) = (1, Count);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            if (this[middle].Sequence == sequence) return middle;
            if (this[middle].Sequence < sequence)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return 0;
    }

    /// <summary>Numbers of a station's reports, newest first.</summary>
    public IEnumerable<int> Of(int last)
    {
        for (var number = last; number > 0; number = this[number].Previous)
            yield return number;
    }

    /// <summary>Note, receipt and place of a report; empty where it has none.</summary>
    public (string Note, string Receipt, string Place) WordsOf(in StationRow row)
    {
        if (row.Words == 0) return ("", "", "");
        var lengths = MemoryMarshal.Cast<byte, ushort>(words.AsSpan(row.Words - 1, WordsHead));
        var text = words.AsSpan(row.Words - 1 + WordsHead);
        var (note, receipt) = (lengths[0], lengths[1]);
        return (
            Encoding.UTF8.GetString(text[..note]),
            Encoding.UTF8.GetString(text.Slice(note, receipt)),
            Encoding.UTF8.GetString(text.Slice(note + receipt, lengths[2])));
    }

    /// <summary>Writes all of it.</summary>
    public void Write(PictureWriter writer)
    {
        writer.Write(Count);
        for (var block = 0; block < blocks.Count; block++)
        {
            var rows = blocks[block].AsSpan(0, Math.Min(BlockRows, Count - (block << BlockBits)));
            writer.Write(MemoryMarshal.AsBytes(rows));
        }
        writer.Write(wordsCount);
        writer.Write(words.AsSpan(0, wordsCount));
    }

    /// <summary>Takes up what was written.</summary>
    public void Read(PictureReader reader)
    {
        blocks.Clear();
        Count = reader.Int();
        for (var left = Count; left > 0; left -= BlockRows)
        {
            var rows = new StationRow[BlockRows];
            var bytes = MemoryMarshal.AsBytes(rows.AsSpan(0, Math.Min(BlockRows, left)));
            reader.Take(bytes.Length).CopyTo(bytes);
            blocks.Add(rows);
        }
        wordsCount = reader.Int();
        words = reader.Take(wordsCount).ToArray();
    }

    private int KeepWords(in StationSaid said)
    {
        var note = Cut(said.Note);
        var receipt = Cut(said.Receipt);
        var place = Cut(said.Place);
        if (note.IsEmpty && receipt.IsEmpty && place.IsEmpty) return 0;
        var length = WordsHead + note.Length + receipt.Length + place.Length;
        if (wordsCount + length > words.Length)
            Array.Resize(ref words, (int)Math.Min(Array.MaxLength, Math.Max(2L * words.Length, wordsCount + length)));
        var text = words.AsSpan(wordsCount, length);
        var lengths = MemoryMarshal.Cast<byte, ushort>(text[..WordsHead]);
        (lengths[0], lengths[1], lengths[2]) = ((ushort)note.Length, (ushort)receipt.Length, (ushort)place.Length);
        note.CopyTo(text[WordsHead..]);
        receipt.CopyTo(text[(WordsHead + note.Length)..]);
        place.CopyTo(text[(WordsHead + note.Length + receipt.Length)..]);
        wordsCount += length;
        return wordsCount - length + 1;
    }

    // A line has at most 64 KiB, so that a text's length always fits; the cut is there for entries made otherwise.
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text) =>
        text.Length <= ushort.MaxValue ? text : text[..ushort.MaxValue];
}
