using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Pages;

/// <summary>The entry that a form has just recorded.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Undo">What undoes it; null when nothing does, or it is somebody else's.</param>
public sealed record RecordedEntry(long Sequence, Undoing? Undo)
{
    internal static RecordedEntry? Of(Post post, Sender sender, long sequence)
    {
        if (sequence <= 0 || sequence > post.Durable) return null;
        try
        {
            var entry = post.Segments(sequence - 1).SelectMany(SegmentReading.Entries)
                .FirstOrDefault(e => e.Sequence >= sequence);
            return entry?.Draft.Actor == sender.Actor ? new(sequence, Undoing.Of(entry)) : null;
        }
        catch (JournalException)
        {
            return null;
        }
    }
}
