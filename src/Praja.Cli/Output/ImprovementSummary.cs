using System.Text.Json;
using Praja.Cli.Verbs;
using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;
using Praja.Rehearsal.Improving;

namespace Praja.Cli.Output;

/// <summary>What a search for a better plan found, in a screenful or as JSON.</summary>
internal static class ImprovementSummary
{
    internal static ExitCode Tell(RehearsalCall call, LoadedPlan loaded, Improvement found, PackageResult? package)
    {
        var code = found.Interrupted ? ExitCode.Look : ProblemReport.CodeOf(call.Problems);
        if (call.Parsed.GetValue(CallOptions.Json))
        {
            Json.Print(json => Write(json, found, package, call.Screen.Language, code));
            return code;
        }
        if (call.Problems.Count > 0) ProblemReport.Print(call.Screen, call.Problems);
        Print(call.Screen, loaded, found, package);
        return code;
    }

    private static void Print(
        Screen screen, LoadedPlan loaded, Improvement improvement, PackageResult? package)
    {
        var context = RehearsalPapers.ContextOf(loaded, loaded.Plan.Seed, Scenario.None, []);
        var view = new RehearsalView(context, screen.Language);
        screen.Heading(screen.Say("Mencari rencana yang lebih baik", "Search for a better plan"));
        screen.Line(screen.Say(improvement.Verdict));
        var (tried, runs) = (view.Words.Number(improvement.Tried), view.Words.Number(improvement.Runs));
        screen.Line(screen.Say(
            $"{tried} perubahan dicoba dalam {runs} putaran; tidak ada personel yang ditambah.",
            $"{tried} changes tried in {runs} runs; nobody was added."));
        if (improvement.Confirmed is { } confirmed) ComparisonSummary.Print(screen, view, confirmed, []);
        if (improvement.Steps.Count > 0)
        {
            screen.Table(
                [">#", screen.Say("Langkah", "Step"),
                    screen.Say(">Terlambat berkurang/hari", ">Fewer late/day"), screen.Say("95 %", "95%")],
                improvement.Steps.Select((s, i) => (IReadOnlyList<string>)
                [
                    view.Words.Number(i + 1), screen.Say(s.What), view.Figures.PerDay(s.Gain.Value),
                    view.Figures.PerDayInterval(s.Gain),
                ]));
        }
        if (package is not null) RehearsalSummary.Files(screen, package);
    }

    private static void Write(
        Utf8JsonWriter json, Improvement improvement, PackageResult? package, Language language, ExitCode code)
    {
        json.WriteStartObject();
        json.WriteNumber("exit", (int)code);
        json.WriteString("verdict", improvement.Verdict.In(language));
        json.WriteBoolean("interrupted", improvement.Interrupted);
        json.WriteBoolean("certain", improvement.IsCertain);
        json.WriteNumber("tried", improvement.Tried);
        json.WriteNumber("runs", improvement.Runs);
        ComparisonSummary.Estimate(json, "gain", improvement.Gain);
        json.WriteStartArray("steps");
        foreach (var step in improvement.Steps)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(step.Kind.ToString()));
            json.WriteString("what", step.What.In(language));
            ComparisonSummary.Estimate(json, "gain", step.Gain);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (improvement.Confirmed is { } confirmed)
        {
            json.WritePropertyName("confirmed");
            ComparisonSummary.Write(json, confirmed);
        }
        if (package is not null) RehearsalSummary.WriteFiles(json, package);
        json.WriteEndObject();
    }
}
