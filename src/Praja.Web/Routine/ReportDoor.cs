using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Routine;
using Praja.Documents.Reports;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Routine;

/// <summary>Drafts of reports as docx.</summary>
internal static class ReportDoor
{
    private static readonly (string Word, ReportKind Kind)[] Kinds =
    [
        ("laphar", ReportKind.Daily), ("lapsus", ReportKind.Special), ("laphasgas", ReportKind.TaskResult),
        ("sitrep", ReportKind.Situation),
    ];

    private static readonly ApiProblem Unknown = new(404, "report-unknown", new(
        "kind: laphar, lapsus (dengan incident), laphasgas, atau sitrep; kejadian itu harus ada.",
        "kind: laphar, lapsus (with incident), laphasgas, or sitrep; the incident must be there."));

    /// <summary>What the API's description says of it.</summary>
    public static readonly ApiCall Call = new(
        "A draft from the screens' own counters. Praja-Sequence tells the entry it stands at, Praja-Sha256 the hash to"
        + " hand it in with.")
    {
        Produces = ReportDocument.MediaType,
        Query =
        [
            ("kind", "laphar, lapsus, laphasgas or sitrep; sitrep when missing."),
            ("incident", "For a lapsus: the post's number of the incident."),
            ("lang", "id or en; id when missing."),
        ],
    };

    /// <summary><c>GET reports/draft</c>.</summary>
    public static async Task Draft(HttpContext context, OperationContext operation)
    {
        var (now, query) = (RoutineEndpoints.Now(context), context.Request.Query);
        var word = query.TryGetValue("kind", out var stated) ? stated.ToString() : "sitrep";
        var (incident, language) = (
            query["incident"].ToString(), query["lang"] == "en" ? Language.English : Language.Indonesian);
        var at = Array.FindIndex(Kinds, k => k.Word == word);
        var drafted = at < 0 ? null : operation.Post.Read(p => Of(p, Kinds[at].Kind, now, incident, language));
        if (drafted is null)
        {
            await Unknown.WriteTo(context);
            return;
        }
        var bytes = ReportDocument.Write(drafted);
        var (response, head) = (
            context.Response, drafted.Draft.Head.Sequence.ToString(CultureInfo.InvariantCulture));
        response.Headers["Praja-Sequence"] = head;
        response.Headers["Praja-Sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        response.Headers.ContentDisposition = $"attachment; filename=\"{operation.Post.Id}-{word}-{head}.docx\"";
        response.Headers.CacheControl = "no-store";
        response.ContentType = ReportDocument.MediaType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static ReportContext? Of(
        Picture picture, ReportKind kind, DateTimeOffset now, string incident, Language language) =>
        ReportDraft.Of(picture, kind, now, incident) is { } draft
            ? new(picture.Frame.Operation, draft, picture.Plans.Calendar.UtcOffsetMinutes, language)
            : null;
}
