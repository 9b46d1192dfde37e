using Microsoft.AspNetCore.Identity;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>What a password must be: long, and none that everybody tries first. No rule about kinds of characters:
/// length is what counts (NIST SP 800-63B, 3.1.1.2).</summary>
internal sealed class PasswordRule : IPasswordValidator<Account>
{
    // The stems that lists of leaked passwords lead with, and those a station's people would think of. Digits and signs
    // around them do not help.
    private static readonly HashSet<string> Common = new(
        [
            "password", "passw0rd", "katasandi", "rahasia", "sandi", "admin", "administrator", "operator", "welcome",
            "selamat", "selamatdatang", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "iloveyou", "akucintakamu",
            "sayang", "cintaku", "bismillah", "alhamdulillah", "indonesia", "indonesiaraya", "merdeka", "garuda",
            "pancasila", "bhayangkara", "rastrasewakottama", "polisi", "polri", "polres", "polda", "polsek", "kapolres",
            "brimob", "sabhara", "samapta", "posko", "mantappraja", "operasimantappraja", "pilkada", "pemilu", "praja",
            "jakarta", "surabaya", "balikpapan", "samarinda", "kutaitimur", "kalimantan", "kalimantantimur", "sangatta",
            "letmein", "changeme", "gantisandi", "default", "master", "login", "test", "testing", "abcdefgh",
            "abcdefghijkl", "monkey", "dragon", "football", "sepakbola", "persib", "persija", "superman", "princess",
        ],
        StringComparer.Ordinal);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(FaultOf(password ?? "", user.UserName ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault })
            : IdentityResult.Success);

    /// <summary>Code of what is wrong with a password; null when nothing is.</summary>
    public static string? FaultOf(string password, string name)
    {
        if (password.Length < AccountLimits.ShortestPassword) return "password-short";
        if (password.Length > AccountLimits.LongestPassword) return "password-long";
        var stem = string.Concat(password.ToLowerInvariant().Where(char.IsLetter));
        var few = password.Distinct().Count() < 5;
        var own = name.Length > 2 && password.Contains(name, StringComparison.OrdinalIgnoreCase);
        return few || own || stem.Length == 0 || Common.Contains(stem) || IsRepeated(stem) ? "password-common" : null;
    }

    // "rahasiarahasia" is no better than "rahasia".
    private static bool IsRepeated(string stem) =>
        Common.Any(word => stem.Length > word.Length && stem.Replace(word, "", StringComparison.Ordinal).Length < 3);
}
