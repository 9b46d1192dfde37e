namespace Praja.CommandPost.Stations;

/// <summary>Why a report of a station is not recorded.</summary>
public static class StationRefusals
{
    /// <summary>No such station.</summary>
    public static readonly RefusalKind StationUnknown = new("station-unknown", new(
        "TPS dengan id itu tidak ada di dossier operasi.", "The operation's dossier has no station of that id."));

    /// <summary>A count or a picture of one.</summary>
    public static readonly RefusalKind ResultRefused = new("result-refused", new(
        "Kiriman memuat hasil suara atau fotonya; polisi tidak mengumpulkannya.",
        "The report holds a count of votes or a picture of one; police may not collect them."));

    /// <summary>A body of another form.</summary>
    public static readonly RefusalKind BodyInvalid = new("body-invalid", new(
        "Satu kunci isi hilang, berlebih, atau salah jenis.",
        "A key of the body is missing, too many, or of a wrong kind."));

    /// <summary>A time that cannot be read.</summary>
    public static readonly RefusalKind TimeInvalid = new("report-time-invalid", new(
        "Waktu kejadian tidak terbaca.", "The time of the event cannot be read."));

    /// <summary>No such channel.</summary>
    public static readonly RefusalKind ChannelUnknown = new("channel-unknown", new(
        "Jalur laporan tidak dikenal.", "The way the report came in is not known."));

    /// <summary>No such level.</summary>
    public static readonly RefusalKind StatusUnknown = new("status-unknown", new(
        "Tingkat situasi tidak ada di doktrin.", "The doctrine has no such level of a situation."));

    /// <summary>No such word for health.</summary>
    public static readonly RefusalKind HealthUnknown = new("health-unknown", new(
        "Kata untuk kesehatan tidak dikenal.", "The word for a guard's health is not known."));

    /// <summary>A box handed over without a receipt or without a place.</summary>
    public static readonly RefusalKind ReceiptRequired = new("receipt-required", new(
        "Kotak suara diserahkan tanpa nomor tanda terima atau tempat.",
        "A box was handed over without the number of a receipt or the place."));

    /// <summary>No such report.</summary>
    public static readonly RefusalKind ReportUnknown = new("report-unknown", new(
        "Entri itu bukan laporan TPS tersebut.", "That entry is no report of that station."));

    /// <summary>A report that was taken back before.</summary>
    public static readonly RefusalKind ReportWithdrawn = new("report-already-withdrawn", new(
        "Laporan itu sudah ditarik.", "That report was taken back before."));
}
