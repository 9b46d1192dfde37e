using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Praja.Cli.Output;
using Praja.Cli.Verbs;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Playing;
using Praja.Documents.DataFolders;
using Praja.Journal;
using Praja.Operations;
using Praja.Rehearsal;
using Praja.Web;
using Praja.Web.Map.Basemaps;
using Praja.Web.Simulation;

namespace Praja.Cli;

/// <summary>The demo's second half: a simulation of the plan in a data folder of its own, served until it is told to
/// stop, with election day playing itself.</summary>
/// <param name="screen">Where it is told.</param>
/// <param name="call">The call.</param>
/// <param name="dossier">The dossier.</param>
/// <param name="target">Folder of the plan.</param>
[SuppressMessage("Maintainability", "CA1506", Justification = "The demo shows all there is, one after the other.")]
internal sealed class DemoShow(Screen screen, ParseResult call, string dossier, string target)
{
    internal async Task<ExitCode> Run(CancellationToken stop)
    {
        var problems = new ProblemList();
        var basemap = call.GetValue(ServeVerb.Basemap)!;
        BasemapCheck.Check(basemap, problems);
        var (data, day) = problems.HasErrors ? ("", null) : Open(problems);
        var speed = call.GetValue(DemoVerb.Speed);
        var settings = new ServerSettings
        {
            DataFolder = data,
            Address = $"http://127.0.0.1:{DemoPort.From(call.GetValue(DemoVerb.Port))}",
            Basemap = basemap,
        };
        await using var app = day is null || problems.HasErrors
            ? null
            : SimulationServer.Build(settings, new(day, speed), problems);
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        if (app is null) return ExitCode.Refused;
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e)
        {
            problems.Add(ServingProblems.NotListening, new("--port"), settings.Address, e.Message);
            ProblemReport.Print(screen, problems);
            return ExitCode.Refused;
        }
        if (await SimulationServer.OpenAsync(app) is { } pass) await Show(app, pass, speed, stop);
        else await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private async Task Show(WebApplication app, VisitorPass pass, double speed, CancellationToken stop)
    {
        var banner = screen.Say(JournalModes.Banner(JournalMode.Simulation)!.Value);
        var times = speed.ToString("0.#", CultureInfo.InvariantCulture);
        screen.Heading(screen.Say(
            $"{banner}: posko hari pemungutan, waktu berjalan {times} kali lebih cepat",
            $"{banner}: the command post on voting day, time runs {times} times as fast"));
        screen.Line(screen.Say(
            "Buka di peramban; tautan sekali pakai, berlaku 24 jam:",
            "Open it in the browser; the link works once, within 24 hours:"));
        screen.Line("  " + pass.Link);
        screen.Line(screen.Say(
            $"Peramban lain: nama {pass.Name}, sandi {pass.Password}",
            $"Another browser: name {pass.Name}, password {pass.Password}"));
        screen.Line(screen.Say("Ctrl-C mengakhiri.", "Ctrl-C ends it."));
        DemoPort.ShowInBrowser(pass.Link);
        var shutdown = app.WaitForShutdownAsync(stop);
        if (await Task.WhenAny(SimulationServer.EndOfDay(app), shutdown) != shutdown)
        {
            screen.Line(screen.Say(
                "Hari itu selesai. Papannya tetap dapat dilihat dan diputar ulang; ./praja demo memulai lagi.",
                "The day is over. Its board can still be looked at and replayed; ./praja demo begins again."));
        }
        await shutdown;
    }

    private (string Data, PlayedDay? Day) Open(ProblemList problems)
    {
        var data = Path.Combine(target, "posko");
        var loaded = Workbench.LoadPlan(target, "", problems);
        if (loaded is null || !DemoData.Clear(data, problems)) return (data, null);
        var stage = loaded.Doctrine.Stages.First(s => s.Voting).Id;
        if (!ModelDesk.Check(loaded, [stage], 1, Scenario.None, problems)) return (data, null);
        var day = DayOf(loaded, stage);
        var request = new OpeningRequest(dossier, loaded.Source.File, data, JournalMode.Simulation, "");
        var chance = new OpeningChance(
            day.Opens, Guid.CreateVersion7(day.Opens), Guid.CreateVersion7(day.Opens));
        // What the dossier is warned of was told when the plan was made.
        var found = new ProblemList();
        var folder = OperationOpening.Open(request, chance, found);
        foreach (var error in found.Sorted().Where(p => p.Kind.Severity == Severity.Error)) problems.Add(error);
        return (data, folder is null ? null : day);
    }

    private PlayedDay DayOf(LoadedPlan loaded, string stage)
    {
        var (model, seed) = (ModelDesk.Model(loaded, stage, Scenario.None), loaded.Plan.Seed);
        var from = DemoVerb.WatchedFrom(call);
        var (run, trace) = RunChoice.Of(model, seed, from);
        var frame = new PostFrame(loaded.Operation, loaded.Doctrine, loaded.Plan);
        return PlayedDays.Of(frame, model, trace, new(seed, run) { WatchedFrom = from });
    }
}
