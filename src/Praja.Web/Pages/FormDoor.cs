using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Web.Pages;

/// <summary>Takes the forms of pages: each asks for one entry. What was recorded sends the browser back to where it
/// came from; what was refused shows the same page again, with all that was typed.</summary>
internal static class FormDoor
{
    /// <summary>Field of the antiforgery value.</summary>
    public const string Antiforgery = "antiforgery";

    /// <summary>Field of the form's key on its page.</summary>
    public const string Form = "form";

    /// <summary>Field of the page to go to when it is recorded.</summary>
    public const string Then = "then";

    // The text of a hand-over may have 16,000 letters, and a letter up to nine signs in a form.
    private const int LargestForm = 192 * 1024;

    /// <summary>The form is not of a page of this session.</summary>
    public static readonly Refusal Foreign = new("antiforgery-missing", new(
        "Halaman ini sudah kedaluwarsa atau bukan dari sesi ini. Kirim sekali lagi.",
        "This page has expired or is not of this session. Send once more."));

    internal static readonly Refusal Away = new("journal-unavailable", new(
        "Jurnal sedang tidak dapat ditulis. Isian tetap di sini; kirim lagi sebentar lagi.",
        "The journal cannot be written at present. What you typed is kept; send again in a moment."));

    internal static readonly Refusal Full = new("queue-full", new(
        "Posko sedang penuh. Isian tetap di sini; kirim lagi sebentar lagi.",
        "The post is full. What you typed is kept; send again in a moment."));

    internal static readonly Refusal InThePast = new("past-shown", new(
        "Layar ini menunjukkan waktu lampau. Kembali ke langsung untuk mencatat.",
        "This screen shows the past. Go back to live to record."));

    /// <summary>Takes the form of a request.</summary>
    /// <returns>Null when it was recorded: then the answer is a redirection.</returns>
    public static async Task<FormOutcome?> Take(PageCall call)
    {
        var context = call.Context;
        var (form, whyNot) = await HouseForms.ReadAsync(call, LargestForm);
        FormOutcome Refuse(Refusal refusal) => new(form[Form].ToString(), refusal, HouseForms.TypedOf(form));
        if (whyNot is not null) return Refuse(whyNot);
        var (submission, problem) = FormReading.Read(form, call);
        if (submission is null) return Refuse(problem!);
        try
        {
            if (call.Post.Submit(submission) is not { } waiting) return Refuse(Full);
            var answer = await waiting;
            if (answer.Refusal is { } refusal) return Refuse(refusal);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = BackTo(context, form[Then].ToString(), answer);
            return null;
        }
        catch (JournalException)
        {
            return Refuse(Away);
        }
    }

    // Only to a page of the same operation. {incident} stands for the number that the post gave.
    private static string BackTo(HttpContext context, string then, PostAnswer answer)
    {
        var own = $"/operations/{context.Request.RouteValues["operation"]}";
        var number = answer.Facts.Count > 0 ? answer.Facts[0].Body.Text("incident") : "";
        var to = then.Replace("{incident}", Uri.EscapeDataString(number), StringComparison.Ordinal);
        var isOwn = to == own || to.StartsWith(own + "/", StringComparison.Ordinal)
            || to.StartsWith(own + "?", StringComparison.Ordinal);
        if (!isOwn) to = context.Request.Path + context.Request.QueryString;
        return $"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}recorded={answer.Sequence}";
    }
}
