namespace Praja.Operations.Dossiers;

/// <summary>Binds a list of villages or stations, from which polling stations are made.</summary>
public static class StationListBinder
{
    /// <summary>The columns such a list may have.</summary>
    public static readonly DossierSheet Columns = new(
        "stations", "daftar_tps", true,
        new("Daftar desa dengan jumlah TPS, atau daftar TPS.",
            "A list of villages with their number of stations, or of stations."),
        Column("code", "kode", ColumnKind.Id, true, "Kode desa; untuk satu TPS: kode desa/nomor.",
            "Village code; for one station: village code/number.", "kode wilayah", "kode desa", "region"),
        Column("name", "nama", ColumnKind.Text, false, "Nama desa atau TPS.",
            "Name of the village or station.", "nama desa", "desa"),
        Column("stations", "jumlah_tps", ColumnKind.Whole, false, "Jumlah TPS; kosong bila baris ini satu TPS.",
            "Number of stations; empty when the row is one station.", "tps", "count"),
        Column("voters", "pemilih", ColumnKind.Whole, false, "Jumlah pemilih.", "Voters.", "dpt", "jumlah pemilih"),
        Column("latitude", "lintang", ColumnKind.Latitude, false, "Lintang.", "Latitude.", "lat", "y"),
        Column("longitude", "bujur", ColumnKind.Longitude, false, "Bujur.", "Longitude.", "lon", "lng", "x"),
        Column("area_km2", "luas_km2", ColumnKind.Number, false, "Luas desa.", "Area of the village.", "luas", "area"),
        new DossierColumn(
            "access", "akses", ColumnKind.Choice, false, new("Cara mencapainya.", "How it is reached."), "moda")
        {
            Words = Vocabulary.AccessModes.All,
        },
        Column("kind", "jenis", ColumnKind.Text, false, "desa atau kelurahan.", "desa (rural) or kelurahan (urban)."));

    /// <summary>The rows that could be read; what is wrong with the others is told.</summary>
    public static IReadOnlyList<StationSource> Bind(Sheet sheet, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(problems);
        return SheetRows.Of(sheet, Columns, r => new StationSource
        {
            Code = r.Required("code"),
            Name = r.Text("name"),
            Stations = r.Whole("stations"),
            Voters = r.Whole("voters"),
            Centre = r.Position(),
            AreaKm2 = r.Number("area_km2", least: 0),
            Access = r.Choice("access", Vocabulary.AccessModes, AccessMode.Road),
            Kind = r.Text("kind").Equals("kelurahan", StringComparison.OrdinalIgnoreCase)
                ? SettlementKind.Urban
                : SettlementKind.Rural,
            Place = r.Place,
        }, problems);
    }

    private static DossierColumn Column(
        string key,
        string id,
        ColumnKind kind,
        bool required,
        string meaningId,
        string meaningEn,
        params string[] aliases) =>
        new(key, id, kind, required, new(meaningId, meaningEn), aliases);
}
