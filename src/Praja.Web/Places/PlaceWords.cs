namespace Praja.Web.Places;

/// <summary>Words of the search for places.</summary>
internal static class PlaceWords
{
    public static readonly Text Title = new("Cari tempat", "Find a place");
    public static readonly Text Search = new(
        "Cari tempat: nama, nomor TPS, kode, posisi", "Find a place: name, station number, code, position");
    public static readonly Text SearchArea = new("Cari wilayah lain", "Find another area");
    public static readonly Text Example = new("mis. 12 Sangatta Utara", "e.g. 12 Sangatta Utara");
    public static readonly Text AreaExample = new("mis. Sangatta Utara", "e.g. Sangatta Utara");
    public static readonly Text Find = new("Cari", "Search");
    public static readonly Text Found = new("Ditemukan:", "Found:");
    public static readonly Text FoundFirst = new(
        "Terlalu banyak; tambahkan nama kecamatan atau kabupaten. Yang pertama:",
        "Too many; add the name of the district or regency. The first:");
    public static readonly Text None = new("Tidak ada tempat seperti itu", "No such place");
    public static readonly Text NoneText = new(
        "Ketik awal nama desa, kecamatan atau lokasi; nomor TPS dengan desanya; kode; atau posisi seperti "
        + "0.52, 117.53.",
        "Type how the name of a village, district or site begins; a station's number with its village; a code; or a "
        + "position like 0.52, 117.53.");
    public static readonly Text Chosen = new("Dipilih", "Chosen");
    public static readonly Text Back = new("Kembali ke isian", "Back to the form");

    private static readonly Text Station = new("TPS", "Station");
    private static readonly Text Site = new("Lokasi", "Site");

    private static readonly Text[] Areas =
    [
        new("Provinsi", "Province"), new("Kabupaten/kota", "Regency/city"), new("Kecamatan", "District"),
        new("Desa/kelurahan", "Village"),
    ];

    /// <summary>What a place is.</summary>
    public static Text KindOf(FoundPlace place) => place.Kind switch
    {
        PlaceKind.Station => Station,
        PlaceKind.Site => Site,
        _ => Areas[Math.Min(place.Id.Count(c => c == '.'), Areas.Length - 1)],
    };
}
