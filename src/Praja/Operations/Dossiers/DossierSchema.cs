namespace Praja.Operations.Dossiers;

/// <summary>
/// The sheets of a dossier and their columns, as data. Reading, writing, templates and workbooks all follow it.
/// </summary>
public static class DossierSchema
{
    private static readonly DossierColumn Latitude = new(
        "latitude", "lintang", ColumnKind.Latitude, false,
        new("Lintang, derajat desimal WGS 84; selatan negatif.",
            "Latitude, decimal degrees WGS 84; south is negative."), "lat", "y");

    private static readonly DossierColumn Longitude = new(
        "longitude", "bujur", ColumnKind.Longitude, false,
        new("Bujur, derajat desimal WGS 84.", "Longitude, decimal degrees WGS 84."), "lon", "lng", "long", "x");

    private static readonly DossierColumn Source = new(
        "source", "sumber", ColumnKind.Text, false,
        new("Asal angkanya: dokumen, pejabat, tanggal.", "Where the figure comes from: document, office, date."),
        "keterangan sumber", "reference");

    private static readonly DossierColumn Access = new(
        "access", "akses", ColumnKind.Choice, false,
        new("Cara mencapainya; kosong berarti jalan.", "How it is reached; empty means road."), "moda", "mode",
            "cara akses", "access_mode")
    {
        Words = Vocabulary.AccessModes.All,
    };

    private static readonly DossierColumn Skills = new(
        "skills", "keahlian", ColumnKind.Slugs, false,
        new("Keahlian khusus, dipisah spasi: perahu, negosiator.",
            "Special skills, separated by spaces: perahu, negosiator."),
        "kemampuan", "skill");

    /// <summary>The election's calendar.</summary>
    public static readonly DossierSheet Stages = new(
        "stages", "tahapan", true,
        new("Tahapan pemilihan menurut kalender.", "The election's stages by the calendar."),
        Column("id", "id", ColumnKind.Id, true, "Nama singkat yang unik.", "Short unique name.", "kode"),
        Column("kind", "jenis", ColumnKind.Slug, false, "Id tahapan dalam doktrin; kosong berarti sama dengan id.",
            "Stage id of the doctrine; empty means the same as id.", "tahapan doktrin", "stage kind", "type"),
        Column("name", "nama", ColumnKind.Text, false, "Nama dalam laporan; kosong berarti sama dengan id.",
            "Name in reports; empty means the same as id.", "nama tahapan"),
        Column("start", "mulai", ColumnKind.Date, true, "Hari pertama.", "First day.", "tanggal mulai", "start date",
            "awal", "dari", "from"),
        Column("end", "selesai", ColumnKind.Date, true, "Hari terakhir, ikut dihitung.", "Last day, counted in.",
            "tanggal selesai", "end date", "akhir", "berakhir", "sampai", "to"));

    /// <summary>Areas from province to village.</summary>
    public static readonly DossierSheet Regions = new(
        "regions", "wilayah", true,
        new("Wilayah dari provinsi sampai desa atau kelurahan.", "Areas from province to village."),
        Column("code", "kode", ColumnKind.RegionCode, true, "Kode Kemendagri, misalnya 64.08.04.2001.",
            "Kemendagri code, e.g. 64.08.04.2001.", "kode wilayah", "region code", "kode kemendagri"),
        Column("name", "nama", ColumnKind.Text, true, "Nama resmi.", "Official name.", "nama wilayah", "region name"),
        Choice("level", "tingkat", false, Vocabulary.RegionLevels.All, "Kosong berarti menurut panjang kodenya.",
            "Empty means by the length of the code.", "jenis"),
        Latitude,
        Longitude,
        Column("population", "penduduk", ColumnKind.Whole, false, "Jumlah jiwa.", "Persons.", "jumlah penduduk",
            "jiwa"),
        Column("voters", "pemilih", ColumnKind.Whole, false, "Pemilih dalam DPT.", "Voters on the roll (DPT).", "dpt",
            "jumlah pemilih"),
        Column("stations", "tps", ColumnKind.Whole, false, "Jumlah TPS yang diumumkan.",
            "Published number of polling stations.",
            "jumlah tps", "polling stations"),
        Column("area_km2", "luas_km2", ColumnKind.Number, false, "Luas dalam kilometer persegi.",
            "Area in square kilometres.",
            "luas", "area", "luas wilayah"),
        Source);

