using System.Security.Cryptography;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Storage.Attachments;
using Praja.Web.Posts;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>A picture that was kept.</summary>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="MediaType">What its bytes are, whatever the telephone says.</param>
/// <param name="Bytes">How many.</param>
internal sealed record KeptPhoto(string Sha256, string MediaType, int Bytes);

/// <summary>Keeps the pictures that come with an incident: bytes first, then the entry that names them, so that no
/// entry ever names what is not there. Pictures nobody recorded are deleted within a day.</summary>
/// <param name="store">Where the bytes are kept.</param>
internal sealed class PhotoDesk(AttachmentStore store)
{
    private const string AddedKind = "attachment_added";

    /// <summary>Keeps the pictures that the answer names.</summary>
    /// <param name="post">The operation's post.</param>
    /// <param name="files">What came with the answer.</param>
    /// <param name="named">Name of the picture in the answer; others are left out.</param>
    public IReadOnlyList<KeptPhoto> Keep(Post post, IReadOnlyList<PostedFile> files, string named)
    {
        var kept = new List<KeptPhoto>();
        foreach (var file in files)
        {
            if (file.Name != named || MediaTypeOf(file.Bytes) is not { } type) continue;
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
            // What was erased does not come back with a post that is sent again.
            var isErased = post.Read(picture => picture.Records.Find(sha256)?.IsErased ?? false);
            if (!isErased && store.Put(post.Id, file.Bytes) is not null) kept.Add(new(sha256, type, file.Bytes.Length));
        }
        return kept;
    }

    /// <summary>Records pictures of an incident. A picture that the journal knows already is refused there, which is as
    /// good as recorded.</summary>
    /// <param name="post">The operation's post.</param>
    /// <param name="report">The incident's submission.</param>
    /// <param name="instanceId">The telephone's id of the answer.</param>
    /// <param name="said">What the post said to the incident.</param>
    /// <param name="photos">The pictures, kept.</param>
    /// <returns>False when too many wait: the telephone sends again.</returns>
    public static async ValueTask<bool> Record(
        Post post, Submission report, string instanceId, PostAnswer said, IReadOnlyList<KeptPhoto> photos)
    {
        if (photos.Count == 0) return true;
        var incident = post.Read(picture => NumberOf(picture, said.Sequence));
        foreach (var photo in photos)
        {
            if (post.Submit(Recorded(report, instanceId, incident, photo)) is not { } waiting) return false;
            await waiting;
        }
        return true;
    }

    /// <summary>What a picture's first bytes say it is; null when it is none that is kept.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Jpeg) ? "image/jpeg"
        : bytes.StartsWith(Png) ? "image/png"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // Its id comes from answer and picture: sent again it is recorded once, in whichever post it comes.
    private static Submission Recorded(Submission report, string instanceId, string incident, KeptPhoto photo) => new(
        InstanceIds.ClientId(instanceId + "/" + photo.Sha256), AddedKind,
        new EntryBodyBuilder()
            .Add("sha256", photo.Sha256)
            .Add("media_type", photo.MediaType)
            .Add("bytes", photo.Bytes)
            .Add("purpose", "foto kejadian")
            .Add("incident", incident)
            .ToBody(),
        report.Sender);

    // The newest come last, and a report is asked for right after it was made.
    private static string NumberOf(Picture picture, long sequence)
    {
        var all = picture.Incidents.All;
        for (var at = all.Count - 1; at >= 0; at--)
        {
            if (all[at].Sequence == sequence) return all[at].Number;
        }
        return "";
    }
}
