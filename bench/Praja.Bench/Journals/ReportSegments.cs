using Praja.Journal;

namespace Praja.Bench.Journals;

/// <summary>Segments of reports of some 280 bytes, as the field sends them.</summary>
internal static class ReportSegments
{
    private static readonly DateTimeOffset Dawn = new(2024, 11, 27, 0, 0, 0, TimeSpan.Zero);

    /// <summary>So many segments of so many entries.</summary>
    internal static JournalSegment[] Of(int turns, int entries)
    {
        var (segments, head) = (new JournalSegment[turns], JournalHead.None);
        for (var turn = 0; turn < turns; turn++)
        {
            var pen = new SegmentPen(head);
            for (var i = 0; i < entries; i++)
            {
                var number = (turn * entries) + i;
                var body = EntryBody.Empty
                    .With("station", $"99.01.02.{2001 + (number % 40)}/{1 + (number % 30):000}")
                    .With("by", "app");
                pen.Add(new(
                    Dawn.AddMilliseconds(number), JournalMode.Exercise, "pos/1", "station_opened", body,
                    Uuid7.Of(Dawn, 0, (ulong)number)));
            }
            segments[turn] = pen.ToSegment();
            head = segments[turn].Head;
        }
        return segments;
    }
}
