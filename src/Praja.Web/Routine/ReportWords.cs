namespace Praja.Web.Routine;

/// <summary>Words of the reports.</summary>
internal static class ReportWords
{
    public static readonly Text Title = new("Laporan", "Reports");
    public static readonly Text Today = new("Jam lapor hari ini", "Report hours of today");
    public static readonly Text Hour = new("Jam", "Hour");
    public static readonly Text Report = new("Laporan", "Report");
    public static readonly Text HandedIn = new("Masuk", "Handed in");
    public static readonly Text Owed = new("Belum masuk", "Owed");
    public static readonly Text OwedCount = new("belum masuk", "owed");
    public static readonly Text NotYet = new("belum jatuh waktu", "not due yet");
    public static readonly Text Complete = new("lengkap", "complete");
    public static readonly Text BeforeOpening = new("sebelum posko dibuka", "before the post was opened");
    public static readonly Text None = new("Tidak ada jam lapor hari ini", "No report hour today");
    public static readonly Text NoneText = new(
        "Jam lapor datang dari doktrin, menurut tahapan yang berjalan. Di luar masa operasi tidak ada.",
        "Report hours come from the doctrine, by the stage that runs. Outside the operation there are none.");
    public static readonly Text Drafts = new("Draf (docx)", "Drafts (docx)");
    public static readonly Text DraftsHow = new(
        "Angkanya dari jurnal saat ini. Unduh, periksa, tanda tangani, kirim; lalu catat di sini bahwa sudah masuk.",
        "The figures are the journal's now. Download, check, sign, send; then record here that it was handed in.");
    public static readonly Text Incident = new("Kejadian", "Incident");
    public static readonly Text Download = new("Unduh lapsus", "Download the lapsus");
    public static readonly Text HandIn = new("Catat laporan masuk", "Record a report as handed in");
    public static readonly Text Which = new("Laporan (jam lapor, atau nama seperti lapsus-1)",
        "Report (an hour, or a name such as lapsus-1)");
    public static readonly Text Kind = new("Jenis", "Kind");
    public static readonly Text From = new("Pelapor", "Reporter");
    public static readonly Text To = new("Penerima", "Recipient");
    public static readonly Text Hash = new("SHA-256 berkas yang ditandatangani", "SHA-256 of the signed file");
    public static readonly Text File = new("Hitung dari berkas (tidak diunggah)", "Work it out of a file (not sent)");
    public static readonly Text Sequence = new("Entri terakhir yang dimuatnya", "Last entry it holds");
    public static readonly Text Submitted = new("Sudah masuk", "Handed in");
    public static readonly Text NoneSubmitted = new("Belum ada laporan masuk", "No report handed in yet");
    public static readonly Text NoneSubmittedText = new(
        "Yang dicatat di kanan muncul di sini dengan hash berkasnya.",
        "What is recorded on the right appears here with its file's hash.");
    public static readonly Text Withdraw = new("Tarik", "Withdraw");
    public static readonly Text WithdrawThis = new("Tarik laporan", "Withdraw the report");
    public static readonly Text Withdrawn = new("ditarik", "withdrawn");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Close = new("Batal", "Leave it");
    public static readonly Text At = new("Pukul", "At");

    /// <summary>A kind of report.</summary>
    public static Text KindOf(string word) => word switch
    {
        "laphar" => new("laporan harian (laphar)", "daily report (laphar)"),
        "lapsus" => new("laporan khusus (lapsus)", "special report (lapsus)"),
        "laphasgas" => new("laporan hasil tugas (laphasgas)", "report of the task's result (laphasgas)"),
        _ => new("laporan situasi (sitrep)", "situation report (sitrep)"),
    };
}
