using Praja.Doctrine;
using Praja.Documents.Plans;
using Praja.Planning;

namespace Praja.Documents.Plotting;

/// <summary>Voting day seen from each sending command: its people, where they go, when they leave.</summary>
internal static class CommandSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var words = view.Words;
        Column[] columns =
        [
            new(words.Say("Komando asal", "Sending command"), 24),
            new(words.Say("Tugas", "Duty"), 18),
            new(words.Say("Tempat", "Place"), 30),
            new(words.Say("Kecamatan", "District"), 18),
            new(words.Say("Desa/Kelurahan", "Villages"), 30),
            new(words.Say("TPS", "Stations"), 8),
            new(words.Say("Kategori", "Band"), 14),
            new(words.Say("Unsur", "Agency"), 10),
            new(words.Say("Personel", "People"), 10),
            new(words.Say("Berangkat", "Leaves"), 11),
            new(words.Say("Tempuh (menit)", "Travel (min)"), 10),
            new(words.Say("Dasar waktu", "Time is"), 11),
            new(words.Say("Wilayah sendiri", "Own area"), 10),
        ];
        var sheet = new SheetWriter(
            PlottingWorkbook.Look(view, words.Say("Per Komando", "By command")), columns, texts);
        var byCommand = view.Voting.Period.Assignments.ToLookup(a => a.Command, StringComparer.Ordinal);
        var known = view.Operation.Commands.Select(c => c.Id);
        foreach (var id in known.Concat(byCommand.Select(g => g.Key)).Distinct(StringComparer.Ordinal)
            .Where(byCommand.Contains))
        {
            Command(view, sheet, id, [.. byCommand[id]], columns.Length);
        }
        return sheet;
    }

    private static void Command(PlanView view, SheetWriter sheet, string id, Assignment[] sent, int width)
    {
        var total = new Cell[width];
        Array.Fill(total, Cell.Of("", CellStyle.Bold));
        total[0] = Cell.Of(view.CommandName(id), CellStyle.Bold);
        total[1] = Cell.Of(view.Words.Say("Jumlah", "Total"), CellStyle.Bold);
        total[8] = Cell.Of(sent.Sum(a => a.People), CellStyle.BoldWhole);
        sheet.Row(total);
        foreach (var assignment in sent)
            Assignment(view, sheet, id, assignment);
    }

    private static void Assignment(PlanView view, SheetWriter sheet, string id, Assignment sent)
    {
        var words = view.Words;
        var demand = view.Voting.Demand(sent.Demand);
        var beat = demand?.Kind == DemandKind.Beat ? view.Beat(demand.Target).Beat : null;
        var region = demand?.Region ?? "";
        sheet.Detail(
            Cell.Of(view.CommandName(id)),
            Cell.Of(demand is null ? "-" : words.Name(demand.Kind)),
            Cell.Of(demand?.Name ?? sent.Demand),
            Cell.Of(view.DistrictName(beat?.District ?? region)),
            Cell.Of(beat is null ? "-" : string.Join(", ", beat.Villages.Select(view.RegionName))),
            beat is null ? Cell.Of("-") : Cell.Of(beat.Stations.Count),
            beat is null ? Cell.Of("-") : Cell.Of(view.Band(beat.Band)),
            Cell.Of(words.Name(view.Voting.AgencyOf(sent))),
            Cell.Of(sent.People),
            Cell.Of(words.Departure(sent.DaysBefore)),
            Cell.Of(sent.Minutes),
            Cell.Of(StationSheet.Basis(words, [sent])),
            Cell.Of(sent.Home ? words.Say("ya", "yes") : words.Say("tidak", "no")));
    }
}
