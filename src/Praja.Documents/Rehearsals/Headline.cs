using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>A stage's result in sentences.</summary>
internal static class Headline
{
    /// <summary>The one sentence that a chief remembers.</summary>
    public static string Of(RehearsalView view, StageResult stage)
    {
        var (words, figures) = (view.Words, view.Figures);
        var days = words.Number(stage.Runs);
        var target = words.Minutes(view.Result.TargetMinutes);
        if (stage.Total.PerRun.Value == 0 || double.IsNaN(stage.Total.InTime.Value))
        {
            return words.Say(
                $"Dalam {days} hari tiruan tidak terjadi apa-apa: tidak ada yang dapat diukur.",
                $"In {days} simulated days nothing happened: there is nothing to measure.");
        }
        var (share, interval) = (figures.Share(stage.Total.InTime.Value), figures.ShareInterval(stage.Total.InTime));
        return words.Say(
            $"Dalam {days} hari tiruan, {share} kejadian mendapat bantuan yang cukup dalam {target} {interval}",
            $"In {days} simulated days, {share} of incidents had enough help within {target} {interval}")
            .TrimEnd() + ".";
    }
}