    /// <summary>Places to guard.</summary>
    public static readonly DossierSheet Sites = new(
        "sites", "lokasi", true,
        new("Tempat yang diamankan.", "Places to guard."),
        Column("id", "id", ColumnKind.Id, true, "Unik; TPS: kode desa/nomor tiga angka, misalnya 64.08.04.2001/003.",
            "Unique; a TPS: village code/three-digit number, e.g. 64.08.04.2001/003.", "kode", "id lokasi", "site id"),
        Choice("kind", "jenis", true, Vocabulary.SiteKinds.All, "Jenis tempat.", "What it is.", "tipe", "type"),
        Column("name", "nama", ColumnKind.Text, true, "Nama yang dipakai orang.", "As people call it.", "nama lokasi",
            "site name"),
        Column("region", "wilayah", ColumnKind.RegionCode, true, "Kode wilayahnya; TPS dan PPS: kode desa.",
            "Code of its region; a TPS or PPS: of its village.", "kode wilayah", "region code", "desa", "kode desa",
            "village"),
        Latitude,
        Longitude,
        Choice("position_quality", "mutu_posisi", false, Vocabulary.PositionQualities.All, "Kosong berarti tercatat.",
            "Empty means stated.", "quality", "mutu", "kualitas posisi"),
        Column("voters", "pemilih", ColumnKind.Whole, false, "Pemilih pada TPS itu.", "Voters on its roll.", "dpt",
            "jumlah pemilih"),
        Access,
        Column("flags", "tanda", ColumnKind.Slugs, false, "Id indikator doktrin yang berlaku di sini, dipisah spasi.",
            "Doctrine indicator ids that hold here, separated by spaces.", "indikator", "flag", "penanda"));

    /// <summary>Commands with their jurisdictions.</summary>
    public static readonly DossierSheet Commands = new(
        "commands", "komando", true,
        new("Kesatuan dengan daerah hukumnya.", "Commands with their jurisdictions."),
        Column("id", "id", ColumnKind.Id, true, "Nama singkat yang unik, misalnya polsek-bengalon.",
            "Short unique name, e.g. polsek-bengalon.", "kode"),
        Column("name", "nama", ColumnKind.Text, true, "Nama kesatuan.", "Name of the command.", "kesatuan",
            "nama kesatuan"),
        Column("kind", "jenis", ColumnKind.Text, true, "Polda, Polres, Polsek, Kodim, Koramil, ...",
            "Polda, Polres, Polsek, Kodim, Koramil, ...", "tipe", "type", "tingkat"),
        Choice("agency", "instansi", true, Vocabulary.Agencies.All, "Milik siapa.", "Whose it is.", "matra",
            "institusi"),
        Column("parent", "atasan", ColumnKind.Id, false, "Id kesatuan di atasnya.", "Id of the command above.",
            "induk", "kesatuan atas"),
        Latitude,
        Longitude,
        Column("jurisdiction", "daerah_hukum", ColumnKind.RegionCodes, false,
            "Kode wilayah tanggung jawabnya, dipisah spasi; tidak harus sama dengan batas administrasi.",
            "Region codes it answers for, separated by spaces; need not follow the administrative tree.",
            "wilayah hukum", "wilkum", "yurisdiksi", "wilayah tanggung jawab"),
        Column("contact", "kontak", ColumnKind.Text, false, "Telepon atau radio dinas pos itu, bukan milik pribadi.",
            "Duty telephone or radio of the post, not of a person.", "telepon dinas", "telepon pos", "radio"));

