using Praja.CommandPost;
using Praja.Journal;
using Praja.Tests.CommandPost.Incidents;
using Praja.Web.Replay;

namespace Praja.Tests.Web;

/// <summary>Whoever seeks goes on from a mark; what is seen must be what a fold from the beginning gives.</summary>
public sealed class PastMarksTests
{
    // One picture goes back and forth, so that nearly every seek goes on from another mark.
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void From_any_mark_it_is_the_fold_of_what_was_recorded_until_then(long mostBytes)
    {
        var post = Day();
        var entries = post.Store.Read(0).SelectMany(SegmentReading.Entries).ToArray();
        var marks = new PastMarks(firstStride: 3, mostBytes);
        var (frame, begun) = (post.Picture.Frame, 0);
        var past = new PastPicture(frame);
        marks.Bring(past, post.Now, post.Store.Read);
        Assert.True(mostBytes == 1 ? marks.Count == 1 : marks.Count > 4, $"{marks.Count} marks");
        for (var n = 0; n < 60; n++)
        {
            var at = HuluPost.Dawn.AddMinutes(n * 37 % 50);
            var mark = marks.Before(at, frame);
            if (mark is null) past = new(frame);
            else past.GoTo(mark);
            begun += past.Picture.Sequence > 0 ? 1 : 0;
            marks.Bring(past, at, post.Store.Read);
            var folded = new Picture(frame);
            foreach (var entry in entries.TakeWhile(e => e.Draft.Time <= at))
                folded.Apply(entry);
            Assert.Equal(folded.Sequence, past.Picture.Sequence);
            Assert.True(folded.ToBytes().Span.SequenceEqual(past.Picture.ToBytes().Span), $"{at:O}");
            Assert.True(mark is null || folded.Sequence - mark.Head.Sequence < 8 || mostBytes == 1, $"{at:O} is far");
        }
        Assert.True(begun > 0, "the test needs seeks that go on from a mark");
    }

    // Entries of one instant stand on both sides of a mark.
    [Fact]
    public void A_mark_in_the_middle_of_an_instant_loses_nothing_of_it()
    {
        var post = new HuluPost();
        for (var n = 0; n < 7; n++)
            post.Report();
        var marks = new PastMarks(firstStride: 3);
        marks.Bring(new(post.Picture.Frame), post.Now, post.Store.Read);
        var mark = marks.Before(post.Now, post.Picture.Frame)!;
        Assert.True(mark.Head.Sequence < post.Picture.Sequence && mark.Head.Time == post.Now, "in the middle");
        var past = new PastPicture(post.Picture.Frame);
        past.GoTo(mark);
        marks.Bring(past, post.Now, post.Store.Read);
        Assert.Equal(post.Picture.Head, past.Picture.Head);
        Assert.True(post.Picture.ToBytes().Span.SequenceEqual(past.Picture.ToBytes().Span));
    }

    // A plan that comes into force changes what a picture is folded over.
    [Fact]
    public void Marks_over_another_frame_are_not_gone_on_from()
    {
        var post = Day();
        var marks = new PastMarks(firstStride: 3);
        marks.Bring(new(post.Picture.Frame), post.Now, post.Store.Read);
        Assert.NotNull(marks.Before(post.Now, post.Picture.Frame));
        var other = HuluPost.Frame();
        Assert.Null(marks.Before(post.Now, other));
    }

    private static HuluPost Day()
    {
        var post = new HuluPost();
        for (var n = 0; n < 8; n++)
        {
            post.Minute = n * 5;
            post.Report();
            post.Minute += 2;
            post.Record("incident_noted", ("incident", $"000{n + 1}"), ("text", "warga berkumpul"));
        }
        post.Minute = 49;
        return post;
    }
}
