namespace Praja.Web.Accounts;

/// <summary>Every limit of the accounts. Nobody published what is right for a command post: they are ours.</summary>
internal static class AccountLimits
{
    /// <summary>A session ends after so long without a request.</summary>
    public static readonly TimeSpan SessionIdle = TimeSpan.FromHours(1);

    /// <summary>A session ends after so long in any case: a shift.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromHours(12);

    /// <summary>A link for setting up or resetting works for so long.</summary>
    public static readonly TimeSpan Link = TimeSpan.FromHours(24);

    /// <summary>A passkey ceremony must be over after so long.</summary>
    public static readonly TimeSpan Ceremony = TimeSpan.FromMinutes(5);

    /// <summary>An account is locked for so long after <see cref="FailuresBeforeLock"/> failures in a row.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>Window of the counts of attempts.</summary>
    public static readonly TimeSpan AttemptWindow = TimeSpan.FromMinutes(5);

    /// <summary>How soon a node sees what another has changed.</summary>
    public static readonly TimeSpan Watch = TimeSpan.FromSeconds(2);

    /// <summary>How often the last uses of tokens are written down.</summary>
    public static readonly TimeSpan WriteUses = TimeSpan.FromMinutes(1);

    /// <summary>Failures in a row that lock an account.</summary>
    public const int FailuresBeforeLock = 8;

    /// <summary>Attempts for one name in a window.</summary>
    public const int AttemptsPerName = 20;

    /// <summary>Attempts from one address in a window: a whole post may sit behind one.</summary>
    public const int AttemptsPerAddress = 300;

    /// <summary>Names and addresses counted at once.</summary>
    public const int MostCounted = 100_000;

    /// <summary>Passwords checked at once: each takes 66 ms of a core.</summary>
    public const int PasswordsAtOnce = 1;

    /// <summary>Passwords that may wait; more are turned away.</summary>
    public const int PasswordsWaiting = 100;

    /// <summary>Longest life of a bearer token, days: an operation lasts 126.</summary>
    public const int TokenDays = 200;

    /// <summary>Tokens of one account.</summary>
    public const int TokensPerAccount = 50;

    /// <summary>Passkeys of one account.</summary>
    public const int PasskeysPerAccount = 10;

    /// <summary>Accounts.</summary>
    public const int Accounts = 1_000_000;

    /// <summary>Regions of one appointment.</summary>
    public const int Regions = 200;

    /// <summary>Characters of a name or label.</summary>
    public const int Text = 100;

    /// <summary>Shortest password, characters.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Longest password, characters: more would only cost time.</summary>
    public const int LongestPassword = 128;

    /// <summary>Lines of the accounts' journal in one answer.</summary>
    public const int Lines = 10_000;

    /// <summary>Accounts in one answer.</summary>
    public const int AccountsRead = 1_000;
}
