namespace Praja.Web.Opening;

/// <summary>Words of the first start.</summary>
internal static class StartWords
{
    public static readonly Text Title = new("Langkah mulai", "Steps of the first start");
    public static readonly Text Language = new("Bahasa", "Language");
    public static readonly Text Account = new("Administrator", "Administrator");
    public static readonly Text SignIn = new("Masuk", "Sign in");
    public static readonly Text Authenticator = new("Autentikator", "Authenticator");
    public static readonly Text Operation = new("Operasi", "Operation");
    public static readonly Text Appointments = new("Jabatan", "Appointments");
    public static readonly Text AuthenticatorLater = new(
        "Sangat dianjurkan untuk administrator. Dapat juga nanti, di Akun saya.",
        "Strongly advised for an administrator. It can wait: see My account.");
    public static readonly Text Later = new("Nanti saja, lanjut", "Later, go on");
    public static readonly Text Go = new("Lanjut", "Go on");
    public static readonly Text AppointmentsTitle = new("Siapa memegang jabatan apa", "Who holds which post");
    public static readonly Text NoOperation = new("Belum ada operasi", "No operation yet");
    public static readonly Text NoOperationText = new(
        "Buka operasi dahulu; jabatan diberikan per operasi.", "Open an operation first; posts are given by"
        + " operation.");
    public static readonly Text Role = new("Peran", "Role");
    public static readonly Text Holders = new("Dipegang", "Held");
    public static readonly Text Nobody = new("belum ada", "nobody yet");
    public static readonly Text Invite = new("Beri jabatan", "Give a post");
    public static readonly Text InviteText = new(
        "Akun baru mendapat tautan sekali pakai: pemegangnya memilih sandi sendiri. Nama akun yang sudah ada mendapat"
        + " jabatan itu.",
        "A new account gets a one-time link: its holder chooses the password. The name of an account that is there"
        + " gets the post.");
    public static readonly Text InOperation = new("Operasi", "Operation");
    public static readonly Text AccountName = new("Nama akun", "Account name");
    public static readonly Text FullName = new("Nama lengkap", "Full name");
    public static readonly Text Post = new("Jabatan seperti di jurnal", "Post as the journal has it");
    public static readonly Text PostHint = new(
        "Misalnya posko/operator-2. Kosong: dari peran. Jurnal menyebut jabatan, bukan nama orang.",
        "For example posko/operator-2. Empty: from the role. The journal names posts, not persons.");
    public static readonly Text Regions = new("Wilayah", "Areas");
    public static readonly Text RegionsHint = new(
        "Kode wilayah dipisah spasi, mis. 64.08.04. Kosong: seluruh operasi.",
        "Area codes with blanks between, e.g. 64.08.04. Empty: the whole operation.");
    public static readonly Text LinkText = new(
        "Berikan tautan ini kepada pemegang akun lewat jalan yang aman. Berlaku 24 jam, satu kali:",
        "Give this link to the account's holder by a safe way. It works for 24 hours, once:");
    public static readonly Text Given = new("Jabatan diberikan kepada", "The post is given to");
    public static readonly Text Finish = new("Ke daftar operasi", "To the operations");
    public static readonly Text MoreAccounts = new("Semua akun", "All accounts");
}
