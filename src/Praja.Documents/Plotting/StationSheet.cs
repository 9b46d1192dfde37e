using Praja.Documents.Plans;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.Plotting;

/// <summary>
/// One row per station, in the dossier's order. People are those of the whole beat, and the header says so.
/// </summary>
internal static class StationSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var sheet = new SheetWriter(
            PlottingWorkbook.Look(view, view.Words.Say("Plotting TPS", "Stations")), Columns(view.Words), texts);
        var number = 0;
        foreach (var station in view.Stations)
            sheet.Row(Cells(view, station, ++number));
        return sheet;
    }

    private static Column[] Columns(Wording words) =>
    [
        new(words.Say("No.", "No."), 6),
        new(words.Say("Kecamatan", "District"), 18),
        new(words.Say("Desa/Kelurahan", "Village"), 20),
        new(words.Say("ID TPS", "Station id"), 18),
        new(words.Say("TPS", "Station"), 24),
        new(words.Say("Pemilih", "Voters"), 10),
        new(words.Say("Kategori", "Band"), 15),
        new(words.Say("Indeks", "Index"), 8),
        new(words.Say("Beat", "Beat"), 13),
        new(words.Say("TPS per beat", "Stations in beat"), 9),
        new(words.Say("Wilayah Polsek", "Jurisdiction"), 22),
        new(words.Say("Polri per beat", "Police of beat"), 9),
        new(words.Say("Polri dari", "Police from"), 34),
        new(words.Say("TNI per beat", "Army of beat"), 9),
        new(words.Say("TNI dari", "Army from"), 22),
        new(words.Say("Linmas TPS", "Linmas here"), 9),
        new(words.Say("Kurang per beat", "Missing in beat"), 10),
        new(words.Say("Berangkat", "Leaves"), 11),
        new(words.Say("Tempuh (menit)", "Travel (min)"), 10),
        new(words.Say("Dasar waktu", "Time is"), 14),
    ];

    private static Cell[] Cells(PlanView view, StationView station, int number)
    {
        var beat = station.Beat;
        var police = Of(view, beat, Agency.Polri);
        var army = Of(view, beat, Agency.Tni);
        var missing = beat.Missing.Sum(m => m.Missing);
        return
        [
            Cell.Of(number),
            Cell.Of(view.DistrictName(station.Site.Region)),
            Cell.Of(view.RegionName(station.Site.Region)),
            Cell.Of(station.Site.Id),
            Cell.Of(station.Site.Name),
            Cell.OrDash(station.Site.Voters),
            Cell.Of(station.Band),
            Cell.Of(station.Planned.Index),
            Cell.Of(beat.Beat.Id),
            Cell.Of(beat.Beat.Stations.Count),
            Cell.Of(view.CommandName(beat.Beat.Command)),
            Cell.Of(police.Sum(a => a.People)),
            Cell.Of(view.Origins(police)),
            Cell.Of(army.Sum(a => a.People)),
            Cell.Of(view.Origins(army)),
            Cell.Of(view.Doctrine.Planning.LinmasPerStation),
            Cell.Of(missing, missing > 0 ? CellStyle.Missing : CellStyle.Whole),
            Cell.Of(beat.Main is null ? "-" : view.Words.Departure(beat.DaysBefore)),
            beat.Main is null ? Cell.Of("-") : Cell.Of(beat.Minutes),
            Cell.Of(Basis(view.Words, beat.Sent)),
        ];
    }

    /// <summary>Whether travel times were measured or modelled.</summary>
    public static string Basis(Wording words, IReadOnlyList<Assignment> sent) => sent.Count == 0
        ? "-"
        : sent.All(a => a.Measured) ? words.Say("terukur", "measured") : words.Say("model", "modelled");

    private static Assignment[] Of(PlanView view, BeatView beat, Agency agency) =>
        [.. beat.Sent.Where(a => view.Voting.AgencyOf(a) == agency)];
}
