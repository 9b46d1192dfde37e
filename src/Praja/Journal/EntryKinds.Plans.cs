namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of plans and of the stage calendar.
    private static IReadOnlyList<EntryKind> Plans() =>
    [
        Post("plan_published", "Satu versi rencana diterbitkan.", "A version of the plan was published.",
            Version(), Word("plan_sha256", "SHA-256 berkas rencana.", "SHA-256 of the plan file."),
            Optional(Word("approved_by", "Jabatan yang menyetujui.", "Post that approved it.")), PlanNote()),
        Post("plan_approved", "Rencana disetujui dan berlaku.", "The plan was approved and is in force.",
            Version(), PlanNote()),
        Post("plan_frozen", "Rencana dibekukan: perubahan perlu alasan dan wewenang.",
            "The plan was frozen: a change needs a reason and an authority.",
            Version(), Word("until", "Sampai kapan, UTC.", "Until when, UTC."), PlanNote()),
        Post("plan_changed", "Satu hal dalam rencana diubah.", "One thing of the plan was changed.",
            Version(), Word("what", "station, beat, force, pattern, reserve, atau other.",
                "station, beat, force, pattern, reserve, or other."),
            Word("subject", "Id yang diubah.", "Id of what was changed."),
            Word("change", "Perubahannya.", "The change."),
            Optional(Word("reason", "Alasan; wajib sesudah dibekukan.", "Reason; required once frozen.")),
            Optional(Word("authority", "Jabatan yang memerintahkan; wajib sesudah dibekukan.",
                "Post that ordered it; required once frozen.")),
            Optional(Count("undoes", "Nomor entri perubahan yang dibatalkan.", "Sequence of the change it undoes."))),
        Post("plan_withdrawn", "Satu versi rencana ditarik.", "A version of the plan was withdrawn.",
            Version(), WithReason()),
        Post("stage_began", "Tahapan dimulai menurut kalender.", "A stage began by the calendar.", CalendarStage()),
        Post("stage_ended", "Tahapan berakhir menurut kalender.", "A stage ended by the calendar.", CalendarStage()),
        Post("stage_postponed", "Tahapan diundur atau dimajukan.", "A stage was moved to other days.",
            CalendarStage(), LocalDay("starts", "Hari pertama yang baru.", "Its new first day."),
            LocalDay("ends", "Hari terakhir yang baru.", "Its new last day."), WithReason()),
        Post("stage_reopened", "Tahapan diulang, dilanjutkan, atau disusulkan.",
            "A stage is held again, continued, or held later.",
            CalendarStage(),
            Word("rerun", "Id ulangannya, diberikan posko.", "Id of the rerun, given by the post."),
            Word("form", "psu (ulang), psl (lanjutan), atau pss (susulan).",
                "psu (re-vote), psl (continued), or pss (follow-up)."),
            LocalDay("starts", "Hari pertama.", "First day."), LocalDay("ends", "Hari terakhir.", "Last day."),
            Several("stations", "Id TPS; kosong bila semua.", "Station ids; empty for all."), WithReason()),
    ];

    private static BodyKey Version() => Count("version", "Nomor versi, dari 1.", "Version number, from 1.");

    private static BodyKey PlanNote() => Optional(Word("note", "Catatan.", "Note."));

    private static BodyKey WithReason() => Word("reason", "Alasan.", "Reason.");

    private static BodyKey CalendarStage() =>
        Word("stage", "Id tahapan di dossier, atau ulangannya.", "Stage id of the dossier, or of a rerun.");

    private static BodyKey LocalDay(string name, string id, string en) =>
        Word(name, id + " Tanggal setempat, 2024-11-27.", en + " Local date, 2024-11-27.");

    private static BodyKey Several(string name, string id, string en) =>
        new(name, BodyValueKind.Texts, true, new(id, en));
}
