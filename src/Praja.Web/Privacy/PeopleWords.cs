namespace Praja.Web.Privacy;

/// <summary>Words of the pages of duty members.</summary>
internal static class PeopleWords
{
    public static readonly Text Title = new("Anggota", "People");
    public static readonly Text Ask = new(
        "Nama anggota adalah data pribadi: setiap kali dibaca, jurnal mencatat jabatan Anda dan tujuannya. Anggota"
        + " dalam wilayah Anda:",
        "Names of members are personal data: each read is recorded in the journal with your post and its purpose."
        + " Members in your areas:");
    public static readonly Text Purpose = new("Untuk apa", "What for");
    public static readonly Text PurposeHint = new(
        "Tanpa nama dan nomor orang: tujuan tersimpan selamanya.",
        "Without names and numbers of persons: the purpose is kept for ever.");
    public static readonly Text Show = new("Catat dan tampilkan", "Record and show");
    public static readonly Text None = new("Tidak ada anggota", "No members");
    public static readonly Text NoneText = new(
        "Dosir tidak memuat people.csv, atau tidak ada anggota dalam wilayah tugas Anda.",
        "The dossier has no people.csv, or there is nobody in your areas.");
    public static readonly Text Members = new("anggota", "members");
    public static readonly Text Recorded = new("Tercatat dengan tujuan", "Recorded with the purpose");
    public static readonly Text Name = new("Nama", "Name");
    public static readonly Text Rank = new("Pangkat", "Rank");
    public static readonly Text Id = new("Nomor", "Number");
    public static readonly Text Force = new("Kekuatan", "Force");
    public static readonly Text Skills = new("Keahlian", "Skills");
    public static readonly Text Officer = new("Pelindungan data", "Data protection");
    public static readonly Text Held = new("Data yang disimpan", "Data that are held");
    public static readonly Text HeldAsk = new(
        "Semua yang disimpan tentang satu anggota, untuk menjawab permintaannya (UU 27/2022 Pasal 7). Sebutkan"
        + " tujuannya dahulu.",
        "All that is held of one member, to answer their request (UU 27/2022, article 7). State the purpose first.");
    public static readonly Text Reads = new("Siapa yang membaca datanya", "Who read the data");
    public static readonly Text Naming = new("Entri yang menyebut namanya", "Entries that name the member");
    public static readonly Text NamingText = new(
        "Teks bebas di jurnal tidak dapat dihapus; beri tahu subjek data.",
        "Free text of the journal cannot be erased; tell the person concerned.");
    public static readonly Text Export = new("Unduh salinan (JSON)", "Download a copy (JSON)");
    public static readonly Text ExportText = new(
        "Salinan untuk orang yang bersangkutan.", "A copy for the person concerned.");
    public static readonly Text Erase = new("Hapus data anggota", "Erase the member");
    public static readonly Text EraseText = new(
        "Tidak dapat dibatalkan. Entri dengan tanda dan alasan tetap di jurnal.",
        "It cannot be undone. An entry with a mark and the reason stays in the journal.");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text Erased = new("Terhapus.", "Erased.");
    public static readonly Text Settled = new(
        "Berkas dosir sudah ditulis ulang.", "The dossier's files are rewritten.");
    public static readonly Text Pending = new(
        "Satu berkas belum dapat ditulis ulang; peladen mencobanya lagi sendiri.",
        "A file could not be rewritten yet; the server tries again by itself.");
    public static readonly Text Mark = new("Tanda yang tersisa:", "The mark that stays:");
    public static readonly Text Retention = new("Masa simpan", "Retention");
    public static readonly Text RetentionText = new(
        "Data pribadi dihapus bila tujuannya selesai dan masa simpannya lewat, kecuali ada perkara hukum yang"
        + " memerlukannya (UU 27/2022 Pasal 42–44).",
        "Personal data are erased when the purpose has ended and the period is over, unless a legal case needs them"
        + " (UU 27/2022, articles 42 to 44).");
    public static readonly Text Due = new("jatuh tempo", "due");
    public static readonly Text Period = new("Disimpan sesudah tujuan selesai", "Kept after the purpose has ended");
    public static readonly Text Unsourced = new("tanpa sumber resmi", "without an official source");
    public static readonly Text DueFrom = new("Jatuh tempo sejak", "Due from");
    public static readonly Text Open = new("belum dapat dihitung", "cannot be told yet");
    public static readonly Text Retire = new("Hapus yang jatuh tempo", "Erase what is due");

    public static readonly IReadOnlyList<Text> Purposes =
    [
        new("Menyusun surat perintah", "Writing orders"),
        new("Menghubungi anggota yang belum melapor", "Calling members who have not reported"),
        new("Menjawab permintaan anggota atas datanya", "Answering a member's request"),
        new("Pemeriksaan", "An audit"),
    ];
}
