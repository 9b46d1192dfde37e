namespace Praja.Web.Routine;

/// <summary>Words of the public alerts.</summary>
internal static class AlertWords
{
    public static readonly Text Title = new("Peringatan publik", "Public alerts");
    public static readonly Text InForce = new("Berlaku", "In force");
    public static readonly Text Over = new("Sudah tidak berlaku", "No longer in force");
    public static readonly Text Issue = new("Terbitkan peringatan", "Issue an alert");
    public static readonly Text IssueHow = new(
        "Langsung terbuka untuk umum lewat umpan CAP. Tulis tempat dan tindakan; jangan nama orang.",
        "Public at once through the CAP feed. Write places and what to do; no names of persons.");
    public static readonly Text Headline = new("Judul", "Headline");
    public static readonly Text Event = new("Peristiwa", "Event");
    public static readonly Text Content = new("Isinya", "Its text");
    public static readonly Text Instruction = new("Yang perlu dilakukan warga", "What people should do");
    public static readonly Text Areas = new("Wilayah", "Areas");
    public static readonly Text Within = new("Berlaku selama", "In force for");
    public static readonly Text Replaces = new("Menggantikan", "Replaces");
    public static readonly Text Cancel = new("Batalkan peringatan", "Cancel the alert");
    public static readonly Text Cancelled = new("dibatalkan", "cancelled");
    public static readonly Text Expired = new("habis", "expired");
    public static readonly Text Until = new("sampai", "until");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Look = new("Batalkan", "Cancel");
    public static readonly Text Close = new("Tutup", "Close");
    public static readonly Text Feed = new("Umpan publik (Atom, CAP 1.2)", "Public feed (Atom, CAP 1.2)");
    public static readonly Text Cap = new("CAP", "CAP");
    public static readonly Text None = new("Tidak ada peringatan yang berlaku", "No alert is in force");
    public static readonly Text NoneText = new(
        "Peringatan sampai ke warga lewat umpan CAP yang dibaca media. Terbitkan hanya yang perlu ditindak warga.",
        "An alert reaches the public by the CAP feed that media read. Issue only what people must act on.");

    /// <summary>What a word of CAP is asked for.</summary>
    public static Text KeyOf(string key) => key switch
    {
        "category" => new("Golongan", "Category"),
        "urgency" => new("Kemendesakan", "Urgency"),
        "severity" => new("Keparahan", "Severity"),
        _ => new("Kepastian", "Certainty"),
    };

    /// <summary>A word of CAP.</summary>
    public static Text WordOf(string word) => word switch
    {
        "Geo" => new("geologi", "geophysical"),
        "Met" => new("cuaca", "weather"),
        "Safety" => new("keselamatan umum", "safety"),
        "Security" => new("keamanan", "security"),
        "Rescue" => new("pencarian dan pertolongan", "rescue"),
        "Fire" => new("kebakaran", "fire"),
        "Health" => new("kesehatan", "health"),
        "Env" => new("lingkungan", "environment"),
        "Transport" => new("lalu lintas", "transport"),
        "Infra" => new("prasarana", "infrastructure"),
        "CBRNE" => new("bahan berbahaya", "hazardous material"),
        "Other" => new("lain", "other"),
        "Immediate" => new("segera", "immediate"),
        "Expected" => new("dalam satu jam", "expected"),
        "Future" => new("kemudian", "future"),
        "Past" => new("sudah lewat", "past"),
        "Extreme" => new("luar biasa", "extreme"),
        "Severe" => new("parah", "severe"),
        "Moderate" => new("sedang", "moderate"),
        "Minor" => new("ringan", "minor"),
        "Observed" => new("sudah terjadi", "observed"),
        "Likely" => new("besar kemungkinan", "likely"),
        "Possible" => new("mungkin", "possible"),
        "Unlikely" => new("kecil kemungkinan", "unlikely"),
        _ => new("belum diketahui", "unknown"),
    };
}
