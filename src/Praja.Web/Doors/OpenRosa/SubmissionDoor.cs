using Microsoft.AspNetCore.Http;
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
        var submission = error is null ? Read(entry, posted, out error) : null;
        if (submission is null)
            await OpenRosaAnswer.WriteTo(context, error!);
        else
            await Submit(context, entry.Post, submission);
    }

    private static Submission? Read(OperationContext entry, PostReader posted, out DoorError? error)
    {
        if (AnswerReader.Read(posted.Answer, out error) is not { } answer) return null;
        if (ReportForms.Of(entry.Post.Setup.Frame).Find(answer.FormId) is not { } form)
        {
            error = FormUnknown(answer.FormId);
            return null;
        }
        if (posted.Files.Count > 0)
        {
            error = FileUnwanted;
            return null;
        }
        return AnswerMapping.Read(form, answer, [], entry.Sender, out error);
    }

    private static async Task Submit(HttpContext context, Post post, Submission submission)
    {
        try
        {
            if (post.Submit(submission) is { } waiting)
                await OpenRosaAnswer.WriteTo(context, await waiting);
            else
                await OpenRosaAnswer.WriteTo(context, QueueFull);
        }
        catch (JournalException) when (!context.Response.HasStarted)
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
}