    /// <summary>Strengths.</summary>
    public static readonly DossierSheet Forces = new(
        "forces", "kekuatan", true,
        new("Kekuatan personel per kesatuan.", "Strengths by command."),
        Column("id", "id", ColumnKind.Id, false, "Kosong berarti kesatuan/instansi/peran.",
            "Empty means command/agency/role.", "kode"),
        Column("command", "komando", ColumnKind.Id, true, "Id kesatuan tempat mereka berangkat.",
            "Id of the command they start from.",
            "kesatuan", "pangkalan", "base"),
        Choice("agency", "instansi", true, Vocabulary.Agencies.All, "Milik siapa.", "Whose they are.", "matra",
            "institusi"),
        Choice("role", "peran", true, Vocabulary.ForceRoles.All, "Untuk apa boleh direncanakan.",
            "What they may be planned for.",
            "tugas", "fungsi"),
        Column("strength", "jumlah", ColumnKind.Whole, true, "Jumlah orang.", "People.", "personel", "kekuatan",
            "jumlah personel", "number"),
        Column("from", "mulai", ColumnKind.Date, false, "Hari pertama; kosong berarti sejak awal operasi.",
            "First day; empty means from the beginning.", "dari", "start", "tanggal mulai"),
        Column("to", "selesai", ColumnKind.Date, false, "Hari terakhir; kosong berarti sampai akhir operasi.",
            "Last day; empty means until the end.", "sampai", "end", "tanggal selesai"),
        Column("attached_from", "bko_dari", ColumnKind.Text, false, "Untuk BKO: pengirimnya.",
            "For BKO: who sends them.",
            "bko", "asal bko", "attached"),
        Skills,
        Source);

    /// <summary>Task forces and their sub-units.</summary>
    public static readonly DossierSheet TaskForces = new(
        "satgas", "satgas", false,
        new("Satuan tugas, subsatgas dan tugasnya per tahapan; kolom tugas_TAHAPAN boleh ditambah.",
            "Task forces, sub-units and duties by stage; columns duty_STAGE may be added."),
        Column("id", "id", ColumnKind.Id, true, "Nama singkat yang unik.", "Short unique name.", "kode"),
        Column("task_force", "satgas", ColumnKind.Slug, true,
            "preemtif, preventif, kamseltibcarlantas, tindak, gakkum, humas atau banops.",
            "preemtif, preventif, kamseltibcarlantas, tindak, gakkum, humas or banops.", "satuan tugas"),
        Column("sub_unit", "subsatgas", ColumnKind.Text, false, "Nama subsatgas; kosong untuk satgasnya sendiri.",
            "Name of the sub-unit; empty for the task force's own staff.", "sub satgas", "unit"),
        Column("parent", "atasan", ColumnKind.Id, false, "Id satuan di atasnya.", "Id of the unit above.", "induk"),
        Column("post", "pos", ColumnKind.Id, false, "Id posko yang dijaga: lokasi atau komando.",
            "Id of the command post it holds: a site or command.", "posko"),
        Column("command", "komando", ColumnKind.Id, true, "Id kesatuan asal anggota.",
            "Id of the command its members come from.", "kesatuan"),
        Column("members", "anggota", ColumnKind.Whole, true, "Jumlah orang.", "People.", "jumlah", "personel",
            "jumlah anggota"))
    {
        StagePrefixes = ["tugas_", "duty_"],
    };

    /// <summary>Members by duty.</summary>
    public static readonly DossierSheet People = new(
        "people", "personel", false,
        new("Anggota menurut tugas (pilihan); hanya yang perlu untuk tugas.",
            "Members by duty (optional); only what the duty needs."),
        Column("id", "nrp", ColumnKind.Id, true, "NRP atau nomor lain yang unik.", "Service number or any unique id.",
            "id", "nomor", "service number"),
        Column("name", "nama", ColumnKind.Text, false, "Untuk surat perintah; boleh kosong.",
            "For the order; may be empty."),
        Column("rank", "pangkat", ColumnKind.Text, false, "Boleh kosong.", "May be empty."),
        Column("force", "kekuatan", ColumnKind.Id, true, "Id baris kekuatan tempatnya dihitung.",
            "Id of the force they belong to.", "id kekuatan"),
        Skills);

