using System.Runtime.InteropServices;
using System.Text;

namespace Praja.CommandPost.Stations;

/// <summary>Notes, receipts and places of reports, one after another in one block of bytes.</summary>
internal sealed class StationTexts
{
    private const int HeadLength = 3 * sizeof(ushort);

    private byte[] bytes = new byte[1 << 10];
    private int count;

    /// <summary>Keeps those of a report.</summary>
    /// <returns>Their place from 1; 0 when it has none.</returns>
    public int Keep(in StationSaid said)
    {
        var note = Cut(said.Note);
        var receipt = Cut(said.Receipt);
        var place = Cut(said.Place);
        if (note.IsEmpty && receipt.IsEmpty && place.IsEmpty) return 0;
        var at = count + 1;
        var lengths = MemoryMarshal.Cast<byte, ushort>(Take(HeadLength));
        (lengths[0], lengths[1], lengths[2]) = ((ushort)note.Length, (ushort)receipt.Length, (ushort)place.Length);
        note.CopyTo(Take(note.Length));
        receipt.CopyTo(Take(receipt.Length));
        place.CopyTo(Take(place.Length));
        return at;
    }

    /// <summary>Keeps those that were kept elsewhere.</summary>
    /// <returns>Their place from 1; 0 when there are none.</returns>
    public int Keep(StationTexts other, int place)
    {
        if (place == 0) return 0;
        var lengths = other.LengthsAt(place);
        var kept = other.bytes.AsSpan(place - 1, HeadLength + lengths[0] + lengths[1] + lengths[2]);
        kept.CopyTo(Take(kept.Length));
        return count - kept.Length + 1;
    }

    /// <summary>Note, receipt and place; empty where there is none.</summary>
    public (string Note, string Receipt, string Place) At(int place)
    {
        if (place == 0) return ("", "", "");
        var lengths = LengthsAt(place);
        var text = bytes.AsSpan(place - 1 + HeadLength);
        var (note, receipt) = (lengths[0], lengths[1]);
        return (
            Encoding.UTF8.GetString(text[..note]),
            Encoding.UTF8.GetString(text.Slice(note, receipt)),
            Encoding.UTF8.GetString(text.Slice(note + receipt, lengths[2])));
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => count = 0;

    /// <summary>Writes all of it.</summary>
    public void Write(PictureWriter writer)
    {
        writer.Write(count);
        writer.Write(bytes.AsSpan(0, count));
    }

    /// <summary>Takes up what was written.</summary>
    public void Read(PictureReader reader)
    {
        count = reader.Int();
        bytes = reader.Take(count).ToArray();
    }

    private Span<ushort> LengthsAt(int place) =>
        MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(place - 1, HeadLength));

    private Span<byte> Take(int length)
    {
        if (count + length > bytes.Length)
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * bytes.Length, count + length)));
        count += length;
        return bytes.AsSpan(count - length, length);
    }

    // A line has at most 64 KiB, so that a text's length always fits; the cut is there for entries made otherwise.
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text) =>
        text.Length <= ushort.MaxValue ? text : text[..ushort.MaxValue];
}
