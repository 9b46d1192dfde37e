using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Doors;

// ODK Collect, QGIS and GDAL speak HTTP Basic and nothing newer. Their password is a token of the account ("prj_..."),
// made for the one telephone or desk and taken back alone; the name beside it is for people and is not looked at. A
// person's own password never stands in a telephone. Digest would need the server to keep what is as good as the
// password; Collect speaks Basic only over https, so that nothing is lost by leaving Digest out.

/// <summary>Who stands at a door.</summary>
internal static class DoorGate
{
    private const string Basic = "Basic ";

    private const int LongestHeader = 1_024;

    /// <summary>What programs are told to ask their users for.</summary>
    public const string Challenge = "Basic realm=\"Praja\", charset=\"UTF-8\"";

    /// <summary>The operation of the address and who asks; an error when nobody is known, or not there.</summary>
    public static async ValueTask<(OperationContext? Entry, DoorError? Error)> FindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var operation = context.Request.RouteValues["operation"] as string ?? "";
        var senders = services.GetRequiredService<SenderDesk>();
        var (sender, error) = SecretOf(context) is { } secret
            ? Find(services.GetRequiredService<AccessBook>(), secret, operation)
            : await Find(senders, context, operation);
        if (sender is null) return (null, error);
        if (!services.GetRequiredService<SenderPaces>().MayGo(sender)) return (null, TooMany);
        return services.GetRequiredService<PostRegistry>().Find(operation) is { } post
            ? (new(post, sender), null)
            : (null, OperationUnknown);
    }

    /// <summary>The operation of an address that is open to everybody; null when there is none.</summary>
    public static Post? Find(HttpContext context) =>
        context.RequestServices.GetRequiredService<PostRegistry>()
            .Find(context.Request.RouteValues["operation"] as string ?? "");

    /// <summary>There is no such operation.</summary>
    public static DoorError OperationUnknown { get; } = new(StatusCodes.Status404NotFound, "operation-unknown", new(
        "Operasi itu tidak ada di peladen ini; periksa alamatnya.",
        "There is no such operation on this server; check the address."));

    private static DoorError TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "too-many-requests", new(
        "Terlalu banyak kiriman dari pengirim ini; coba lagi sebentar lagi.",
        "Too many requests from this sender; try again in a moment."));

    private static DoorError NotSignedIn { get; } = new(StatusCodes.Status401Unauthorized, "not-signed-in", new(
        "Nama atau token tidak berlaku; minta token perangkat kepada posko.",
        "Name or token is not valid; ask the post for a device token."));

    private static DoorError NoAppointment { get; } = new(StatusCodes.Status403Forbidden, "no-appointment", new(
        "Akun ini tidak memegang jabatan dalam operasi ini.",
        "This account holds no appointment in this operation."));

    private static (Sender? Sender, DoorError? Error) Find(AccessBook book, string secret, string operation) =>
        book.Find(secret) is not { } access
            ? (null, NotSignedIn)
            : access.In(operation) is { } sender ? (sender, null) : (null, NoAppointment);

    private static async ValueTask<(Sender? Sender, DoorError? Error)> Find(
        SenderDesk senders, HttpContext context, string operation)
    {
        if (senders.Find(context, operation) is { } sender) return (sender, null);
        var (status, refusal) = senders.RefusalOf(context);
        return (null, new(status, refusal.Code, refusal.Sentence));
    }

    // The password of a Basic header; empty when the header is no good, null when there is none.
    private static string? SecretOf(HttpContext context)
    {
        if ((string?)context.Request.Headers[HeaderNames.Authorization] is not { } header
            || !header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var code = header.AsSpan(Basic.Length).Trim();
        Span<byte> bytes = stackalloc byte[LongestHeader];
        if (code.Length > LongestHeader || !Convert.TryFromBase64Chars(code, bytes, out var count)) return "";
        var colon = bytes[..count].IndexOf((byte)':');
        return colon < 0 ? "" : Encoding.UTF8.GetString(bytes[(colon + 1)..count]);
    }
}
