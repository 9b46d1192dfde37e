using Praja.Rehearsal;

namespace Praja.Web.Rehearsals;

/// <summary>Words of the page of rehearsals.</summary>
internal static class RehearsalWords
{
    public static readonly Text Rehearsal = new("Gladi", "Rehearsal");
    public static readonly Text Version = new("rencana versi", "plan version");
    public static readonly Text None = new("Tahapan ini belum digladikan", "This stage was not rehearsed");
    public static readonly Text NoneText = new(
        "Jalankan di sini; posko tetap bekerja, gladi hanya memakai waktu yang luang. Gladi dari praja rehearse yang"
            + " tersimpan di folder rencana ikut terbawa saat operasi dibuka.",
        "Run it here; the post goes on working, a rehearsal takes only time that is free. One made with praja rehearse"
            + " that lies in the plan's folder comes along when the operation is opened.");
    public static readonly Text NoPlan = new("Tidak ada rencana untuk digladikan", "No plan to rehearse");
    public static readonly Text NoPlanText = new(
        "Posko ini bekerja tanpa rencana, atau doktrinnya tidak mempunyai bagian gladi.",
        "This post works without a plan, or its doctrine has no section for rehearsals.");
    public static readonly Text Run = new("Jalankan gladi", "Run a rehearsal");
    public static readonly Text Stage = new("Tahapan", "Stage");
    public static readonly Text Runs = new("Putaran", "Runs");
    public static readonly Text Against = new("Bandingkan dengan versi", "Compare with version");
    public static readonly Text Running = new("Gladi berjalan", "A rehearsal runs");
    public static readonly Text Finished = new("Gladi terakhir selesai", "The last rehearsal is done");
    public static readonly Text Stopped = new("Gladi terakhir dihentikan", "The last rehearsal was stopped");
    public static readonly Text Failed = new(
        "Gladi terakhir gagal; lihat catatan peladen", "The last rehearsal failed; see the server's log");
    public static readonly Text Of = new("dari", "of");
    public static readonly Text RunsWord = new("putaran", "runs");
    public static readonly Text Stop = new("Hentikan", "Stop");
    public static readonly Text By = new("diminta", "asked by");
    public static readonly Text When = new("Kapan dan mengapa", "When and why");
    public static readonly Text VersionOf = new("Versi", "Version");
    public static readonly Text Comparison = new("Perbandingan", "Comparison");
    public static readonly Text PairedText = new(
        "Kedua rencana menghadapi kejadian yang sama; beda dengan selang kepercayaan 95 %.",
        "Both plans meet the same incidents; differences with 95% confidence intervals.");
    public static readonly Text Measure = new("Per hari", "Per day");
    public static readonly Text Difference = new("Beda", "Difference");
    public static readonly Text NoDifference = new("tidak nyata bedanya", "no clear difference");
    public static readonly Text Better = new("lebih baik", "better");
    public static readonly Text Worse = new("lebih buruk", "worse");
    public static readonly Text WhatIf = new("Bagaimana jika dari sekarang", "What if from now");

    /// <summary>What is compared.</summary>
    public static Text MeasureOf(RunMeasure measure) => measure switch
    {
        RunMeasure.Late => new("Kejadian terlambat dibantu", "Incidents helped late"),
        RunMeasure.EnoughMinutes => new("Menit sampai bantuan cukup", "Minutes until enough help"),
        RunMeasure.Helpless => new("Kejadian tanpa bantuan cukup", "Incidents without enough help"),
        RunMeasure.Yellow => new("Kejadian sampai kuning", "Incidents up to yellow"),
        RunMeasure.Red => new("Kejadian sampai merah", "Incidents up to red"),
        _ => new("Menit tanpa cadangan siap", "Minutes with no reserve ready"),
    };

    /// <summary>How the last one stands.</summary>
    public static Text StateOf(RehearsalState state) => state switch
    {
        RehearsalState.Running => Running,
        RehearsalState.Done => Finished,
        RehearsalState.Stopped => Stopped,
        _ => Failed,
    };
}
