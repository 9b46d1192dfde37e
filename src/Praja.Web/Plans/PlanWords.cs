using Praja.Operations;

namespace Praja.Web.Plans;

/// <summary>Words of the pages of the plan.</summary>
internal static class PlanWords
{
    public static readonly Text Plan = new("Rencana", "Plan");
    public static readonly Text Versions = new("Versi", "Versions");
    public static readonly Text Version = new("Versi", "Version");
    public static readonly Text InForce = new("berlaku", "in force");
    public static readonly Text Working = new("dipakai posko", "the post works by it");
    public static readonly Text WaitsForApproval = new("menunggu persetujuan", "waits for approval");
    public static readonly Text Replaced = new("digantikan", "replaced");
    public static readonly Text Withdrawn = new("ditarik", "withdrawn");
    public static readonly Text Published = new("Diterbitkan", "Published");
    public static readonly Text ApprovedBy = new("disetujui", "approved by");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text Fingerprint = new("Sidik berkas", "File's hash");
    public static readonly Text Difference = new("Beda dari versi sebelumnya", "Difference from the version before");
    public static readonly Text NonePublished = new("Belum ada rencana terbit", "No plan published");
    public static readonly Text NonePublishedText = new(
        "Buat rencana dengan praja plan, lalu terbitkan berkas plan.json di sini. Kapolres atau Kabag Ops menyetujui;"
            + " sesudah itu posko memakainya.",
        "Make a plan with praja plan, then publish its plan.json here. The chief or the head of operations approves it;"
            + " then the post works by it.");
    public static readonly Text NotInForce = new(
        "Belum ada versi yang disetujui; posko bekerja dengan rencana saat operasi dibuka.",
        "No version is approved; the post works by the plan the operation was opened with.");
    public static readonly Text CannotWork = new(
        "Posko belum dapat bekerja dengan versi yang berlaku", "The post cannot work by the version in force");
    public static readonly Text Frozen = new("Dibekukan sampai", "Frozen until");
    public static readonly Text FrozenText = new(
        "Perubahan memerlukan alasan dan jabatan yang memerintahkan.",
        "A change needs a reason and the post that orders it.");
    public static readonly Text Approve = new("Setujui", "Approve");
    public static readonly Text Freeze = new("Bekukan", "Freeze");
    public static readonly Text Until = new("Sampai", "Until");
    public static readonly Text Withdraw = new("Tarik versi", "Withdraw a version");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text Authority = new("Jabatan yang memerintahkan", "Post that orders it");
    public static readonly Text Change = new("Catat perubahan", "Record a change");
    public static readonly Text What = new("Yang diubah", "What is changed");
    public static readonly Text Subject = new("Id (TPS, beat, kekuatan, kategori)", "Id (station, beat, force, band)");
    public static readonly Text ChangeText = new("Perubahannya", "The change");
    public static readonly Text Changes = new("Perubahan beralasan", "Reasoned changes");
    public static readonly Text NoChange = new("Belum ada perubahan", "No change");
    public static readonly Text NoChangeText = new(
        "Satu TPS, beat, kekuatan, pola, atau cadangan dapat diubah dengan alasan tanpa menerbitkan versi baru.",
        "One station, beat, force, pattern or reserve can be changed with a reason, without a new version.");
    public static readonly Text Undo = new("Batalkan", "Undo");
    public static readonly Text Undone = new("dibatalkan oleh entri", "undone by entry");
    public static readonly Text Publish = new("Terbitkan rencana", "Publish a plan");
    public static readonly Text File = new("Berkas plan.json", "File plan.json");
    public static readonly Text Sheet = new("Isi rencana", "What the plan says");
    public static readonly Text VotingDay = new("Hari pemungutan", "Voting day");
    public static readonly Text Stations = new("TPS", "Stations");
    public static readonly Text Beats = new("Beat", "Beats");
    public static readonly Text Needed = new("Diperlukan", "Needed");
    public static readonly Text Assigned = new("Ditugaskan", "Assigned");
    public static readonly Text Missing = new("Kurang", "Missing");
    public static readonly Text Reserve = new("Jangkauan cadangan", "Reserve's reach");
    public static readonly Text Within = new("dalam", "within");
    public static readonly Text Commands = new("Per komando, hari pemungutan", "By command, voting day");
    public static readonly Text Command = new("Komando", "Command");
    public static readonly Text Sends = new("Mengirim", "Sends");
    public static readonly Text Away = new("ke luar wilayah", "outside its area");
    public static readonly Text Before = new("berangkat lebih awal", "leaving before");
    public static readonly Text Shortfall = new("Kekurangan", "Shortfall");
    public static readonly Text NoShortfall = new("Tidak ada kekurangan", "Nothing is short");
    public static readonly Text NoShortfallText = new(
        "Semua kebutuhan hari pemungutan terisi menurut rencana ini.", "By this plan all of voting day is filled.");
    public static readonly Text Places = new("Di tempat", "At places");
    public static readonly Text Place = new("Tempat", "Place");
    public static readonly Text Whose = new("Instansi", "Agency");
    public static readonly Text Why = new("Sebab", "Why");
    public static readonly Text Repairs = new(
        "Cara menutupnya, yang termurah dahulu", "Ways to close it, cheapest first");
    public static readonly Text Remains = new("sisa kurang", "still missing");
    public static readonly Text Reserves = new("Cadangan", "Reserves");
    public static readonly Text People = new("Personel", "People");
    public static readonly Text Covers = new("TPS terjangkau", "Stations reached");
    public static readonly Text Periods = new("Tahapan", "Stages");
    public static readonly Text Days = new("Tanggal", "Days");
    public static readonly Text First = new("Ditampilkan yang pertama", "Shown are the first");
    public static readonly Text SameDay = new("hari itu", "the same day");
    public static readonly Text DaysBefore = new("hari sebelumnya", "days before");
    public static readonly Text Comes = new("Datang dari", "Comes from");
    public static readonly Text Duty = new("Tugas", "Duty");
    public static readonly Text Leaves = new("Berangkat", "Leaves");
    public static readonly Text Travel = new("Perjalanan", "Travel");
    public static readonly Text InItsArea = new("Kebutuhan di wilayahnya", "Needed in its area");
    public static readonly Text Elsewhere = new("Personelnya di tempat lain", "Its people elsewhere");
    public static readonly Text NobodyElsewhere = new("Tidak ada yang ke luar wilayah", "None go outside");
    public static readonly Text NobodyElsewhereText = new(
        "Semua personelnya bertugas di wilayahnya sendiri.", "All its people serve in its own area.");

    /// <summary>Whose people.</summary>
    public static Text AgencyOf(Agency agency) => agency switch
    {
        Agency.Polri => new("Polri", "Police"),
        Agency.Tni => new("TNI", "TNI"),
        Agency.Linmas => new("Linmas", "Linmas"),
        _ => new("Pemda", "Local government"),
    };

    /// <summary>Why people are missing.</summary>
    public static Text ReasonOf(string reason) => reason switch
    {
        "no_skill" => new("tidak ada yang berkeahlian itu", "nobody has the skill"),
        "no_reach" => new("tidak ada yang dapat sampai pada waktunya", "nobody gets there in time"),
        _ => new("semua personel sudah terpakai", "all people are used"),
    };

    /// <summary>What a change is about.</summary>
    public static Text WhatOf(string what) => what switch
    {
        "station" => new("TPS", "station"),
        "beat" => new("beat", "beat"),
        "force" => new("kekuatan", "force"),
        "pattern" => new("pola kategori", "pattern of a band"),
        "reserve" => new("cadangan", "reserve"),
        _ => new("lain-lain", "other"),
    };
}