    /// <summary>Observed indicators.</summary>
    public static readonly DossierSheet Indicators = new(
        "indicators", "indikator", false,
        new("Nilai indikator lokasi atau wilayah (pilihan).", "Indicator values of sites or regions (optional)."),
        Column("target", "sasaran", ColumnKind.Id, true, "Id lokasi atau kode wilayah.", "Site id or region code.",
            "lokasi", "wilayah", "site", "region"),
        Column("indicator", "indikator", ColumnKind.Slug, true, "Id indikator doktrin, atau indeks terbit seperti ikp.",
            "Doctrine indicator id, or a published index such as ikp."),
        Column("value", "nilai", ColumnKind.Number, true, "Dalam satuan indikatornya.", "In the indicator's own unit."),
        Column("edition", "edisi", ColumnKind.Text, false, "Edisi indeks terbit.", "Edition of a published index."),
        Source,
        Column("date", "tanggal", ColumnKind.Date, false, "Kapan diamati.", "When it was observed."));

    /// <summary>Measured travel times.</summary>
    public static readonly DossierSheet Travel = new(
        "travel", "waktu_tempuh", false,
        new("Waktu tempuh terukur yang menggantikan model (pilihan).",
            "Measured travel times that override the model (optional)."),
        Column("from", "dari", ColumnKind.Id, true, "Id komando, id lokasi atau kode wilayah.",
            "Command id, site id or region code.", "asal", "origin"),
        Column("to", "ke", ColumnKind.Id, true, "Id komando, id lokasi atau kode wilayah.",
            "Command id, site id or region code.", "tujuan", "destination"),
        Access,
        Column("minutes", "menit", ColumnKind.Whole, true, "Menit sekali jalan.", "Minutes one way.", "waktu tempuh",
            "lama", "travel time"),
        Source);

    /// <summary>Commanders' overrides.</summary>
    public static readonly DossierSheet Overrides = new(
        "overrides", "keputusan", false,
        new("Keputusan pimpinan atas kategori kerawanan (pilihan).",
            "Commanders' overrides of computed bands (optional)."),
        Column("site", "lokasi", ColumnKind.Id, true, "Id lokasi.", "Site id.", "id lokasi", "tps"),
        Column("band", "kategori", ColumnKind.Slug, true, "Id kategori kerawanan dalam doktrin.",
            "Band id of the doctrine.", "kerawanan", "tingkat"),
        Column("reason", "alasan", ColumnKind.Text, true, "Sekurangnya sepuluh huruf.", "At least ten characters."),
        Column("by", "oleh", ColumnKind.Text, true, "Jabatan yang memutuskan, bukan nama orang.",
            "The post that decides, not a person's name.", "jabatan", "post"),
        Column("date", "tanggal", ColumnKind.Date, true, "Kapan diputuskan.", "When it was decided."));

    /// <summary>All sheets in the order in which they are written.</summary>
    public static readonly IReadOnlyList<DossierSheet> Sheets =
        [Stages, Regions, Sites, Commands, Forces, TaskForces, People, Indicators, Travel, Overrides];

    /// <summary>The sheet a file or sheet name means, without extension; null when none.</summary>
    public static DossierSheet? SheetOf(string name)
    {
        var plain = Headers.Plain(name);
        return Sheets.FirstOrDefault(s => Headers.Plain(s.Key) == plain || Headers.Plain(s.Id) == plain);
    }

    private static DossierColumn Column(
        string key, string id, ColumnKind kind, bool required, string meaningId, string meaningEn,
        params string[] aliases) =>
        new(key, id, kind, required, new(meaningId, meaningEn), aliases);

    private static DossierColumn Choice(
        string key, string id, bool required, IReadOnlyList<Text> words, string meaningId, string meaningEn,
        params string[] aliases) =>
        new(key, id, ColumnKind.Choice, required, new(meaningId, meaningEn), aliases) { Words = words };
}
