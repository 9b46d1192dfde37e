namespace Praja.Web.Charts;

/// <summary>Words of the charts.</summary>
internal static class ChartWords
{
    public static readonly Text Title = new("Grafik", "Charts");
    public static readonly Text Pace = new("Laporan TPS per menit", "Station reports a minute");
    public static readonly Text Stations = new("TPS: tepat, terlambat, diam", "Stations: on time, late, silent");
    public static readonly Text OnTime = new("tepat", "on time");
    public static readonly Text Late = new("terlambat", "late");
    public static readonly Text Silent = new("diam", "silent");
    public static readonly Text Incidents = new("Beban: kejadian terbuka", "Workload: open incidents");
    public static readonly Text Open = new("terbuka", "open");
    public static readonly Text Waiting = new("belum diterima", "not acknowledged");
    public static readonly Text Reserve = new("Cadangan: satuan siap", "Reserve: units ready");
    public static readonly Text Ready = new("siap", "ready");
    public static readonly Text OnDuty = new("bertugas", "on duty");
    public static readonly Text Punctuality = new("Ketepatan laporan per wilayah", "Punctuality by area");
    public static readonly Text Response = new(
        "Waktu tanggap: satuan pertama di tempat", "Response: first unit on scene");
    public static readonly Text Minutes = new("menit", "minutes");
    public static readonly Text OfArea = new(
        "Waktu tanggap dan ketepatan untuk wilayah ini; grafik lain untuk seluruh operasi.",
        "Response and punctuality are of this area; the other charts are of the whole operation.");
    public static readonly Text Target = new("target rencana", "plan's target");
    public static readonly Text RehearsedFirst = new("gladi, rata-rata", "rehearsal, mean");
    public static readonly Text RehearsedNinth = new(
        "gladi, bantuan cukup pada 9 dari 10", "rehearsal, enough help in 9 of 10");
    public static readonly Text Limit = new("tenggat", "limit");
    public static readonly Text Mean = new("Rata-rata", "Mean");
    public static readonly Text InRehearsal = new("gladi", "rehearsal");
    public static readonly Text Within = new("dalam tenggat", "within the limit");
    public static readonly Text Empty = new("Belum ada data untuk hari ini", "No data for this day yet");
    public static readonly Text EmptyText = new(
        "Grafik terisi begitu laporan masuk. Pilih hari lain pada bilah waktu.",
        "Charts fill as reports come in. Choose another day on the time bar.");
    public static readonly Text At = new("Pukul", "At");
    public static readonly Text Table = new("Angkanya", "The numbers");
}
