using System.Text.Json;
using Praja.Algorithms.Statistics;
using Praja.Cli.Verbs;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Cli.Output;

/// <summary>What a comparison found, in a screenful or as JSON.</summary>
internal static class ComparisonSummary
{
    internal static ExitCode Tell(RehearsalCall call, RehearsalDone done)
    {
        var screen = call.Screen;
        var code = done.Interrupted ? ExitCode.Look : ProblemReport.CodeOf(call.Problems);
        if (call.Parsed.GetValue(CallOptions.Json))
        {
            Json.Print(json => Write(json, done, code));
            return code;
        }
        if (call.Problems.Count > 0) ProblemReport.Print(screen, call.Problems);
        var view = new RehearsalView(done.Context, screen.Language);
        foreach (var comparison in done.Context.Comparisons)
            Print(screen, view, comparison, ScenarioWords.Of(view, done.Context.Result.Scenario));
        RehearsalSummary.Files(screen, done.Package);
        return code;
    }

    internal static void Print(
        Screen screen, RehearsalView view, Comparison comparison, IReadOnlyList<string> changes)
    {
        var runs = view.Words.Number(comparison.Runs);
        screen.Heading(view.StageName(comparison.Stage) + screen.Say(
            $": {runs} hari tiruan, kejadian yang sama", $": {runs} simulated days, the same incidents"));
        if (changes.Count > 0)
            screen.Line(screen.Say("Perubahan: ", "The change: ") + string.Join("; ", changes) + ".");
        var plans = comparison.Plans;
        for (var i = 1; i < plans.Count; i++)
        {
            screen.Table(
                [screen.Say("Per hari", "Per day"), ">" + plans[0].Name, ">" + plans[i].Name,
                    screen.Say(">Selisih", ">Difference"), screen.Say("95 %", "95%"), screen.Say("Pasti?", "Certain?")],
                comparison.Differences[i - 1].Select(d => Row(screen, view, plans[0], plans[i], d)));
        }
        if (comparison.Ranking is { } ranking) Rank(screen, view, comparison, ranking);
    }

    internal static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("stage", comparison.Stage);
        json.WriteNumber("runs", comparison.Runs);
        json.WriteStartArray("plans");
        for (var i = 0; i < comparison.Plans.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Plans[i].Name);
            json.WriteStartObject("means");
            foreach (var (measure, mean) in comparison.Plans[i].Means)
                Estimate(json, Key(measure), mean);
            json.WriteEndObject();
            if (i > 0)
            {
                json.WriteStartObject("differences");
                foreach (var difference in comparison.Differences[i - 1])
                    Estimate(json, Key(difference.Measure), difference.Difference);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (comparison.Ranking is { } ranking)
        {
            json.WriteStartObject("ranking");
            json.WriteNumber("best", ranking.Best);
            json.WriteStartArray("survivors");
            foreach (var survivor in ranking.Survivors)
                json.WriteNumberValue(survivor);
            json.WriteEndArray();
            json.WriteNumber("indifference", ranking.Indifference);
            json.WriteNumber("confidence", ranking.Confidence);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RehearsalDone done, ExitCode code)
    {
        json.WriteStartObject();
        json.WriteBoolean("interrupted", done.Interrupted);
        json.WriteNumber("exit", (int)code);
        json.WriteStartArray("comparisons");
        foreach (var comparison in done.Context.Comparisons)
            Write(json, comparison);
        json.WriteEndArray();
        RehearsalSummary.WriteFiles(json, done.Package);
        json.WriteEndObject();
    }

    private static string[] Row(
        Screen screen, RehearsalView view, ComparedPlan first, ComparedPlan second, PairedDifference difference)
    {
        var (f, d) = (view.Figures, difference.Difference);
        var certain = d.Low > 0 || d.High < 0;
        return
        [
            view.Words.Name(difference.Measure),
            f.PerDay(first.Means[difference.Measure].Value),
            f.PerDay(second.Means[difference.Measure].Value),
            Signed(f.PerDay(d.Value), d.Value),
            f.PerDayInterval(d),
            certain ? screen.Say("ya", "yes") : screen.Say("belum", "not yet"),
        ];
    }

    private static string Signed(string text, double value) => value > 0 && !text.StartsWith('<') ? "+" + text : text;

    private static void Rank(Screen screen, RehearsalView view, Comparison comparison, RankingResult ranking)
    {
        var confidence = view.Words.Percent(ranking.Confidence);
        screen.Line(ranking.Best >= 0
            ? screen.Say(
                $"Terbaik menurut kejadian terlambat: {comparison.Plans[ranking.Best].Name} (keyakinan {confidence}).",
                $"Best by late incidents: {comparison.Plans[ranking.Best].Name} (confidence {confidence}).")
            : screen.Say(
                "Belum ada yang pasti terbaik; masih bersaing: ", "None is certainly the best yet; still in question: ")
                + string.Join(", ", ranking.Survivors.Select(s => comparison.Plans[s].Name)));
    }

    internal static void Estimate(Utf8JsonWriter json, string key, Estimate estimate)
    {
        json.WriteStartObject(key);
        Number(json, "value", estimate.Value);
        Number(json, "low", estimate.Low);
        Number(json, "high", estimate.High);
        json.WriteNumber("count", estimate.Count);
        json.WriteEndObject();
    }

    // JSON has no word for what is not known.
    private static void Number(Utf8JsonWriter json, string key, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(key, value);
        else
            json.WriteNull(key);
    }

    private static string Key(RunMeasure measure) => JsonNamingPolicy.SnakeCaseLower.ConvertName(measure.ToString());
}
