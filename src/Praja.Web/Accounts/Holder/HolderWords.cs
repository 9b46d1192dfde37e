namespace Praja.Web.Accounts.Holder;

/// <summary>Words of the page of one's own account.</summary>
internal static class HolderWords
{
    public const string RecoveryPaper = "Praja";

    public static readonly Text Title = new("Akun saya", "My account");
    public static readonly Text Name = new("Nama akun", "Account name");
    public static readonly Text FullName = new("Nama lengkap", "Full name");
    public static readonly Text Posts = new("Jabatan", "Appointments");
    public static readonly Text NoPost = new(
        "Belum ada jabatan; administrator akun yang memberikannya.",
        "No appointment yet; the administrator of accounts gives them.");
    public static readonly Text Everywhere = new("seluruh operasi", "the whole operation");
    public static readonly Text PasswordTitle = new("Sandi", "Password");
    public static readonly Text Present = new("Sandi sekarang", "Present password");
    public static readonly Text ChangePassword = new("Ganti sandi", "Change the password");
    public static readonly Text PasswordEnds = new(
        "Sesudah diganti, semua sesi berakhir dan Anda masuk lagi.",
        "Afterwards every session ends, and you sign in again.");
    public static readonly Text TotpTitle = new("Aplikasi autentikator", "Authenticator app");
    public static readonly Text TotpOn = new("Aktif", "In force");
    public static readonly Text TotpText = new(
        "Kode enam angka dari telepon Anda, selain sandi. Sandi yang bocor saja lalu tidak cukup untuk masuk.",
        "Six digits of your telephone, besides the password. A leaked password alone is then not enough.");
    public static readonly Text TotpBegin = new("Pasang autentikator", "Add an authenticator");
    public static readonly Text QrLabel = new(
        "Kode QR untuk aplikasi autentikator", "QR code for the authenticator app");
    public static readonly Text Scan = new(
        "Pindai dengan aplikasi autentikator (Aegis, FreeOTP, Google Authenticator, dan sejenisnya).",
        "Scan it with an authenticator app (Aegis, FreeOTP, Google Authenticator and the like).");
    public static readonly Text TypeKey = new("Atau ketik kunci ini:", "Or type this key:");
    public static readonly Text FirstCode = new("Enam angka yang ditunjukkan aplikasi", "The six digits the app shows");
    public static readonly Text TotpConfirm = new("Aktifkan", "Put it in force");
    public static readonly Text TotpRemove = new("Lepas autentikator", "Give up the authenticator");
    public static readonly Text RecoveryTitle = new("Kode pemulihan", "Recovery codes");
    public static readonly Text RecoveryText = new(
        "Setiap kode menggantikan autentikator satu kali bila telepon hilang. Cetak atau salin, dan simpan di tempat"
        + " terkunci.",
        "Each stands in for the authenticator once, when the telephone is lost. Print or copy them and lock them"
        + " away.");
    public static readonly Text SignInAgain = new("Sudah disimpan: masuk lagi", "Kept: sign in again");
    public static readonly Text NextCode = new(
        "Semua sesi berakhir. Kode yang tadi dipakai tidak berlaku lagi: tunggu kode berikutnya (30 detik).",
        "Every session has ended. The code you just used works no more: wait for the next one (30 seconds).");
    public static readonly Text PasskeyTitle = new("Passkey", "Passkeys");
    public static readonly Text PasskeyText = new(
        "Masuk dengan sidik jari, wajah, PIN perangkat, atau kunci keamanan; tidak dapat ditipu halaman palsu.",
        "Sign in with a finger, face, device PIN or security key; no forged page can trick it.");
    public static readonly Text PasskeyNone = new("Belum ada passkey.", "No passkey yet.");
    public static readonly Text PasskeyName = new(
        "Nama passkey, misalnya HP dinas", "Name of the passkey, e.g. duty phone");
    public static readonly Text PasskeyAdd = new("Daftarkan passkey", "Register a passkey");
    public static readonly Text PasskeyScript = new(
        "Mendaftarkan passkey memerlukan JavaScript dan HTTPS (atau localhost).",
        "Registering a passkey needs JavaScript and HTTPS (or localhost).");
    public static readonly Text PasskeyFault = new(
        "Passkey tidak terdaftar: dibatalkan, atau perangkat menolak.",
        "The passkey was not registered: cancelled, or the device refused.");
    public static readonly Text Remove = new("Hapus", "Remove");
    public static readonly Text MadeAt = new("dibuat", "made");
    public static readonly Text LastUsed = new("terakhir dipakai", "last used");
    public static readonly Text Until = new("sampai", "until");
    public static readonly Text SessionsTitle = new("Sesi peramban", "Browser sessions");
    public static readonly Text ThisSession = new("sesi ini", "this session");
    public static readonly Text End = new("Akhiri", "End");
    public static readonly Text TokensTitle = new("Token perangkat", "Device tokens");
    public static readonly Text TokensNone = new(
        "Belum ada token. Administrator akun membuatnya, misalnya untuk ODK Collect.",
        "No token yet. The administrator of accounts makes them, e.g. for ODK Collect.");
    public static readonly Text Revoke = new("Cabut", "Revoke");
}
