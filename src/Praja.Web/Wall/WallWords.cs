namespace Praja.Web.Wall;

/// <summary>Words of the wallboard.</summary>
internal static class WallWords
{
    public static readonly Text Title = new("Papan dinding", "Wallboard");
    public static readonly Text Levels = new("Kejadian terbuka", "Open incidents");
    public static readonly Text Worst = new("Wilayah terberat", "Areas in most need");
    public static readonly Text Silent = new("TPS diam", "Silent stations");
    public static readonly Text More = new("lagi", "more");
    public static readonly Text Quiet = new("Semua tenang", "All is calm");
    public static readonly Text Fresh = new("Data per", "Data as of");
    public static readonly Text Entry = new("entri", "entry");
    public static readonly Text Stale = new(
        "Sambungan terputus: angka ini basi.", "Connection lost: these figures are stale.");
}
