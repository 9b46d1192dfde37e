using Praja.Rehearsal;
using Praja.Rehearsal.Building;

namespace Praja.Cli;

/// <summary>Checks whether a plan can be rehearsed as wanted, and makes its models.</summary>
internal static class ModelDesk
{
    /// <summary>True when it can; else problems tell everything that is wrong.</summary>
    internal static bool Check(
        LoadedPlan loaded, IReadOnlyList<string> stages, int runs, Scenario scenario, ProblemList problems)
    {
        var request = new RehearsalRequest(loaded.Source.File, loaded.Loaded.Inputs, stages, runs);
        RehearsalCheck.Check(loaded.Operation, loaded.Doctrine, loaded.Plan, request, problems);
        ScenarioCheck.Check(loaded.Operation, scenario, problems);
        return !problems.HasErrors;
    }

    /// <summary>The model of a stage.</summary>
    internal static RehearsalModel Model(
        LoadedPlan loaded, string stage, Scenario scenario, Assumptions? assumptions = null) =>
        ModelBuilder.Build(
            loaded.Operation, loaded.Doctrine, loaded.Plan, stage, scenario, assumptions ?? Assumptions.AsStated);
}
