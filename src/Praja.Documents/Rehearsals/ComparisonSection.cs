using Praja.Algorithms.Statistics;
using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>Plans that met the same incidents, side by side, and what differs in words.</summary>
internal static class ComparisonSection
{
    public static void Write(RehearsalView view, MarkupWriter html, Comparison comparison)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Dibandingkan: ", "Compared: ") + view.StageName(comparison.Stage));
        html.Open("ul", ("class", "findings"));
        for (var i = 1; i < comparison.Plans.Count && i <= comparison.Differences.Count; i++)
        {
            foreach (var difference in comparison.Differences[i - 1].Where(d => IsKnown(d.Difference)))
                html.Leaf("li", Sentence(view, comparison.Plans[i].Name, difference));
        }
        html.Close().Line();
        if (comparison.Ranking is { } ranking) html.Leaf("p", Ranking(view, comparison, ranking));
        Table(view, html, comparison);
        html.Leaf("p", words.Say(
            $"{words.Number(comparison.Runs)} putaran masing-masing. Semua rencana menghadapi kejadian yang sama, "
                + "sehingga selisihnya lebih pasti daripada angkanya sendiri. Dalam kurung: selang kepercayaan 95 %.",
            $"{words.Number(comparison.Runs)} runs each. All plans met the same incidents, so that differences are "
                + "surer than the numbers themselves. In brackets: 95% confidence intervals."),
            ("class", "small")).Line();
    }

    /// <summary>"Plan B lowers incidents helped late by 1.2 a day (0.9-1.5)."</summary>
    public static string Sentence(RehearsalView view, string plan, PairedDifference difference)
    {
        var (words, d) = (view.Words, difference.Difference);
        var what = words.Name(difference.Measure);
        if (d.Low <= 0 && d.High >= 0)
        {
            return words.Say(
                $"{plan} tidak nyata mengubah {what}: {Size(view, difference.Measure, d)}.",
                $"{plan} does not clearly change {what}: {Size(view, difference.Measure, d)}.");
        }
        return d.Value < 0
            ? words.Say(
                $"{plan} mengurangi {what} {Size(view, difference.Measure, new(-d.Value, -d.High, -d.Low, d.Count))}.",
                $"{plan} lowers {what} by {Size(view, difference.Measure, new(-d.Value, -d.High, -d.Low, d.Count))}.")
            : words.Say(
                $"{plan} menambah {what} {Size(view, difference.Measure, d)}.",
                $"{plan} raises {what} by {Size(view, difference.Measure, d)}.");
    }

    private static string Size(RehearsalView view, RunMeasure measure, Estimate size) =>
        $"{view.Figures.PerDay(size.Value)} {view.Words.Unit(measure)} {view.Figures.PerDayInterval(size)}";

    private static bool IsKnown(Estimate e) => !double.IsNaN(e.Low) && !double.IsNaN(e.High);

    private static string Ranking(RehearsalView view, Comparison comparison, RankingResult ranking)
    {
        var words = view.Words;
        var confidence = words.Percent(ranking.Confidence);
        if (ranking.Best >= 0)
        {
            var best = comparison.Plans[ranking.Best].Name;
            return words.Say(
                $"Terbaik menurut kejadian terlambat: {best}, dengan kepastian {confidence}.",
                $"Best by late incidents: {best}, with {confidence} confidence.");
        }
        var left = words.Join([.. ranking.Survivors.Select(i => comparison.Plans[i].Name)]);
        return words.Say(
            $"Putaran belum cukup untuk memilih; yang masih mungkin terbaik: {left}.",
            $"The runs do not suffice to choose; still in question: {left}.");
    }

    private static void Table(RehearsalView view, MarkupWriter html, Comparison comparison)
    {
        var words = view.Words;
        html.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        html.Leaf("th", words.Say("Ukuran", "Measure"));
        for (var i = 0; i < comparison.Plans.Count; i++)
        {
            html.Leaf("th", comparison.Plans[i].Name, ("class", "n"));
            if (i > 0) html.Leaf("th", words.Say("Selisih", "Difference"), ("class", "n"));
        }
        html.Close(2).Open("tbody").Line();
        foreach (var measure in Enum.GetValues<RunMeasure>())
        {
            if (!comparison.Plans.Any(p => p.Means.ContainsKey(measure))) continue;
            var name = words.Name(measure);
            html.Open("tr");
            html.Leaf("td", char.ToUpperInvariant(name[0]) + name[1..] + ", " + words.Unit(measure));
            for (var i = 0; i < comparison.Plans.Count; i++)
            {
                var mean = comparison.Plans[i].Means.TryGetValue(measure, out var own) ? own : (Estimate?)null;
                Cell(view, html, mean, signed: false);
                if (i > 0) Cell(view, html, Difference(comparison, i, measure), signed: true);
            }
            html.Close().Line();
        }
        html.Close(3).Line();
    }

    private static Estimate? Difference(Comparison comparison, int plan, RunMeasure measure) =>
        plan > comparison.Differences.Count ? null
            : comparison.Differences[plan - 1].FirstOrDefault(d => d.Measure == measure)?.Difference;

    private static void Cell(RehearsalView view, MarkupWriter html, Estimate? estimate, bool signed)
    {
        html.Open("td", ("class", "n"));
        if (estimate is { } e)
        {
            html.Text((signed && e.Value > 0 ? "+" : "") + view.Figures.PerDay(e.Value));
            if (view.Figures.PerDayInterval(e) is { Length: > 0 } interval) html.Leaf("small", interval);
        }
        else
        {
            html.Text("-");
        }
        html.Close();
    }
}
