namespace Praja.Web.Accounts;

/// <summary>Words of the page to sign in.</summary>
internal static class SignInWords
{
    public static readonly Text Title = new("Masuk", "Sign in");
    public static readonly Text Name = new("Nama akun", "Account name");
    public static readonly Text Password = new("Kata sandi", "Password");
    public static readonly Text Code = new("Kode sekali pakai", "One-time code");
    public static readonly Text CodeHint = new(
        "Dari aplikasi autentikator, atau satu kode pemulihan.", "From the authenticator app, or a recovery code.");
    public static readonly Text Passkey = new("Masuk dengan passkey", "Sign in with a passkey");
    public static readonly Text PasskeyFault = new(
        "Passkey tidak diterima atau dibatalkan. Coba lagi, atau masuk dengan sandi.",
        "The passkey was not accepted, or it was cancelled. Try again, or sign in with the password.");
    public static readonly Text Kept = new(
        "Sesi berakhir sebelum formulir diterima. Masuklah; isian Anda tetap ada dan dapat dikirim lagi.",
        "The session ended before the form was taken. Sign in; what you typed is kept and can be sent again.");
    public static readonly Text ResumeTitle = new("Anda sudah masuk", "You are signed in");
    public static readonly Text ResumeText = new(
        "Formulir yang tadi belum tercatat. Buka lagi, periksa, lalu kirim.",
        "The form from before is not recorded yet. Open it again, check it, then send it.");
    public static readonly Text Resume = new("Kembali ke isian", "Back to what I typed");
    public static readonly Text Forgotten = new(
        "Lupa sandi atau kehilangan telepon?", "Password forgotten or phone lost?");
    public static readonly Text ForgottenText = new(
        "Hubungi administrator akun satuan Anda lewat telepon atau langsung. Administrator membuat tautan sekali"
        + " pakai untuk sandi baru; tidak ada sandi yang dikirim lewat surel. Administrator sendiri: petugas di mesin"
        + " peladen menjalankan praja account reset.",
        "Call your unit's administrator of accounts, or go there. The administrator makes a one-time link for a new"
        + " password; no password is ever sent by mail. The administrator alone: whoever runs the server's machine"
        + " calls praja account reset.");
    public static readonly Text LockText = new(
        $"Setelah {AccountLimits.FailuresBeforeLock} kali gagal berturut-turut akun terkunci"
        + $" {AccountLimits.Lock.TotalMinutes:0} menit; administrator dapat membukanya lebih cepat.",
        $"After {AccountLimits.FailuresBeforeLock} failures in a row the account is locked for"
        + $" {AccountLimits.Lock.TotalMinutes:0} minutes; the administrator can open it sooner.");
    public static readonly Text Operations = new("Operasi Anda", "Your operations");
    public static readonly Text NoOperation = new("Belum ada operasi", "No operation yet");
    public static readonly Text NoOperationText = new(
        "Akun ini belum memegang jabatan dalam suatu operasi. Mintalah kepada administrator akun.",
        "This account holds no appointment in an operation. Ask the administrator of accounts.");
}
