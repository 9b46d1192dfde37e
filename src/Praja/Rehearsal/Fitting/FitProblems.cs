namespace Praja.Rehearsal.Fitting;

/// <summary>What can be wrong with a file of past incidents: PRJ370 to PRJ379.</summary>
public static class FitProblems
{
    /// <summary>A type the doctrine does not list. {0} nearest ones.</summary>
    public static readonly ProblemKind UnknownIncident = Error(
        "PRJ370",
        new("Jenis kejadian tidak dikenal.", "Unknown incident type."),
        new("Id dari bagian incidents pada doktrin. Mirip: {0}.",
            "An id of the doctrine's section incidents. Near: {0}."),
        new("Perbaiki ejaannya, atau tambahkan jenisnya pada doktrin.",
            "Correct its spelling, or add the type to the doctrine."));

    /// <summary>A place the dossier does not list. {0} nearest ones.</summary>
    public static readonly ProblemKind UnknownPlace = Error(
        "PRJ371",
        new("Tempat kejadian tidak dikenal.", "Unknown place of an incident."),
        new("Id dari sites.csv atau kode dari regions.csv. Mirip: {0}.",
            "An id of sites.csv or a code of regions.csv. Near: {0}."),
        new("Perbaiki id atau kodenya.", "Correct the id or code."));

    /// <summary>A stage that is unknown, or that the date does not tell. {0} those it may be.</summary>
    public static readonly ProblemKind UnclearStage = Error(
        "PRJ372",
        new("Tahapan kejadian tidak jelas.", "It is not clear in which stage it happened."),
        new("Salah satu dari: {0}.", "One of: {0}."),
        new("Isi kolom stage dengan id tahapan dari doktrin.",
            "Fill the column stage with a stage id of the doctrine."));

    /// <summary>A date outside the days the file covers. {0} first and {1} last day.</summary>
    public static readonly ProblemKind OutsidePeriod = Error(
        "PRJ373",
        new("Tanggal di luar masa yang dicakup berkas.", "The date lies outside the days the file covers."),
        new("{0} sampai {1}.", "{0} to {1}."),
        new("Perbaiki tanggal, atau --from dan --to.", "Correct the date, or --from and --to."));

    /// <summary>Not a time of day.</summary>
    public static readonly ProblemKind BadTime = Error(
        "PRJ374",
        new("Jam tidak sah.", "The time of day is not valid."),
        new("Jam:menit 24 jam, misalnya 13:40; boleh kosong.",
            "Hours:minutes of 24 hours, such as 13:40; may be empty."),
        new("Perbaiki jamnya, atau kosongkan bila tidak diketahui.", "Correct it, or leave it empty when unknown."));

    /// <summary>A band the doctrine does not list. {0} those it does.</summary>
    public static readonly ProblemKind UnknownBand = Error(
        "PRJ375",
        new("Kategori kerawanan tidak dikenal.", "Unknown band."),
        new("Salah satu dari: {0}.", "One of: {0}."),
        new("Pakai id dari bagian bands pada doktrin.", "Use an id of the doctrine's section bands."));

    /// <summary>An incident at a kind of place of which the dossier has none. {0} the kind.</summary>
    public static readonly ProblemKind NoSuchPlaces = Error(
        "PRJ376",
        new("Dossier tidak memuat tempat sejenis itu.", "The dossier has no place of that kind."),
        new("Sedikitnya satu {0} dalam sites.csv.", "At least one {0} in sites.csv."),
        new("Perbaiki kolom target, atau lengkapi sites.csv.", "Correct the column target, or complete sites.csv."));

    /// <summary>A file without incidents.</summary>
    public static readonly ProblemKind Nothing = Error(
        "PRJ377",
        new("Tidak ada kejadian dalam berkas.", "The file has no incidents."),
        new("Sedikitnya satu baris di bawah judul.", "At least one row below the header."),
        new("Isi kejadian yang lalu: date, time, incident, place.",
            "Fill in past incidents: date, time, incident, place."));

    /// <summary>A stage of which no day is known to be covered. {0} the stage.</summary>
    public static readonly ProblemKind NoDays = Error(
        "PRJ378",
        new("Banyaknya hari tahapan ini tidak diketahui.", "It is not known how many days of this stage are covered."),
        new("Tanggal {0} dalam stages.csv yang beririsan dengan masa berkas, atau --days {0}=N.",
            "Dates of {0} in stages.csv within the file's period, or --days {0}=N."),
        new("Sebutkan dengan --days, misalnya --days pemungutan=1.",
            "State it with --days, such as --days pemungutan=1."));

    /// <summary>The period was taken from the file itself. {0} first and {1} last day.</summary>
    public static readonly ProblemKind PeriodFromFile = new(
        "PRJ379", Severity.Warning,
        new("Masa yang dicakup berkas tidak disebut.", "The period the file covers is not stated."),
        new("Dipakai {0} sampai {1}, kejadian pertama dan terakhir.",
            "Taken: {0} to {1}, the first and last incident."),
        new("Sebutkan --from dan --to; hari tanpa kejadian di luar itu tidak terhitung, laju menjadi terlalu tinggi.",
            "State --from and --to; quiet days outside are not counted, which makes rates too high."));

    private static ProblemKind Error(string code, Text title, Text allowed, Text mend) =>
        new(code, Severity.Error, title, allowed, mend);
}
