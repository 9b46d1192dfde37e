namespace Praja.Web.Pages;

/// <summary>Words that many pages share.</summary>
internal static class PageWords
{
    public static readonly Text Board = new("Papan", "Board");
    public static readonly Text Skip = new("Langsung ke isi", "Skip to content");
    public static readonly Text PageBefore = new("Sebelumnya", "Previous");
    public static readonly Text PageNext = new("Berikutnya", "Next");
    public static readonly Text Speed = new("waktu berjalan", "time runs");
    public static readonly Text Live = new("Langsung", "Live");
    public static readonly Text Past = new("Waktu lampau", "The past");
    public static readonly Text BackToLive = new("Kembali ke langsung", "Back to live");
    public static readonly Text SignOut = new("Keluar", "Sign out");
    public static readonly Text Theme = new("Tema", "Theme");
    public static readonly Text ThemeLight = new("Terang", "Light");
    public static readonly Text ThemeDark = new("Gelap", "Dark");
    public static readonly Text OtherLanguage = new("English", "Bahasa Indonesia");
    public static readonly Text RecordedAs = new("Tercatat sebagai entri", "Recorded as entry");
    public static readonly Text Undo = new("Batalkan", "Undo");
    public static readonly Text UndoReason = new("dibatalkan oleh yang mencatat", "undone by who recorded it");
    public static readonly Text NotRecorded = new("Tidak tercatat", "Not recorded");
    public static readonly Text Lost = new(
        "Sambungan terputus; angka di halaman ini mungkin basi. Menyambung lagi …",
        "Connection lost; what this page shows may be stale. Reconnecting …");
    public static readonly Text Ended = new(
        "Sesi berakhir; masuk lagi. Yang Anda ketik masih di sini.",
        "The session has ended; sign in again. What you typed is still here.");
    public static readonly Text SignInBeside = new("Masuk di tab baru", "Sign in in a new tab");
    public static readonly Text AsOf = new("per", "as of");
    public static readonly Text DayUnit = new("hari", "d");
    public static readonly Text HourUnit = new("jam", "h");
    public static readonly Text MinuteUnit = new("mnt", "min");
    public static readonly Text Optional = new("boleh kosong", "optional");
    public static readonly Text Choose = new("– pilih –", "– choose –");
    public static readonly Text Operations = new("Operasi", "Operations");
    public static readonly Text Menu = new("Menu", "Menu");
    public static readonly Text NotFoundTitle = new("Tidak ditemukan", "Not found");
    public static readonly Text NotFoundText = new(
        "Halaman, tempat, atau kejadian itu tidak ada, atau tidak termasuk tugas Anda.",
        "There is no such page, place or incident, or it is not part of your duty.");
    public static readonly Text AwayTitle = new("Jurnal sedang tidak tersambung", "The journal is away");
    public static readonly Text AwayText = new(
        "Peladen menyambungkannya lagi sendiri. Muat ulang halaman ini sebentar lagi; tidak ada yang hilang.",
        "The server reconnects by itself. Load this page again in a moment; nothing is lost.");
    public static readonly Text AccountsAwayTitle = new(
        "Basis data akun sedang tidak tersambung", "The accounts' database is away");
    public static readonly Text TooLargeTitle = new("Kiriman terlalu besar", "Too large");
    public static readonly Text TooLargeText = new(
        "Kirim berkas yang lebih kecil; batasnya tertulis di formulirnya. Tidak ada yang disimpan.",
        "Send a smaller file; the form states the limit. Nothing was kept.");
    public static readonly Text NotDone = new("Belum dilakukan", "Not done");
    public static readonly Text PrintedOn = new("menurut jurnal", "as the journal stood on");
    public static readonly Text PrintedAt = new("pukul", "at");
    public static readonly Text ByItself = new("otomatis", "automatic");
    public static readonly Text Done = new("Tersimpan.", "Saved.");
    public static readonly Text OnceTitle = new("Hanya tampil sekali ini.", "Shown this once.");
    public static readonly Text Copy = new("Salin", "Copy");
    public static readonly Text Copied = new("Tersalin", "Copied");
    public static readonly Text Print = new("Cetak", "Print");
    public static readonly Text OwnAccount = new("Akun saya", "My account");
    public static readonly Text Accounts = new("Akun", "Accounts");
    public static readonly Text AccountsAudit = new("Jejak akun", "Accounts' trail");
    public static readonly Text Start = new("Siapkan", "Set up");
    public static readonly Text Status = new("Keadaan peladen", "Server status");
    public static readonly Text ClosedTitle = new("Bukan bagian tugas ini", "Not part of this duty");
    public static readonly Text ClosedText = new(
        "Peran Anda tidak diperlihatkan halaman ini.", "Your role is not shown this page.");
}
