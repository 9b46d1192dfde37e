using Microsoft.AspNetCore.Identity;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Accounts.Holder;
using Praja.Web.Opening;
using Praja.Web.Pages;
using Praja.Web.Posts;
using Praja.Web.Privacy;

namespace Praja.Web.Accounts.Administration;

/// <summary>An account in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="FullName">The person's name; may be empty.</param>
/// <param name="Posts">Its appointments.</param>
/// <param name="IsClosed">Closed by an administrator.</param>
/// <param name="HasFactor">Has an authenticator app or a passkey.</param>
public sealed record AccountLook(
    string Id, string Name, string FullName, IReadOnlyList<PostLine> Posts, bool IsClosed, bool HasFactor)
{
    internal static AccountLook Of(AccountAnswer account) => new(
        account.Id, account.Name, account.FullName,
        [
            .. account.Appointments.Select(p => new PostLine(
                p.Operation, RoleNames.OfWord(p.Role) is { } role ? RoleNames.Of(role) : new(p.Role, p.Role), p.Post,
                string.Join(", ", p.Regions))),
        ],
        account.Closed, account.TwoFactor || account.Passkeys > 0);
}

/// <summary>Accounts, some at a time.</summary>
/// <param name="Accounts">Those.</param>
/// <param name="Next">Id after which the next begin; empty at the end.</param>
/// <param name="IsLater">True when there are some before.</param>
/// <param name="Due">Ids of those that are due for erasure, for who oversees them; empty for others.</param>
public sealed record AccountsModel(
    IReadOnlyList<AccountLook> Accounts, string Next, bool IsLater, IReadOnlySet<string> Due)
{
    internal static async Task<AccountsModel> Of(HouseCall call, AccountAnswer[] read, bool isLater)
    {
        var due = call.House?.Role == PostRole.Administrator ? [] : await call.Desk<AccountExport>().DueAsync();
        return new(
            [.. read.Select(AccountLook.Of)], read.Length == AccountLimits.AccountsRead ? read[^1].Id : "", isLater,
            due.Select(d => d.Account).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>A secret that was just made: shown this once.</summary>
/// <param name="Value">The secret.</param>
/// <param name="IsLink">True for a link, false for a device's token.</param>
public sealed record Once(string Value, bool IsLink);

/// <summary>One account.</summary>
/// <param name="Account">The account.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="HasTotp">Has an authenticator app.</param>
/// <param name="Passkeys">Number of passkeys.</param>
/// <param name="IsLocked">Locked after failures to sign in.</param>
/// <param name="Sessions">Open sessions.</param>
/// <param name="Tokens">Tokens of devices.</param>
/// <param name="Operations">What it can be appointed in, with names.</param>
/// <param name="Roles">Roles, with names.</param>
/// <param name="Once">What was just made; null for nothing.</param>
public sealed record OneAccountModel(
    AccountLook Account, string MadeAt, bool HasTotp, int Passkeys, bool IsLocked, IReadOnlyList<TokenLine> Sessions,
    IReadOnlyList<TokenLine> Tokens, IReadOnlyList<(string Id, string Name)> Operations,
    IReadOnlyList<(string Word, Text Name)> Roles, Once? Once)
{
    internal static async Task<OneAccountModel> Of(HouseCall call, AccountAnswer account, Once? once)
    {
        var tokens = call.Desk<TokenDesk>();
        var held = await call.Desk<UserManager<Account>>().FindByIdAsync(account.Id);
        return new(
            AccountLook.Of(account), account.MadeAt[..10], account.TwoFactor, account.Passkeys,
            held?.LockoutEnd > call.Frame.Now,
            [.. (await tokens.SessionsAsync(account.Id)).Select(t => TokenLine.Of(t, call.Access.Id))],
            [.. (await tokens.ListAsync(account.Id)).Select(t => TokenLine.Of(t, call.Access.Id))],
            [
                .. call.Desk<PostRegistry>().All.Select(p => (p.Id, p.Setup.Header.Operation)),
                (Appointment.AccountsHouse, AdministrationWords.House.In(call.Frame.Language)),
            ],
            [
                .. AppointmentsModel.Given.Append(PostRole.Administrator)
                    .Select(r => (RoleNames.WordOf(r), RoleNames.Of(r))),
            ],
            once);
    }
}
