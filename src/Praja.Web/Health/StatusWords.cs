namespace Praja.Web.Health;

/// <summary>Words of the page of the server's health.</summary>
internal static class StatusWords
{
    public static readonly Text Well = new(
        "Semua jurnal tersambung dan menerima entri.", "All journals are open and take entries.");
    public static readonly Text Away = new(
        "Ada jurnal yang tidak tersambung. Peladen menyambungkannya lagi sendiri; periksa cakram dan basis data.",
        "A journal is away. The server reconnects by itself; look at the disk and the database.");
    public static readonly Text NoPost = new("Belum ada operasi", "No operation yet");
    public static readonly Text NoPostText = new("Buka satu di halaman Siapkan.", "Open one on the page Set up.");
    public static readonly Text Journal = new("Jurnal", "Journal");
    public static readonly Text Open = new("tersambung", "open");
    public static readonly Text Gone = new("terputus", "away");
    public static readonly Text Head = new("Entri terakhir", "Newest entry");
    public static readonly Text Snapshot = new("Cuplikan terakhir", "Last snapshot");
    public static readonly Text Queue = new("Antrean", "Queue");
    public static readonly Text Streams = new("Layar", "Screens");
    public static readonly Text Entries = new("Entri sejak mulai", "Entries since start");
    public static readonly Text TurnedAway = new("Ditolak sementara", "Turned away");
    public static readonly Text Falls = new("Putus", "Losses");
    public static readonly Text Plan = new("Tidak memakai rencana yang berlaku:", "Not working by the plan in force:");
    public static readonly Text Version = new("Versi", "Version");
    public static readonly Text System = new("Sistem", "System");
    public static readonly Text Store = new("Penyimpanan", "Store");
    public static readonly Text Disk = new("Sisa cakram folder data", "Free disk of the data folder");
    public static readonly Text Memory = new("Memori dipakai", "Memory in use");
    public static readonly Text AllStreams = new("Layar tersambung", "Screens connected");
    public static readonly Text Keys = new("Sesi dan token yang berlaku", "Sessions and tokens that open something");
    public static readonly Text Clock = new("Jam peladen", "Server's clock");
    public static readonly Text Machines = new("Untuk mesin:", "For machines:");
}
