using Praja.Documents.Plans;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>Words for the kinds a rehearsal knows.</summary>
internal static class RehearsalWords
{
    /// <summary>A kind of unit.</summary>
    public static string Name(this Wording words, UnitKind kind) => kind switch
    {
        UnitKind.Team => words.Say("Regu beat", "Beat team"),
        UnitKind.Patrol => words.Say("Patroli", "Patrol"),
        UnitKind.Escort => words.Say("Pengawalan", "Escort"),
        UnitKind.Reserve => words.Say("Cadangan", "Reserve"),
        UnitKind.Neighbour => words.Say("Polres tetangga", "Neighbouring Polres"),
        UnitKind.Brimob => "Brimob",
        _ => words.Say("TNI atas permintaan", "Army (TNI) on request"),
    };

    /// <summary>Why the runs ended, as a table says it.</summary>
    public static string Name(this Wording words, RunEnd end) => end switch
    {
        RunEnd.AllRuns => words.Say("semua putaran", "all runs"),
        RunEnd.HalfWidthReached => words.Say("ketelitian tercapai", "precision reached"),
        _ => words.Say("dihentikan", "interrupted"),
    };

    /// <summary>How units are chosen.</summary>
    public static string Name(this Wording words, DispatchPolicy policy) => policy switch
    {
        DispatchPolicy.Nearest => words.Say("satuan terdekat dikirim", "the nearest unit is sent"),
        DispatchPolicy.Coverage => words.Say(
            "satuan dipilih agar daerah lain tetap terjaga", "units are chosen so that other places stay covered"),
        _ => words.Say("satuan wilayah sendiri didahulukan", "the own area's units come first"),
    };

    /// <summary>The measure a comparison is by, as a sentence has it.</summary>
    public static string Name(this Wording words, RunMeasure measure) => measure switch
    {
        RunMeasure.Late => words.Say("kejadian yang terlambat dibantu", "incidents helped late"),
        RunMeasure.EnoughMinutes => words.Say(
            "waktu rata-rata sampai bantuan cukup", "the mean time until enough help"),
        RunMeasure.Helpless => words.Say("kejadian yang tidak pernah cukup dibantu", "incidents never helped enough"),
        RunMeasure.Yellow => words.Say("kejadian sampai kuning", "incidents up to yellow"),
        RunMeasure.Red => words.Say("kejadian sampai merah", "incidents up to red"),
        _ => words.Say("waktu tanpa cadangan siap", "the time with no reserve ready"),
    };

    /// <summary>The unit of a measure.</summary>
    public static string Unit(this Wording words, RunMeasure measure) => measure switch
    {
        RunMeasure.EnoughMinutes => words.Say("menit", "minutes"),
        RunMeasure.NoReserveMinutes => words.Say("menit per hari", "minutes a day"),
        _ => words.Say("per hari", "a day"),
    };
}
