namespace Praja.Web.Stations;

/// <summary>Words of calls to stations not heard from.</summary>
internal static class CallWords
{
    public static readonly Text LastCall = new("Telepon terakhir", "Last call");
    public static readonly Text Log = new("Catat telepon", "Record a call");
    public static readonly Text To = new("Telepon ke", "Call to");
    public static readonly Text Area = new(
        "Catat telepon ke posko wilayah ini", "Record a call to this area's post");
    public static readonly Text AreaText = new(
        "Berlaku untuk semua TPS di dalamnya.", "It counts for all stations in it.");
    public static readonly Text Result = new("Hasil", "What came of it");
    public static readonly Text Again = new("Telepon lagi setelah, menit", "Call again after, minutes");
    public static readonly Text AgainAt = new("lagi", "again");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text Back = new("Kembali ke daftar", "Back to the list");
    public static readonly Text NotCalled = new("belum", "not yet");
    public static readonly Text Called = new("ditelepon", "called");

    /// <summary>What came of a call.</summary>
    public static Text ResultOf(string word) => word switch
    {
        "answered" => new("diangkat", "answered"),
        "busy" => new("sibuk", "busy"),
        _ => new("tidak diangkat", "no answer"),
    };
}
