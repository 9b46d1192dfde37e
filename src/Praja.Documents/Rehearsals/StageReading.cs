using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>What a rehearsed stage says, as a page shows it: sentences, and parts of the report as markup without any
/// style of its own.</summary>
/// <param name="Headline">The one sentence that a chief remembers.</param>
/// <param name="Findings">How often, how late, where, when, why.</param>
/// <param name="Figures">Six numbers, as markup; empty when there was nothing to measure.</param>
/// <param name="Worst">The worst places, as markup.</param>
/// <param name="Hours">When the reserve runs out, as a figure.</param>
/// <param name="Why">Where the time goes, as a figure.</param>
public sealed record StageReading(
    string Headline, IReadOnlyList<string> Findings, string Figures, string Worst, string Hours, string Why)
{
    /// <summary>Of a stage of a rehearsal.</summary>
    /// <param name="context">The result with what it was made of.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="language">Language.</param>
    public static StageReading Of(RehearsalContext context, StageResult stage, Language language)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(stage);
        var view = new RehearsalView(context, language);
        var headline = Rehearsals.Headline.Of(view, stage);
        return !Rehearsals.Headline.HasIncidents(stage)
            ? new(headline, [], "", "", "", "")
            : new(
                headline, [.. Rehearsals.Findings.Of(view, stage)],
                Written(html => Rehearsals.Headline.Tiles(view, html, stage)),
                Written(html => StageFront.Worst(
                    view, html, [.. LateMap.Worst(view, stage).Take(StageFront.WorstShown)])),
                Written(html => StageFront.Hours(view, html, stage)),
                Written(html => StageFront.Why(view, html, stage)));
    }

    private static string Written(Action<MarkupWriter> write)
    {
        var html = new MarkupWriter();
        write(html);
        return html.ToString();
    }
}
