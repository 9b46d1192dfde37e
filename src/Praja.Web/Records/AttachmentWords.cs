namespace Praja.Web.Records;

/// <summary>Words of attachments.</summary>
internal static class AttachmentWords
{
    public static readonly Text Title = new("Lampiran", "Attachments");
    public static readonly Text One = new("Lampiran", "Attachment");
    public static readonly Text None = new("Belum ada lampiran", "No attachment yet");
    public static readonly Text NoneText = new(
        "Foto dan berkas yang dikirim dari lapangan atau dari sini muncul di sini.",
        "Photos and files sent from the field or from here appear here.");
    public static readonly Text Add = new("Tambah lampiran", "Add an attachment");
    public static readonly Text File = new("Foto atau berkas, paling besar 16 MB", "Photo or file, at most 16 MB");
    public static readonly Text For = new("Untuk apa disimpan", "What it is kept for");
    public static readonly Text NotHere = new("isinya belum diterima", "its bytes have not come");
    public static readonly Text Erased = new("dihapus", "erased");
    public static readonly Text See = new("Lihat", "Look");
    public static readonly Text Ask = new(
        "Foto dan berkas dapat memuat orang: setiap kali dibuka, jurnal mencatat jabatan Anda dan tujuannya.",
        "Photos and files may show persons: each time one is opened, the journal records your post and the purpose.");
    public static readonly Text Save = new("Simpan berkas", "Save the file");
    public static readonly Text Hash = new("Hash isi", "Content hash");
    public static readonly Text Size = new("Ukuran", "Size");
    public static readonly Text Of = new("Milik", "Belongs to");

    /// <summary>What sort of thing it is.</summary>
    public static Text KindOf(string mediaType) => mediaType.Split('/')[0] switch
    {
        "image" => new("foto", "photo"),
        "video" => new("video", "video"),
        "audio" => new("rekaman suara", "recording"),
        _ when mediaType == "application/pdf" => new("dokumen PDF", "PDF document"),
        "text" => new("teks", "text"),
        _ => new("berkas", "file"),
    };
}
