namespace Praja.Web.Opening;

/// <summary>Words of opening an operation.</summary>
internal static class OpeningWords
{
    public static readonly Text Title = new("Buka operasi", "Open an operation");
    public static readonly Text Text = new(
        "Kirim dosir satuan: daftar TPS, wilayah, kesatuan, tahap. Semuanya diperiksa dahulu; Anda melihat jumlah dan"
        + " setiap masalah sebelum ada yang disimpan.",
        "Send the unit's dossier: stations, areas, forces, stages. All of it is checked first; you see the counts"
        + " and every problem before anything is kept.");
    public static readonly Text File = new("Dosir", "Dossier");
    public static readonly Text FileHint = new(
        "Folder dosir yang dipak (.zip), atau buku kerja Excel (.xlsx). Paling besar 96 MB bersama rencana.",
        "The dossier's folder, packed (.zip), or an Excel workbook (.xlsx). At most 96 MB with the plan.");
    public static readonly Text Plan = new("Rencana (plan.json)", "Plan (plan.json)");
    public static readonly Text PlanHint = new(
        "Dari praja plan. Tanpa rencana posko tetap jalan; rencana dapat disahkan kemudian.",
        "From praja plan. Without one the post works too; a plan can be published later.");
    public static readonly Text Mode = new("Mode, untuk selamanya", "Mode, for ever");
    public static readonly Text Exercise = new(
        "Latihan: setiap halaman bertanda LATIHAN", "Exercise: every page says LATIHAN");
    public static readonly Text Real = new("Operasi: sungguhan", "Operation: for real");
    public static readonly Text ExerciseMark = new("LATIHAN", "EXERCISE");
    public static readonly Text RealMark = new("OPERASI", "OPERATION");
    public static readonly Text Id = new("Id dalam alamat", "Id in addresses");
    public static readonly Text IdHint = new(
        "3–60 huruf kecil, angka, garis. Kosong: nama folder atau berkas.",
        "3 to 60 small letters, digits, hyphens. Empty: the folder's or file's name.");
    public static readonly Text Look = new("Periksa dosir", "Check the dossier");
    public static readonly Text Present = new("Operasi yang sudah dibuka", "Operations that are open");
    public static readonly Text Elsewhere = new(
        "Tanpa peramban: praja open DOSIR --data FOLDER di mesin peladen. Contoh ada di folder samples.",
        "Without a browser: praja open DOSSIER --data FOLDER at the server's machine. There are examples in samples.");
    public static readonly Text OtherNodes = new(
        "Peladen ini memakai PostgreSQL. Bila simpul lain memakai basis data yang sama: operasi hanya terbuka di simpul"
        + " ini sampai folder operations/ID disalin ke sana dan simpul itu dijalankan ulang.",
        "This server uses PostgreSQL. If other nodes use the same database: the operation is open on this node alone"
        + " until its folder operations/ID is copied there and that node is started again.");
    public static readonly Text NothingYet = new("Belum ada yang disimpan.", "Nothing is kept yet.");
    public static readonly Text KeptFor = new("Pemeriksaan ini disimpan selama", "This check is kept for");
    public static readonly Text Clean = new("Dosir dapat dibuka.", "The dossier can be opened.");
    public static readonly Text Refused = new(
        "Dosir belum dapat dibuka: perbaiki setiap galat, lalu kirim lagi. Baris yang bergalat tidak termasuk jumlah"
        + " ini.",
        "The dossier cannot be opened yet: mend every error and send it again. Rows with errors are not in these"
        + " counts.");
    public static readonly Text Errors = new("galat", "errors");
    public static readonly Text Warnings = new("peringatan", "warnings");
    public static readonly Text Notes = new("catatan", "notes");
    public static readonly Text CountsTitle = new("Yang akan diambil", "What would be taken");
    public static readonly Text Taken = new("Terbaca", "Read");
    public static readonly Text Claimed = new("Menurut dosir", "As claimed");
    public static readonly Text Left = new(
        "Bukan bagian dosir, tidak diambil:", "No part of the dossier, not taken:");
    public static readonly Text Problems = new("Masalah", "Problems");
    public static readonly Text Where = new("Di mana", "Where");
    public static readonly Text Seen = new("Yang terbaca", "What was seen");
    public static readonly Text Allowed = new("Yang boleh", "What is allowed");
    public static readonly Text Mend = new("Cara memperbaiki", "How to mend it");
    public static readonly Text More = new("masalah lain", "more problems");
    public static readonly Text Row = new("baris", "row");
    public static readonly Text Column = new("kolom", "column");
    public static readonly Text Open = new("Buka operasi", "Open the operation");
    public static readonly Text Counted = new(
        "Jumlah di atas sudah saya bandingkan dengan daftar kami.", "I have compared the counts above with our lists.");
    public static readonly Text Discard = new("Buang, pilih berkas lain", "Discard, choose another file");
    public static readonly Text Again = new("Pilih berkas yang sudah diperbaiki", "Choose the mended file");
    public static readonly Text Stations = new("TPS", "Polling stations");
    public static readonly Text OtherSites = new(
        "Tempat lain (PPS, PPK, KPU, gudang …)", "Other sites (PPS, PPK, KPU, stores …)");
    public static readonly Text Districts = new("Kecamatan", "Districts");
    public static readonly Text Villages = new("Desa/kelurahan", "Villages");
    public static readonly Text Voters = new("Pemilih", "Voters");
    public static readonly Text Police = new("Personel Polri", "Police officers");
    public static readonly Text Army = new("Personel TNI", "Soldiers");
    public static readonly Text Linmas = new("Linmas", "Civil protection");
    public static readonly Text People = new("Anggota dengan nama", "Duty members by name");
    public static readonly Text Commands = new("Kesatuan", "Commands");
    public static readonly Text Stages = new("Tahap", "Stages");

    public static Text Of(Severity severity) => severity switch
    {
        Severity.Error => new("galat", "error"),
        Severity.Warning => new("peringatan", "warning"),
        _ => new("catatan", "note"),
    };
}
