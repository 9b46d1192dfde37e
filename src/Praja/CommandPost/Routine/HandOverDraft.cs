using System.Security.Cryptography;
using System.Text;

namespace Praja.CommandPost.Routine;

/// <summary>The text of a shift hand-over, made from the log: never written by hand, so that nothing is forgotten. What
/// both sign is this text, by its hash.</summary>
/// <param name="Sequence">Last entry it holds.</param>
/// <param name="Text">The text, in Indonesian.</param>
/// <param name="Sha256">SHA-256 of its UTF-8, lower-case hexadecimal.</param>
public sealed record HandOverDraft(long Sequence, string Text, string Sha256)
{
    /// <summary>Drafts the hand-over at a time.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">When.</param>
    public static HandOverDraft Of(Picture picture, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (routine, calendar) = (picture.Routine, picture.Plans.Calendar);
        var since = routine.HandOvers.Last?.TakenAt ?? calendar.OpenedAt ?? now;
        var matter = new HandOverMatter(
            picture.Frame.Operation.Profile.Name,
            calendar.UtcOffsetMinutes,
            since,
            [.. routine.Polls.All.Where(p => p.ClosedAt is null)],
            [.. routine.Log.Notes.Where(n => n.At >= since && n.Withdrawn.Length == 0).Reverse()],
            id => picture.Units.Find(id)?.Planned?.Model.Name
                ?? picture.Frame.Commands.Find(id)?.Name ?? id);
        var text = new HandOverText(matter, ReportDraft.Of(picture, ReportKind.Situation, now)!).Write();
        return new(picture.Sequence, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
