using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>What a chief sees first: the sentence to remember, what holds it back, six numbers.</summary>
internal static class Headline
{
    /// <summary>True when there was anything to measure.</summary>
    public static bool HasIncidents(StageResult stage) =>
        stage.Total.PerRun.Value > 0 && !double.IsNaN(stage.Total.InTime.Value);

    /// <summary>The one sentence that a chief remembers.</summary>
    public static string Of(RehearsalView view, StageResult stage)
    {
        var (words, figures) = (view.Words, view.Figures);
        var days = stage.Runs == 1 ? words.Say("satu", "one")
            : words.Number(stage.Runs);
        var (day, name) = (stage.Runs == 1 ? "day" : "days", view.StageName(stage.Stage));
        if (!HasIncidents(stage))
        {
            return words.Say(
                $"Dalam {days} hari tiruan tahapan {name} tidak terjadi apa-apa: tidak ada yang dapat diukur.",
                $"In {days} simulated {day} of {name} nothing happened: there is nothing to measure.");
        }
        var target = words.Minutes(view.Result.TargetMinutes);
        var (share, interval) = (figures.Share(stage.Total.InTime.Value), figures.ShareInterval(stage.Total.InTime));
        var sentence = words.Say(
            $"Dalam {days} hari tiruan tahapan {name}, {share} kejadian mendapat bantuan cukup dalam {target} "
                + interval,
            $"In {days} simulated {day} of {name}, {share} of incidents had enough help within {target} {interval}");
        return sentence.TrimEnd() + ".";
    }

    /// <summary>What the reader must know before the numbers: few runs, or runs that were stopped.</summary>
    public static void Notices(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var words = view.Words;
        var (runs, wanted) = (words.Number(stage.Runs), words.Number(stage.RunsWanted));
        if (stage.End == RunEnd.Interrupted)
        {
            html.Leaf("p", words.Say(
                $"Dihentikan: hanya {runs} dari {wanted} putaran selesai. Semua angka dari putaran yang selesai.",
                $"Interrupted: only {runs} of {wanted} runs were finished. All numbers are of the finished runs."),
                ("class", "notice"));
        }
        if (stage.Runs == 1)
        {
            html.Leaf("p", words.Say(
                "Hanya satu putaran: ini contoh satu hari, bukan perkiraan, dan tanpa selang kepercayaan.",
                "One run only: this is an example of one day, no estimate, and without intervals."),
                ("class", "notice"));
        }
    }

    public static void Tiles(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var (words, figures, total) = (view.Words, view.Figures, stage.Total);
        html.Open("div", ("class", "tiles"));
        Tile(html, words.Say("Bantuan cukup tepat waktu", "Enough help in time"), figures.Share(total.InTime.Value),
            words.Say("kejadian dalam ", "of incidents within ") + words.Minutes(view.Result.TargetMinutes));
        Tile(html, words.Say("Terlambat dibantu", "Helped late"), figures.PerDay(total.LatePerRun.Value),
            words.Say("dari ", "of ") + figures.PerDay(total.PerRun.Value)
                + words.Say(" kejadian per hari", " incidents a day"), alarm: true);
        Waits(view, html, total);
        Tile(html, words.Say("Tanpa bantuan cukup", "Never enough help"), figures.Share(total.Helpless.Value),
            words.Say("dari semua kejadian", "of all incidents"), alarm: true);
        Tile(html, words.Say("Tanpa cadangan siap", "No reserve ready"),
            Findings.HasReserve(stage) ? figures.Time(stage.NoReserveMinutes.Value) : "-",
            Findings.HasReserve(stage) ? words.Say("per hari", "a day")
                : words.Say("tidak ada cadangan dalam rencana", "the plan has no reserve"));
        Tile(html, words.Say("Sampai kuning / merah", "Up to yellow / red"),
            $"{figures.PerDay(total.Yellow.Value)} / {figures.PerDay(total.Red.Value)}",
            words.Say("kejadian per hari", "incidents a day"));
        html.Close().Line();
    }

    // Where more than one in ten never have enough help, the tile beside says how many; this one keeps to the half.
    private static void Waits(RehearsalView view, MarkupWriter html, GroupResult total)
    {
        var (words, figures) = (view.Words, view.Figures);
        var half = figures.Time(total.EnoughMedian.Value);
        if (double.IsFinite(total.Enough90.Value))
        {
            Tile(html, words.Say("Satu dari sepuluh menunggu", "One in ten waits"), figures.Time(total.Enough90.Value),
                words.Say("atau lebih; separuhnya ", "or more; half of them ") + half);
            return;
        }
        Tile(html, words.Say("Separuh menunggu", "Half of them wait"), half,
            double.IsFinite(total.EnoughMedian.Value)
                ? words.Say("atau lebih sampai bantuan cukup", "or more until enough help")
                : words.Say("mendapat bantuan cukup", "have enough help"));
    }

    private static void Tile(MarkupWriter html, string what, string value, string remark, bool alarm = false) =>
        html.Open("div", ("class", alarm ? "alarm" : null)).Leaf("span", what).Leaf("b", value)
            .Leaf("span", remark).Close();
}
