using Praja.Algorithms.Statistics;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Cli.Output;

/// <summary>The few numbers of a stage by which a planner judges: how late, why, where.</summary>
internal static class StageTables
{
    private const int MostPlaces = 5;

    internal static void Print(Screen screen, RehearsalView view, StageResult stage)
    {
        Numbers(screen, view, stage);
        Delays(screen, view, stage);
        Places(screen, view, stage);
    }

    private static void Numbers(Screen screen, RehearsalView view, StageResult stage)
    {
        var (f, total, operators) = (view.Figures, stage.Total, stage.Operators);
        List<IReadOnlyList<string>> rows =
        [
            [screen.Say("Kejadian per hari", "Incidents per day"), f.PerDay(total.PerRun.Value),
                f.PerDayInterval(total.PerRun)],
            [screen.Say("Terlambat dibantu per hari", "Helped late per day"), f.PerDay(total.LatePerRun.Value),
                f.PerDayInterval(total.LatePerRun)],
            [screen.Say("Tidak pernah cukup dibantu", "Never helped enough"), f.Share(total.Helpless.Value),
                f.ShareInterval(total.Helpless)],
            [screen.Say("Bantuan cukup, separuh kejadian", "Enough help, half of incidents"),
                f.Time(total.EnoughMedian.Value), Between(f, total.EnoughMedian)],
            [screen.Say("Bantuan cukup, 9 dari 10", "Enough help, 9 of 10"), f.Time(total.Enough90.Value),
                Between(f, total.Enough90)],
        ];
        if (stage.NoReserveMinutes.Count > 0)
        {
            rows.Add([screen.Say("Tanpa cadangan siaga per hari", "Without reserve per day"),
                f.Time(stage.NoReserveMinutes.Value), Between(f, stage.NoReserveMinutes)]);
        }
        if (operators.Operators > 0)
        {
            var count = view.Words.Number(operators.Operators);
            rows.Add([screen.Say($"{count} operator sibuk", $"{count} operators busy"), f.Share(operators.Busy.Value),
                f.ShareInterval(operators.Busy)]);
            rows.Add([screen.Say("Laporan menunggu operator", "A call waits"), f.Time(operators.MeanWait.Value),
                Between(f, operators.MeanWait)]);
        }
        screen.Table(
            [screen.Say("Ukuran", "Measure"), screen.Say(">Nilai", ">Value"), screen.Say("95 %", "95%")], rows);
    }

    private static void Delays(Screen screen, RehearsalView view, StageResult stage)
    {
        var (f, d) = (view.Figures, stage.Delays);
        if (d.Incidents == 0) return;
        screen.Line(screen.Say("Ke mana waktunya, rata-rata: ", "Where the time goes, mean: ") + string.Join(", ",
        [
            screen.Say("diketahui ", "noticed ") + f.Time(d.Notice),
            screen.Say("dilaporkan ", "reported ") + f.Time(d.Report),
            screen.Say("menunggu operator ", "waiting for an operator ") + f.Time(d.CallWait),
            screen.Say("diputuskan ", "decided ") + f.Time(d.Decision),
            screen.Say("menunggu satuan ", "waiting for a unit ") + f.Time(d.UnitWait),
            screen.Say("perjalanan ", "on the way ") + f.Time(d.Travel),
        ]) + ".");
    }

    private static void Places(Screen screen, RehearsalView view, StageResult stage)
    {
        GroupResult[] late =
        [
            .. stage.Of(GroupKind.District).Where(g => g.LatePerRun.Value > 0)
                .OrderByDescending(g => g.LatePerRun.Value).ThenBy(g => g.Id, StringComparer.Ordinal)
                .Take(MostPlaces),
        ];
        if (late.Length == 0) return;
        var f = view.Figures;
        screen.Table(
            [screen.Say("Paling sering terlambat", "Most often late"), screen.Say(">Terlambat/hari", ">Late/day"),
                screen.Say(">Tepat waktu", ">In time"), screen.Say(">9 dari 10 dalam", ">9 of 10 within")],
            late.Select(g => (IReadOnlyList<string>)
                [view.Name(g), f.PerDay(g.LatePerRun.Value), f.Share(g.InTime.Value), f.Time(g.Enough90.Value)]));
    }

    private static string Between(Figures figures, Estimate e)
    {
        if (double.IsNaN(e.Low) || double.IsNaN(e.High)) return "";
        var (low, high) = (figures.Time(e.Low), figures.Time(e.High));
        return low == high ? "" : $"({low} - {high})";
    }
}
