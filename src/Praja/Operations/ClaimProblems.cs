namespace Praja.Operations;

/// <summary>Claimed against derived figures, and nested operations against each other: PRJ150 to PRJ199.</summary>
public static class ClaimProblems
{
    /// <summary>Another number of days than the phase has. {0} derived, {1} the phase's dates.</summary>
    public static readonly ProblemKind DaysDiffer = new(
        "PRJ150", Severity.Warning,
        new("Lama operasi yang disebut berbeda dari hitungan", "Claimed length of the operation differs"),
        new("{0} hari, dihitung dari {1} termasuk kedua ujungnya", "{0} days, counted over {1} with both ends"),
        new("Tanyakan tanggal sebenarnya; rencana memakai {0} hari.",
            "Ask for the true dates; the plan uses {0} days."));

    /// <summary>Another figure than the dossier gives. {0} derived, {1} where it is derived from.</summary>
    public static readonly ProblemKind FigureDiffers = new(
        "PRJ151", Severity.Warning,
        new("Angka yang disebut berbeda dari isi berkas", "Claimed figure differs from the dossier"),
        new("{0}, dihitung dari {1}", "{0}, counted from {1}"),
        new("Lengkapi {1} atau catat perbedaannya; rencana memakai {0}.",
            "Complete {1} or note the difference; the plan uses {0}."));

    /// <summary>Not so many Linmas as stations want. {0} wanted, {1} per station, {2} stations.</summary>
    public static readonly ProblemKind LinmasPatternDiffers = new(
        "PRJ152", Severity.Warning,
        new("Jumlah Linmas tidak sesuai pola per TPS", "Linmas do not fit the pattern per TPS"),
        new("{0} = {1} x {2} TPS", "{0} = {1} x {2} TPS"),
        new("Selisihnya mungkin koordinator atau salah tulis: tanyakan.",
            "The rest may be coordinators or a slip: ask."));

    /// <summary>Its stated summands add up to something else. {0} their sum, {1} the summands.</summary>
    public static readonly ProblemKind PartsDiffer = new(
        "PRJ153", Severity.Warning,
        new("Rincian tidak berjumlah seperti yang disebut", "Stated parts do not add up"),
        new("{1} = {0}", "{1} = {0}"),
        new("Salah satu angkanya keliru: periksa pada sumbernya.", "One of the figures is wrong: look at the source."));

    /// <summary>A figure that nothing is counted for. {0} the nearest known ones.</summary>
    public static readonly ProblemKind UnknownFigure = new(
        "PRJ154", Severity.Warning,
        new("Nama angka tidak dikenal dan tanpa rincian", "Unknown figure without parts"),
        new("operation_days, tps, districts, villages, voters, polri, tni, linmas, personnel, polsek, "
            + "atau angka lain dengan rincian",
            "operation_days, tps, districts, villages, voters, polri, tni, linmas, personnel, polsek, "
            + "or another one with parts"),
        new("Perbaiki namanya (paling mirip: {0}) atau tulis rinciannya.",
            "Correct its name (nearest: {0}) or state its parts."));

    /// <summary>Nobody is named for a claim.</summary>
    public static readonly ProblemKind ClaimWithoutSource = new(
        "PRJ155", Severity.Warning,
        new("Angka tanpa sumber", "Claim without source"),
        new("siapa yang menyebut, dan kapan", "who said it, and when"),
        new("Isi source.", "Fill in source."));

    /// <summary>
    /// The upper dossier and the part state other strengths for one command. {0} the part's, {1} the part.
    /// </summary>
    public static readonly ProblemKind PartStrengthDiffers = new(
        "PRJ170", Severity.Warning,
        new("Kekuatan bawahan berbeda", "Strength of a part differs"),
        new("{0}, seperti berkas {1}", "{0}, as in the dossier of {1}"),
        new("Samakan kedua berkas, atau hapus baris ini: kekuatan bawahan dihitung dari berkasnya.",
            "Make both agree, or remove this row: a part's strength is counted from its own dossier."));

