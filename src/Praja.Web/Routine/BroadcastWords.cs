namespace Praja.Web.Routine;

/// <summary>Words of the broadcasts.</summary>
internal static class BroadcastWords
{
    public static readonly Text Title = new("Siaran", "Broadcasts");
    public static readonly Text Send = new("Kirim siaran", "Send a broadcast");
    public static readonly Text Content = new("Isinya", "Its text");
    public static readonly Text ToRoles = new("Kepada peran", "To roles");
    public static readonly Text ToAreas = new("Hanya wilayah tertentu", "Certain areas only");
    public static readonly Text NeedsAnswer = new("Wajib dijawab", "Must be acknowledged");
    public static readonly Text Of = new("dari", "of");
    public static readonly Text Acknowledged = new("sudah menjawab", "acknowledged");
    public static readonly Text NotAcknowledged = new("Belum menjawab", "Not acknowledged");
    public static readonly Text NoAnswerNeeded = new("tidak perlu dijawab", "needs no answer");
    public static readonly Text Withdrawn = new("ditarik", "withdrawn");
    public static readonly Text Acknowledge = new("Saya terima", "I acknowledge");
    public static readonly Text ForYou = new("Menunggu jawaban Anda", "Waits for your answer");
    public static readonly Text For = new("Catat jawaban untuk", "Record the answer of");
    public static readonly Text RecordAnswer = new("Catat jawaban", "Record the answer");
    public static readonly Text ForHint = new(
        "Jawaban lewat telepon atau radio dicatat posko atas nama penerima.",
        "An answer by telephone or radio is recorded by the post in the recipient's name.");
    public static readonly Text Withdraw = new("Tarik siaran", "Withdraw the broadcast");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Look = new("Tindakan", "Acts");
    public static readonly Text Close = new("Tutup", "Close");
    public static readonly Text None = new("Belum ada siaran", "No broadcast yet");
    public static readonly Text NoneText = new(
        "Siaran sampai ke semua penerima sekaligus; di sini tampak siapa yang belum menjawab, dengan teleponnya.",
        "A broadcast reaches all its recipients at once; here stands who has not answered, with their telephone.");
}
