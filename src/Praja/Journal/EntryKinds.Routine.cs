namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of the post's routine.
    private static IReadOnlyList<EntryKind> Routine() =>
        [.. LogAndTasks(), .. PollsAndBroadcasts(), .. HandOvers(), .. Alerts(), .. Reports()];

    private static EntryKind[] LogAndTasks() =>
    [
        Post("log_noted", "Catatan buku jaga.", "A note in the duty log.",
            Word("text", "Catatannya.", "The note."), Word("category", "Golongannya.", "Its category."),
            Optional(Word("about", "Kejadian, satuan, TPS, atau wilayah yang dimaksud.",
                "Incident, unit, station or region it is about.")),
            Optional(Word("at", "Waktu menurut pengirim.", "Time by the sender.")),
            Optional(Word("by", "Saluran.", "Channel."))),
        Post("log_withdrawn", "Catatan buku jaga ditarik.", "A note of the duty log was withdrawn.",
            Count("entry", "Nomor entri catatannya.", "Sequence of the note."), WithReason()),
        Post("task_given", "Tugas diberikan.", "A task was given.",
            Task(), Word("owner", "Jabatan pelaksana.", "Post that is to do it."),
            Word("due", "Batas waktu, UTC.", "Due, UTC."), Word("title", "Tugasnya.", "The task."),
            Optional(Word("about", "Hal yang dimaksud.", "What it is about."))),
        Post("task_accepted", "Tugas diterima pelaksana.", "Its owner accepted a task.", Task()),
        Post("task_done", "Tugas selesai.", "A task was done.",
            Task(), Optional(Word("note", "Hasilnya.", "Its result."))),
        Post("task_returned", "Tugas dikembalikan.", "A task was returned.", Task(), WithReason()),
        Post("task_overdue", "Tugas melewati batas waktu.", "A task is past its due time.", Task()),
        Post("task_withdrawn", "Tugas dicabut.", "A task was withdrawn.", Task(), WithReason()),
    ];

    private static EntryKind[] PollsAndBroadcasts() =>
    [
        Post("poll_opened", "Pimpinan menanyakan kesiapan tiap bagian.", "Every section is asked: go or no-go.",
            Poll(), Word("question", "Pertanyaannya.", "The question."),
            Several("sections", "Bagian yang ditanya.", "Sections asked.")),
        Post("poll_answered", "Satu bagian menjawab.", "A section answered.",
            Poll(), Word("section", "Bagian.", "Section."),
            Word("answer", "go, no_go, atau go_with_remark.", "go, no_go, or go_with_remark."),
            Optional(Word("remark", "Catatan; wajib kecuali go.", "Remark; required unless go."))),
        Post("poll_closed", "Pimpinan memutuskan.", "The commander decided.",
            Poll(), Word("decision", "go atau no_go.", "go or no_go."),
            Optional(Word("reason", "Alasan; wajib bila menyimpang dari jawaban.",
                "Reason; required where it departs from the answers."))),
        Post("broadcast_sent", "Siaran ke beberapa pihak.", "A broadcast to several.",
            Broadcast(), Word("text", "Isinya.", "Its text."),
            Several("audience", "Peran atau kode wilayah.", "Roles or region codes."),
            Several("recipients", "Penerima yang ditunggu jawabannya; diisi posko.",
                "Recipients whose answer is awaited; filled in by the post."),
            Yes("needs_acknowledgement", "Perlu dijawab.", "It must be acknowledged.")),
        Post("broadcast_acknowledged", "Siaran diterima.", "A broadcast was acknowledged.",
            Broadcast(), Several("for", "Penerima yang diwakili; diisi posko.",
                "Recipients it stands for; filled in by the post.")),
        Post("broadcast_withdrawn", "Siaran ditarik.", "A broadcast was withdrawn.", Broadcast(), WithReason()),
    ];

    private static EntryKind[] HandOvers() =>
    [
        Post("hand_over_signed", "Serah terima jaga ditandatangani petugas lama.",
            "A shift hand-over was signed by the outgoing.",
            HandOver(), Word("to", "Jabatan penerima.", "Post that takes over."),
            Count("sequence", "Entri terakhir yang termuat.", "Last entry it holds."),
            Word("text", "Naskahnya.", "Its text."), Sha256("SHA-256 naskah.", "SHA-256 of the text.")),
        Post("taken_over", "Serah terima jaga diterima petugas baru.", "A shift hand-over was taken over.",
            HandOver(), Sha256("SHA-256 naskah yang dibaca.", "SHA-256 of the text that was read.")),
        Post("hand_over_withdrawn", "Serah terima yang belum diterima ditarik.",
            "A hand-over nobody took yet was withdrawn.", HandOver(), WithReason()),
    ];

    private static EntryKind[] Alerts() =>
    [
        Post("alert_issued", "Peringatan publik (CAP 1.2) diterbitkan.", "A public alert (CAP 1.2) was issued.",
            Alert(), Word("urgency", "Immediate, Expected, Future, Past, atau Unknown.",
                "Immediate, Expected, Future, Past, or Unknown."),
            Word("severity", "Extreme, Severe, Moderate, Minor, atau Unknown.",
                "Extreme, Severe, Moderate, Minor, or Unknown."),
            Word("certainty", "Observed, Likely, Possible, Unlikely, atau Unknown.",
                "Observed, Likely, Possible, Unlikely, or Unknown."),
            Word("category", "Golongan CAP: Safety, Security, Fire, Health, Met, Transport, ....",
                "Category of CAP: Safety, Security, Fire, Health, Met, Transport, ...."),
            Word("event", "Peristiwanya.", "The event."), Word("headline", "Judul.", "Headline."),
            Word("text", "Isinya.", "Its text."),
            Optional(Word("instruction", "Yang perlu dilakukan.", "What to do.")),
            Several("areas", "Kode wilayah.", "Region codes."),
            Word("expires", "Berlaku sampai, UTC.", "Valid until, UTC."),
            Optional(Word("replaces", "Peringatan yang diganti.", "Alert it replaces."))),
        Post("alert_cancelled", "Peringatan publik dicabut.", "A public alert was cancelled.", Alert(), WithReason()),
    ];

    private static EntryKind[] Reports() =>
    [
        Post("report_due", "Laporan jatuh waktu menurut doktrin.", "A report is due by the doctrine.",
            Report(), Word("level", "Tingkat yang melapor.", "Level that reports."),
            Word("name", "Nama laporan.", "Name of the report."), Word("due", "Jam lapor, UTC.", "Due, UTC.")),
        Post("report_submitted", "Laporan disampaikan.", "A report was submitted.",
            Report(), Word("kind", "laphar, lapsus, laphasgas, atau sitrep.",
                "laphar (daily), lapsus (special), laphasgas (result of a task), or sitrep."),
            Word("from", "Satuan pelapor.", "Command that reports."), Word("to", "Penerima.", "Recipient."),
            Sha256("SHA-256 berkasnya.", "SHA-256 of its file."),
            Optional(Count("sequence", "Entri terakhir yang termuat.", "Last entry it holds."))),
        Post("report_withdrawn", "Laporan yang disampaikan ditarik.", "A submitted report was withdrawn.",
            Report(), Word("from", "Satuan pelapor.", "Command that reported."), WithReason()),
    ];

    private static BodyKey Task() => Word("task", "Nomor tugas.", "The task's number.");

    private static BodyKey Poll() => Word("poll", "Nomor jajak kesiapan.", "The poll's number.");

    private static BodyKey Broadcast() => Word("broadcast", "Nomor siaran.", "The broadcast's number.");

    private static BodyKey HandOver() => Word("hand_over", "Nomor serah terima.", "The hand-over's number.");

    private static BodyKey Alert() => Word("identifier", "Nomor peringatan.", "The alert's number.");

    private static BodyKey Report() =>
        Word("report", "Id laporan: tingkat/tanggal/jam, atau nomor.",
            "Id of the report: level/date/time, or a number.");

    private static BodyKey Sha256(string id, string en) => Word("sha256", id, en);
}
