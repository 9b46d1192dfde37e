using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja demo</c>: check, assess, plan and rehearse a real regency, say where the documents are, and show
/// its command post in the browser while election day plays itself.</summary>
[SuppressMessage("Maintainability", "CA1506", Justification = "The demo shows all there is, one after the other.")]
internal static class DemoVerb
{
    /// <summary>Enough for the headline; a real rehearsal makes ten times as many.</summary>
    private const int Runs = 1000;

    internal static readonly Option<bool> NoServe = new("--no-serve")
    {
        Description = "Hanya dokumen, tanpa posko di peramban | Documents only, no command post in the browser",
    };

    internal static readonly Option<double> Speed = new("--speed")
    {
        Description = "Berapa kali lebih cepat waktu berjalan, 1-1000 | How many times as fast time runs, 1-1000",
        DefaultValueFactory = _ => 60,
    };

    internal static readonly Option<int> Port = new("--port")
    {
        Description = "Port pertama yang dicoba; 0: yang mana saja | First port that is tried; 0: any",
        DefaultValueFactory = _ => 8080,
    };

    internal static readonly Option<string> From = new("--from")
    {
        Description = "Jam mulai ditonton, setempat | Hour from which it is watched, local",
        DefaultValueFactory = _ => "06:40",
    };

    private static readonly Option<string> Plan = new("--plan")
    {
        Description = "Rencana yang sudah ada: langsung ke posko | A plan that is there: straight to the post",
        DefaultValueFactory = _ => "",
    };

    internal static Command Create()
    {
        var folder = new Argument<string>("dossier") { Description = "Folder dossier | Dossier folder" };
        var command = new Command(
            "demo",
            "Pekerjaan utama pada dossier nyata, sampai posko di peramban. | The main job on a real dossier, up to the "
            + "command post in the browser.\n  praja demo samples/kutai-timur-2024")
        {
            folder, NoServe, Speed, Port, From, Plan, ServeVerb.Basemap,
        };
        Speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 1 and <= 1000)) result.AddError("--speed: 1-1000");
        });
        Port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 0 and <= 65_535)) result.AddError("--port: 0-65535");
        });
        From.Validators.Add(result =>
        {
            if (MinuteOf(result.GetValueOrDefault<string>()) is null) result.AddError("--from: 05:00-20:00");
        });
        command.SetAction(async (call, stop) => (int)await Run(call, call.GetRequiredValue(folder), stop));
        return command;
    }

    /// <summary>How the day is to be played.</summary>
    internal static double WatchedFrom(ParseResult call) => MinuteOf(call.GetValue(From))!.Value;

    private static double? MinuteOf(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time.Hour is >= 5 and < 20
            ? time.ToTimeSpan().TotalMinutes
            : null;

    private static async Task<ExitCode> Run(ParseResult call, string dossier, CancellationToken stop)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var target = call.GetValue(Plan) is { Length: > 0 } there ? there : PlanVerb.DefaultOut(dossier);
        if (call.GetValue(Plan)!.Length == 0)
        {
            var code = Prepare(screen, dossier, target);
            if (code != ExitCode.Done || call.GetValue(NoServe)) return code;
            screen.Line();
        }
        return await new DemoShow(screen, call, dossier, target).Run(stop);
    }

    private static ExitCode Prepare(Screen screen, string dossier, string target)
    {
        var problems = new ProblemList();
        screen.Note(screen.Say(
            $"Memeriksa, menilai, merencanakan, dan menggladikan {dossier}",
            $"Checking, assessing, planning and rehearsing {dossier}"));
        var done = new PlanJob(screen, dossier, target).Run(problems);
        if (done is not null) DossierSummary.Print(screen, done.Loaded.Operation);
        ProblemReport.Print(screen, problems);
        if (done is null) return ExitCode.Refused;
        PlanSummary.Print(screen, done);
        screen.Line();
        return Rehearse(screen, target);
    }

    private static ExitCode Rehearse(Screen screen, string target)
    {
        var problems = new ProblemList();
        using var interruption = new Interruption(() => RehearsalSummary.TellInterrupted(screen));
        var loaded = Workbench.LoadPlan(target, "", problems);
        var papers = new RehearsalPapers(screen, Path.Combine(target, "gladi"), pdf: true);
        var done = loaded is null ? null : new RehearsalJob(screen, loaded, papers)
        {
            Stages = [loaded.Doctrine.Stages.First(s => s.Voting).Id],
            Settings = new() { Runs = Runs, Seed = loaded.Plan.Seed },
        }.Run(problems, interruption);
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        if (done is null) return interruption.IsAsked ? ExitCode.Look : ExitCode.Refused;
        RehearsalSummary.Print(screen, done);
        return interruption.IsAsked ? ExitCode.Look : ExitCode.Done;
    }
}
