using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal.Building;

namespace Praja.Rehearsal;

/// <summary>What is to be rehearsed.</summary>
/// <param name="PlanFile">The plan's file as the planner knows it, for problems.</param>
/// <param name="Inputs">Hashes of the dossier's files as they are now.</param>
/// <param name="Stages">Stages asked for.</param>
/// <param name="Runs">Runs asked for.</param>
public sealed record RehearsalRequest(
    string PlanFile, IReadOnlyList<InputHash> Inputs, IReadOnlyList<string> Stages, int Runs);

/// <summary>Holds plan, dossier and doctrine against each other before a rehearsal. All problems are told at
/// once.</summary>
public static class RehearsalCheck
{
    /// <summary>The most runs of one stage.</summary>
    public const int MostRuns = 10_000_000;

    /// <summary>Checks a request.</summary>
    /// <param name="operation">The dossier.</param>
    /// <param name="doctrine">Its doctrine.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="problems">Takes what is wrong: PRJ355 to PRJ359.</param>
    public static void Check(
        Operation operation, DoctrineBook doctrine, Plan plan, RehearsalRequest request, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(problems);
        Fits(operation, doctrine, plan, request.PlanFile, request.Inputs, problems);
        if (request.Runs is < 1 or > MostRuns)
            problems.Add(PreparationProblems.BadCount, new("--runs"), Say(request.Runs), "1", Say(MostRuns));
        if (doctrine.Rehearsal is null)
        {
            problems.Add(PreparationProblems.NoRules, new(doctrine.Id, 0, 0, "rehearsal"), "", doctrine.Id);
            return;
        }

        var possible = ModelBuilder.StagesOf(doctrine, plan);
        var listed = possible.Count > 0 ? string.Join(", ", possible) : "-";
        foreach (var stage in request.Stages.Where(s => !possible.Contains(s)))
            problems.Add(PreparationProblems.StageNotRehearsed, new("--stage"), stage, listed);
        if (possible.Count == 0 && request.Stages.Count == 0)
            problems.Add(PreparationProblems.StageNotRehearsed, new(request.PlanFile), "", listed);
    }

    /// <summary>Holds a plan against a dossier and its doctrine: they must be of one operation and one
    /// version.</summary>
    /// <param name="operation">The dossier.</param>
    /// <param name="doctrine">Its doctrine.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The plan's file, for problems.</param>
    /// <param name="inputs">Hashes of the dossier's files as they are now.</param>
    /// <param name="problems">Takes what is wrong: PRJ357 and PRJ358.</param>
    public static void Fits(
        Operation operation,
        DoctrineBook doctrine,
        Plan plan,
        string file,
        IReadOnlyList<InputHash> inputs,
        ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(problems);
        SameOperation(operation, doctrine, plan, file, problems);
        SameInputs(plan, inputs, problems);
    }

    private static void SameOperation(
        Operation operation, DoctrineBook doctrine, Plan plan, string file, ProblemList problems)
    {
        var profile = operation.Profile;
        (string Field, string InPlan, string InDossier)[] facts =
        [
            ("operation", plan.Operation, profile.Name),
            ("region", plan.Region, profile.Region),
            ("election_date", Say(plan.ElectionDate), Say(profile.ElectionDate)),
            ("doctrine", plan.Doctrine, doctrine.Id),
        ];
        foreach (var (field, inPlan, inDossier) in facts.Where(f => f.InPlan != f.InDossier))
            problems.Add(PreparationProblems.OtherOperation, new(file, 0, 0, field), inPlan, inDossier);
    }

    private static void SameInputs(Plan plan, IReadOnlyList<InputHash> inputs, ProblemList problems)
    {
        var now = inputs.ToDictionary(i => i.File, i => i.Sha256, StringComparer.Ordinal);
        var then = plan.Inputs.ToDictionary(i => i.File, i => i.Sha256, StringComparer.Ordinal);
        foreach (var file in now.Keys.Union(then.Keys).Order(StringComparer.Ordinal))
        {
            var (seen, wanted) = (now.GetValueOrDefault(file, "-"), then.GetValueOrDefault(file, "-"));
            if (seen != wanted) problems.Add(PreparationProblems.OtherInput, new(file), seen, wanted);
        }
    }

    private static string Say(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
