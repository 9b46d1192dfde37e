namespace Praja.Web.Rehearsals;

/// <summary>Words of the page of what-ifs.</summary>
internal static class WhatIfWords
{
    public static readonly Text Title = new("Bagaimana jika dari sekarang", "What if from now");
    public static readonly Text Intro = new(
        "Keadaan posko saat ini dijalankan sampai akhir hari, sekali tanpa dan sekali dengan kejadian ini, dalam"
            + " putaran yang sama. Tidak ada yang dicatat dan tidak ada yang dikirim.",
        "The post as it stands is run to the end of the day, once without and once with this incident, in the same"
            + " runs. Nothing is recorded and nobody is sent.");
    public static readonly Text Type = new("Jenis kejadian", "Type of incident");
    public static readonly Text Level = new("Tingkat awal", "Level at first");
    public static readonly Text People = new("Personel yang diperlukan", "People it needs");
    public static readonly Text Site = new("Tempat", "Place");
    public static readonly Text Region = new("atau di mana saja dalam wilayah", "or anywhere in the area");
    public static readonly Text Within = new("Terjadi dalam, menit", "Happens within, minutes");
    public static readonly Text Ask = new("Jalankan", "Run it");
    public static readonly Text Answer = new("Jawaban", "Answer");
    public static readonly Text NoAnswer = new("Belum ada pertanyaan", "Nothing asked yet");
    public static readonly Text NoAnswerText = new(
        "Isi jenis dan tempat, lalu jalankan. Jawabannya paling lama setengah menit.",
        "Give type and place, then run it. The answer takes half a minute at most.");
    public static readonly Text Without = new("Tanpa", "Without");
    public static readonly Text With = new("Dengan", "With");
    public static readonly Text Change = new("Beda", "Difference");
    public static readonly Text Figure = new("Sisa hari ini", "The rest of today");
    public static readonly Text Incidents = new("Kejadian lain", "Other incidents");
    public static readonly Text Late = new("… terlambat dibantu", "… helped late");
    public static readonly Text InTime = new("… cukup bantuan tepat waktu", "… enough help in time");
    public static readonly Text OpenInTime = new(
        "Kejadian terbuka kini, cukup tepat waktu", "Open now, enough in time");
    public static readonly Text NoReserve = new("Tanpa cadangan siap", "No reserve ready");
    public static readonly Text Uncovered = new("Kerawanan tanpa jangkauan", "Risk out of reach");
    public static readonly Text TheSupposed = new("Kejadian yang diandaikan mendapat bantuan cukup dalam",
        "The supposed incident has enough help within");
    public static readonly Text Median = new("separuhnya dalam", "half of the times within");
    public static readonly Text Ninety = new("sembilan dari sepuluh dalam", "nine in ten within");
    public static readonly Text Never = new("tidak pernah cukup", "never enough");
    public static readonly Text InRuns = new("putaran", "runs");
    public static readonly Text MoreLate = new(
        "Kejadian lain yang terlambat bertambah", "Other incidents helped late rise by");
    public static readonly Text LessLate = new(
        "Kejadian lain yang terlambat berkurang", "Other incidents helped late fall by");
    public static readonly Text SameLate = new(
        "Kejadian lain tidak terasa bedanya.", "For other incidents it makes no difference.");
    public static readonly Text Becomes = new("menjadi", "becomes");
    public static readonly Text PerDay = new("sampai akhir hari", "until the day's end");
    public static readonly Text Unclear = new(
        "selang kepercayaan bertumpang-tindih: belum tentu nyata", "intervals overlap: it may be chance");
    public static readonly Text LeftOut = new(
        "Tidak ikut dihitung karena jenis atau tempatnya tidak dikenal",
        "Left out because their type or place is not known");
    public static readonly Text Ahead = new("ke depan", "ahead");
    public static readonly Text Interval = new("selang kepercayaan 95 %", "95% confidence interval");
}
