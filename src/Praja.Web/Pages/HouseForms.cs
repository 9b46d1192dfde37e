using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Praja.CommandPost;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Pages;

/// <summary>Reads the forms of pages.</summary>
internal static class HouseForms
{
    /// <summary>Field that says what is asked for.</summary>
    public const string Act = "act";

    /// <summary>What fields with secrets begin with: they are never shown again.</summary>
    public const string Secret = "secret.";

    /// <summary>Most bytes of a form without files.</summary>
    public const int Largest = 64 * 1024;

    private static readonly Refusal NotAForm = new("not-a-form", new(
        "Kirim formulir halaman ini.", "Send a form of this page."));

    private static readonly Refusal TooMany = new("too-many-requests", new(
        "Terlalu banyak permintaan; tunggu sebentar.", "Too many requests; wait a moment."));

    /// <summary>Reads the form of a page of an operation: only of the present, and no faster than its sender may.
    /// </summary>
    /// <returns>The form, and why it is not taken.</returns>
    public static async Task<(IFormCollection Form, Refusal? Refusal)> ReadAsync(PageCall call, long largest)
    {
        var (form, refusal) = await ReadAsync(call.Context, largest);
        refusal ??= form.ContainsKey(SignInAgain.Resumed) ? SignInAgain.Ended
            : call.Frame.IsPast ? FormDoor.InThePast
            : call.Context.Desk<SenderPaces>().MayGo(call.Sender) ? null
            : TooMany;
        return (form, refusal);
    }

    /// <summary>Status of a page after its form was not taken.</summary>
    public static int StatusOf(Refusal refusal) => refusal == TooMany
        ? StatusCodes.Status429TooManyRequests
        : StatusCodes.Status422UnprocessableEntity;

    /// <summary>Reads the form of a session's own page.</summary>
    /// <returns>The form, and why it is not taken.</returns>
    public static async Task<(IFormCollection Form, Refusal? Refusal)> ReadAsync(HttpContext context, long largest)
    {
        Limit(context, largest);
        if (!context.Request.HasFormContentType) return (FormCollection.Empty, NotAForm);
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return (FormCollection.Empty, NotAForm);
        }
        return SenderDesk.IsOfSession(context, form[FormDoor.Antiforgery].ToString())
            ? (form, null)
            : (form, FormDoor.Foreign);
    }

    /// <summary>Lets a request have at most so many bytes.</summary>
    public static void Limit(HttpContext context, long largest)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest;
    }

    /// <summary>What was typed, but for secrets.</summary>
    public static Dictionary<string, string> TypedOf(IFormCollection form) => form
        .Where(f => !f.Key.StartsWith(Secret, StringComparison.Ordinal))
        .ToDictionary(f => f.Key, f => string.Join('\n', f.Value.ToArray()), StringComparer.Ordinal);
}
