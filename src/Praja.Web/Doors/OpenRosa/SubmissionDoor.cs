using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Doors.OpenRosa;

/// <summary><c>POST submission</c>: an answer of a telephone, answered when durable.</summary>
internal static class SubmissionDoor
{
    private static readonly DoorError QueueFull = new(StatusCodes.Status503ServiceUnavailable, "queue-full", new(
        "Posko sedang penuh; kirim ulang sebentar lagi.", "The post is full; send again in a moment."));

    private static readonly DoorError JournalAway = new(
        StatusCodes.Status503ServiceUnavailable, "journal-unavailable", new(
            "Jurnal sedang tidak dapat ditulis; kirim ulang sebentar lagi.",
            "The journal cannot be written at present; send again in a moment."));

    private static readonly DoorError FileUnwanted = DoorError.Malformed(
        "attachment-unwanted",
        "Formulir ini tidak menerima berkas; jangan memotret hasil penghitungan.",
        "This form takes no files; photograph no results.");

    public static async Task Take(HttpContext context)
    {
        var (entry, refused) = await DoorGate.FindAsync(context);
        if (entry is null)
        {
            await OpenRosaAnswer.WriteTo(context, refused!);
            return;
        }
        using var posted = new PostReader();
        var error = await posted.ReadAsync(context);
        var answer = error is null ? AnswerReader.Read(posted.Answer, out error) : null;
        if (answer is null)
        {
            await OpenRosaAnswer.WriteTo(context, error!);
            return;
        }
        try
        {
            await Take(context, entry, answer, posted.Files);
        }
        catch (Exception e) when (e is JournalException or IOException && !context.Response.HasStarted)
        {
            await OpenRosaAnswer.WriteTo(context, JournalAway);
        }
    }

    /// <summary>There is no such form.</summary>
    public static DoorError FormUnknown(string id)
    {
        var shown = id.Length > 40 ? id[..40] : id;
        return new(StatusCodes.Status404NotFound, "form-unknown", new(
            $"Formulir {shown} tidak ada di posko ini; unduh ulang formulir.",
            $"This post has no form {shown}; download the forms again."));
    }

    private static async Task Take(
        HttpContext context, OperationContext entry, FormAnswer answer, IReadOnlyList<PostedFile> files)
    {
        var form = ReportForms.Of(entry.Post.Setup.Frame).Find(answer.FormId);
        var photo = form?.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Photo);
        if (form is null || (photo is null && files.Count > 0))
        {
            await OpenRosaAnswer.WriteTo(context, form is null ? FormUnknown(answer.FormId) : FileUnwanted);
            return;
        }
        // The answer is understood before anything of it is kept.
        var report = AnswerMapping.Read(form, answer, [], entry.Sender, out var error);
        if (report is null)
        {
            await OpenRosaAnswer.WriteTo(context, error!);
            return;
        }
        var photos = photo is null || files.Count == 0
            ? []
            : context.RequestServices.GetRequiredService<PhotoDesk>().Keep(entry.Post, files, answer[photo.Name]);
        if (photos.Count > 0)
            report = AnswerMapping.Read(form, answer, [.. photos.Select(p => p.Sha256)], entry.Sender, out _)!;
        if (await Submit(entry.Post, report) is not { } said)
        {
            await OpenRosaAnswer.WriteTo(context, QueueFull);
            return;
        }
        if (said.Refusal is null && !await PhotoDesk.Record(entry.Post, report, answer.InstanceId, said, photos))
            await OpenRosaAnswer.WriteTo(context, QueueFull);
        else
            await OpenRosaAnswer.WriteTo(context, said);
    }

    private static async ValueTask<PostAnswer?> Submit(Post post, Submission submission) =>
        post.Submit(submission) is { } waiting ? await waiting : null;
}
