using System.Security.Cryptography;
using Praja.CommandPost;
using Praja.CommandPost.Records;
using Praja.CommandPost.Rights;
using Praja.Storage.Attachments;
using Praja.Web.Api;
using Praja.Web.Posts;
using Praja.Web.Privacy;

namespace Praja.Web.Records;

/// <summary>Keeps and gives attachments: bytes before the entry that adds them, the entry of a read before the
/// bytes.</summary>
/// <param name="store">Where the bytes are.</param>
/// <param name="door">Writes reads down.</param>
internal sealed class AttachmentDesk(AttachmentStore store, PersonalDataDoor door)
{
    private static readonly ApiProblem Unknown = new(404, "attachment-unknown", new(
        "Jurnal tidak mengenal lampiran ini.", "The journal knows no such attachment."));

    private static readonly ApiProblem Missing = new(404, "attachment-missing", new(
        "Isi lampiran ini tidak ada di simpul ini; periksa folder lampiran dan cadangannya.",
        "This node does not have the attachment's bytes; check the folder of attachments and its backup."));

    private static readonly ApiProblem Outside = new(403, "region-forbidden", new(
        "Tempat lampiran ini di luar wilayah tugas pengirim.",
        "This attachment's place is outside the sender's regions."));

    /// <summary>Keeps bytes and records them.</summary>
    public async Task<(AttachmentAnswer? Answer, int Status, ApiProblem? Problem)> Keep(
        Post post, Submission bare, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var submission = bare with { Body = bare.Body.With("sha256", sha256) };
        // Asked first, so that nobody fills the disk with what will be refused.
        var now = post.Clock.GetUtcNow();
        var (refusal, known) = post.Read(picture => (
            PostRules.Decide(picture, submission, now).Refusal, picture.Records.Find(sha256)));
        if (Said(refusal, known) is { } said) return said;
        store.Put(post.Id, bytes);
        if (post.Submit(submission) is not { } waiting) return (null, 0, ApiProblem.QueueFull);
        var answer = await waiting;
        return answer.Refusal is null
            ? (new(sha256, bytes.Length, answer.Sequence), answer.End == AnswerEnd.Recorded ? 201 : 200, null)
            : Said(answer.Refusal, post.Read(picture => picture.Records.Find(sha256)))!.Value;
    }

    /// <summary>Finds an attachment's bytes and records that they are read.</summary>
    public async Task<(Attachment? Found, byte[]? Bytes, ApiProblem? Problem)> Find(
        OperationContext operation, string sha256, string purpose)
    {
        var (post, sender) = operation;
        var (found, isInside) = post.Read(picture => picture.Records.Find(sha256) is { } known
            ? (known, SenderScope.CoversAny(sender, picture, known.Links))
            : (null, false));
        if (found is null) return (null, null, Unknown);
        if (!isInside) return (null, null, Outside);
        if (found.IsErased) return (null, null, Erased(found));
        if (await door.ReadAsync(operation, "attachment", 1, purpose, sha256) is { } refusal)
            return (null, null, ApiProblem.Of(refusal));
        return store.Get(post.Id, sha256) is { } bytes ? (found, bytes, null) : (null, null, Missing);
    }

    /// <summary>What is said to a refusal: an attachment that is there already is as good as recorded.</summary>
    private static (AttachmentAnswer?, int, ApiProblem?)? Said(Refusal? refusal, Attachment? known) => refusal switch
    {
        null => null,
        { Code: "attachment-known" } when known is not null =>
            (new AttachmentAnswer(known.Sha256, known.Bytes, known.Added), 200, null),
        { Code: "attachment-erased" } => (null, 0, ApiProblem.Of(refusal).With(410)),
        _ => (null, 0, ApiProblem.Of(refusal)),
    };

    private static ApiProblem Erased(Attachment attachment) => new(410, "attachment-erased", new(
        "Isi lampiran ini sudah dihapus, karena: " + attachment.ErasedBecause,
        "This attachment's bytes were erased, because: " + attachment.ErasedBecause));
}
