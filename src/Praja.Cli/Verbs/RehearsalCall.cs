using System.CommandLine;
using System.Globalization;
using Praja.Cli.Output;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;

namespace Praja.Cli.Verbs;

/// <summary>A call of one of the verbs that rehearse: its shared words, understood.</summary>
/// <param name="call">The call as parsed.</param>
internal sealed class RehearsalCall(ParseResult call)
{
    /// <summary>The word for every stage that can be rehearsed.</summary>
    private const string AllStages = "all";

    internal ParseResult Parsed => call;

    internal Screen Screen { get; } = new(CallOptions.LanguageOf(call));

    internal ProblemList Problems { get; } = new();

    /// <summary>False leaves PDF documents out.</summary>
    internal bool Pdf => !call.GetValue(RehearsalOptions.NoPdf);

    /// <summary>A scenario of the policy alone; none when no policy is named.</summary>
    internal Scenario PolicyScenario => Policy is { } policy ? new() { Policy = policy } : Scenario.None;

    /// <summary>The policy named; null for none.</summary>
    internal DispatchPolicy? Policy => call.GetValue(RehearsalOptions.Policy) switch
    {
        "nearest" => DispatchPolicy.Nearest,
        "coverage" => DispatchPolicy.Coverage,
        "zone" => DispatchPolicy.Zone,
        _ => null,
    };

    /// <summary>A plan with its dossier; null, with problems, when it cannot be used.</summary>
    internal LoadedPlan? Load(string plan) =>
        Workbench.LoadPlan(plan, call.GetValue(RehearsalOptions.Dossier) ?? "", Problems);

    /// <summary>The stages named, or voting day.</summary>
    internal IReadOnlyList<string> StagesOf(LoadedPlan loaded)
    {
        var named = call.GetValue(RehearsalOptions.Stage) ?? [];
        if (named.Contains(AllStages)) return ModelBuilder.StagesOf(loaded.Doctrine, loaded.Plan);
        return named.Length > 0
            ? [.. named.Distinct(StringComparer.Ordinal)]
            : [loaded.Doctrine.Stages.First(s => s.Voting).Id];
    }

    /// <summary>The settings; wrong ones become problems. How many runs there may be is checked with the
    /// plan.</summary>
    internal RunSettings SettingsOf(LoadedPlan loaded, int runs)
    {
        var settings = new RunSettings
        {
            Runs = call.GetValue(RehearsalOptions.Runs) ?? runs,
            Seed = call.GetValue(RehearsalOptions.Seed) ?? loaded.Plan.Seed,
            Threads = call.GetValue(RehearsalOptions.Threads),
            HalfWidth = call.GetValue(RehearsalOptions.HalfWidth),
        };
        Hold("--threads", settings.Threads, settings.Threads is >= 0 and <= 1024, "0 - 1024");
        Hold("--half-width", settings.HalfWidth, settings.HalfWidth is >= 0 and < 0.5, "0 - 0.5");
        return settings;
    }

    /// <summary>Adds a problem when an option's number is not within its range.</summary>
    internal void Hold(string option, double value, bool holds, string range)
    {
        if (!holds) Refuse(option, value.ToString(CultureInfo.InvariantCulture), range);
    }

    /// <summary>Adds a problem of an option's value.</summary>
    internal void Refuse(string option, string seen, string form) =>
        Problems.Add(CallProblems.BadOption, new(option), seen, form);

    /// <summary>Where the result goes: the folder named, or one in the plan's.</summary>
    internal string TargetOf(PlanFile plan, string name) =>
        call.GetValue(RehearsalOptions.Out) is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetRelativePath(Environment.CurrentDirectory, plan.Folder), name);

    /// <summary>Where the documents go.</summary>
    internal RehearsalPapers PapersOf(PlanFile plan, string name) => new(Screen, TargetOf(plan, name), Pdf);

    /// <summary>Tells that nothing was done: refused, or interrupted before the first run was finished.</summary>
    internal ExitCode TellNothing(bool interrupted) => interrupted && !Problems.HasErrors
        ? Outcome.Tell(call, Screen, Problems, done: true, RehearsalSummary.NothingDone(Screen), ExitCode.Look)
        : Outcome.Tell(call, Screen, Problems, done: false, "");

    /// <summary>Watches for Ctrl-C.</summary>
    internal Interruption Watch() => new(() => RehearsalSummary.TellInterrupted(Screen));
}
