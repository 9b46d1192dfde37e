namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of polling stations and their day. None holds a count or a picture: police may not collect results.
    private static IReadOnlyList<EntryKind> Stations() =>
    [
        OfStation("guard_arrived", "Penjaga tiba di TPS.", "A guard arrived at the station."),
        OfStation("logistics_completed", "Logistik lengkap di TPS.", "The station's ballots and kit are complete.",
            Yes("sealed", "Kotak suara tersegel.", "The box is sealed.")),
        OfStation("station_opened", "TPS dibuka.", "The station was opened."),
        OfStation("station_status_reported", "Situasi TPS dilaporkan.", "The station's situation was reported.",
            Word("status", "Id tingkat eskalasi di doktrin, misalnya hijau.",
                "Id of a level of the doctrine's escalation, e.g. hijau.")),
        OfStation("station_closed", "Pemungutan suara selesai.", "Voting at the station ended."),
        OfStation("count_started", "Penghitungan dimulai.", "Counting began."),
        OfStation("count_finished", "Penghitungan selesai; hasilnya tidak dicatat.",
            "Counting ended; its result is not recorded.",
            Yes("minutes_signed", "Berita acara ditandatangani.", "The minutes are signed.")),
        OfStation("box_departed", "Kotak suara berangkat dari TPS.", "The box left the station."),
        OfStation("box_received", "Kotak suara diterima.", "The box was received.",
            Word("receipt", "Nomor tanda terima.", "Number of the receipt."),
            Word("place", "Tempat penerima, misalnya PPS atau PPK.", "Where it was received, e.g. PPS or PPK.")),
        OfStation("guard_health_reported", "Kesehatan penjaga dilaporkan.", "A guard's health was reported.",
            Word("health", "well (sehat), tired (lelah), unwell (sakit), atau injured (luka).",
                "well, tired, unwell, or injured."),
            Optional(Yes("needs_relief", "Perlu pengganti.", "Somebody must take over.")),
            Optional(Yes("needs_medic", "Perlu tenaga kesehatan.", "A medic is needed."))),
        OfStation("duty_ended", "Tugas di TPS selesai.", "Duty at the station ended."),
        Post("station_report_withdrawn", "Laporan TPS ditarik; seakan tidak pernah ada.",
            "A report of a station was taken back, as if it had never been made.",
            StationId(),
            Count("entry", "Nomor urut entri laporan itu.", "Sequence of the report's entry."),
            Word("reason", "Sebab.", "Reason."),
            StationChannel()),
        Post("station_called", "TPS yang belum terdengar, atau wilayahnya, ditelepon.",
            "A station that was not heard from, or its area, was called.",
            Optional(StationId()),
            Optional(Word("region", "Kode wilayah yang poskonya ditelepon untuk semua TPS di dalamnya.",
                "Code of the area whose command was called for all stations in it.")),
            Word("result", "answered (diangkat), no_answer (tidak diangkat), atau busy (sibuk).",
                "answered, no_answer, or busy."),
            Optional(Word("note", "Catatan.", "Note.")),
            Optional(Word("until", "Ditelepon lagi mulai kapan, UTC.", "When to call again, UTC."))),
    ];

    private static EntryKind OfStation(string name, string id, string en, params BodyKey[] keys) => Post(
        name, id, en,
        [
            StationId(),
            .. keys,
            Optional(Word("note", "Catatan.", "Note.")),
            Optional(Word("at", "Saat kejadian menurut pengirim, bila lain dari saat dicatat.",
                "When it happened by the sender's clock, where that is not when it was recorded.")),
            StationChannel(),
            Optional(Word("at_stated", "Saat menurut jam pengirim yang tidak mungkin; dicatat oleh posko.",
                "An impossible time by the sender's clock; written by the post.")),
            Optional(Yes("out_of_order", "Langkah sebelumnya belum dilaporkan; dicatat oleh posko.",
                "The step before had not been reported; written by the post.")),
        ]);

    private static BodyKey StationId() => Word("station", "Id TPS di dossier.", "Station id of the dossier.");

    private static BodyKey StationChannel() => Optional(Word(
        "by", "app, sms, phone, radio, odk, message, atau post.", "app, sms, phone, radio, odk, message, or post."));
}
