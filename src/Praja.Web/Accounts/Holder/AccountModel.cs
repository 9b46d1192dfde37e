using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Accounts.Holder;

/// <summary>An appointment, for people.</summary>
/// <param name="Operation">Operation's id.</param>
/// <param name="Role">Role.</param>
/// <param name="Post">As the journal has it.</param>
/// <param name="Regions">Areas; empty for the whole operation.</param>
public sealed record PostLine(string Operation, Text Role, string Post, string Regions);

/// <summary>A passkey.</summary>
/// <param name="Id">Its id in addresses.</param>
/// <param name="Name">What its holder calls it.</param>
/// <param name="MadeAt">When it was registered.</param>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset MadeAt);

/// <summary>A session or token.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Label">What it is for; empty for a session.</param>
/// <param name="Operation">Operation's id; empty for a session.</param>
/// <param name="LastUsed">Last use.</param>
/// <param name="Expires">When it ends for good.</param>
/// <param name="IsOwn">True for the session that asks.</param>
public sealed record TokenLine(
    string Id, string Label, string Operation, DateTimeOffset LastUsed, DateTimeOffset Expires, bool IsOwn)
{
    internal static TokenLine Of(AccessToken token, string own) => new(
        token.Id, token.Label, token.Operation, token.LastUsedAt, token.ExpiresAt, token.Id == own);
}

/// <summary>One's own account.</summary>
public sealed record AccountModel(
    string Name, string FullName, IReadOnlyList<PostLine> Posts, TotpView Totp, IReadOnlyList<PasskeyLine> Passkeys,
    IReadOnlyList<TokenLine> Sessions, IReadOnlyList<TokenLine> Tokens)
{
    internal static async Task<AccountModel> Of(HouseCall call, TotpView? totp = null)
    {
        var account = await call.HolderAsync();
        var passkeys = await call.Desk<UserManager<Account>>().GetPasskeysAsync(account);
        var tokens = call.Desk<TokenDesk>();
        return new(
            account.UserName ?? "", account.FullName,
            [
                .. call.Access.Operations.Order(StringComparer.Ordinal).Select(o => (Id: o, Sender: call.Access.In(o)!))
                    .Select(p => new PostLine(
                        p.Id, RoleNames.Of(p.Sender.Role), p.Sender.Actor, string.Join(", ", p.Sender.Regions))),
            ],
            totp ?? TotpView.Of(account),
            [
                .. passkeys.OrderBy(p => p.CreatedAt).Select(p => new PasskeyLine(
                    Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt)),
            ],
            [.. (await tokens.SessionsAsync(account.Id)).Select(t => TokenLine.Of(t, call.Access.Id))],
            [.. (await tokens.ListAsync(account.Id)).Select(t => TokenLine.Of(t, call.Access.Id))]);
    }
}
