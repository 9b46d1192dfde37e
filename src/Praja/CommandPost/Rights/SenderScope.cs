using Praja.CommandPost.Frame;
using Praja.CommandPost.Records;
using Praja.Journal;

namespace Praja.CommandPost.Rights;

/// <summary>Where a sender's rights hold: in their regions and all below them.</summary>
public static class SenderScope
{
    /// <summary>True when a sender answers for an area.</summary>
    /// <param name="sender">The sender; one without regions answers for the whole operation.</param>
    /// <param name="regions">The areas of the operation.</param>
    /// <param name="region">Index of the area; -1 (not listed) is covered only by the whole operation.</param>
    public static bool Covers(Sender sender, RegionTable regions, int region)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(regions);
        if (sender.Regions.Count == 0) return true;
        for (; region >= 0; region = regions.ParentOf(region))
        {
            if (sender.Regions.Contains(regions.CodeOf(region), StringComparer.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>True when an entry names no place that a sender does not answer for.</summary>
    /// <param name="sender">The sender; one without regions answers for the whole operation.</param>
    /// <param name="picture">The picture now.</param>
    /// <param name="line">The entry's line, without its line feed.</param>
    /// <returns>False also when the line is no entry.</returns>
    public static bool CoversLine(Sender sender, Picture picture, ReadOnlyMemory<byte> line)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(picture);
        return EntryReading.Read(line, out _) is { } entry
            && !SubmissionRegion.IsOutside(picture, entry.Draft.Body, sender);
    }

    /// <summary>True when a sender answers for a place that an attachment belongs to.</summary>
    /// <param name="sender">The sender; one without regions answers for the whole operation.</param>
    /// <param name="picture">The picture now.</param>
    /// <param name="links">What the attachment belongs to.</param>
    public static bool CoversAny(Sender sender, Picture picture, IReadOnlyList<AttachmentLink> links)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(links);
        return sender.Regions.Count == 0
            || links.Any(link => SubmissionRegion.Of(picture, link) is { } region
                && Covers(sender, picture.Frame.Regions, region));
    }
}
