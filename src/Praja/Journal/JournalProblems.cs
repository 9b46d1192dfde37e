namespace Praja.Journal;

/// <summary>What can be wrong with a journal file: PRJ400 to PRJ409.</summary>
public static class JournalProblems
{
    /// <summary>A line is not an entry. {0} the part that is wrong.</summary>
    public static readonly ProblemKind NotAnEntry = new(
        "PRJ400", Severity.Error,
        new("Baris ini bukan entri jurnal", "The line is not a journal entry"),
        new("satu objek JSON per baris dengan kunci seq, time, mode, actor, kind, client, body, hash ({0})",
            "one JSON object per line with the keys seq, time, mode, actor, kind, client, body, hash ({0})"),
        new("Pakai salinan yang utuh; baris jurnal tidak pernah diubah dengan tangan.",
            "Use an intact copy; lines of a journal are never changed by hand."));

    /// <summary>The first line is not a header of the known schema. {0} the known schema.</summary>
    public static readonly ProblemKind OtherSchema = new(
        "PRJ401", Severity.Error,
        new("Jurnal tidak dibuka dengan skema yang dikenal", "The journal does not open with a known schema"),
        new("baris pertama berjenis journal_opened dengan schema {0}",
            "a first line of kind journal_opened with schema {0}"),
        new("Pakai berkas sejak baris pertamanya, atau versi Praja yang menulisnya.",
            "Use the file from its first line, or the version of Praja that wrote it."));

    /// <summary>The hash does not fit the line and the one before. {0} the hash that would fit.</summary>
    public static readonly ProblemKind BrokenHash = new(
        "PRJ402", Severity.Error,
        new("Hash tidak cocok: baris ini atau sebelumnya diubah, dihapus, atau disisipkan",
            "The hash does not fit: this line or one before was changed, removed or put in"),
        new("hash {0}", "hash {0}"),
        new("Bandingkan dengan salinan yang disimpan pihak lain; cari sejak baris ini ke atas.",
            "Compare with a copy kept by somebody else; look from this line upward."));

    /// <summary>The sequence has a gap or runs backwards. {0} the number expected.</summary>
    public static readonly ProblemKind SequenceGap = new(
        "PRJ403", Severity.Error,
        new("Nomor urut melompat", "The sequence jumps"),
        new("nomor {0}", "number {0}"),
        new("Cari baris yang hilang atau ganda di salinan lain.",
            "Look for the missing or doubled line in another copy."));

    /// <summary>An entry is earlier than the one before. {0} the time before.</summary>
    public static readonly ProblemKind TimeRunsBack = new(
        "PRJ404", Severity.Error,
        new("Waktu berjalan mundur", "Time runs backwards"),
        new("waktu pada atau sesudah {0}", "a time at or after {0}"),
        new("Jurnal mencatat saat dicatat; waktu kejadian yang lebih awal ditulis di body.",
            "A journal tells when it was recorded; an earlier time of the event belongs into the body."));

    /// <summary>A client id for the second time. {0} the line of the first.</summary>
    public static readonly ProblemKind DuplicateClient = new(
        "PRJ405", Severity.Error,
        new("Id pengirim muncul dua kali", "A client id appears twice"),
        new("setiap id satu kali; yang pertama di baris {0}", "every id once; the first is on line {0}"),
        new("Catat kiriman ulang satu kali saja.", "Record what is sent again only once."));

    /// <summary>An entry of another mode than the journal's. {0} the journal's mode.</summary>
    public static readonly ProblemKind MixedModes = new(
        "PRJ406", Severity.Error,
        new("Entri latihan, simulasi, dan operasi tercampur",
            "Entries of exercise, simulation and operation are mixed"),
        new("mode {0} di semua baris", "mode {0} on every line"),
        new("Jangan pernah menggabungkan jurnal; telusuri dari mana baris ini datang.",
            "Never merge journals; find out where this line came from."));

    /// <summary>An entry written otherwise than canonical. {0} the first column that differs.</summary>
    public static readonly ProblemKind NotCanonical = new(
        "PRJ407", Severity.Error,
        new("Entri tidak ditulis dalam bentuk bakunya", "The entry is not in its canonical form"),
        new("urutan kunci tetap, tanpa spasi, UTF-8, diakhiri baris baru; berbeda sejak kolom {0}",
            "keys in their order, no blanks, UTF-8, ended by a line feed; differs from column {0} on"),
        new("Pakai berkas asli; penyunting atau alat lain telah menulis ulang barisnya.",
            "Use the original file; an editor or another tool has written the line anew."));

    /// <summary>A kind or body that the reference does not name. {0} what is known.</summary>
    public static readonly ProblemKind UnknownKind = new(
        "PRJ408", Severity.Warning,
        new("Jenis entri atau isinya tidak dikenal", "The entry's kind or body is not known"),
        new("{0}", "{0}"),
        new("Mungkin dari versi Praja yang lebih baru; rantainya tetap diperiksa.",
            "Perhaps from a later version of Praja; its place in the chain is checked all the same."));

    /// <summary>The noted head hash is not in the journal. {0} the newest hash.</summary>
    public static readonly ProblemKind HeadMissing = new(
        "PRJ409", Severity.Error,
        new("Hash yang dicatat tidak ada di jurnal ini", "The noted hash is not in this journal"),
        new("hash salah satu baris; yang terbaru {0}", "the hash of one of its lines; the newest is {0}"),
        new("Jurnal ini dipotong, ditulis ulang, atau bukan jurnal yang dicatat itu.",
            "The journal was cut off or written anew, or is not the one that was noted."));
}
