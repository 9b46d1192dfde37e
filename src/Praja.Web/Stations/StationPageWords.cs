namespace Praja.Web.Stations;

/// <summary>Words of the pages of stations.</summary>
internal static class StationPageWords
{
    public static readonly Text Stations = new("TPS", "Stations");
    public static readonly Text Station = new("TPS", "Station");
    public static readonly Text All = new("Semua", "All");
    public static readonly Text SilentOnes = new("Belum terdengar", "Not heard from");
    public static readonly Text Whole = new("Seluruh operasi", "Whole operation");
    public static readonly Text LastHeard = new("Terakhir terdengar", "Last heard");
    public static readonly Text Never = new("belum pernah", "never");
    public static readonly Text Band = new("Kategori", "Band");
    public static readonly Text Village = new("Desa/kelurahan", "Village");
    public static readonly Text Progress = new("Kemajuan", "Progress");
    public static readonly Text Situation = new("Situasi", "Situation");
    public static readonly Text Telephone = new("Telepon", "Telephone");
    public static readonly Text Command = new("Yang menjawab", "Who answers");
    public static readonly Text Reports = new("Laporan", "Reports");
    public static readonly Text NoReport = new("Belum ada laporan", "No report yet");
    public static readonly Text NoReportText = new(
        "Laporan petugas TPS muncul di sini; operator dapat mencatat yang datang lewat telepon atau radio.",
        "Reports of the guard appear here; an operator can record those that come by telephone or radio.");
    public static readonly Text Record = new("Catat laporan", "Record a report");
    public static readonly Text What = new("Laporan", "Report");
    public static readonly Text At = new("Pukul", "At");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text Incident = new("Catat kejadian di sini", "Report an incident here");
    public static readonly Text Withdraw = new("Tarik", "Take back");
    public static readonly Text Withdrawn = new("ditarik", "taken back");
    public static readonly Text OutOfOrder = new("mendahului urutan", "out of order");
    public static readonly Text ClockWrong = new("jam pengirim keliru", "sender's clock is wrong");
    public static readonly Text NeedsRelief = new("minta diganti", "needs relief");
    public static readonly Text NeedsMedic = new("butuh medis", "needs a medic");
    public static readonly Text None = new("Tidak ada TPS di sini", "No station here");
    public static readonly Text NoneText = new(
        "Ubah saringan atau pilih wilayah lain.", "Change the filter or choose another area.");
    public static readonly Text Missing = new("Yang ditunggu", "Awaited");
    public static readonly Text Due = new("Jatuh waktu", "Due");
    public static readonly Text SilentSince = new("Diam sejak", "Silent since");
    public static readonly Text CallList = new(
        "Daftar panggil TPS yang belum terdengar", "Call list of stations not heard from");
    public static readonly Text OfThem = new("TPS", "stations");
    public static readonly Text NoSignalThere = new(
        "di antaranya tanpa sinyal: tunggu SMS atau kurir, atau hubungi lewat radio.",
        "of them without signal: wait for SMS or runner, or call by radio.");
    public static readonly Text Areas = new("Wilayah", "Areas");
}
