namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of records: attachments and checkpoints.
    private static IReadOnlyList<EntryKind> Records() =>
    [
        Post("attachment_added", "Lampiran disimpan; isinya di luar jurnal, dikenal dari hash-nya.",
            "An attachment was kept; its bytes are outside the journal, known by their hash.",
            Content(), Word("media_type", "Jenis media, mis. image/jpeg.", "Media type, e.g. image/jpeg."),
            Count("bytes", "Panjangnya, byte.", "Its length in bytes."),
            Optional(Word("purpose", "Untuk apa disimpan.", "What it is kept for.")),
            Optional(Word("incident", "Nomor laporan di posko.", "The post's number of the report.")),
            Optional(Word("station", "Id TPS.", "Station id."))),
        Post("attachment_erased", "Isi lampiran dihapus; hash dan sebabnya tinggal.",
            "An attachment's bytes were erased; its hash and the reason stay.",
            Content(), Word("reason", "Sebab.", "Reason.")),
        Post("checkpoint_signed", "Kepala jurnal ditandatangani, supaya pihak luar dapat memeriksanya kelak.",
            "The journal's head was signed, so that outsiders can hold the journal against it later.",
            Count("sequence", "Nomor urut entri yang ditandatangani.", "Sequence of the entry signed for."),
            Word("head", "Hash entri itu.", "That entry's hash."),
            Word("key", "SHA-256 kunci publik (SPKI).", "SHA-256 of the public key (SPKI)."),
            Word("signature", "Tanda tangan ECDSA P-256, Base64.", "ECDSA P-256 signature, Base64.")),
    ];

    private static BodyKey Content() => Word("sha256", "SHA-256 isinya.", "SHA-256 of its bytes.");
}
