namespace Praja.Web.Plans;

/// <summary>Words of the difference of two versions.</summary>
internal static class DifferenceWords
{
    public static readonly Text Against = new("dibanding versi", "against version");
    public static readonly Text NotKept = new("Berkasnya tidak tersimpan", "Its file is not kept");
    public static readonly Text NotKeptText = new(
        "Berkas salah satu versi tidak ada di peladen ini; terbitkan kembali berkas itu di peladen ini.",
        "The file of one of the versions is not on this server; publish that file again here.");
    public static readonly Text Same = new("Tidak ada yang berbeda", "Nothing differs");
    public static readonly Text SameText = new(
        "Angka, TPS, tim, dan komando sama pada kedua versi.",
        "Figures, stations, teams and commands are the same in both versions.");
    public static readonly Text Figures = new("Angka pokok", "Main figures");
    public static readonly Text Figure = new("Angka", "Figure");
    public static readonly Text Before = new("Sebelum", "Before");
    public static readonly Text After = new("Sesudah", "After");
    public static readonly Text Change = new("Beda", "Change");
    public static readonly Text Stations = new(
        "TPS yang berganti kategori atau beat", "Stations with another band or beat");
    public static readonly Text Station = new("TPS", "Station");
    public static readonly Text Band = new("Kategori", "Band");
    public static readonly Text Beat = new("Beat", "Beat");
    public static readonly Text Teams = new("Tim yang datang dari tempat lain", "Teams that come from elsewhere");
    public static readonly Text Commands = new("Personel per komando", "People by command");
    public static readonly Text Up = new("naik dari", "up from");
    public static readonly Text Down = new("turun dari", "down from");
    public static readonly Text To = new("menjadi", "to");
    public static readonly Text StationsChanged = new(
        "TPS berganti kategori atau beat", "stations change band or beat");
    public static readonly Text TeamsChanged = new("tim datang dari tempat lain", "teams come from elsewhere");
    public static readonly Text CommandsChanged = new(
        "komando mengirim jumlah yang lain", "commands send another number");
    public static readonly Text New = new("baru", "new");
    public static readonly Text Gone = new("tidak ada lagi", "gone");
}
