namespace Praja.Web.Privacy;

/// <summary>Words of the page of breaches.</summary>
internal static class BreachWords
{
    public static readonly Text Title = new("Kegagalan pelindungan data", "Data breaches");
    public static readonly Text Text = new(
        "UU 27/2022 Pasal 46: subjek data dan lembaga diberi tahu tertulis paling lambat 3 × 24 jam. Jam dihitung"
        + " sejak diketahui.",
        "UU 27/2022, article 46: those concerned and the authority are told in writing within 3 × 24 hours. The"
        + " clock runs from when it became known.");
    public static readonly Text Note = new("Catat kegagalan", "Note a breach");
    public static readonly Text KnownAt = new("Diketahui sejak", "Known since");
    public static readonly Text Data = new("Data yang terungkap", "Data disclosed");
    public static readonly Text How = new("Kapan dan bagaimana", "When and how");
    public static readonly Text Measures = new("Penanganan", "What is done about it");
    public static readonly Text Persons = new("Jumlah orang", "How many persons");
    public static readonly Text NoNames = new(
        "Tanpa nama orang: jurnal menyimpannya selamanya.", "Without names of persons: the journal keeps it for ever.");
    public static readonly Text None = new("Tidak ada yang tercatat", "None on record");
    public static readonly Text NoneText = new(
        "Catat begitu diketahui, walau belum lengkap: batas 72 jam berjalan sejak itu.",
        "Note one as soon as it is known, even if not all is: the 72 hours run from then.");
    public static readonly Text Left = new("Sisa", "Left");
    public static readonly Text Late = new("Lewat", "Overdue by");
    public static readonly Text AllTold = new("Semua sudah diberi tahu", "All were told");
    public static readonly Text Told = new("Diberi tahu:", "Told:");
    public static readonly Text Draft = new("Konsep surat pemberitahuan", "Draft of the notice");
    public static readonly Text Tell = new("Catat pemberitahuan terkirim", "Note that a notice went out");
    public static readonly Text Whom = new("Kepada", "To");
    public static readonly Text By = new("Nomor surat atau cara", "Number of the letter, or the way");

    public static Text To(string word) => word switch
    {
        "subjects" => new("subjek data", "those concerned"),
        "authority" => new("lembaga", "the authority"),
        _ => new("masyarakat", "the public"),
    };
}
