using Praja.Doctrine;
using Praja.Documents.Plans;

namespace Praja.Documents.Plotting;

/// <summary>Posts, escorts, patrols and command posts of every period; beats stand in the other sheets.</summary>
internal static class DemandSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var words = view.Words;
        Column[] columns =
        [
            new(words.Say("Dari", "From"), 18),
            new(words.Say("Sampai", "To"), 18),
            new(words.Say("Hari", "Days"), 7),
            new(words.Say("Tahapan", "Stages"), 30),
            new(words.Say("Tugas", "Kind"), 16),
            new(words.Say("Tempat", "Place"), 28),
            new(words.Say("Uraian tugas", "Duty"), 42),
            new(words.Say("Unsur", "Agency"), 9),
            new(words.Say("Prioritas", "Priority"), 9),
            new(words.Say("Dibutuhkan", "Needed"), 11),
            new(words.Say("Terisi", "Filled"), 9),
            new(words.Say("Kurang", "Missing"), 9),
            new(words.Say("Dari komando", "From command"), 34),
        ];
        var sheet = new SheetWriter(
            PlottingWorkbook.Look(view, words.Say("Pos per Tahap", "Posts by stage")), columns, texts);
        foreach (var period in view.Days)
        {
            foreach (var demand in period.Period.Demands.Where(d => d.Kind != DemandKind.Beat))
                sheet.Row(Cells(view, period, demand));
        }
        return sheet;
    }

    private static Cell[] Cells(PlanView view, PeriodView period, Planning.Demand demand)
    {
        var words = view.Words;
        var missing = period.MissingFor(demand);
        return
        [
            Cell.Of(words.Day(period.Period.From)),
            Cell.Of(words.Day(period.Period.To)),
            Cell.Of(period.Period.Days),
            Cell.Of(string.Join(", ", period.Period.Stages.Select(view.StageName))),
            Cell.Of(words.Name(demand.Kind)),
            Cell.Of(demand.Name),
            Cell.Of(words.Say(demand.Duty)),
            Cell.Of(words.Name(demand.Agency)),
            Cell.Of(demand.Priority),
            Cell.Of(demand.People),
            Cell.Of(period.SentFor(demand).Sum(a => a.People)),
            Cell.Of(missing, missing > 0 ? CellStyle.Missing : CellStyle.Whole),
            Cell.Of(view.Origins(period.SentFor(demand))),
        ];
    }
}
