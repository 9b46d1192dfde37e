using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>What the endpoints of accounts share: forms in, answers out, and who asks.</summary>
internal static class AccountCalls
{
    private const int LargestForm = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };

    /// <summary>Reads a form and answers with what a desk makes of it.</summary>
    public static async Task Take<TForm>(HttpContext context, Func<TForm, Task> answer)
        where TForm : class
    {
        if (!context.Request.HasJsonContentType())
        {
            await ApiProblem.NotJson.WriteTo(context);
            return;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestForm;
        TForm? form;
        try
        {
            form = await JsonSerializer.DeserializeAsync<TForm>(context.Request.Body, Json, context.RequestAborted);
        }
        catch (JsonException)
        {
            form = null;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await ApiProblem.TooLarge.WriteTo(context);
            return;
        }
        if (form is null)
        {
            await ApiProblem.Malformed(
                "Isi bukan objek JSON dengan kunci yang diharapkan; lihat /api/v1/openapi.json.",
                "The content is no JSON object with the keys expected; see /api/v1/openapi.json.").WriteTo(context);
            return;
        }
        await answer(form);
    }

    /// <summary>Answers with a value.</summary>
    public static Task Give<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(value, Json, context.RequestAborted);
    }

    /// <summary>Answers that it is done.</summary>
    public static Task Done(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Answers with a desk's value made into an answer, or with its refusal.</summary>
    public static Task Give<T>(
        HttpContext context, AccountAnswer<T> answer, Func<T, object?> shape, int status = StatusCodes.Status200OK)
        where T : class =>
        answer.Refusal is { } refusal ? Refuse(context, refusal)
        : shape(answer.Value!) is { } value ? Give(context, value, status)
        : Done(context);

    /// <summary>Answers with a refusal.</summary>
    public static Task Refuse(HttpContext context, Refusal refusal) =>
        new ApiProblem(StatusOf(refusal.Code), refusal.Code, refusal.Sentence).WriteTo(context);

    /// <summary>What the request may do at all; null when it was turned away.</summary>
    public static async Task<Access?> Enter(HttpContext context)
    {
        var senders = context.Desk<SenderDesk>();
        if (senders.AccessOf(context) is { } access) return access;
        var (status, refusal) = senders.RefusalOf(context);
        if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        await new ApiProblem(status, refusal.Code, refusal.Sentence).WriteTo(context);
        return null;
    }

    /// <summary>Who asks as one of these roles of the accounts themselves; null when they were turned away.</summary>
    public static async Task<Sender?> EnterAs(HttpContext context, params PostRole[] roles)
    {
        if (await Enter(context) is not { } access) return null;
        if (access.In(Appointment.AccountsHouse) is { } sender && roles.Contains(sender.Role)) return sender;
        await Refuse(context, new("role-forbidden", new(
            "Akun ini tidak berwenang atas akun.", "This account has no right over accounts.")));
        return null;
    }

    /// <summary>A desk for this request.</summary>
    public static T Desk<T>(this HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static int StatusOf(string code) => code switch
    {
        "sign-in-failed" or "code-needed" or "passkey-refused" => StatusCodes.Status401Unauthorized,
        "role-forbidden" or "session-needed" or "view-forbidden" => StatusCodes.Status403Forbidden,
        "account-unknown" or "token-unknown" or "link-invalid" or "member-unknown" or "breach-unknown" =>
            StatusCodes.Status404NotFound,
        "name-taken" or "post-taken" or "last-administrator" or "member-ambiguous" => StatusCodes.Status409Conflict,
        "too-many-attempts" => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
