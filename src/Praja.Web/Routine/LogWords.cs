namespace Praja.Web.Routine;

/// <summary>Words of the duty log.</summary>
internal static class LogWords
{
    public static readonly Text Title = new("Buku jaga", "Duty log");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text Category = new("Golongan", "Category");
    public static readonly Text About = new("Tentang", "About");
    public static readonly Text Record = new("Catat", "Record");
    public static readonly Text Search = new("Cari dalam catatan", "Search the notes");
    public static readonly Text Find = new("Cari", "Search");
    public static readonly Text All = new("Semua catatan", "All notes");
    public static readonly Text Older = new("Lebih lama", "Older");
    public static readonly Text Newest = new("Terbaru", "Newest");
    public static readonly Text Withdraw = new("Tarik", "Withdraw");
    public static readonly Text WithdrawThis = new("Tarik catatan ini", "Withdraw this note");
    public static readonly Text WithdrawHow = new(
        "Catatan tidak dihapus: ia tetap terbaca, dicoret, dengan sebabnya. Tulis yang benar sebagai catatan baru.",
        "A note is not deleted: it stays readable, struck through, with the reason. Write what is right as a new one.");
    public static readonly Text Withdrawn = new("ditarik", "withdrawn");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Keep = new("Batal", "Leave it");
    public static readonly Text None = new("Belum ada catatan", "No note yet");
    public static readonly Text NoneText = new(
        "Tulis di atas apa yang terjadi: siapa datang, apa diperintahkan, apa berubah. Serah terima dibuat dari sini.",
        "Write above what happens: who came, what was ordered, what changed. The hand-over is made from this.");
    public static readonly Text NotFound = new("Tidak ada catatan yang cocok", "No note fits");
    public static readonly Text NotFoundText = new(
        "Ubah kata yang dicari, atau lihat yang lebih lama.", "Change the words, or look at older ones.");
    public static readonly Text Total = new("catatan", "notes");

    /// <summary>Categories to choose from; others that were recorded are shown as they are.</summary>
    public static readonly IReadOnlyList<(string Word, Text Name)> Categories =
    [
        ("situasi", new("situasi", "situation")),
        ("perintah", new("perintah", "order")),
        ("logistik", new("logistik", "logistics")),
        ("personel", new("personel", "personnel")),
        ("komunikasi", new("komunikasi", "communication")),
        ("cuaca", new("cuaca", "weather")),
        ("tamu", new("tamu", "visitor")),
        ("lain", new("lain", "other")),
    ];

    /// <summary>A category.</summary>
    public static Text CategoryOf(string word) => word == "simulasi"
        ? new("simulasi", "simulation")
        : Categories.FirstOrDefault(c => c.Word == word).Name is { Id: not null } name ? name : new(word, word);
}
