namespace Praja.Operations;

/// <summary>What can be wrong with a dossier that is sent as one file: PRJ440 to PRJ443.</summary>
public static class UploadProblems
{
    /// <summary>Neither a workbook nor a packed folder.</summary>
    public static readonly ProblemKind NotADossier = new(
        "PRJ440", Severity.Error,
        new("Berkas ini bukan dosir", "This file is no dossier"),
        new("buku kerja .xlsx, atau folder dosir yang dipak sebagai .zip",
            "a workbook .xlsx, or the dossier's folder packed as .zip"),
        new("Pak folder yang memuat operation.yaml menjadi .zip, lalu kirim lagi.",
            "Pack the folder that holds operation.yaml as .zip, and send again."));

    /// <summary>More inside than allowed. {0} the limit.</summary>
    public static readonly ProblemKind TooMuchInside = new(
        "PRJ441", Severity.Error,
        new("Isi arsip terlalu banyak", "There is too much in the archive"),
        new("paling banyak {0}", "at most {0}"),
        new("Buang foto dan berkas lain yang bukan dosir dari arsip.",
            "Take photographs and other files that are no dossier out of the archive."));

    /// <summary>No dossier, or several at one depth.</summary>
    public static readonly ProblemKind NotOneDossier = new(
        "PRJ442", Severity.Error,
        new("Arsip tidak memuat tepat satu dosir", "The archive does not hold exactly one dossier"),
        new("satu folder dengan operation.yaml; dosir bagian berada di dalamnya",
            "one folder with operation.yaml; dossiers of its parts inside it"),
        new("Pak satu folder dosir saja.", "Pack one dossier's folder alone."));

    /// <summary>A name that leads out of the archive.</summary>
    public static readonly ProblemKind NameLeadsOut = new(
        "PRJ443", Severity.Error,
        new("Nama di dalam arsip keluar dari foldernya", "A name in the archive leads out of its folder"),
        new("nama berkas biasa, tanpa .. dan tanpa / di depan", "plain names, without .. and no / in front"),
        new("Buat arsip baru dari folder dosir.", "Make a new archive of the dossier's folder."));
}
