namespace Praja.Web.Pages;

/// <summary>The keys (<c>keys.js</c>): those of every page, of the time bar, and of single pages.</summary>
internal static class KeyWords
{
    public static readonly Text Title = new("Tombol", "Keys");
    public static readonly Text Close = new("Tutup", "Close");

    public static readonly Text TurnOff = new("Matikan tombol huruf", "Turn letter keys off");
    public static readonly Text TurnOn = new("Nyalakan tombol huruf", "Turn letter keys on");
    public static readonly Text TurnOffText = new(
        "Nyalakan lagi di menu akun.", "Turn them on again in the account's menu.");
    public static readonly Text OwnText = new(
        "Tombol membawa ke formulirnya; yang mencatat adalah Enter.",
        "A key leads to its form; Enter is what records.");

    /// <summary>The time bar's.</summary>
    public static readonly IReadOnlyList<(string Key, Text Meaning)> Time =
    [
        ("p", new("Putar atau jeda waktu", "Play or pause time")),
        (",", new("Sepuluh menit mundur", "Ten minutes back")),
        (".", new("Sepuluh menit maju", "Ten minutes on")),
        ("0", new("Kembali ke langsung", "Back to live")),
    ];

    /// <summary>Of an incident's page.</summary>
    public static readonly IReadOnlyList<(string Key, Text Meaning)> Incident =
    [
        ("a", new("Terima, atau ubah penilaian", "Acknowledge, or change the disposition")),
        ("c", new("Saya tangani, atau lepas", "I handle it, or let go")),
        ("s", new("Kirim satuan", "Send a unit")),
        ("l", new("Ubah tingkat", "Change the level")),
        ("m", new("Catatan", "Note")),
        ("h", new("Tunda, atau cabut penundaan", "Set aside, or take up again")),
        ("u", new("Batalkan yang terakhir", "Undo the last")),
    ];

    /// <summary>Of the page that sends units.</summary>
    public static readonly IReadOnlyList<(string Key, Text Meaning)> Dispatch =
    [
        ("s", new("Satuan pertama yang dapat dikirim", "The first unit that can be sent")),
        ("u", new("Batalkan yang terakhir", "Undo the last")),
    ];

    /// <summary>Of every page.</summary>
    public static readonly IReadOnlyList<(string Key, Text Meaning)> All =
    [
        ("?", new("Tombol-tombol ini", "These keys")),
        ("j", new("Baris berikutnya", "Next row")),
        ("k", new("Baris sebelumnya", "Previous row")),
        ("Enter", new("Buka baris itu", "Open that row")),
        ("x", new("Centang baris itu", "Tick that row")),
        ("/", new("Cari", "Search")),
        ("n", new("Yang baru di halaman ini", "Something new on this page")),
        ("Esc", new("Lepas fokus, tutup", "Leave the field, close")),
    ];
}
