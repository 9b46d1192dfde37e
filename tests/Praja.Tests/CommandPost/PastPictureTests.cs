using Praja.CommandPost;
using Praja.Journal;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost;

public sealed class PastPictureTests
{
    // Every instant of a day, forward in steps: byte for byte what was known then, and nothing of later.
    [Fact]
    public void At_every_instant_it_is_the_fold_of_what_was_recorded_until_then()
    {
        var post = Day();
        var entries = post.Store.Read(0).SelectMany(SegmentReading.Entries).ToArray();
        Assert.True(entries.Length > 8, "the test needs a day");
        var past = new PastPicture(post.Picture.Frame);
        for (var minute = -1.0; minute < 50; minute += 0.5)
        {
            var at = HuluPost.Dawn.AddMinutes(minute);
            past.GoTo(at, post.Store.Read);
            var folded = new Picture(post.Picture.Frame);
            foreach (var entry in entries.TakeWhile(e => e.Draft.Time <= at))
                folded.Apply(entry);
            Assert.True(folded.ToBytes().Span.SequenceEqual(past.Picture.ToBytes().Span), $"minute {minute}");
        }
        Assert.Equal(post.Picture.Head, past.Picture.Head);
    }

    // Rounds of the desk become segments: an instant may fall between two entries of one.
    [Fact]
    public void It_stops_in_the_middle_of_a_segment()
    {
        var post = Day();
        var entries = post.Store.Read(0).SelectMany(SegmentReading.Entries).ToArray();
        var lines = string.Concat(entries.Select(e => EntryJson.Line(e) + "\n"));
        var whole = new JournalSegment(1, post.Picture.Head, System.Text.Encoding.UTF8.GetBytes(lines));
        var past = new PastPicture(post.Picture.Frame);
        var middle = entries[entries.Length / 2];
        past.GoTo(middle.Draft.Time, _ => [whole]);
        Assert.Equal(entries.Last(e => e.Draft.Time <= middle.Draft.Time).Sequence, past.Picture.Sequence);
        past.GoTo(entries[^1].Draft.Time, _ => [whole]);
        Assert.Equal(post.Picture.Head, past.Picture.Head);
    }

    [Fact]
    public void It_never_goes_back()
    {
        var post = Day();
        var past = new PastPicture(post.Picture.Frame);
        past.GoTo(post.Now, post.Store.Read);
        var before = past.Picture.Head;
        past.GoTo(HuluPost.Dawn, _ => throw new InvalidOperationException("it must not read"));
        Assert.Equal(before, past.Picture.Head);
    }

    private static HuluPost Day()
    {
        var post = new HuluPost();
        for (var n = 0; n < 4; n++)
        {
            post.Minute = n * 10;
            post.Report();
            post.Minute += 3;
            post.Record("incident_noted", ("incident", $"000{n + 1}"), ("text", "warga berkumpul"));
        }
        post.Minute = 45;
        return post;
    }
}
