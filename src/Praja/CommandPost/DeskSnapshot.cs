using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>What a desk knows as bytes, and what must fit before they are believed: the format, the frame, and a head
/// that the journal really has.</summary>
internal static class DeskSnapshot
{
    private const string Format = "praja-desk/3";
    private const int Overhead = 1 << 12;

    /// <summary>A snapshot of what was folded.</summary>
    public static JournalSnapshot Of(Picture picture, ClientIndex clients)
    {
        var guess = (80L * picture.Sequence) + (256L * picture.Frame.Regions.Count) + Overhead;
        var writer = new PictureWriter((int)Math.Min(guess, 1 << 30));
        writer.Write(Format);
        writer.Write(picture.Frame.Hash);
        writer.Write(picture.Frame.Plans.Files);
        picture.Write(writer);
        var before = writer.Bytes.Length;
        clients.Write(writer);
        writer.Write(writer.Bytes.Length - before);
        return new(picture.Head, writer.Bytes);
    }

    /// <summary>Takes up a snapshot; false when it does not fit: then picture and index are to be thrown
    /// away.</summary>
    public static bool TryTakeUp(JournalSnapshot snapshot, IJournalStore store, Picture picture, ClientIndex clients)
    {
        if (!IsInJournal(store, snapshot.Head)) return false;
        // The ids stand last, with their length behind them, and are half of the work: so they are taken up beside the
        // picture.
        var end = snapshot.Bytes.Length - sizeof(int);
        if (end < 0) return false;
        var length = new PictureReader(snapshot.Bytes[end..]).Int();
        if (length < 0 || length > end) return false;
        var ids = Task.Run(() => IsSound(() => clients.Read(new(snapshot.Bytes[(end - length)..end]))));
        var reader = new PictureReader(snapshot.Bytes[..(end - length)]);
        // The names of the plans are in the frame's hash already.
        var isPicture = IsSound(() => reader.Text() == Format && reader.Text() == picture.Frame.Hash
            && reader.Texts() is not null && picture.TryRead(reader));
        return ids.GetAwaiter().GetResult() && isPicture
            && reader.Left == 0 && picture.Head == snapshot.Head && clients.Count == picture.Sequence;
    }

    // Cut short or not a snapshot at all: what a cache holds is never worth a failure.
    private static bool IsSound(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Files of the plans that a snapshot was folded over; null when it is none.</summary>
    public static IReadOnlyList<string>? PlansOf(JournalSnapshot snapshot)
    {
        var reader = new PictureReader(snapshot.Bytes);
        try
        {
            if (reader.Text() != Format) return null;
            reader.Text();
            return reader.Texts();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsInJournal(IJournalStore store, JournalHead head)
    {
        if (head.Sequence <= 0) return false;
        foreach (var segment in store.Read(head.Sequence - 1))
        {
            if (segment.First > head.Sequence || segment.Head.Sequence < head.Sequence) return false;
            return SegmentReading.Entries(segment).First(e => e.Sequence == head.Sequence).Hash == head.Hash;
        }
        return false;
    }
}
