namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of incidents beyond what a rehearsed day has.
    private static IReadOnlyList<EntryKind> Incidents() =>
    [
        Post("incident_reported_2", "Laporan sampai ke posko, dari tempat mana pun.",
            "A report reached the post, from wherever it came.",
            [
                Incident(), Type(), Level("level", "Tingkat saat dilaporkan.", "Level when reported."),
                Word("by", "Saluran: app, sms, phone, radio, odk, message, post.",
                    "Channel: app, sms, phone, radio, odk, message, post."),
                Optional(Word("level_seen", "Tingkat yang dilihat pelapor, bila bukan wewenangnya.",
                    "Level the sender saw, where it is not theirs to order.")),
                Optional(Site()), Optional(Region()), .. Position(),
                Optional(Count("people_hurt", "Korban luka, orang.", "People hurt.")),
                Optional(Word("help_needed", "Bantuan yang diminta.", "Help asked for.")),
                Optional(Word("text", "Uraian pelapor.", "What the sender says.")),
                Optional(Many("attachments", "Hash isi lampiran.", "Content hashes of attachments.")),
                SentAt(),
            ]),
        Post("incident_corrected", "Keterangan kejadian diperbaiki.", "Particulars of an incident were put right.",
            [
                Incident(), Because(), Optional(Type()), Optional(Site()), Optional(Region()), .. Position(),
                Optional(Count("people_hurt", "Korban luka, orang.", "People hurt.")),
                Optional(Word("help_needed", "Bantuan yang diminta.", "Help asked for.")),
            ]),
        Post("incident_acknowledged", "Posko menerima laporan dengan penilaian.",
            "The post acknowledged the report with a disposition.",
            Incident(), Disposition(), Optional(Because()), SentAt()),
        Post("incident_claimed", "Petugas posko menangani kejadian ini sampai waktu tertentu.",
            "Somebody at the post works on it until a time.",
            Incident(), Until()),
        Post("incident_claim_dropped", "Petugas melepas kejadian ini.", "They no longer work on it.",
            Incident(), Optional(Because())),
        Post("incident_fields_recorded", "Isian wajib doktrin dicatat.", "Fields the doctrine requires were recorded.",
            [Incident(), .. RequiredFields(), SentAt()]),
        Post("incident_noted", "Catatan pada kejadian.", "A note on an incident.",
            Incident(), Word("text", "Isi.", "What it says."), Optional(Channel()),
            Optional(Many("attachments", "Hash isi lampiran.", "Content hashes of attachments.")), SentAt()),
        Post("incident_note_withdrawn", "Catatan ditarik; isinya tetap tercatat.",
            "A note was withdrawn; what it said stays on record.",
            Incident(), Count("entry", "Nomor entri catatan.", "Sequence of the note's entry."), Because()),
        Post("incident_merged", "Laporan ganda digabung ke kejadian lain.",
            "A duplicate was merged into another incident.",
            Incident(), Word("into", "Nomor kejadian tujuan.", "Number of the incident that stays."), Because()),
        Post("incident_unmerged", "Penggabungan dibatalkan.", "The merge was undone.", Incident(), Because()),
        Post("incident_linked", "Kejadian dikaitkan dengan satu TPS atau tempat.",
            "An incident was linked to a station or place.", Incident(), Site(), Optional(Because())),
        Post("incident_unlinked", "Kaitan dilepas.", "The link was undone.", Incident(), Site(), Because()),
        Post("incident_shelved", "Kejadian ditunda sampai waktu tertentu, lalu muncul lagi.",
            "An incident was set aside until a time, when it comes back.", Incident(), Until(), Because()),
        Post("incident_unshelved", "Penundaan dicabut.", "It was taken up again.", Incident(), Optional(Because())),
        Post("incident_reopened", "Kejadian dibuka kembali.", "A closed incident was opened again.",
            Incident(), Because()),
        Post("incident_escalated", "Tenggat doktrin lewat; dinaikkan ke posko atasan.",
            "The doctrine's time ran out; raised to a higher post.",
            Incident(), Level("level", "Tingkat saat itu.", "Level then."),
            LadderStep(), Count("minutes", "Tenggat doktrin, menit; 0: janji.", "The limit, minutes; 0: a promise."),
            Word("raised_to", "Ke siapa: polres, polda, atau mabes.", "To whom: polres, polda, or mabes.")),
        Post("referral_sent", "Kejadian diteruskan ke lembaga yang berwenang.",
            "An incident was referred to the agency that decides it.",
            Incident(), Agency(), Because(), SentAt()),
        Post("referral_received", "Lembaga itu menerima, dengan tanda terima.",
            "The agency has it, with a receipt.",
            Incident(), Agency(), Word("receipt", "Nomor tanda terima.", "Number of the receipt."), SentAt()),
        Post("referral_withdrawn", "Penerusan ditarik.", "The referral was withdrawn.",
            Incident(), Agency(), Because()),
        Post("force_recorded", "Tahap penggunaan kekuatan yang telah terjadi dicatat.",
            "A stage of force that was used was put on record.",
            Incident(), Count("stage", "Tahap 1 sampai 6 menurut doktrin.", "Stage 1 to 6 of the doctrine."),
            Word("authority", "Atas perintah siapa.", "On whose order."), Because(), Optional(Unit()), SentAt()),
    ];

    // What a change of level may say beside the keys that a rehearsed day has.
    private static BodyKey[] RequiredFields() =>
    [
        Optional(Word("evidence", "Bukti: rekaman, saksi.", "Evidence: recordings, witnesses.")),
        Optional(Word("warnings", "Peringatan yang diberikan.", "Warnings given.")),
        Optional(Word("negotiation_attempts", "Upaya negosiasi.", "Attempts to negotiate.")),
        Optional(Word("medical_help", "Pertolongan medis.", "Medical help.")),
        Optional(Word("injuries", "Korban.", "Injuries.")),
        Optional(Many("unknown", "Isian yang dinyatakan belum diketahui.", "Fields stated as not known yet.")),
        Optional(Word("complete_by", "Janji melengkapinya, UTC.", "When they are promised, UTC.")),
    ];

    private static BodyKey[] Position() =>
    [
        Optional(Count("latitude", "Lintang, derajat desimal.", "Latitude, decimal degrees.")),
        Optional(Count("longitude", "Bujur, derajat desimal.", "Longitude, decimal degrees.")),
    ];

    private static BodyKey LadderStep() => Word(
        "step",
        "acknowledge (belum diterima), first_unit (belum ada satuan di tempat), atau complete_by (isian yang "
        + "dijanjikan belum ada).",
        "acknowledge (nobody has), first_unit (no unit is there), or complete_by (promised fields did not come).");

    private static BodyKey Many(string name, string id, string en) =>
        new(name, BodyValueKind.Texts, true, new(id, en));

    private static BodyKey Because() => Word("reason", "Sebab.", "Reason.");

    private static BodyKey Until() => Word("until", "Sampai kapan, UTC.", "Until when, UTC.");

    private static BodyKey SentAt() => Optional(Word(
        "at", "Waktu pengirim, UTC, bila lain dari waktu pencatatan.",
        "The sender's own time, UTC, where it differs from the recording."));

    private static BodyKey Channel() => Word("by", "Saluran.", "Channel.");

    private static BodyKey Agency() =>
        Word("agency", "bawaslu, kpu, health, fire, atau bpbd.", "bawaslu, kpu, health, fire, or bpbd.");

    private static BodyKey Disposition() => Word(
        "disposition", "relevant_no_impact, some, significant, duplicate, atau false.",
        "relevant_no_impact, some, significant, duplicate, or false.");
}
