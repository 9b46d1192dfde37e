namespace Praja.Operations;

/// <summary>What can be wrong when accounts are managed at the machine: PRJ450 and PRJ451.</summary>
public static class AccountProblems
{
    /// <summary>No account of that name.</summary>
    public static readonly ProblemKind Unknown = new(
        "PRJ450", Severity.Error,
        new("Akun itu tidak ada", "There is no such account"),
        new("nama salah satu akun", "the name of an account"),
        new("Lihat nama-namanya dengan praja account list.", "See the names with praja account list."));

    /// <summary>The accounts cannot be opened. {0} why.</summary>
    public static readonly ProblemKind NotOpened = new(
        "PRJ451", Severity.Error,
        new("Akun tidak dapat dibuka", "The accounts cannot be opened"),
        new("folder data peladen dengan keys/accounts.key dan accounts.db, atau --postgres ({0})",
            "a server's data folder with keys/accounts.key and accounts.db, or --postgres ({0})"),
        new("Jalankan di mesin peladen, sebagai pemilik folder data.",
            "Run it on the server's machine, as the owner of the data folder."));
}
