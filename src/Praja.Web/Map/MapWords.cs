namespace Praja.Web.Map;

/// <summary>Words of the map.</summary>
internal static class MapWords
{
    public static readonly Text Map = new("Peta", "Map");
    public static readonly Text Nearer = new("Perbesar", "Zoom in");
    public static readonly Text Further = new("Perkecil", "Zoom out");
    public static readonly Text Open = new("Buka peta hidup", "Open the live map");
    public static readonly Text Whole = new("Seluruh wilayah", "Whole area");
    public static readonly Text Legend = new("Tanda di peta", "Marks on the map");
    public static readonly Text Stations = new("TPS", "Stations");
    public static readonly Text OnTime = new("tepat waktu", "on time");
    public static readonly Text NeverHeard = new("belum ada laporan, belum waktunya", "no report yet, none due");
    public static readonly Text Late = new("terlambat", "late");
    public static readonly Text Silent = new("belum terdengar", "not heard from");
    public static readonly Text SilentShort = new("diam", "silent");
    public static readonly Text Area = new(
        "wilayah: luas lingkaran menurut jumlah TPS, isi kuning terlambat, ungu belum terdengar",
        "area: the circle's size by stations, yellow inside late, purple not heard from");
    public static readonly Text Incident = new("kejadian terbuka", "open incident");
    public static readonly Text Unit = new("satuan siap", "unit ready");
    public static readonly Text UnitOut = new("satuan keluar", "unit out");
    public static readonly Text Command = new("kantor polisi atau TNI", "police or army post");
    public static readonly Text Site = new("tempat lain yang dijaga", "other guarded place");
    public static readonly Text Border = new("batas wilayah", "border");
    public static readonly Text Hull = new(
        "kira-kira: selubung letak TPS, bukan batas", "rough: hull of stations, no border");
    public static readonly Text None = new("Belum ada letak TPS", "No station has a position");
    public static readonly Text NoneText = new(
        "Isi kolom latitude dan longitude di sites.csv, atau bangkitkan dengan praja import-stations.",
        "Fill latitude and longitude in sites.csv, or generate them with praja import-stations.");
    public static readonly Text Base = new("Peta dasar", "Base map");
    public static readonly Text TwoFingers = new("Geser peta dengan dua jari", "Move the map with two fingers");
    public static readonly Text Sketch = new(
        "Peta wilayah dengan keadaan TPS dan kejadian terbuka; angkanya ada di daftar wilayah.",
        "Map of the areas with stations and open incidents; the numbers are in the list of areas.");
}
