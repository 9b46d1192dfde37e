namespace Praja.Web.Routine;

/// <summary>Words of the go/no-go polls.</summary>
internal static class PollWords
{
    public static readonly Text Title = new("Jajak kesiapan", "Go/no-go poll");
    public static readonly Text Open = new("Tanyakan kesiapan", "Open a poll");
    public static readonly Text Question = new("Pertanyaan", "Question");
    public static readonly Text Sections = new("Bagian yang ditanya, satu tiap baris", "Sections asked, one a line");
    public static readonly Text Answer = new("Jawab", "Answer");
    public static readonly Text AnswerFor = new("Jawaban untuk bagian", "Answer for section");
    public static readonly Text Says = new("Jawaban", "Answer");
    public static readonly Text Remark = new("Catatan (wajib kecuali siap)", "Remark (required unless go)");
    public static readonly Text Decide = new("Putuskan", "Decide");
    public static readonly Text Decision = new("Keputusan", "Decision");
    public static readonly Text Reason = new(
        "Alasan (wajib bila menyimpang dari jawaban)", "Reason (required where it departs from the answers)");
    public static readonly Text Silent = new("belum menjawab", "no answer yet");
    public static readonly Text Asked = new("Ditanyakan", "Asked");
    public static readonly Text By = new("oleh", "by");
    public static readonly Text Decided = new("Diputuskan", "Decided");
    public static readonly Text Took = new("dalam", "after");
    public static readonly Text AllGo = new("Semua bagian siap", "Every section is go");
    public static readonly Text History = new("Jajak", "Polls");
    public static readonly Text Running = new("terbuka", "open");
    public static readonly Text NotAsked = new(
        "Bagian Anda tidak ditanya dalam jajak ini.", "Your section is not asked in this poll.");
    public static readonly Text None = new("Belum ada jajak", "No poll yet");
    public static readonly Text NoneText = new(
        "Sebelum langkah besar, pimpinan menanyakan tiap bagian: siap atau belum. Satu baris, lalu satu keputusan.",
        "Before a great step the commander asks each section: go or no-go. One row, then one decision.");

    /// <summary>An answer or decision.</summary>
    public static Text AnswerOf(string word) => word switch
    {
        "go" => new("siap", "go"),
        "go_with_remark" => new("siap dengan catatan", "go with a remark"),
        _ => new("belum siap", "no-go"),
    };

    /// <summary>A shape beside the colour: never colour alone.</summary>
    public static string ShapeOf(string? word) => word switch
    {
        null => "·",
        "go" => "✓",
        "go_with_remark" => "!",
        _ => "✕",
    };
}
