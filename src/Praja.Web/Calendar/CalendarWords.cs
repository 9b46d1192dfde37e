namespace Praja.Web.Calendar;

/// <summary>Words of the calendar of stages.</summary>
internal static class CalendarWords
{
    public static readonly Text Title = new("Kalender tahapan", "Stage calendar");
    public static readonly Text Strip = new("Tahapan menurut hari", "Stages by day");
    public static readonly Text Today = new("Hari ini", "Today");
    public static readonly Text Applies = new("Yang berlaku hari ini", "What applies today");
    public static readonly Text StationsWord = new("TPS", "Stations");
    public static readonly Text StationDay = new(
        "Hari TPS: TPS dijaga dan melapor", "Station day: stations are guarded and report");
    public static readonly Text NoStationDay = new("Bukan hari TPS", "Not a station day");
    public static readonly Text OnlyStations = new("Hanya TPS", "Only stations");
    public static readonly Text Running = new("Tahapan berjalan", "Stages that run");
    public static readonly Text Nothing = new("tidak ada", "none");
    public static readonly Text Next = new("Berikutnya", "Next");
    public static readonly Text In = new("dalam", "in");
    public static readonly Text Patterns = new("Pola pengamanan", "Guard patterns");
    public static readonly Text ReportHours = new("Jam lapor", "Report hours");
    public static readonly Text Stage = new("Tahapan", "Stage");
    public static readonly Text Days = new("Hari", "Days");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text Ended = new("berakhir", "over");
    public static readonly Text Runs = new("berjalan", "running");
    public static readonly Text Ahead = new("akan datang", "ahead");
    public static readonly Text Postpone = new("Undur tahapan", "Postpone a stage");
    public static readonly Text Reopen = new("Catat PSU, PSL, atau PSS", "Record a rerun (PSU, PSL, PSS)");
    public static readonly Text Starts = new("Hari pertama", "First day");
    public static readonly Text Ends = new("Hari terakhir", "Last day");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Form = new("Bentuk", "Form");
    public static readonly Text Stations = new(
        "TPS yang mengulang, satu id tiap baris", "Stations concerned, one id a line");
    public static readonly Text Subscribe = new(
        "Kalender di telepon (iCalendar)", "Calendar on a telephone (iCalendar)");
    public static readonly Text SubscribeHow = new(
        "Alamat ini rahasia: siapa yang memegangnya dapat membaca kalender.",
        "This address is a secret: whoever holds it can read the calendar.");
    public static readonly Text Legend = new(
        "Garis tegak: hari ini. Bergaris: sudah diubah dari dosir.",
        "Upright line: today. Hatched: changed from the dossier.");
    public static readonly Text None = new("Dosir ini tidak mempunyai tahapan", "This dossier has no stages");
    public static readonly Text NoneText = new(
        "Tahapan datang dari stages.csv di dosir.", "Stages come from stages.csv in the dossier.");

    /// <summary>Form of a rerun.</summary>
    public static Text FormOf(string word) => word switch
    {
        "psu" => new("PSU (pemungutan suara ulang)", "PSU (re-vote)"),
        "psl" => new("PSL (lanjutan)", "PSL (continued)"),
        _ => new("PSS (susulan)", "PSS (follow-up)"),
    };
}
