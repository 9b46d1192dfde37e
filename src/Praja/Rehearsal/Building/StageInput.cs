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
    public static StageInput Of(Ground ground, Plan plan, string stage, Scenario scenario, Assumptions assumptions)
    {
        if (ground.Doctrine.Rehearsal is null || StageDay.Find(ground.Doctrine, plan, stage) is not { } day)
            throw new ArgumentException("this stage cannot be rehearsed: " + stage, nameof(stage));
        return new(ground, plan, day, new(ground.Doctrine, stage, assumptions), new(ground), scenario);
    }
}
