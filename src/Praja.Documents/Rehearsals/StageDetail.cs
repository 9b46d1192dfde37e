using Praja.Documents.Charts;
using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>What a planner asks next: how times are spread, who is busy, what the answer hangs on.</summary>
internal static class StageDetail
{
    private const int UnitsShown = 8;

    public static void Write(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Seberapa lama, siapa yang sibuk, apa yang belum pasti",
            "How long, who is busy, what is uncertain"));
        html.Open("div", ("class", "pair"));
        Curve(view, html, stage);
        Sensitivity(view, html, stage);
        Units(view, html, stage);
        html.Open("div").Leaf("h3", words.Say("Eskalasi dan posko", "Escalation and the post"));
        html.Leaf("p", Escalation(view, stage)).Leaf("p", Operators(view, stage)).Close().Open("div");
        html.Leaf("h3", words.Say("Seberapa pasti", "How certain"));
        html.Leaf("p", Certainty(view, stage)).Close(2).Line();
    }

    private static void Curve(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        if (stage.EnoughQuantiles.Count == 0) return;
        var (words, target) = (view.Words, view.Result.TargetMinutes);
        var title = words.Say("Berapa lama sampai bantuan cukup", "How long until enough help");
        html.Open("figure").Leaf("h3", title);
        QuantileChart.Draw(
            html,
            new(title, Headline.Of(view, stage), words.Say("sasaran ", "target ") + words.Minutes(target),
                words.Say("menit sejak kejadian", "minutes since it happened"), view.Figures.Plain, view.Figures.Short),
            target, Never(view, stage),
            [
                .. stage.EnoughQuantiles.Select(
                    q => new CurvePoint(q.Share, q.Minutes.Value, q.Minutes.Low, q.Minutes.High)),
            ]);
        html.Leaf("figcaption", words.Say(
            "Bagian kejadian yang sudah mendapat bantuan cukup; pita: selang kepercayaan 95 %. Garis putus-putus "
                + "mendatar: yang tidak pernah mendapatkannya.",
            "Share of incidents that have had enough help; band: 95% confidence interval. Broken line across: "
                + "those that never had it."));
        html.Close().Line();
    }

    // Below a hundredth the line would lie on the edge of the drawing.
    private static (double Share, string Text)? Never(RehearsalView view, StageResult stage) =>
        stage.Total.Helpless.Value >= 0.01
            ? (stage.Total.Helpless.Value, view.Figures.Share(stage.Total.Helpless.Value)
                + view.Words.Say(" tidak pernah", " never")) : null;

    private static void Sensitivity(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        if (view.Context.Sensitivity is not { } study || study.Stage != stage.Stage || study.Effects.Count == 0) return;
        var words = view.Words;
        var title = words.Say("Asumsi mana yang paling menentukan", "Which assumption matters most");
        html.Open("figure").Leaf("h3", title);
        var (paths, each) = (words.Number(study.Trajectories), words.Number(study.RunsEach));
        var rows = study.Effects.Take(8).Select((e, i) => new BarRow(
            view.AssumptionName(e.Assumption), e.MuStar, double.NaN, double.NaN, view.Figures.PerDay(e.MuStar),
            Hot: i == 0)).ToArray();
        BarList.Draw(html, title, $"{rows[0].Label}: {rows[0].Text}", rows);
        html.Leaf("figcaption", words.Say(
            $"Perubahan rata-rata kejadian terlambat per hari bila asumsi digeser dari batas bawah ke batas atas "
                + $"yang wajar (Morris; {paths} lintasan, {each} putaran per titik).",
            $"Mean change of late incidents a day when the assumption moves from its lowest to its highest plausible "
                + $"value (Morris; {paths} trajectories, {each} runs each)."));
        html.Close().Line();
    }

    private static void Units(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var busiest = stage.Units.Where(u => u.Busy.Value > 0).OrderByDescending(u => u.Busy.Value)
            .ThenBy(u => u.Id, StringComparer.Ordinal).Take(UnitsShown).ToArray();
        if (busiest.Length == 0) return;
        var (words, figures) = (view.Words, view.Figures);
        var title = words.Say("Satuan paling sibuk", "The busiest units");
        html.Open("figure").Leaf("h3", title);
        var rows = busiest.Select(u => new BarRow(
            $"{Label(words, u)} ({words.Number(u.People)})", u.Busy.Value, u.Busy.Low, u.Busy.High,
            figures.Share(u.Busy.Value))).ToArray();
        BarList.Draw(html, title, $"{rows[0].Label}: {rows[0].Text}", rows);
        html.Leaf("figcaption", words.Say(
            "Bagian waktu satuan bertugas pada kejadian; dalam kurung jumlah personel.",
            "Share of the time a unit works on incidents; its people in brackets."));
        html.Close().Line();
    }

    private static string Label(Wording words, UnitResult unit)
    {
        var kind = words.Name(unit.Kind);
        return unit.Name.StartsWith(kind, StringComparison.Ordinal) ? unit.Name : kind + ": " + unit.Name;
    }

    private static string Escalation(RehearsalView view, StageResult stage)
    {
        var (figures, total) = (view.Figures, stage.Total);
        var yellow = (figures.PerDay(total.Yellow.Value) + " " + figures.PerDayInterval(total.Yellow)).TrimEnd();
        var red = (figures.PerDay(total.Red.Value) + " " + figures.PerDayInterval(total.Red)).TrimEnd();
        return view.Words.Say(
            $"Per hari {yellow} kejadian mencapai tingkat kuning atau lebih, {red} mencapai merah.",
            $"A day, {yellow} incidents reach yellow or above, {red} reach red.");
    }

    private static string Operators(RehearsalView view, StageResult stage)
    {
        var (words, figures, post) = (view.Words, view.Figures, stage.Operators);
        if (post.Operators == 0)
        {
            return words.Say(
                "Laporan langsung diputuskan: tahapan ini digladi tanpa antrean operator.",
                "Reports are decided at once: the stage was rehearsed without a queue for operators.");
        }
        var count = words.Number(post.Operators);
        return words.Say(
            $"Posko: {count} operator, {figures.PerDay(post.Calls.Value)} laporan per hari (yang palsu termasuk), "
                + $"sibuk {figures.Share(post.Busy.Value)} dari waktunya. Laporan menunggu rata-rata "
                + $"{figures.Time(post.MeanWait.Value)}, 19 dari 20 paling lama {figures.Time(post.Wait95)}; antrean "
                + $"terpanjang {words.Number(post.LongestQueue)}.",
            $"Post: {count} operators, {figures.PerDay(post.Calls.Value)} calls a day (false ones included), busy "
                + $"{figures.Share(post.Busy.Value)} of the time. A call waits {figures.Time(post.MeanWait.Value)} on "
                + $"average, 19 of 20 at most {figures.Time(post.Wait95)}; longest queue "
                + $"{words.Number(post.LongestQueue)}.");
    }

    private static string Certainty(RehearsalView view, StageResult stage)
    {
        var words = view.Words;
        if (stage.Runs < 2)
        {
            return words.Say(
                "Satu putaran tidak memberi selang kepercayaan.", "One run gives no confidence interval.");
        }
        var why = stage.End == RunEnd.HalfWidthReached
            ? words.Say(" Putaran dihentikan karena ketelitian yang diminta tercapai.",
                " The runs ended because the wanted precision was reached.") : "";
        return words.Say(
            $"Angka dalam kurung: selang kepercayaan 95 % dari {words.Number(stage.Runs)} putaran. Selang itu hanya "
                + "memuat kebetulan antarhari, bukan kesalahan asumsi.",
            $"Numbers in brackets: 95% confidence intervals over {words.Number(stage.Runs)} runs. They hold chance "
                + "from day to day only, not wrong assumptions.") + why;
    }
}
