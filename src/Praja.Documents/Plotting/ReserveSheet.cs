using Praja.Documents.Plans;

namespace Praja.Documents.Plotting;

/// <summary>Reserve units, then the stations none of them reaches in time.</summary>
internal static class ReserveSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var words = view.Words;
        Column[] columns =
        [
            new(words.Say("Jenis", "Kind"), 24),
            new(words.Say("Siaga di / TPS", "Stands by at / station"), 34),
            new(words.Say("Unsur", "Agency"), 12),
            new(words.Say("Asal pasukan", "Drawn from"), 30),
            new(words.Say("Personel", "People"), 11),
            new(words.Say("TPS terjangkau", "Stations reached"), 14),
            new(words.Say("Lintang", "Latitude"), 12),
            new(words.Say("Bujur", "Longitude"), 12),
        ];
        var sheet = new SheetWriter(PlottingWorkbook.Look(view, words.Say("Cadangan", "Reserves")), columns, texts);
        foreach (var unit in view.Plan.Reserves.Units)
        {
            sheet.Row(
                Cell.Of(words.Say("Satuan cadangan", "Reserve unit")),
                Cell.Of(view.PlaceName(unit.Station)),
                Cell.Of(words.Name(unit.Agency)),
                Cell.Of(view.Force(unit.Force) is { } force ? view.CommandName(force.Command) : unit.Force),
                Cell.Of(unit.People),
                Cell.Of(unit.Covers),
                Cell.Of(words.Number(unit.Position.Latitude, 4)),
                Cell.Of(words.Number(unit.Position.Longitude, 4)));
        }
        foreach (var id in view.Plan.Reserves.Uncovered)
            Uncovered(view, sheet, id);
        return sheet;
    }

    private static void Uncovered(PlanView view, SheetWriter sheet, string id)
    {
        var site = view.Site(id);
        var place = site is null ? id
            : $"{site.Name}, {view.RegionName(site.Region)}, {view.DistrictName(site.Region)}";
        sheet.Row(
            Cell.Of(view.Words.Say("TPS di luar jangkauan", "Station out of reach")),
            Cell.Of(place), Cell.Of("-"), Cell.Of(id), Cell.Of("-"), Cell.Of("-"), Cell.Of("-"), Cell.Of("-"));
    }
}
