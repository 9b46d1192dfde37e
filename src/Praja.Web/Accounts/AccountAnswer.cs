using Praja.CommandPost;

namespace Praja.Web.Accounts;

/// <summary>What a desk of accounts answers: a value, or why not.</summary>
/// <param name="Value">The value; null when refused.</param>
/// <param name="Refusal">Why not; null when done.</param>
internal readonly record struct AccountAnswer<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator AccountAnswer<T>(T value) => new(value, null);

    public static implicit operator AccountAnswer<T>(Refusal refusal) => new(null, refusal);
}

/// <summary>Why accounts refuse. The codes stay the same for ever; docs/reference/accounts.md lists them.</summary>
internal static class AccountRefusals
{
    /// <summary>One answer for an unknown name, a wrong password, a closed and a locked account.</summary>
    public static readonly Refusal SignIn = new("sign-in-failed", new(
        "Nama atau sandi salah, atau akun sedang terkunci; coba lagi nanti atau hubungi administrator.",
        "The name or password is wrong, or the account is locked; try again later or ask the administrator."));

    public static readonly Refusal CodeNeeded = new("code-needed", new(
        "Kirim juga code: enam angka dari aplikasi autentikator, atau kode pemulihan.",
        "Send code too: six digits of the authenticator app, or a recovery code."));

    public static readonly Refusal TooMany = new("too-many-attempts", new(
        "Terlalu banyak percobaan masuk; tunggu beberapa menit.", "Too many attempts to sign in; wait some minutes."));

    public static readonly Refusal Link = new("link-invalid", new(
        "Tautan ini tidak berlaku: sudah dipakai, kedaluwarsa, atau salah. Minta yang baru.",
        "This link does not work: used, expired, or mistaken. Ask for a new one."));

    public static readonly Refusal Passkey = new("passkey-refused", new(
        "Passkey ditolak; ulangi dari awal.", "The passkey was refused; begin again."));

    public static readonly Refusal Password = new("password-wrong", new(
        "Sandi yang sekarang salah.", "The present password is wrong."));

    public static readonly Refusal PasswordsDiffer = new("passwords-differ", new(
        "Kedua sandi tidak sama. Ketik sekali lagi, keduanya.", "The two passwords differ. Type both once more."));

    public static readonly Refusal Code = new("code-wrong", new(
        "Kode tidak cocok; periksa jam perangkat.", "The code does not fit; check the device's clock."));

    public static readonly Refusal AccountUnknown = new("account-unknown", new(
        "Akun itu tidak ada.", "There is no such account."));

    public static readonly Refusal NameTaken = new("name-taken", new(
        "Nama itu sudah dipakai.", "That name is taken."));

    public static readonly Refusal NameInvalid = new("name-invalid", new(
        "Nama akun: 3-40 huruf kecil, angka, titik, garis; diawali huruf.",
        "Account name: 3 to 40 small letters, digits, dots, hyphens; a letter first."));

    public static readonly Refusal RoleUnknown = new("role-unknown", new(
        "Peran itu tidak ada; lihat docs/reference/rights.md.",
        "There is no such role; see docs/reference/rights.md."));

    public static readonly Refusal OperationInvalid = new("operation-invalid", new(
        "Id operasi ditulis dengan huruf kecil, angka dan garis.",
        "An operation id has small letters, digits and hyphens."));

    public static readonly Refusal RoleNotHere = new("role-not-here", new(
        "Untuk akun sendiri hanya administrator, auditor dan data_protection_officer; administrator hanya di sana.",
        "Accounts take only administrator, auditor and data_protection_officer; an administrator is only there."));

    public static readonly Refusal PostInvalid = new("post-invalid", new(
        "Jabatan ditulis seperti post/operator-2: huruf kecil, angka, _ - . /",
        "A post is written like post/operator-2: small letters, digits, _ - . /"));

    public static readonly Refusal PostTaken = new("post-taken", new(
        "Jabatan itu dipegang akun lain dalam operasi ini; cabut dahulu.",
        "Another account holds that post in this operation; take it away first."));

    public static readonly Refusal RegionInvalid = new("region-invalid", new(
        "Kode wilayah seperti 64.08 atau 64.08.04.2001, paling banyak 200, di dalam wilayah jabatan.",
        "Region codes like 64.08 or 64.08.04.2001, at most 200, inside the appointment's regions."));

    public static readonly Refusal LastAdministrator = new("last-administrator", new(
        "Ini administrator terakhir; angkat yang lain dahulu.",
        "This is the last administrator; appoint another first."));

    public static readonly Refusal NoAppointment = new("no-appointment", new(
        "Akun ini tidak memegang jabatan dalam operasi itu.", "This account holds no appointment in that operation."));

    public static readonly Refusal TokenUnknown = new("token-unknown", new(
        "Token itu tidak ada.", "There is no such token."));

    public static readonly Refusal TooManyTokens = new("too-many-tokens", new(
        $"Paling banyak {AccountLimits.TokensPerAccount} token per akun; cabut yang lama.",
        $"At most {AccountLimits.TokensPerAccount} tokens an account; revoke old ones."));

    public static readonly Refusal DaysInvalid = new("days-invalid", new(
        $"Masa berlaku 1-{AccountLimits.TokenDays} hari.", $"A token holds 1 to {AccountLimits.TokenDays} days."));

    public static readonly Refusal TextInvalid = new("text-invalid", new(
        $"Teks paling banyak {AccountLimits.Text} huruf tanpa tanda kendali.",
        $"Texts have at most {AccountLimits.Text} characters, no control characters."));

    public static readonly Refusal SessionNeeded = new("session-needed", new(
        "Hanya dengan sesi akun itu sendiri, atau oleh administrator.",
        "Only by a session of that account itself, or by an administrator."));

    public static readonly Refusal ViewForbidden = new("view-forbidden", new(
        "Peran ini tidak melihat data ini; lihat docs/reference/rights.md.",
        "This role is not shown these data; see docs/reference/rights.md."));

    public static readonly Refusal MemberUnknown = new("member-unknown", new(
        "Anggota itu tidak ada di dosir.", "There is no such member in the dossier."));

    public static readonly Refusal MemberAmbiguous = new("member-ambiguous", new(
        "Id itu dipakai beberapa anggota; sebutkan dossier.", "Several members have that id; name the dossier."));

    public static readonly Refusal PurposeMissing = new("purpose-missing", new(
        "Sebutkan purpose: untuk apa data pribadi dibaca atau dihapus.",
        "State purpose: what personal data are read or erased for."));

    /// <summary>What is wrong with a password.</summary>
    public static Refusal OfPassword(string code) => new(code, code switch
    {
        "password-short" => new(
            $"Sandi paling sedikit {AccountLimits.ShortestPassword} huruf.",
            $"A password has at least {AccountLimits.ShortestPassword} characters."),
        "password-long" => new(
            $"Sandi paling banyak {AccountLimits.LongestPassword} huruf.",
            $"A password has at most {AccountLimits.LongestPassword} characters."),
        _ => new(
            "Sandi ini mudah ditebak; pakai beberapa kata yang tidak berkaitan.",
            "This password is easily guessed; use several words that have nothing to do with one another."),
    });
}
