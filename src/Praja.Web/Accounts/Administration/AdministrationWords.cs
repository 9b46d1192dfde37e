namespace Praja.Web.Accounts.Administration;

/// <summary>Words of the pages of accounts.</summary>
internal static class AdministrationWords
{
    public static readonly Text Purpose = new("pengelolaan", "administration");
    public static readonly Text Recorded = new(
        "Melihat daftar ini tercatat di jurnal akun.", "Looking at this list is recorded in the accounts' journal.");
    public static readonly Text House = new(
        "Akun itu sendiri (pengelolaan)", "The accounts themselves (administration)");
    public static readonly Text Make = new("Buat akun", "Make an account");
    public static readonly Text MakeText = new(
        "Sesudah itu beri jabatan dan buat tautannya. Untuk perangkat: buat akun, beri jabatan, lalu buat token.",
        "Then give it a post and make its link. For a device: make an account, give it a post, then make a token.");
    public static readonly Text Several = new(
        "Undang beberapa orang sekaligus per operasi", "Invite people by operation");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text NoPost = new("tanpa jabatan", "no post");
    public static readonly Text Closed = new("ditutup", "closed");
    public static readonly Text IsOpen = new("terbuka", "open");
    public static readonly Text NoFactor = new("hanya sandi", "password only");
    public static readonly Text First = new("Dari awal", "From the beginning");
    public static readonly Text Next = new("Berikutnya", "Next");
    public static readonly Text Withdraw = new("Cabut", "Withdraw");
    public static readonly Text Appoint = new("Beri jabatan", "Appoint");
    public static readonly Text AppointText = new(
        "Jabatan lama dalam operasi yang sama berakhir, juga tokennya.",
        "A post held before in the same operation ends, and its tokens with it.");
    public static readonly Text Access = new("Cara masuk", "Ways in");
    public static readonly Text MadeAt = new("Dibuat", "Made");
    public static readonly Text None = new("tidak ada", "none");
    public static readonly Text Locked = new(
        "Terkunci setelah berkali-kali gagal masuk", "Locked after failures to sign in");
    public static readonly Text Link = new("Buat tautan sandi", "Make a password link");
    public static readonly Text LinkText = new(
        "Untuk akun baru dan sandi yang lupa. Tautan yang lama tidak berlaku lagi.",
        "For a new account and a forgotten password. An earlier link works no more.");
    public static readonly Text Factors = new("Lepas autentikator dan passkey", "Take authenticator and passkeys off");
    public static readonly Text FactorsText = new(
        "Bila telepon hilang. Pastikan dulu lewat jalan lain bahwa ini pemegangnya.",
        "When the telephone is lost. First make sure by another way that this is the holder.");
    public static readonly Text Close = new("Tutup akun", "Close the account");
    public static readonly Text CloseText = new(
        "Semua sesi dan token berakhir seketika. Akun dapat dibuka lagi.",
        "Every session and token ends at once. The account can be opened again.");
    public static readonly Text Due = new("jatuh tempo dihapus", "due for erasure");
    public static readonly Text Erase = new("Hapus data akun", "Erase the account");
    public static readonly Text EraseText = new(
        "Nama, sandi, dan token hilang dan tidak dapat dikembalikan; id akun tetap di jurnal.",
        "Names, password and tokens are gone for good; the account's id stays in the journals.");
    public static readonly Text OpenAgain = new("Buka lagi", "Open again");
    public static readonly Text Token = new("Buat token perangkat", "Make a device token");
    public static readonly Text TokenHint = new(
        "Untuk ODK Collect: URL https://ALAMAT/openrosa/ID-OPERASI, nama pengguna bebas, sandi adalah token ini. Satu"
        + " token per telepon, supaya satu yang hilang dapat dicabut sendiri.",
        "For ODK Collect: URL https://ADDRESS/openrosa/OPERATION, any user name, this token is the password. One"
        + " token a telephone, so that a lost one can be revoked alone.");
    public static readonly Text TokenText = new("Token perangkat:", "Device token:");
    public static readonly Text Label = new("Untuk apa, misalnya HP pos TPS 4", "What for, e.g. phone of station 4");
    public static readonly Text Days = new(
        $"Berlaku berapa hari (1–{AccountLimits.TokenDays})", $"For how many days (1 to {AccountLimits.TokenDays})");
    public static readonly Text TokensNone = new("Belum ada token.", "No token yet.");
    public static readonly Text SessionsNone = new("Tidak ada sesi terbuka.", "No open session.");
}
