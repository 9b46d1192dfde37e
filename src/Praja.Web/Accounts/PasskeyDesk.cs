using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>A WebAuthn ceremony that was begun.</summary>
/// <param name="Ceremony">A secret that works once; handed in again with the credential.</param>
/// <param name="Options">JSON for <c>navigator.credentials</c>.</param>
internal sealed record PasskeyCeremony(string Ceremony, string Options);

/// <summary>Passkeys (WebAuthn): adding one to an account, and signing in by one. Identity checks the ceremonies; what
/// they must remember lies in the database, so that any node can end what another began, and none ends twice.</summary>
internal sealed class PasskeyDesk(
    UserManager<Account> accounts, IPasskeyHandler<Account> handler, AccountsContext context, AccessKeeper keeper,
    SignInDesk signIn, AttemptCount attempts, TimeProvider clock)
{
    private const string Adding = "passkey_new";
    private const string SigningIn = "passkey_login";

    /// <summary>Begins to add a passkey.</summary>
    public async Task<PasskeyCeremony> BeginAsync(Account account, HttpContext http)
    {
        var options = await handler.MakeCreationOptionsAsync(
            new() { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! }, http);
        return await KeepAsync(Adding, account.Id, options.CreationOptionsJson, options.AttestationState);
    }

    /// <summary>Adds a passkey.</summary>
    public async Task<AccountAnswer<UserPasskeyInfo>> AddAsync(
        Account account, string name, string ceremony, string credential, HttpContext http)
    {
        if (!AccountName.IsText(name)) return AccountRefusals.TextInvalid;
        if ((await accounts.GetPasskeysAsync(account)).Count >= AccountLimits.PasskeysPerAccount)
            return AccountRefusals.Passkey;
        var state = await context.TakeOneTimeAsync(ceremony, clock.GetUtcNow(), Adding);
        if (state is null || state.AccountId != account.Id) return AccountRefusals.Passkey;
        var result = await handler.PerformAttestationAsync(new()
        {
            HttpContext = http,
            CredentialJson = credential,
            AttestationState = state.State,
        });
        if (!result.Succeeded) return AccountRefusals.Passkey;
        result.Passkey.Name = name;
        return await keeper.ChangeAsync(context, clock.GetUtcNow(), account.Id, async turn =>
        {
            (await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey)).Hold();
            turn.RecordSecret(FactorDesk.ActorOf(account), account.Id, "passkey", added: true);
            return result.Passkey;
        });
    }

    /// <summary>Takes a passkey away.</summary>
    public async Task<AccountAnswer<Account>> RemoveAsync(Account account, byte[] credential)
    {
        if (await accounts.GetPasskeyAsync(account, credential) is null) return AccountRefusals.Passkey;
        return await keeper.ChangeAsync(context, clock.GetUtcNow(), account.Id, async turn =>
        {
            (await accounts.RemovePasskeyAsync(account, credential)).Hold();
            turn.RecordSecret(FactorDesk.ActorOf(account), account.Id, "passkey", added: false);
            return account;
        });
    }

    /// <summary>Begins to sign in. The passkey itself says whose it is, so that no name need be told and none can be
    /// tried out.</summary>
    public async Task<AccountAnswer<PasskeyCeremony>> BeginSignInAsync(HttpContext http)
    {
        if (!attempts.TryTake("", http.Connection.RemoteIpAddress, ofName: false)) return AccountRefusals.TooMany;
        var options = await handler.MakeRequestOptionsAsync(null, http);
        return await KeepAsync(SigningIn, "", options.RequestOptionsJson, options.AssertionState);
    }

    /// <summary>Signs in.</summary>
    public async Task<AccountAnswer<OpenedSession>> SignInAsync(string ceremony, string credential, HttpContext http)
    {
        var state = await context.TakeOneTimeAsync(ceremony, clock.GetUtcNow(), SigningIn);
        if (state is null) return AccountRefusals.Passkey;
        var result = await handler.PerformAssertionAsync(new()
        {
            HttpContext = http,
            CredentialJson = credential,
            AssertionState = state.State,
        });
        return result.Succeeded
            ? await signIn.SignInByPasskeyAsync(result.User, result.Passkey)
            : AccountRefusals.Passkey;
    }

    private async Task<PasskeyCeremony> KeepAsync(string purpose, string account, string options, string? state)
    {
        var secret = context.AddOneTime(purpose, account, state ?? "", clock.GetUtcNow() + AccountLimits.Ceremony);
        await context.SaveChangesAsync();
        return new(secret, options);
    }
}
