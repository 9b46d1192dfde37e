namespace Praja.Web.Accounts;

/// <summary>Words of the pages of one-time links.</summary>
internal static class LinkWords
{
    // Each in its own language: who chooses may not know the other.
    public static readonly Text Bahasa = new("Bahasa Indonesia", "English");
    public static readonly Text LanguageTitle = new("Bahasa", "Language");
    public static readonly Text Welcome = new(
        "Peladen ini belum punya administrator. Enam langkah sampai posko siap; setiap langkah dapat ditinggalkan dan"
        + " dilanjutkan.",
        "This server has no administrator yet. Six steps until the post is ready; each can be left and taken up"
        + " again.");
    public static readonly Text SetupTitle = new("Administrator pertama", "First administrator");
    public static readonly Text SetupText = new(
        "Administrator mengelola akun dan membuka operasi; ia tidak melihat isi operasi tanpa jabatan di sana. Tautan"
        + " ini berlaku sekali, 24 jam.",
        "The administrator manages accounts and opens operations, and sees nothing of an operation without an"
        + " appointment there. This link works once, for 24 hours.");
    public static readonly Text NameHint = new(
        "3–40 huruf kecil, angka, titik atau garis; diawali huruf. Misalnya kepala.tik",
        "3 to 40 small letters, digits, dots or hyphens; a letter first. For example head.it");
    public static readonly Text ResetTitle = new("Pilih sandi", "Choose a password");
    public static readonly Text ResetText = new(
        "Tautan ini berlaku sekali. Sandi baru untuk akun", "This link works once. A new password for the account");
    public static readonly Text Password = new("Sandi baru", "New password");
    public static readonly Text PasswordHint = new(
        $"Paling sedikit {AccountLimits.ShortestPassword} huruf. Yang paling baik: empat kata yang tidak berkaitan."
        + " Jangan nama akun, nama satuan, atau kata yang lazim.",
        $"At least {AccountLimits.ShortestPassword} characters. Best: four words that have nothing to do with each"
        + " other. Not the account's name, the unit's, or a common word.");
    public static readonly Text Again = new("Sandi baru, sekali lagi", "New password, once more");
    public static readonly Text Choose = new("Simpan sandi", "Save the password");
    public static readonly Text OtherLanguage = new("Kembali ke pilihan bahasa", "Back to the choice of language");
    public static readonly Text DeadTitle = new("Tautan tidak berlaku", "The link does not work");
    public static readonly Text DeadText = new(
        "Sudah dipakai, kedaluwarsa, atau salah ketik. Mintalah yang baru kepada administrator akun; untuk mulai"
        + " pertama, hidupkan ulang peladen: tautan baru dicetak di layarnya.",
        "It was used, has expired, or is mistyped. Ask the administrator of accounts for a new one; for the first"
        + " start, start the server again: it prints a new link.");
}
