using Praja.Documents.Print;
using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>
/// gladi: what a chief reads in a minute, then what planners and analysts look into. One page for screen and paper.
/// </summary>
internal static class RehearsalPages
{
    public static byte[] Write(RehearsalView view)
    {
        var (words, result) = (view.Words, view.Result);
        var html = HtmlPage.Open(
            words, words.Say("Gladi - ", "Rehearsal - ") + result.Operation, RehearsalStyle.Sheet, screen: true);
        html.Open("div", ("class", "simulation")).Text(Mark(view)).Leaf("span", words.Say(
            "hasil gladi, bukan kejadian nyata", "results of a rehearsal, not real events")).Close();
        html.Leaf("div", Mark(view), ("class", "watermark"), ("aria-hidden", "true")).Open("main").Line();
        HtmlPage.Letterhead(html, view.Plan);
        Head(view, html);
        if (result.Stages.Count > 1) Overview(view, html);
        foreach (var stage in result.Stages) Stage(view, html, stage);
        html.Open("section");
        ClosingNotes.Write(view, html);
        html.Close(2).Line();
        return HtmlPage.Finish(html);
    }

    private static string Mark(RehearsalView view) => view.Words.Say("SIMULASI", "SIMULATION");

    private static void Head(RehearsalView view, MarkupWriter html)
    {
        var (words, result) = (view.Words, view.Result);
        html.Leaf("h1", words.Say("Gladi: ", "Rehearsal: ") + result.Operation);
        html.Leaf("p", view.Plan.RegionName(result.Region) + ". " + words.Say(
            $"Sasaran: bantuan yang cukup dalam {words.Minutes(result.TargetMinutes)} sejak kejadian.",
            $"Target: enough help within {words.Minutes(result.TargetMinutes)} of an incident."), ("class", "sub"));
        if (ScenarioWords.Of(view, result.Scenario) is { Count: > 0 } changes)
        {
            html.Leaf("p", words.Say("Diandaikan: ", "What if: ") + string.Join("; ", changes) + ".",
                ("class", "notice"));
        }
        if (result.Stages.Count == 0)
        {
            html.Leaf(
                "p", words.Say("Tidak ada tahapan yang digladi.", "No stage was rehearsed."), ("class", "notice"));
        }
    }

    private static void Overview(RehearsalView view, MarkupWriter html)
    {
        html.Open("section");
        html.Leaf("h2", view.Words.Say("Semua tahapan", "All stages"));
        GroupTables.Head(view, html, view.Words.Say("Tahapan", "Stage"));
        foreach (var stage in view.Result.Stages) GroupTables.Row(view, html, Title(view, stage), stage.Total);
        html.Close(4).Line();
    }

    private static string Title(RehearsalView view, StageResult stage) =>
        $"{view.StageName(stage.Stage)}, {view.Words.Day(stage.Day)}";

    private static void Stage(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        html.Open("section", ("class", view.Result.Stages.Count > 1 ? "stage" : null));
        html.Leaf("h2", Title(view, stage));
        StageFront.Write(view, html, stage);
        foreach (var comparison in view.Context.Comparisons.Where(c => c.Stage == stage.Stage))
            ComparisonSection.Write(view, html, comparison);
        if (Headline.HasIncidents(stage))
        {
            StageDetail.Write(view, html, stage);
            GroupTables.Write(view, html, stage);
        }
        html.Close().Line();
    }
}
