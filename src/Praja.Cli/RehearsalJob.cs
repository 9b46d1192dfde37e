using System.Diagnostics;
using System.Globalization;
using Praja.Cli.Output;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Cli;

/// <summary>
/// Rehearses a plan: check, model, runs, statistics, documents. Finished runs are kept in the folder of results.
/// </summary>
/// <param name="screen">Where progress is told.</param>
/// <param name="loaded">The plan.</param>
/// <param name="papers">Where the documents go.</param>
internal sealed class RehearsalJob(Screen screen, LoadedPlan loaded, RehearsalPapers papers)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Stages to rehearse.</summary>
    internal required IReadOnlyList<string> Stages { get; init; }

    /// <summary>Runs, seed and threads.</summary>
    internal required RunSettings Settings { get; init; }

    /// <summary>What is otherwise.</summary>
    internal Scenario Scenario { get; init; } = Scenario.None;

    /// <summary>True to go on from the runs kept.</summary>
    internal bool Resume { get; init; }

    /// <summary>True to study which assumption moves the answer most.</summary>
    internal bool Sensitivity { get; init; }

    /// <summary>Runs it; null when it is refused, or interrupted before the first run was done.</summary>
    internal RehearsalDone? Run(ProblemList problems, Interruption interruption)
    {
        if (!ModelDesk.Check(loaded, Stages, Settings.Runs, Scenario, problems)) return null;
        RehearsalModel[] models = [.. Stages.Select(stage => ModelDesk.Model(loaded, stage, Scenario))];
        Step("model disusun", "model made");
        var store = new RunStore(papers.Target, loaded, Settings.Seed, Scenario);
        if (Resume) store.Read(models, problems);
        if (problems.HasErrors) return null;
        var desk = new RunDesk(screen, Settings, interruption);
        List<StageRuns> made = [];
        foreach (var model in models.TakeWhile(_ => !interruption.IsAsked))
        {
            var kept = store.Of(model.Stage);
            if (kept.Count > 0) TellKept(model.Stage, kept.Count);
            var runs = desk.Run(model, model.Stage, kept);
            if (runs.Outcomes.Count > 0) made.Add(runs);
        }
        TellNotBegun(made);
        if (made.Count == 0 || !store.Write(made, problems)) return null;
        Step("putaran selesai", "runs done");
        var context = RehearsalPapers.ContextOf(
            loaded, Settings.Seed, Scenario, [.. made.Select(StageStatistics.Of)]);
        if (Sensitivity) context = context with { Sensitivity = desk.Study(loaded, Stages[0], Scenario) };
        Step("hasil dihitung", "results computed");
        var done = papers.Write(context, interruption.IsAsked);
        Step("dokumen ditulis", "documents written");
        return done;
    }

    private void TellKept(string stage, int runs)
    {
        var count = DossierSummary.Number(screen, runs);
        screen.Note(screen.Say(
            $"{stage}: melanjutkan dari {count} putaran yang tersimpan", $"{stage}: going on from {count} runs kept"));
    }

    private void TellNotBegun(List<StageRuns> made)
    {
        string[] missing = [.. Stages.Except(made.Select(r => r.Model.Stage), StringComparer.Ordinal)];
        if (missing.Length == 0) return;
        var names = string.Join(", ", missing);
        screen.Note(screen.Say($"Belum dimulai: {names}", $"Not begun: {names}"));
    }

    private void Step(string id, string en)
    {
        var seconds = watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        screen.Note($"{seconds,6} s  {screen.Say(id, en)}");
    }
}
