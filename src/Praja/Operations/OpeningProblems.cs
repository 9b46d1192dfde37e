namespace Praja.Operations;

/// <summary>What can be wrong with an operation's folder of a data folder: PRJ424 to PRJ427.</summary>
public static class OpeningProblems
{
    /// <summary>There is an operation of that id. {0} its id.</summary>
    public static readonly ProblemKind Exists = new(
        "PRJ424", Severity.Error,
        new("Operasi dengan id itu sudah ada", "There is an operation of that id already"),
        new("id yang belum dipakai; {0} sudah ada", "an id not yet used; {0} is there"),
        new("Pilih id lain (di terminal: --id); operasi yang sudah dibuka tidak pernah ditimpa.",
            "Choose another id (on the terminal: --id); an operation that was opened is never overwritten."));

    /// <summary>Not an id.</summary>
    public static readonly ProblemKind NotAnId = new(
        "PRJ425", Severity.Error,
        new("Id operasi tidak sah", "Not an operation's id"),
        new("3 sampai 60 huruf kecil, angka, dan -; diawali huruf",
            "3 to 60 small letters, digits and -; a letter first"),
        new("Sebutkan id, misalnya kutai-timur-2024 (di terminal: --id).",
            "Name an id, e.g. kutai-timur-2024 (on the terminal: --id)."));

    /// <summary>The record of the folder cannot be read. {0} what is wrong.</summary>
    public static readonly ProblemKind NotARecord = new(
        "PRJ426", Severity.Error,
        new("Keterangan operasi tidak dapat dibaca", "The operation's record cannot be read"),
        new("operation.json seperti ditulis praja open ({0})", "an operation.json as praja open wrote it ({0})"),
        new("Pulihkan folder operasi dari cadangan; jangan mengubah isinya dengan tangan.",
            "Restore the operation's folder from a backup; do not change it by hand."));

    /// <summary>A kept file is not the one that was opened. {0} the hash it had.</summary>
    public static readonly ProblemKind Changed = new(
        "PRJ427", Severity.Error,
        new("Berkas operasi berubah sesudah dibuka", "A file of the operation changed after it was opened"),
        new("berkas dengan SHA-256 {0}", "the file of SHA-256 {0}"),
        new("Pulihkan berkas itu dari cadangan; perubahan rencana dicatat di jurnal, tidak di dossier.",
            "Restore it from a backup; changes of the plan belong into the journal, not the dossier."));
}
