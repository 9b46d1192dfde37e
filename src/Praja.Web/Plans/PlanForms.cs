using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Pages;

namespace Praja.Web.Plans;

/// <summary>Publishes a plan file that a page sends: keeps it, then has it recorded as the next version.</summary>
internal static class PlanForms
{
    private static readonly Refusal NotYours = new("role-forbidden", new(
        "Rencana diterbitkan oleh kepala posko, Kabag Ops, atau Kapolres.",
        "Plans are published by the post's chief, the head of operations or the chief."));

    private static readonly Refusal NoFile = new("plan-missing", new(
        "Pilih berkas plan.json dari folder rencana.", "Choose the file plan.json of the plan's folder."));

    private static readonly Refusal Full = new("queue-full", new(
        "Posko sedang penuh; kirim lagi sebentar lagi.", "The post is full; send again in a moment."));

    /// <summary>Takes the form.</summary>
    public static async Task<ActAnswer<PlanModel>> Publish(PageCall call, IFormCollection form)
    {
        if (!PlanUpload.MayKeep(call.Sender.Role)) return NotYours;
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return NoFile;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, call.Context.RequestAborted);
        var (sha256, invalid) = PlanUpload.Keep(call.Context, new(call.Post, call.Sender), bytes.ToArray());
        if (invalid is not null) return invalid;
        var body = EntryBody.Empty.With("plan_sha256", sha256)
            .With("version", call.Read(p => p.Plans.Versions.Count) + 1);
        if (form["note"].ToString().Trim() is { Length: > 0 } note) body = body.With("note", note);
        var submission = new Submission(Guid.CreateVersion7(call.Now), "plan_published", body, call.Sender)
        {
            Mode = call.Frame.Mode,
        };
        if (call.Post.Submit(submission) is not { } waiting) return Full;
        var answer = await waiting;
        return answer.Refusal is { } refusal
            ? refusal
            : call.GoTo<PlanModel>($"plan?recorded={answer.Sequence}");
    }
}
