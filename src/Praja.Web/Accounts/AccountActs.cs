using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.Journal;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>Small steps that the desks of accounts share: secrets, links, tokens, and their entries.</summary>
internal static class AccountActs
{
    /// <summary>The body of an entry about an account.</summary>
    public static EntryBody About(string account) => EntryBody.Empty.With("account", account);

    /// <summary>Records that a way to prove oneself was added or removed.</summary>
    public static void RecordSecret(this AccountsTurn turn, string actor, string account, string secret, bool added) =>
        turn.Record(actor, "account_secret_changed", About(account).With("secret", secret).With("added", added));

    /// <summary>Records that an account was given an appointment.</summary>
    public static void RecordAppointment(this AccountsTurn turn, string actor, Appointment given) =>
        turn.Record(actor, "account_appointed", About(given.AccountId)
            .With("operation", given.Operation)
            .With("role", given.Role)
            .With("regions", RegionsOf(given.Regions))
            .With("post", given.Actor));

    /// <summary>Regions as the database has them.</summary>
    public static string[] RegionsOf(string regions) => regions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Makes a secret that works once.</summary>
    /// <returns>The secret, kept nowhere.</returns>
    public static string AddOneTime(
        this AccountsContext context, string purpose, string account, string state, DateTimeOffset expires)
    {
        var secret = TokenText.Make();
        context.OneTimeSecrets.Add(new()
        {
            Hash = TokenText.HexOf(secret)!,
            Purpose = purpose,
            AccountId = account,
            State = state,
            ExpiresAt = expires,
        });
        return secret;
    }

    /// <summary>Takes a one-time secret: whoever deletes its row has it.</summary>
    /// <returns>Null when it is unknown, used, expired or for something else.</returns>
    public static async Task<OneTimeSecret?> TakeOneTimeAsync(
        this AccountsContext context, string secret, DateTimeOffset now, params string[] purposes)
    {
        if (TokenText.HexOf(secret) is not { } hash) return null;
        var found = await context.OneTimeSecrets.AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash);
        if (found is null || found.ExpiresAt <= now || !purposes.Contains(found.Purpose)) return null;
        return await context.OneTimeSecrets.Where(s => s.Hash == hash).ExecuteDeleteAsync() == 1 ? found : null;
    }

    /// <summary>Makes a token or session.</summary>
    /// <returns>The secret, kept nowhere.</returns>
    public static string AddToken(this AccountsContext context, AccessToken token)
    {
        var secret = TokenText.Make();
        token.Hash = TokenText.HexOf(secret)!;
        context.AccessTokens.Add(token);
        return secret;
    }

    /// <summary>Ends every session of an account, or all its tokens too.</summary>
    public static Task<int> EndAccessAsync(this AccountsContext context, string account, bool tokensToo) =>
        context.AccessTokens
            .Where(t => t.AccountId == account && (tokensToo || t.Operation == ""))
            .ExecuteDeleteAsync();

    /// <summary>Throws where Identity refuses what a desk has checked before.</summary>
    public static void Hold(this IdentityResult result) => Invariant.Holds(
        result.Succeeded, "Identity takes what was checked: " + string.Join(' ', result.Errors.Select(e => e.Code)));

    /// <summary>An instant as written in bodies and answers.</summary>
    public static string TextOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture);
}
