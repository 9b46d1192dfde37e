using System.Text.Json;
using Praja.Cli.Verbs;
using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Cli.Output;

/// <summary>What a rehearsal found, in a screenful.</summary>
internal static class RehearsalSummary
{
    private const int MostAssumptions = 5;

    internal static void TellInterrupted(Screen screen) => screen.Note("\n" + screen.Say(
        "Dihentikan: putaran yang selesai disimpan dan dilaporkan. Ctrl-C sekali lagi keluar seketika.",
        "Interrupted: the finished runs are kept and reported. Ctrl-C once more leaves at once."));

    internal static string NothingDone(Screen screen) => screen.Say(
        "Dihentikan sebelum satu putaran pun selesai; tidak ada yang ditulis.",
        "Interrupted before one run was finished; nothing was written.");

    internal static ExitCode Tell(RehearsalCall call, RehearsalDone done)
    {
        var code = done.Interrupted ? ExitCode.Look : ProblemReport.CodeOf(call.Problems);
        if (call.Parsed.GetValue(CallOptions.Json))
        {
            Json.Print(json => Write(json, done, code));
            return code;
        }
        if (call.Problems.Count > 0) ProblemReport.Print(call.Screen, call.Problems);
        Print(call.Screen, done);
        return code;
    }

    internal static void Print(Screen screen, RehearsalDone done)
    {
        var view = new RehearsalView(done.Context, screen.Language);
        foreach (var stage in view.Result.Stages)
        {
            screen.Heading($"{view.StageName(stage.Stage)}, {view.Words.DayWithName(stage.Day)}");
            screen.Line(Headline.Of(view, stage));
            StageTables.Print(screen, view, stage);
        }
        if (done.Context.Sensitivity is { } study) Study(screen, view, study);
        if (done.Interrupted) Interrupted(screen, view);
        Files(screen, done.Package);
    }

    internal static void Files(Screen screen, PackageResult package)
    {
        screen.Heading(screen.Say("Dokumen", "Documents"));
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, package.Folder);
        var tables = package.Files.Count(f => f.EndsWith(".csv", StringComparison.Ordinal));
        foreach (var file in package.Files.Where(f => !f.EndsWith(".csv", StringComparison.Ordinal)))
            screen.Line("  " + Path.Combine(folder, file));
        if (tables > 0)
            screen.Line("  " + Path.Combine(folder, "*.csv") + screen.Say($" ({tables} tabel)", $" ({tables} tables)"));
        foreach (var note in package.Notes)
            screen.Line("  " + screen.Say(note));
    }

    private static void Write(Utf8JsonWriter json, RehearsalDone done, ExitCode code)
    {
        json.WriteStartObject();
        json.WriteBoolean("interrupted", done.Interrupted);
        json.WriteNumber("exit", (int)code);
        WriteFiles(json, done.Package);
        json.WritePropertyName("result");
        json.WriteRawValue(RehearsalJson.Write(done.Context.Result));
        json.WriteEndObject();
    }

    internal static void WriteFiles(Utf8JsonWriter json, PackageResult package)
    {
        json.WriteStartArray("files");
        foreach (var file in package.Files)
            json.WriteStringValue(Path.Combine(package.Folder, file));
        json.WriteEndArray();
    }

    private static void Study(Screen screen, RehearsalView view, Sensitivity study)
    {
        screen.Table(
            [screen.Say("Anggapan yang paling menentukan", "Assumptions that matter most"),
                screen.Say(">Kejadian terlambat/hari", ">Late incidents/day")],
            study.Effects.Take(MostAssumptions).Select(e => (IReadOnlyList<string>)
            [
                screen.Say(Assumption.All.First(a => a.Id == e.Assumption).Name),
                view.Figures.PerDay(e.MuStar),
            ]));
    }

    private static void Interrupted(Screen screen, RehearsalView view)
    {
        foreach (var stage in view.Result.Stages.Where(s => s.End == RunEnd.Interrupted))
        {
            var (runs, wanted) = (view.Words.Number(stage.Runs), view.Words.Number(stage.RunsWanted));
            screen.Line(screen.Say(
                $"Dihentikan: {runs} dari {wanted} putaran selesai dan disimpan. Lanjutkan dengan --resume.",
                $"Interrupted: {runs} of {wanted} runs are finished and kept. Go on with --resume."));
        }
    }
}
