namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of units beyond what a rehearsed day has.
    private static IReadOnlyList<EntryKind> Units() =>
    [
        Post("unit_duty_began", "Satuan mulai bertugas.", "A unit came on duty.",
            Unit(), Optional(Count("people", "Personelnya.", "Its people.")),
            Optional(Word("text", "Catatan.", "Note."))),
        Post("unit_duty_ended", "Satuan selesai bertugas.", "A unit went off duty.", Unit(), Optional(Because())),
        Post("relief_requested", "Penggantian satuan diminta.", "The relief of a unit was asked for.",
            ReliefKind(), Word("from", "Id satuan yang diganti.", "Id of the unit to be relieved."), Because(),
            Optional(Incident()),
            Optional(Word("to", "Id satuan pengganti yang diusulkan.", "Id of the unit proposed."))),
        Post("relief_completed", "Satuan diganti di tempat.", "A unit was relieved on the spot.",
            ReliefKind(), Word("from", "Id satuan yang diganti.", "Id of the unit relieved."),
            Word("to", "Id satuan pengganti.", "Id of the unit that took over."), Authority(), Because(),
            Optional(Incident()), Optional(OrderedBy())),
        Post("help_requested", "Bantuan (BKO) diminta ke atas atau ke samping.",
            "Help (BKO) was asked for, upwards or sideways.",
            Request(), Word("direction", "up (ke atas) atau sideways (ke samping).", "up or sideways."),
            Word("to", "Kepada siapa.", "Of whom."), Count("people", "Personel yang diminta.", "People asked for."),
            Because(), Optional(Incident()), Optional(Word("unit_kind", "Jenis satuan.", "Kind of unit.")),
            Optional(Until())),
        Post("help_answered", "Permintaan bantuan dijawab.", "A request for help was answered.",
            Request(),
            Count("granted_people", "Personel yang diberikan; 0 bila ditolak.", "People granted; 0 if refused."),
            Because(), Optional(Word("from", "Sejak kapan, UTC.", "From when, UTC.")), Optional(Until()),
            Optional(Word("answered_by", "Siapa yang menjawab.", "Who answered."))),
        Post("help_arrived", "Satuan bantuan tiba dan dapat dikerahkan.", "A helping unit has come and can be sent.",
            Request(), Unit(), Count("people", "Personelnya.", "Its people."),
            Optional(Word(
                "home", "Tempat siaganya: id komando atau tempat.", "Where it stands by: command or site id."))),
        Post("help_withdrawn", "Permintaan bantuan ditarik.", "A request for help was withdrawn.",
            Request(), Because()),
    ];

    // What an order may say beside the keys that a rehearsed day has.
    private static BodyKey[] Chosen() =>
    [
        Optional(Many("recommended", "Satuan yang disarankan, terbaik dahulu.", "Units recommended, the best first.")),
        Optional(Because()),
        Optional(Count("travel_minutes", "Perkiraan waktu tempuh, menit.", "Estimated travel, minutes.")),
        Optional(Count("uncovered_share", "Bagian risiko (0..1) yang tak lagi terjangkau pada tenggat.",
            "Share (0..1) of the risk no longer within the target.")),
        SentAt(),
    ];

    private static BodyKey Request() =>
        Word("request", "Nomor permintaan di posko.", "The post's number of the request.");

    private static BodyKey ReliefKind() => Word(
        "relief", "lapis_ganti (lapis berikutnya, komando tetap) atau lintas_ganti (alih ke satuan lain).",
        "lapis_ganti (the next layer, same command) or lintas_ganti (handed to another force).");

    private static BodyKey OrderedBy() => Word(
        "ordered_by", "Atas perintah siapa: kapolsek, kapolres, atau kapolda.",
        "On whose order: kapolsek, kapolres, or kapolda.");
}
