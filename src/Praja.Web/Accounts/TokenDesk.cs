using Microsoft.EntityFrameworkCore;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>A bearer token that was made.</summary>
/// <param name="Secret">Shown once, kept nowhere.</param>
/// <param name="Token">The token.</param>
internal sealed record MadeToken(string Secret, AccessToken Token);

/// <summary>Bearer tokens of devices and programs: made, listed, revoked.</summary>
internal sealed class TokenDesk(AccountsContext context, AccessKeeper keeper, TimeProvider clock)
{
    /// <summary>Makes a token of an account for an operation.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="operation">Operation it holds an appointment in.</param>
    /// <param name="regions">A part of the appointment's regions; empty for all of them.</param>
    /// <param name="label">What it is for.</param>
    /// <param name="days">For how many days.</param>
    /// <param name="actor">Whose act it is.</param>
    public async Task<AccountAnswer<MadeToken>> MakeAsync(
        string account, string operation, IReadOnlyList<string> regions, string label, int days, string actor)
    {
        if (!AccountName.IsText(label)) return AccountRefusals.TextInvalid;
        if (days is < 1 or > AccountLimits.TokenDays) return AccountRefusals.DaysInvalid;
        var post = await context.Appointments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.AccountId == account && a.Operation == operation);
        if (post is null) return AccountRefusals.NoAppointment;
        if (!AccountName.AreRegions(regions)
            || (regions.Count > 0 && !AccountName.AreInside(regions, AccountActs.RegionsOf(post.Regions))))
        {
            return AccountRefusals.RegionInvalid;
        }
        if (await context.AccessTokens.CountAsync(t => t.AccountId == account && t.Operation != "")
            >= AccountLimits.TokensPerAccount)
        {
            return AccountRefusals.TooManyTokens;
        }
        var now = clock.GetUtcNow();
        var token = new AccessToken
        {
            Hash = "",
            Id = TokenText.MakeId(),
            AccountId = account,
            Operation = operation,
            Regions = string.Join(' ', regions),
            Label = label,
            MadeAt = now,
            LastUsedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        return await keeper.ChangeAsync(context, now, account, turn =>
        {
            turn.Record(actor, "account_token_made", AccountActs.About(account)
                .With("token", token.Id)
                .With("operation", operation)
                .With("role", post.Role)
                .With("regions", AccountActs.RegionsOf(token.Regions.Length > 0 ? token.Regions : post.Regions))
                .With("expires", AccountActs.TextOf(token.ExpiresAt)));
            return Task.FromResult(new MadeToken(context.AddToken(token), token));
        });
    }

    /// <summary>Tokens of an account, newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(string account) => await context.AccessTokens.AsNoTracking()
        .Where(t => t.AccountId == account && t.Operation != "")
        .OrderByDescending(t => t.MadeAt)
        .ToListAsync();

    /// <summary>Open sessions of an account, newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> SessionsAsync(string account)
    {
        var now = clock.GetUtcNow();
        var sessions = await context.AccessTokens.AsNoTracking()
            .Where(t => t.AccountId == account && t.Operation == "").ToListAsync();
        return
        [
            .. sessions.Where(t => t.ExpiresAt > now && t.LastUsedAt + AccountLimits.SessionIdle > now)
                .OrderByDescending(t => t.MadeAt),
        ];
    }

    /// <summary>Revokes a token or ends a session: it opens nothing from the next request on.</summary>
    /// <param name="id">Its short id.</param>
    /// <param name="ofAccount">Id of the account it must belong to; empty for any.</param>
    /// <param name="actor">Whose act it is.</param>
    public async Task<AccountAnswer<AccessToken>> RevokeAsync(string id, string ofAccount, string actor)
    {
        var token = await context.AccessTokens.SingleOrDefaultAsync(
            t => t.Id == id && (ofAccount == "" || t.AccountId == ofAccount));
        if (token is null) return AccountRefusals.TokenUnknown;
        return await keeper.ChangeAsync(context, clock.GetUtcNow(), token.AccountId, turn =>
        {
            context.AccessTokens.Remove(token);
            turn.Record(actor, "account_token_revoked", AccountActs.About(token.AccountId).With("token", id));
            return Task.FromResult(token);
        });
    }
}
