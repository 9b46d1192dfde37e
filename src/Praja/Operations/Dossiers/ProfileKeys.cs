namespace Praja.Operations.Dossiers;

/// <summary>One key of operation.yaml in both languages.</summary>
/// <param name="Key">English key.</param>
/// <param name="Id">Indonesian key.</param>
/// <param name="Required">True when it must be there.</param>
/// <param name="Meaning">What it holds, for templates.</param>
/// <param name="Aliases">Other spellings.</param>
public sealed record ProfileKey(
    string Key, string Id, bool Required, Text Meaning, params IReadOnlyList<string> Aliases)
{
    /// <summary>The key in the wanted language.</summary>
    public string In(Language language) => language == Language.English ? Key : Id;

    /// <summary>True when a key of the file means this one.</summary>
    public bool Means(string plain) =>
        plain == Headers.Plain(Key) || plain == Headers.Plain(Id) || Aliases.Any(a => Headers.Plain(a) == plain);
}

/// <summary>The keys of operation.yaml, as data.</summary>
public static class ProfileKeys
{
    /// <summary>Keys of the file itself, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<ProfileKey> All =
    [
        new("name", "nama", true, new("Nama lengkap operasi.", "Full name of the operation."), "nama operasi"),
        new("code_name", "sandi", false, new("Nama sandi; boleh kosong.", "Code name; may be empty."), "nama sandi",
            "sandi operasi"),
        new("level", "tingkat", true, new("mabes, polda atau polres.", "mabes, polda or polres.")),
        new("command", "komando", true, new("Id komando pemimpin dalam commands.csv.",
            "Id of the leading command in commands.csv."), "kesatuan"),
        new("region", "wilayah", true, new("Kode wilayah operasi, misalnya \"64.08\".",
            "Code of the region it covers, e.g. \"64.08\".")),
        new("election_date", "hari_pemungutan", true, new("Hari pemungutan suara.", "Voting day."),
            "hari pemungutan suara", "tanggal pemungutan", "tanggal pemungutan suara", "voting day", "election day"),
        new("doctrine", "doktrin", true, new("Nama berkas doktrin tanpa .yaml, misalnya pilkada-2024.",
            "Name of the doctrine file without .yaml, e.g. pilkada-2024.")),
        new("time_zone", "zona_waktu", false, new(
            "WIB, WITA, WIT, nama IANA zona Indonesia, atau selisih dari UTC pada hari pemungutan (+05:30).",
            "WIB, WITA, WIT, the IANA name of an Indonesian zone, or the distance from UTC on election day (+05:30).")),
        new("seed", "benih", false, new("Benih angka acak.", "Seed of everything drawn by chance.")),
        new("response_target_minutes", "target_bantuan_menit", false, new("Bantuan harus tiba dalam sekian menit.",
            "Help should come within so many minutes."), "target waktu tanggap", "waktu tanggap menit"),
        new("phases", "fase", false, new("pra_operasi, operasi, pasca_operasi; masing-masing mulai dan selesai.",
            "pre_operation, operation, post_operation; each with start and end."), "tahap operasi", "tahapan", "tahap"),
        new("patterns", "pola", false, new("Pola pengamanan pilihan per kategori, misalnya kurang_rawan: 2-6-12.",
            "Chosen guard pattern per band, e.g. kurang_rawan: 2-6-12."), "pola pengamanan", "pola pam"),
        new("claims", "klaim", false, new("Angka resmi yang hendak dibandingkan dengan isi berkas.",
            "Official figures to hold against the dossier."), "angka resmi"),
        new("notes", "catatan", false, new("Yang perlu diketahui pembaca tentang datanya.",
            "What a reader must know of the data.")),
        new("parts", "bagian", false, new("Folder berkas operasi di bawahnya.", "Folders of nested dossiers."),
            "jajaran"),
    ];

    /// <summary>Keys of one phase.</summary>
    public static readonly IReadOnlyList<ProfileKey> OfPhase =
    [
        new("start", "mulai", true, new("Hari pertama.", "First day."), "awal", "dari", "from"),
        new("end", "selesai", true, new("Hari terakhir, ikut dihitung.", "Last day, counted in."), "akhir", "sampai",
            "to"),
    ];

    /// <summary>Keys of one claim.</summary>
    public static readonly IReadOnlyList<ProfileKey> OfClaim =
    [
        new("figure", "butir", true, new("operation_days, tps, polri, linmas, personnel, ...",
            "operation_days, tps, polri, linmas, personnel, ..."),
            "angka", "perihal"),
        new("value", "nilai", true, new("Angka yang disebut.", "The claimed value."), "jumlah"),
        new("parts", "rincian", false, new("Penjumlahnya bila disebut.", "Its summands when stated."), "bagian"),
        new("source", "sumber", false, new("Siapa menyebutnya dan kapan.", "Who said it and when.")),
    ];
}
