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

    /// <summary>The measure a comparison is by, as the row of a table.</summary>
    public static string Name(this Wording words, RunMeasure measure) => measure switch
    {
        RunMeasure.Late => words.Say("Kejadian terlambat dibantu, per hari", "Incidents helped late, per day"),
        RunMeasure.EnoughMinutes => words.Say("Menit sampai bantuan cukup", "Minutes until enough help"),
        RunMeasure.Helpless => words.Say(
            "Kejadian tanpa bantuan cukup, per hari", "Incidents never helped enough, per day"),
        RunMeasure.Yellow => words.Say("Kejadian sampai kuning, per hari", "Incidents up to yellow, per day"),
        RunMeasure.Red => words.Say("Kejadian sampai merah, per hari", "Incidents up to red, per day"),
        _ => words.Say("Menit tanpa cadangan, per hari", "Minutes without reserve, per day"),
    };
}
