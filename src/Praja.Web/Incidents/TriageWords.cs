namespace Praja.Web.Incidents;

/// <summary>Words of doing one thing to several incidents.</summary>
internal static class TriageWords
{
    public static readonly Text Title = new("Beberapa sekaligus", "Several at once");
    public static readonly Text Text = new(
        "Centang kejadian di daftar (tombol x pada baris yang dipilih), lalu pilih satu tindakan. Setiap kejadian"
            + " tercatat sendiri-sendiri.",
        "Tick incidents in the list (key x on the row you are at), then choose one act. Each incident is recorded"
            + " for itself.");
    public static readonly Text Pick = new("Pilih", "Choose");
    public static readonly Text Reason = new("Sebab (untuk menunda dan menggabung)", "Reason (to set aside and merge)");
    public static readonly Text WithHeld = new(
        "Termasuk yang sedang ditangani petugas lain", "Those that somebody else works on too");
    public static readonly Text Into = new("Ke kejadian yang tetap", "Into the incident that stays");
    public static readonly Text TooMany = new(
        "Paling banyak 100 kejadian sekaligus; tidak ada yang dicatat.",
        "At most 100 incidents at once; nothing was recorded.");
    public static readonly Text NothingChosen = new(
        "Belum ada kejadian yang dicentang.", "No incident is ticked.");
    public static readonly Text SayDisposition = new(
        "Pilih penilaian untuk yang diterima.", "Choose a disposition to acknowledge with.");
    public static readonly Text SayMinutes = new(
        "Isi berapa menit ditunda, dan sebabnya.", "Say for how many minutes, and why.");
    public static readonly Text SayInto = new(
        "Pilih kejadian yang tetap, dan isi sebabnya.", "Choose the incident that stays, and say why.");
}
