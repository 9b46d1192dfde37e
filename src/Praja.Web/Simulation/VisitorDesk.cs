using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.Journal;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Simulation;

/// <summary>How a visitor comes into a simulation.</summary>
/// <param name="Link">Signs one browser in, once, within 24 hours.</param>
/// <param name="Name">Name of their account.</param>
/// <param name="Password">Its password, for another browser; kept nowhere else.</param>
public sealed record VisitorPass(string Link, string Name, string Password);

/// <summary>Lets visitors into simulations: an account with a secret made anew at each start, and a link that signs one
/// browser in. Only where every operation is a simulation; elsewhere nobody signs in by a link.</summary>
internal sealed class VisitorDesk(
    UserManager<Account> accounts, AccountsContext context, AccessKeeper keeper, AccountDesk desk, SignInDesk signIn,
    PostRegistry posts, TimeProvider clock)
{
    /// <summary>What the link is for, beside those that set a password.</summary>
    public const string Purpose = "visit";

    private const string Name = "demo";
    private const string Actor = "system/accounts";

    private bool IsOpen => posts.All.Any() && posts.All.All(p => p.Setup.Mode == JournalMode.Simulation);

    /// <summary>Makes the account and its link; null where an operation is no simulation.</summary>
    /// <param name="address">The server's address.</param>
    public async Task<VisitorPass?> MakeAsync(string address)
    {
        if (!IsOpen) return null;
        var held = posts.All.Select(p => new AppointmentForm(p.Id, "operations_head", "polres/kabag-ops"));
        var account = await accounts.FindByNameAsync(Name)
            ?? (await desk.MakeAsync(Name, "", [.. held], Actor)).Value!;
        var password = TokenText.MakePassword();
        var now = clock.GetUtcNow();
        var secret = await keeper.ChangeAsync(context, now, account.Id, async turn =>
        {
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
            (await accounts.UpdateSecurityStampAsync(account)).Hold();
            turn.Record(Actor, "account_link_issued", AccountActs.About(account.Id).With("purpose", Purpose));
            await context.OneTimeSecrets.Where(s => s.Purpose == Purpose).ExecuteDeleteAsync();
            return context.AddOneTime(Purpose, account.Id, "", now + AccountLimits.Link);
        });
        return new($"{address.TrimEnd('/')}/visit/{secret}", Name, password);
    }

    /// <summary>Signs a browser in by the link, once.</summary>
    public async Task<AccountAnswer<OpenedSession>> EnterAsync(string secret)
    {
        if (!IsOpen) return AccountRefusals.Link;
        var hash = TokenText.HexOf(secret);
        var found = await context.OneTimeSecrets.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Hash == hash && s.Purpose == Purpose);
        return found is not null && await accounts.FindByIdAsync(found.AccountId) is { } account
            ? await signIn.SignInByLinkAsync(account, secret, Purpose)
            : AccountRefusals.Link;
    }
}
