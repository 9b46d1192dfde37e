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
        var html = HtmlPage.Open(
            view.Words, view.Words.Say("Gladi - ", "Rehearsal - ") + view.Result.Operation, PageStyles.Summary);
        foreach (var stage in view.Result.Stages)
            Stage(view, html, stage);
        return HtmlPage.Finish(html);
    }

    private static void Stage(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        html.Open("section").Leaf("h1", view.StageName(stage.Stage));
        html.Leaf("p", Headline.Of(view, stage)).Close().Line();
    }
}
