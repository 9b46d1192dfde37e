using Microsoft.AspNetCore.Identity;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>Checks passwords, few at a time: each costs 66 ms of a core, and the journal needs the cores more. An
/// account that is not there costs as much as one that is. Thread-safe.</summary>
/// <param name="hasher">Identity's hasher: PBKDF2.</param>
internal sealed class PasswordCheck(IPasswordHasher<Account> hasher) : IDisposable
{
    private readonly SemaphoreSlim turns = new(AccountLimits.PasswordsAtOnce);
    private readonly Lazy<string> nobodys = new(() => hasher.HashPassword(new(), TokenText.Make()));
    private int waiting;

    /// <summary>Whether a password is an account's; null when too many wait.</summary>
    /// <param name="account">The account; null for one that is not there or may not sign in.</param>
    /// <param name="password">The password.</param>
    public async Task<PasswordVerificationResult?> CheckAsync(Account? account, string password)
    {
        if (Interlocked.Increment(ref waiting) > AccountLimits.PasswordsWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }
        await turns.WaitAsync();
        try
        {
            var hash = account?.PasswordHash ?? nobodys.Value;
            var result = await Task.Run(() => hasher.VerifyHashedPassword(account ?? new(), hash, password));
            return account?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
        }
        finally
        {
            turns.Release();
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => turns.Dispose();
}
