using Praja.Documents.Plans;
using Praja.Planning;

namespace Praja.Documents.Plotting;

/// <summary>Who is missing where and when, how to close it, and what one more officer at a base would gain.</summary>
internal static class ShortfallSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var words = view.Words;
        Column[] columns =
        [
            new(words.Say("Jenis", "Kind"), 22),
            new(words.Say("Dari", "From"), 18),
            new(words.Say("Sampai", "To"), 18),
            new(words.Say("Tempat", "Place"), 34),
            new(words.Say("Unsur", "Agency"), 12),
            new(words.Say("Jumlah", "People"), 10),
            new(words.Say("Alasan / cara", "Reason / remedy"), 70),
            new(words.Say("Sisa kurang", "Still missing"), 12),
        ];
        var sheet = new SheetWriter(PlottingWorkbook.Look(view, words.Say("Kekurangan", "Shortfall")), columns, texts);
        foreach (var period in view.Days)
        {
            foreach (var shortfall in period.Period.Shortfalls)
                Missing(view, sheet, period, shortfall);
        }
        foreach (var repair in view.Plan.Repairs)
            Remedy(view, sheet, repair);
        foreach (var gain in view.Voting.Period.Gains)
            Gain(view, sheet, gain);
        if (sheet.RowCount == 1)
            Nothing(words, sheet);
        return sheet;
    }

    private static void Missing(PlanView view, SheetWriter sheet, PeriodView period, Shortfall shortfall)
    {
        var words = view.Words;
        sheet.Row(
            Cell.Of(words.Say("Kekurangan", "Missing")),
            Cell.Of(words.Day(period.Period.From)),
            Cell.Of(words.Day(period.Period.To)),
            Cell.Of(period.Demand(shortfall.Demand)?.Name ?? shortfall.Demand),
            Cell.Of(words.Name(shortfall.Agency)),
            Cell.Of(shortfall.Missing, CellStyle.Missing),
            Cell.Of(words.Reason(shortfall.Reason)),
            Cell.Of("-"));
    }

    private static void Remedy(PlanView view, SheetWriter sheet, Repair repair)
    {
        var words = view.Words;
        sheet.Row(
            Cell.Of(words.Say("Cara menutup", "Remedy")),
            Cell.Of(repair.From is { } from ? words.Day(from) : "-"),
            Cell.Of(repair.To is { } to ? words.Day(to) : "-"),
            Cell.Of(repair.Command.Length > 0 ? view.CommandName(repair.Command) : "-"),
            Cell.Of(repair.Agency is { } agency ? words.Name(agency) : "-"),
            Cell.Of(repair.People),
            Cell.Of(words.Say(repair.What)),
            Cell.Of(repair.MissingAfter));
    }

    private static void Gain(PlanView view, SheetWriter sheet, BaseGain gain)
    {
        var words = view.Words;
        var effect = gain.ClosesShortfall
            ? words.Say("menutup satu kekurangan", "closes one shortfall")
            : words.Say("menghemat tempuh ", "saves travel of ") + words.Number(gain.MinutesSaved, 0)
                + words.Say(" menit", " min");
        sheet.Row(
            Cell.Of(words.Say("Bila ditambah 1 orang", "One more officer")),
            Cell.Of("-"), Cell.Of("-"),
            Cell.Of(view.CommandName(gain.Command)),
            Cell.Of(words.Name(gain.Agency)),
            Cell.Of(1),
            Cell.Of(effect),
            Cell.Of("-"));
    }

    private static void Nothing(Wording words, SheetWriter sheet) => sheet.Row(
        Cell.Of(words.Say("Tidak ada kekurangan", "Nothing is missing")),
        Cell.Of("-"), Cell.Of("-"), Cell.Of("-"), Cell.Of("-"), Cell.Of(0), Cell.Of("-"), Cell.Of("-"));
}
