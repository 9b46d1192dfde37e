using Microsoft.AspNetCore.Identity;

namespace Praja.Web.Accounts;

/// <summary>Where a WebAuthn ceremony may come from.</summary>
internal static class PasskeyOrigin
{
    /// <summary>True for a ceremony of this server's own pages: Identity's own rule asks for a header that programs do
    /// not send.</summary>
    public static ValueTask<bool> IsOwn(PasskeyOriginValidationContext origin)
    {
        var request = origin.HttpContext.Request;
        return ValueTask.FromResult(
            !origin.CrossOrigin
            && string.Equals(origin.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
