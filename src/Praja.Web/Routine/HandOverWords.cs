namespace Praja.Web.Routine;

/// <summary>Words of the shift hand-over.</summary>
internal static class HandOverWords
{
    public static readonly Text Title = new("Serah terima jaga", "Shift hand-over");
    public static readonly Text Draft = new("Naskah sekarang", "The text now");
    public static readonly Text DraftHow = new(
        "Dibuat dari jurnal, bukan tulisan tangan. Baca, tanda tangani; yang menerima menyatakan naskah yang sama.",
        "Made from the journal, not written by hand. Read it, then sign; who takes over signs the same text.");
    public static readonly Text Renew = new("Buat naskah baru", "Make the text anew");
    public static readonly Text Sign = new("Tanda tangani dan serahkan", "Sign and hand over");
    public static readonly Text To = new("Kepada jabatan", "To the post");
    public static readonly Text Take = new("Saya terima jaga", "I take over");
    public static readonly Text TakeHow = new(
        "Dengan ini Anda menyatakan sudah membaca naskah ini, dengan hash ini.",
        "With this you say that you have read this text, with this hash.");
    public static readonly Text Pending = new("Menunggu diterima", "Waits to be taken over");
    public static readonly Text PendingFor = new("Menunggu", "Waits for");
    public static readonly Text Since = new("sejak", "since");
    public static readonly Text Withdraw = new("Tarik", "Withdraw");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text History = new("Serah terima sebelumnya", "Earlier hand-overs");
    public static readonly Text From = new("Yang menyerahkan", "Handed over by");
    public static readonly Text TakenBy = new("Yang menerima", "Taken over by");
    public static readonly Text Withdrawn = new("ditarik", "withdrawn");
    public static readonly Text Entry = new("Sampai entri", "Up to entry");
    public static readonly Text Hash = new("SHA-256", "SHA-256");
    public static readonly Text NotSigned = new("belum ditandatangani", "not signed yet");
    public static readonly Text BackToDraft = new("Naskah sekarang", "The text now");
    public static readonly Text None = new("Belum ada serah terima", "No hand-over yet");
    public static readonly Text NoneText = new(
        "Naskah serah terima dibuat dari buku jaga. Peran Anda membacanya sesudah ditandatangani.",
        "The text is made from the duty log. Your role reads it once it is signed.");
}
