using Praja.Operations.Dossiers;

namespace Praja.Rehearsal.Fitting;

/// <summary>The sheet of past incidents, as data.</summary>
public static class PastIncidentSheet
{
    /// <summary>The columns such a list may have.</summary>
    public static readonly DossierSheet Columns = new(
        "incidents", "kejadian", true,
        new("Kejadian yang lalu, satu per baris.", "Past incidents, one a row."),
        Column("date", "tanggal", ColumnKind.Date, true, "Hari kejadian.", "Day it happened.", "hari"),
        Column("time", "jam", ColumnKind.Text, false, "Jam kejadian; kosong bila tidak diketahui.",
            "Time of day; empty when unknown.", "waktu", "pukul"),
        Column("incident", "kejadian", ColumnKind.Slug, true, "Id jenis kejadian dalam doktrin.",
            "Incident type id of the doctrine.", "jenis kejadian", "jenis", "type"),
        Column("place", "tempat", ColumnKind.Id, true, "Id tempat dalam sites.csv, atau kode wilayah.",
            "Site id of sites.csv, or a region code.", "lokasi", "site", "region", "wilayah"),
        new DossierColumn(
            "target", "jenis_tempat", ColumnKind.Choice, false,
            new("Jenis tempat bila tempatnya wilayah; kosong berarti TPS.",
                "Kind of place where the place is a region; empty means a polling station."))
        {
            Words = Vocabulary.SiteKinds.All,
        },
        Column("stage", "tahapan", ColumnKind.Slug, false, "Id tahapan dalam doktrin; kosong berarti menurut tanggal.",
            "Stage id of the doctrine; empty means by the date."),
        Column("band", "kategori", ColumnKind.Slug, false, "Kategori kerawanan; kosong berarti menurut rencana.",
            "Band; empty means as in the plan.", "kerawanan"));

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