    /// <summary>
    /// The upper dossier and the part state other task-force members. {0} the part's, {1} the part, {2} task force.
    /// </summary>
    public static readonly ProblemKind PartTaskForceDiffers = new(
        "PRJ171", Severity.Warning,
        new("Anggota satgas bawahan berbeda", "Task-force members of a part differ"),
        new("{0} anggota satgas {2}, seperti berkas {1}", "{0} members of task force {2}, as in the dossier of {1}"),
        new("Samakan kedua berkas.", "Make both dossiers agree."));

    /// <summary>A station in two parts. {0} the other part.</summary>
    public static readonly ProblemKind StationGuardedTwice = new(
        "PRJ172", Severity.Error,
        new("TPS dijaga dua satuan", "TPS guarded twice"),
        new("satu TPS dalam satu berkas bawahan; sudah ada pada {0}", "a TPS in one part only; it is already with {0}"),
        new("Hapus dari salah satu berkas menurut wilayah hukumnya.", "Remove it from one of them, by jurisdiction."));

    /// <summary>Stations of a region that no part has. {0} stations of the region, {1} guarded.</summary>
    public static readonly ProblemKind StationGuardedByNobody = new(
        "PRJ173", Severity.Error,
        new("TPS tidak dijaga siapa pun", "TPS guarded by nobody"),
        new("{0} TPS dalam berkas bawahan", "{0} TPS in the parts"),
        new("Hanya {1} yang ada: tambahkan sisanya pada Polres yang menjaganya.",
            "Only {1} are there: add the rest to the Polres that guards them."));

    /// <summary>More stations in the parts than the region has. {0} stations of the region, {1} guarded.</summary>
    public static readonly ProblemKind StationsTooMany = new(
        "PRJ174", Severity.Warning,
        new("TPS bawahan lebih banyak dari angka wilayah", "Parts have more TPS than the region"),
        new("{0} TPS dalam berkas bawahan", "{0} TPS in the parts"),
        new("Ada {1}: periksa TPS ganda atau perbaiki angka wilayah.",
            "There are {1}: look for doubles or correct the region's figure."));

    /// <summary>A part of another election day. {0} the upper one's.</summary>
    public static readonly ProblemKind PartElectionDiffers = new(
        "PRJ175", Severity.Error,
        new("Hari pemungutan suara bawahan berbeda", "Part has another election date"),
        new("{0}, seperti operasi induk", "{0}, as the upper operation"),
        new("Samakan election_date.", "Make election_date agree."));

    /// <summary>A part by another doctrine. {0} the upper one's.</summary>
    public static readonly ProblemKind PartDoctrineDiffers = new(
        "PRJ176", Severity.Error,
        new("Doktrin bawahan berbeda", "Part has another doctrine"),
        new("{0}, seperti operasi induk", "{0}, as the upper operation"),
        new("Samakan doctrine.", "Make doctrine agree."));

    /// <summary>A part whose region is not in the upper one's. {0} the upper one's.</summary>
    public static readonly ProblemKind PartOutsideRegion = new(
        "PRJ177", Severity.Error,
        new("Wilayah bawahan di luar wilayah induk", "Part outside the upper region"),
        new("wilayah di dalam {0}", "a region inside {0}"),
        new("Perbaiki region atau daftar parts.", "Correct region or the list of parts."));

    /// <summary>A part not below the upper level. {0} the upper level.</summary>
    public static readonly ProblemKind PartLevel = new(
        "PRJ178", Severity.Error,
        new("Tingkat bawahan tidak di bawah induk", "Part not below the upper level"),
        new("tingkat di bawah {0}", "a level below {0}"),
        new("Perbaiki level.", "Correct level."));

    /// <summary>Two parts led by one command. {0} the command.</summary>
    public static readonly ProblemKind PartTwice = new(
        "PRJ179", Severity.Error,
        new("Satu satuan memimpin dua berkas bawahan", "One command leads two parts"),
        new("satu berkas bawahan untuk {0}", "one part for {0}"),
        new("Hapus salah satu dari parts.", "Remove one of them from parts."));
}
