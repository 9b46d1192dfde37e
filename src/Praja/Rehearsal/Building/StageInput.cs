using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>What the parts of a model are made from.</summary>
/// <param name="Ground">The dossier as ground.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Day">The rehearsed day.</param>
/// <param name="Rules">The doctrine's numbers for the stage.</param>
/// <param name="Zones">Police commands.</param>
/// <param name="Scenario">What is otherwise.</param>
internal sealed record StageInput(
    Ground Ground, Plan Plan, StageDay Day, ScaledRules Rules, ZoneIndex Zones, Scenario Scenario)
{
    /// <exception cref="ArgumentException">The stage cannot be rehearsed.</exception>
    public static StageInput Of(
        Operation operation,
        DoctrineBook doctrine,
        Plan plan,
        string stage,
        Scenario scenario,
        Assumptions assumptions)
    {
        if (doctrine.Rehearsal is null || StageDay.Find(doctrine, plan, stage) is not { } day)
            throw new ArgumentException("this stage cannot be rehearsed: " + stage, nameof(stage));
        var ground = new Ground(operation, doctrine);
        return new(ground, plan, day, new(doctrine, stage, assumptions), new(ground), scenario);
    }
}
