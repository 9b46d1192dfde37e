using System.Globalization;
using Praja.Documents.Plans;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>What a stage's result says, sentence by sentence: how often, how late, where, when, why.</summary>
internal static class Findings
{
    public static IEnumerable<string> Of(RehearsalView view, StageResult stage)
    {
        if (!Headline.HasIncidents(stage)) yield break;
        yield return Often(view, stage);
        yield return Late(view, stage);
        if (Where(view, stage) is { } where) yield return where;
        yield return Reserve(view, stage);
        if (Why(view, stage) is { } why) yield return why;
        if (Unsure(view, stage) is { } unsure) yield return unsure;
    }

    private static string Often(RehearsalView view, StageResult stage)
    {
        var (words, figures, total) = (view.Words, view.Figures, stage.Total);
        var flawless = stage.FlawlessRuns.Value > 0
            ? words.Say(
                $"{figures.Share(stage.FlawlessRuns.Value)} dari hari tiruan tanpa keterlambatan",
                $"{figures.Share(stage.FlawlessRuns.Value)} of the simulated days passed without delay")
            : words.Say("tidak ada hari tiruan tanpa keterlambatan", "no simulated day passed without delay");
        return words.Say(
            $"Sehari rata-rata {figures.PerDay(total.PerRun.Value)} kejadian, {Late(view, total)} terlambat dibantu; "
                + flawless + ".",
            $"{figures.PerDay(total.PerRun.Value)} incidents a day on average, {Late(view, total)} helped late; "
                + flawless + ".");
    }

    private static string Late(RehearsalView view, GroupResult group) =>
        (view.Figures.PerDay(group.LatePerRun.Value) + " " + view.Figures.PerDayInterval(group.LatePerRun)).TrimEnd();

    private static string Late(RehearsalView view, StageResult stage)
    {
        var (figures, total) = (view.Figures, stage.Total);
        var (half, nine) = (figures.Time(total.EnoughMedian.Value), figures.Time(total.Enough90.Value));
        var never = figures.Share(total.Helpless.Value);
        if (double.IsPositiveInfinity(total.EnoughMedian.Value))
        {
            return view.Words.Say(
                $"Lebih dari separuh kejadian tidak pernah mendapat bantuan cukup ({never}).",
                $"More than half of the incidents never had enough help ({never}).");
        }
        return double.IsPositiveInfinity(total.Enough90.Value)
            ? view.Words.Say(
                $"Separuh kejadian mendapat bantuan cukup dalam {half}; {never} tidak pernah, sampai selesai.",
                $"Half of the incidents had enough help within {half}; {never} never had, until they ended.")
            : view.Words.Say(
                $"Separuh kejadian mendapat bantuan cukup dalam {half}; satu dari sepuluh menunggu lebih dari {nine}.",
                $"Half of the incidents had enough help within {half}; one in ten waited more than {nine}.");
    }

    private static string? Where(RehearsalView view, StageResult stage)
    {
        var worst = stage.Of(GroupKind.District).Where(g => g.LatePerRun.Value > 0)
            .OrderByDescending(g => g.LatePerRun.Value).ThenBy(g => g.Id, StringComparer.Ordinal).Take(3)
            .Select(g => $"{view.Name(g)} ({view.Figures.PerDay(g.LatePerRun.Value)}, "
                + view.Words.Say("tepat waktu ", "in time ") + view.Figures.Share(g.InTime.Value) + ")").ToArray();
        return worst.Length == 0 ? null
            : view.Words.Say("Terlambat paling sering, per hari: ", "Late most often, per day: ")
                + view.Words.Join(worst) + ".";
    }

    /// <summary>When the reserve is out.</summary>
    public static string Reserve(RehearsalView view, StageResult stage)
    {
        var words = view.Words;
        if (!HasReserve(stage))
        {
            return words.Say(
                "Rencana ini tidak mempunyai cadangan pada tahapan ini.", "The plan has no reserve in this stage.");
        }
        if (stage.NoReserveMinutes.Value <= 0)
        {
            return words.Say(
                "Cadangan tidak pernah habis: selalu ada regu yang siap.",
                "The reserve never ran out: a squad was always ready.");
        }
        var hour = stage.NoReserveByHour.Index().MaxBy(h => h.Item);
        var at = HourOf(words, stage.FromHour + hour.Index) + "-" + HourOf(words, stage.FromHour + hour.Index + 1);
        var minutes = view.Figures.Time(stage.NoReserveMinutes.Value);
        return words.Say(
            $"Semua cadangan terpakai rata-rata {minutes} sehari; paling sering pukul {at}, "
                + $"{view.Figures.Share(hour.Item)} dari jam itu.",
            $"All reserves are out {minutes} a day on average; most often at {at}, "
                + $"{view.Figures.Share(hour.Item)} of that hour.");
    }

    /// <summary>True when the plan has a reserve in the stage.</summary>
    public static bool HasReserve(StageResult stage) =>
        stage.NoReserveMinutes.Count > 0 && stage.NoReserveByHour.Count > 0;

    private static string HourOf(Wording words, double hour) =>
        ((int)Math.Floor(hour) % 24).ToString("00", CultureInfo.InvariantCulture) + words.Say(".00", ":00");

    /// <summary>Where most time goes; null when nothing was measured.</summary>
    public static string? Why(RehearsalView view, StageResult stage)
    {
        var parts = Delays.Parts(view, stage.Delays);
        var sum = parts.Sum(p => p.Minutes);
        if (!(sum > 0)) return null;
        var (name, minutes) = parts.MaxBy(p => p.Minutes);
        return view.Words.Say(
            $"Waktu paling banyak habis untuk {Lower(name)}: {view.Figures.Time(minutes)} dari "
                + $"{view.Figures.Time(sum)} sampai bantuan pertama dari posko.",
            $"Most time goes into {Lower(name)}: {view.Figures.Time(minutes)} of {view.Figures.Time(sum)} until the "
                + "post's first help.");
    }

    private static string? Unsure(RehearsalView view, StageResult stage)
    {
        if (view.Context.Sensitivity is not { } study || study.Stage != stage.Stage || study.Effects.Count == 0)
            return null;
        var names = study.Effects.Take(2).Select(e => Lower(view.AssumptionName(e.Assumption))).ToArray();
        return view.Words.Say(
            $"Jawaban ini paling bergantung pada asumsi tentang {view.Words.Join(names)}.",
            $"The answer depends most on what is assumed of {view.Words.Join(names)}.");
    }

    private static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;
}
