namespace Praja.Web.Incidents;

/// <summary>Words of the pages of incidents.</summary>
internal static class IncidentPageWords
{
    public static readonly Text Incident = new("Kejadian", "Incident");
    public static readonly Text Incidents = new("Kejadian", "Incidents");
    public static readonly Text OpenOnes = new("Terbuka", "Open");
    public static readonly Text WaitingOnes = new("Belum diterima", "Not acknowledged");
    public static readonly Text AllOnes = new("Semua", "All");
    public static readonly Text NotAcknowledged = new("belum diterima", "not acknowledged");
    public static readonly Text SeenAs = new("pelapor melihat", "sender saw");
    public static readonly Text HandledBy = new("ditangani", "handled by");
    public static readonly Text Until = new("sampai", "until");
    public static readonly Text There = new("di tempat", "there");
    public static readonly Text Coming = new("menuju", "coming");
    public static readonly Text FieldsMissing = new("isian wajib kosong", "required fields missing");
    public static readonly Text Raised = new("tenggat lewat", "time ran out");
    public static readonly Text Shelved = new("ditunda", "set aside");
    public static readonly Text SetAside = new("Ditunda", "Set aside");
    public static readonly Text Closed = new("ditutup", "closed");
    public static readonly Text MergedInto = new("digabung ke", "merged into");
    public static readonly Text ReportedAt = new("Dilaporkan", "Reported");
    public static readonly Text By = new("lewat", "by");
    public static readonly Text Hurt = new("Korban luka", "People hurt");
    public static readonly Text HelpNeeded = new("Bantuan diminta", "Help asked for");
    public static readonly Text Text = new("Uraian", "In words");
    public static readonly Text Level = new("Tingkat", "Level");
    public static readonly Text Type = new("Jenis", "Type");
    public static readonly Text Place = new("Tempat", "Place");
    public static readonly Text Timeline = new("Urutan peristiwa", "Timeline");
    public static readonly Text Units = new("Satuan", "Units");
    public static readonly Text Fields = new("Isian wajib", "Required fields");
    public static readonly Text FieldMissing = new("belum dicatat", "not recorded");
    public static readonly Text Acts = new("Tindakan", "Acts");
    public static readonly Text Acknowledge = new("Terima", "Acknowledge");
    public static readonly Text Reassess = new("Ubah penilaian", "Change the disposition");
    public static readonly Text Disposition = new("Penilaian", "Disposition");
    public static readonly Text Claim = new("Saya tangani", "I handle it");
    public static readonly Text DropClaim = new("Lepas", "Let go");
    public static readonly Text ChangeLevel = new("Ubah tingkat", "Change the level");
    public static readonly Text LevelTo = new("Menjadi", "To");
    public static readonly Text OrderedBy = new("Atas perintah", "On the order of");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text AddNote = new("Catat", "Note it");
    public static readonly Text Close = new("Tutup kejadian", "Close the incident");
    public static readonly Text CloseFor = new("Karena", "Because");
    public static readonly Text Reopen = new("Buka kembali", "Open again");
    public static readonly Text Shelve = new("Tunda", "Set aside");
    public static readonly Text ShelveFor = new("Selama, menit", "For, minutes");
    public static readonly Text Unshelve = new("Cabut penundaan", "Take up again");
    public static readonly Text Merge = new("Gabungkan", "Merge");
    public static readonly Text MergeInto = new("Ke kejadian", "Into incident");
    public static readonly Text Unmerge = new("Batalkan penggabungan", "Undo the merge");
    public static readonly Text Send = new("Kirim satuan", "Send a unit");
    public static readonly Text Report = new("Catat kejadian", "Report an incident");
    public static readonly Text Site = new("TPS atau lokasi", "Station or site");
    public static readonly Text Region = new("Wilayah", "Area");
    public static readonly Text Channel = new("Saluran", "Channel");
    public static readonly Text RecordFields = new("Catat isian", "Record fields");
    public static readonly Text NoOne = new("Tidak ada kejadian di sini", "No incident here");
    public static readonly Text NoOneText = new(
        "Ubah saringan di atas, atau catat satu dengan tombol n.", "Change the filter above, or record one with n.");
    public static readonly Text OtherHandles = new(
        "Petugas lain sedang menangani kejadian ini.", "Somebody else works on this incident.");

