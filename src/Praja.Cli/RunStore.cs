using System.Globalization;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Cli;

/// <summary>The runs kept in a folder of results.</summary>
internal sealed class RunStore
{
    private readonly string path;
    private readonly RunFingerprint fingerprint;
    private IReadOnlyList<KeptRuns> kept = [];

    /// <summary>The store of a folder.</summary>
    /// <param name="folder">Folder of results.</param>
    /// <param name="loaded">The plan.</param>
    /// <param name="seed">Seed of the runs.</param>
    /// <param name="scenario">What is otherwise.</param>
    internal RunStore(string folder, LoadedPlan loaded, ulong seed, Scenario scenario)
    {
        path = Path.Combine(folder, RunArchive.File);
        // The module's version id changes with every change of the simulator's code.
        var version = typeof(Rehearser).Assembly.ManifestModule.ModuleVersionId.ToString("D");
        List<KeyValuePair<string, string>> parts =
        [
            new("version", version),
            new("plan.json", loaded.Source.Sha256),
            new("seed", seed.ToString(CultureInfo.InvariantCulture)),
            new("scenario", KeyOf(scenario)),
        ];
        foreach (var input in loaded.Loaded.Inputs.OrderBy(i => i.File, StringComparer.Ordinal))
            parts.Add(new(input.File, input.Sha256));
        fingerprint = new(parts);
    }

    /// <summary>Reads what was kept; what cannot be gone on with becomes a problem.</summary>
    internal void Read(IReadOnlyList<RehearsalModel> models, ProblemList problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(ArchiveProblems.NothingKept, new(path), "-", RunArchive.File);
            return;
        }
        kept = RunArchive.Read(path, fingerprint, problems) ?? [];
        var fits = kept.All(k => models.All(m => m.Stage != k.Stage || RunShape.Of(m) == k.Shape));
        if (!fits) problems.Add(ArchiveProblems.Damaged, new(path), RunArchive.File);
    }

    /// <summary>The runs kept of a stage, none when there are none.</summary>
    internal IReadOnlyList<RunOutcome> Of(string stage) => kept.FirstOrDefault(k => k.Stage == stage)?.Outcomes ?? [];

    /// <summary>Keeps runs. Those of other stages, and more of the same than were made now, stay.</summary>
    internal bool Write(IReadOnlyList<StageRuns> made, ProblemList problems)
    {
        List<KeptRuns> all = [.. kept.Where(k => made.All(m => m.Model.Stage != k.Stage))];
        foreach (var runs in made)
        {
            var before = Of(runs.Model.Stage);
            all.Add(new(
                runs.Model.Stage, RunShape.Of(runs.Model),
                before.Count > runs.Outcomes.Count ? before : runs.Outcomes));
        }
        return RunArchive.Write(path, fingerprint, all, problems);
    }

    private static string KeyOf(Scenario scenario) => string.Join('|',
    [
        .. scenario.ClosedRoads.Select(r => $"close {r.From} {r.To}"),
        .. scenario.Floods.Select(f => "flood " + f),
        .. scenario.NoSignal.Select(n => "no-signal " + n),
        .. scenario.AddedReserves.Select(a => FormattableString.Invariant($"add {a.At} {a.People}")),
        "policy " + scenario.Policy,
        FormattableString.Invariant($"operators {scenario.Operators}"),
    ]);
}
