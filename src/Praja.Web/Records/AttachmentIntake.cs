using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Pages;

namespace Praja.Web.Records;

/// <summary>Takes a file in that a page's form brings for an incident or a station.</summary>
internal static class AttachmentIntake
{
    private static readonly Refusal NoFile = new("no-file", new("Pilih berkasnya.", "Choose the file."));

    public static async Task<ActAnswer<AttachmentsModel>> Take(PageCall call, IFormCollection form)
    {
        if (AttachmentsModel.Of(call) is not { } model) return FormDoor.Foreign;
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return NoFile;
        if (file.Length > Storage.Limits.AttachmentBytes) return Said(ApiProblem.TooLarge);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, call.Context.RequestAborted);
        var type = string.IsNullOrEmpty(file.ContentType) ? "application/octet-stream" : file.ContentType;
        var body = EntryBody.Empty.With("media_type", type.Split(';')[0].Trim()).With("bytes", file.Length)
            .With(model.Key, model.Place);
        if (form["purpose"].ToString().Trim() is { Length: > 0 } purpose) body = body.With("purpose", purpose);
        var submission = new Submission(Guid.CreateVersion7(call.Now), "attachment_added", body, call.Sender)
        {
            Mode = call.Frame.Mode,
        };
        var (_, _, problem) = await call.Context.Desk<AttachmentDesk>().Keep(call.Post, submission, bytes.ToArray());
        return problem is null
            ? call.GoTo<AttachmentsModel>($"attachments?{model.Key}={Uri.EscapeDataString(model.Place)}&done=true")
            : Said(problem);
    }

    private static Refusal Said(ApiProblem problem) => new(problem.Code, problem.Sentence);
}