    public static readonly Text Refer = new("Teruskan ke lembaga", "Refer to an agency");
    public static readonly Text ReferredTo = new("Diteruskan ke", "Referred to");
    public static readonly Text Agency = new("Lembaga", "Agency");
    public static readonly Text Receipt = new("Nomor tanda terima", "Number of the receipt");
    public static readonly Text RecordReceipt = new("Catat tanda terima", "Record the receipt");
    public static readonly Text Correct = new("Betulkan keterangan", "Correct particulars");
    public static readonly Text RecordForce = new("Catat penggunaan kekuatan", "Record the use of force");
    public static readonly Text ForceStage = new("Tahap", "Stage");
    public static readonly Text ForceText = new(
        "Hanya mencatat yang sudah terjadi; posko tidak pernah menyarankan kekuatan.",
        "It records what has happened; the post never recommends force.");
    public static readonly Text Yes = new("ya", "yes");
    public static readonly Text No = new("tidak", "no");

    /// <summary>What an incident is worth.</summary>
    public static Text DispositionOf(string word) => word switch
    {
        "relevant_no_impact" => new("relevan, tanpa dampak", "relevant, no impact"),
        "some" => new("berdampak sebagian", "some impact"),
        "significant" => new("berdampak besar", "significant impact"),
        "duplicate" => new("laporan ganda", "duplicate"),
        _ => new("tidak benar", "false"),
    };

    /// <summary>Why an incident was closed.</summary>
    public static Text EndingOf(string word) => word switch
    {
        "settled" => new("diselesaikan", "settled"),
        "false_call" => new("laporan palsu", "false call"),
        "ended_of_itself" => new("selesai sendiri", "ended of itself"),
        _ => new("ditangani pihak lain", "help came from elsewhere"),
    };

    /// <summary>How a report came.</summary>
    public static Text ChannelOf(string word) => word switch
    {
        "app" => new("aplikasi", "app"),
        "sms" => new("SMS", "SMS"),
        "phone" => new("telepon", "telephone"),
        "radio" => new("radio", "radio"),
        "odk" => new("ODK", "ODK"),
        "message" => new("pesan atau kurir", "message or runner"),
        _ => new("di posko", "at the post"),
    };

    /// <summary>A field that the doctrine requires.</summary>
    public static Text FieldOf(string word) => word switch
    {
        "evidence" => new("Bukti", "Evidence"),
        "warnings" => new("Peringatan", "Warnings"),
        "negotiation_attempts" => new("Upaya negosiasi", "Attempts to negotiate"),
        "medical_help" => new("Pertolongan medis", "Medical help"),
        "injuries" => new("Korban", "Injuries"),
        _ => new(word, word),
    };

    /// <summary>What had not happened when the doctrine's time ran out.</summary>
    public static Text StepOf(string word) => word switch
    {
        "acknowledge" => new("posko belum menerima", "the post had not acknowledged it"),
        "first_unit" => new("belum ada satuan di tempat", "no unit was there"),
        _ => new("isian yang dijanjikan belum ada", "promised fields had not come"),
    };

    /// <summary>A chief or headquarters.</summary>
    public static Text PostOf(string word) => word switch
    {
        "mabes" => new("Mabes Polri", "national headquarters"),
        "kapolsek" or "kapolres" or "kapolda" or "polsek" or "polres" or "polda" =>
            new(char.ToUpperInvariant(word[0]) + word[1..], char.ToUpperInvariant(word[0]) + word[1..]),
        _ => new(word, word),
    };

    /// <summary>An agency that something is referred to.</summary>
    public static Text AgencyOf(string word) => word switch
    {
        "bawaslu" => new("Bawaslu", "Bawaslu"),
        "kpu" => new("KPU", "KPU"),
        "health" => new("Dinas Kesehatan", "health service"),
        "fire" => new("pemadam kebakaran", "fire service"),
        "bpbd" => new("BPBD", "BPBD (disaster agency)"),
        _ => new(word, word),
    };
}
