using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;
using Praja.Web.Privacy;

namespace Praja.Web.Accounts.Administration;

/// <summary>What the data protection officer of the accounts does with one.</summary>
internal static class ErasureActs
{
    /// <summary>Gives all that is held of an account but its secrets; the read is an entry.</summary>
    public static async Task<Refusal?> Export(HouseCall call)
    {
        if (call.House?.Role != PostRole.DataProtectionOfficer) return AccountRefusals.ViewForbidden;
        var held = await call.Desk<AccountExport>().HeldAsync(
            call.Route("account"), call.Text("purpose"), call.Actor);
        if (held.Refusal is { } refusal) return refusal;
        call.Answered();
        await PersonalCopy.Give(call.Context, "data-akun.json", held.Value!);
        return null;
    }

    /// <summary>Erases an account's names and secrets.</summary>
    public static async Task<Refusal?> Erase(HouseCall call)
    {
        if (call.House?.Role != PostRole.DataProtectionOfficer) return AccountRefusals.ViewForbidden;
        var erased = await call.Desk<AccountRecords>().EraseAsync(
            call.Route("account"), call.Text("reason"), call.Actor);
        return erased.Refusal;
    }
}
