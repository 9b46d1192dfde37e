namespace Praja.Journal;

/// <summary>What can go wrong between journals in a store, files, and checkpoints: PRJ410 to PRJ421.</summary>
public static class JournalStoreProblems
{
    /// <summary>No journal of that id. {0} the ids there are.</summary>
    public static readonly ProblemKind NoSuchJournal = new(
        "PRJ410", Severity.Error,
        new("Tidak ada jurnal operasi ini", "There is no journal of this operation"),
        new("salah satu: {0}", "one of: {0}"),
        new("Periksa id operasi dan folder data.", "Check the operation's id and the data folder."));

    /// <summary>The store failed. {0} what it said.</summary>
    public static readonly ProblemKind StoreFailed = new(
        "PRJ411", Severity.Error,
        new("Penyimpanan jurnal gagal", "The journal's store failed"),
        new("penyimpanan yang dapat dibaca dan ditulis: {0}", "a store that can be read and written: {0}"),
        new("Periksa ruang disk, hak akses, dan sambungan basis data, lalu ulangi.",
            "Check disk space, rights and the connection to the database, then try again."));

    /// <summary>Not an operation's id.</summary>
    public static readonly ProblemKind NotAnId = new(
        "PRJ412", Severity.Error,
        new("Bukan id operasi", "Not an operation's id"),
        new("huruf kecil, angka, dan tanda hubung di antaranya, paling banyak 64",
            "small letters, digits, and hyphens between them, at most 64"),
        new("Pilih id seperti kutai-timur-2024.", "Choose an id such as kutai-timur-2024."));

    /// <summary>A file of another mode than the journal. {0} the journal's mode.</summary>
    public static readonly ProblemKind OtherMode = new(
        "PRJ413", Severity.Error,
        new("Mode berkas lain dari mode jurnal", "The file's mode differs from the journal's"),
        new("mode {0}", "mode {0}"),
        new("Latihan, simulasi, dan operasi tidak pernah bercampur; pakai id operasi lain.",
            "Exercise, simulation and operation never mix; use another operation id."));

    /// <summary>The journal's entries are not the file's. {0} sequence of the first that differs.</summary>
    public static readonly ProblemKind EntriesDiffer = new(
        "PRJ414", Severity.Error,
        new("Entri jurnal lain dari entri berkas", "The journal's entries differ from the file's"),
        new("byte yang sama sejak entri pertama; berbeda di entri {0}",
            "the same bytes from the first entry on; they differ at entry {0}"),
        new("Ini jurnal lain, atau salah satunya diubah; impor ke id operasi yang baru.",
            "This is another journal, or one of them was changed; import it under a new operation id."));

    /// <summary>A file is there already.</summary>
    public static readonly ProblemKind FileExists = new(
        "PRJ415", Severity.Error,
        new("Berkas tujuan sudah ada", "The target file is there already"),
        new("nama yang belum ada, atau --replace", "a name that is free, or --replace"),
        new("Pilih nama lain, atau tambahkan --replace.", "Choose another name, or add --replace."));

    /// <summary>Not a checkpoint. {0} the schema.</summary>
    public static readonly ProblemKind NotACheckpoint = new(
        "PRJ416", Severity.Error,
        new("Bukan berkas titik periksa", "Not a checkpoint file"),
        new("satu baris JSON dengan schema {0}", "one line of JSON with schema {0}"),
        new("Pakai berkas asli dari 'praja journal checkpoint'.",
            "Use the original file of 'praja journal checkpoint'."));

    /// <summary>Not a public key of the right kind.</summary>
    public static readonly ProblemKind NotAKey = new(
        "PRJ417", Severity.Error,
        new("Bukan kunci publik ECDSA P-256", "Not an ECDSA P-256 public key"),
        new("berkas PEM 'PUBLIC KEY' dari kurva P-256", "a PEM file 'PUBLIC KEY' of curve P-256"),
        new("Minta kunci publik dari penyelenggara operasi lewat jalur yang dipercaya.",
            "Ask those who run the operation for their public key, by a way you trust."));

    /// <summary>The signature is not of this key over this checkpoint. {0} the key's id.</summary>
    public static readonly ProblemKind ForgedSignature = new(
        "PRJ418", Severity.Error,
        new("Tanda tangan titik periksa tidak sah", "The checkpoint's signature does not verify"),
        new("tanda tangan oleh kunci {0}", "a signature by key {0}"),
        new("Titik periksa ini diubah, atau ditandatangani kunci lain.",
            "The checkpoint was changed, or signed by another key."));

    /// <summary>The journal does not hold what was signed. {0} the signed hash.</summary>
    public static readonly ProblemKind CheckpointMissing = new(
        "PRJ419", Severity.Error,
        new("Entri yang ditandatangani tidak ada di jurnal ini", "The signed entry is not in this journal"),
        new("hash {0} di entri itu", "hash {0} at that entry"),
        new("Jurnal ini dipotong atau ditulis ulang sesudah ditandatangani.",
            "The journal was cut off or written anew after it was signed."));

    /// <summary>A checkpoint of another operation or mode. {0} the journal's.</summary>
    public static readonly ProblemKind OtherOperation = new(
        "PRJ420", Severity.Error,
        new("Titik periksa operasi lain", "A checkpoint of another operation"),
        new("titik periksa dari {0}", "a checkpoint of {0}"),
        new("Pakai titik periksa operasi ini.", "Use a checkpoint of this operation."));

    /// <summary>Nothing to sign or export.</summary>
    public static readonly ProblemKind EmptyJournal = new(
        "PRJ421", Severity.Error,
        new("Jurnal masih kosong", "The journal is empty"),
        new("sekurangnya entri pembuka", "at least its opening entry"),
        new("Buka operasinya lebih dahulu.", "Open the operation first."));
}
