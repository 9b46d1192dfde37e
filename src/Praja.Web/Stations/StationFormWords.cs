namespace Praja.Web.Stations;

/// <summary>Words of the forms by which an operator records what a station says.</summary>
internal static class StationFormWords
{
    public static readonly Text Sealed = new("Kotak suara tersegel", "The box is sealed");
    public static readonly Text MinutesSigned = new("Berita acara ditandatangani", "The minutes are signed");
    public static readonly Text Receipt = new("Nomor tanda terima", "Number of the receipt");
    public static readonly Text Place = new("Diterima di", "Received at");
    public static readonly Text Other = new("Situasi TPS", "Situation at the station");
    public static readonly Text Health = new("Kesehatan petugas", "Guard's health");
    public static readonly Text How = new("Keadaannya", "How they are");
    public static readonly Text Withdraw = new("Tarik laporan", "Take a report back");
    public static readonly Text Reason = new("Sebab", "Reason");
}
