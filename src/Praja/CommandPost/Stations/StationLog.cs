using System.Runtime.InteropServices;

namespace Praja.CommandPost.Stations;

/// <summary>All reports of all stations in the order of the journal, in blocks that never move.</summary>
internal sealed class StationLog
{
    private const int BlockBits = 16;
    private const int BlockRows = 1 << BlockBits;

    private readonly List<StationRow[]> blocks = [];
    private readonly StationTexts texts = new();

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A report by its number from 1.</summary>
    public ref StationRow this[int number] => ref blocks[(number - 1) >> BlockBits][(number - 1) & (BlockRows - 1)];

    /// <summary>Keeps a report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="words">Where its words are kept so far.</param>
    /// <param name="previous">Number of its station's report before it; 0 for none.</param>
    /// <returns>Its number from 1.</returns>
    public int Add(in StationRow report, StationTexts words, int previous)
    {
        if (Count == blocks.Count << BlockBits) blocks.Add(new StationRow[BlockRows]);
        Count++;
        ref var row = ref this[Count];
        row = report;
        (row.Previous, row.Words) = (previous, texts.Keep(words, report.Words));
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
    public (string Note, string Receipt, string Place) WordsOf(in StationRow row) => texts.At(row.Words);

    /// <summary>Writes all of it.</summary>
    public void Write(PictureWriter writer)
    {
        writer.Write(Count);
        for (var block = 0; block < blocks.Count; block++)
        {
            var rows = blocks[block].AsSpan(0, Math.Min(BlockRows, Count - (block << BlockBits)));
            writer.Write(MemoryMarshal.AsBytes(rows));
        }
        texts.Write(writer);
    }

    /// <summary>Takes up what was written.</summary>
    public void Read(PictureReader reader)
    {
        Count = reader.Int();
        var used = (Count + BlockRows - 1) >> BlockBits;
        if (blocks.Count > used) blocks.RemoveRange(used, blocks.Count - used);
        for (var block = 0; block < used; block++)
        {
            if (block == blocks.Count) blocks.Add(GC.AllocateUninitializedArray<StationRow>(BlockRows));
            var rows = blocks[block].AsSpan(0, Math.Min(BlockRows, Count - (block << BlockBits)));
            var bytes = MemoryMarshal.AsBytes(rows);
            reader.Take(bytes.Length).CopyTo(bytes);
        }
        texts.Read(reader);
    }
}
