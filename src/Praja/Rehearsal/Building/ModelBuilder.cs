using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

// From operation, doctrine and plan to what the simulator runs on. Everything that has a name becomes an index; factors
// of the assumptions are multiplied in here and nowhere else. docs/models.md states what each number means.

/// <summary>Makes the model of one stage's day of a plan.</summary>
public static class ModelBuilder
{
    /// <summary>
    /// The stages that can be rehearsed: those with rates of their own and with people planned, in doctrine order.
    /// </summary>
    public static IReadOnlyList<string> StagesOf(DoctrineBook doctrine, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(plan);
        if (doctrine.Rehearsal is not { } rules) return [];
        return
        [
            .. doctrine.Stages
                .Where(s => rules.Rates.Any(r => r.Stage == s.Id) && StageDay.Find(doctrine, plan, s.Id) is not null)
                .Select(s => s.Id),
        ];
    }

    /// <summary>Builds one model; for several of the same stage use a <see cref="ModelSource"/>.</summary>
    /// <param name="operation">The dossier, checked.</param>
    /// <param name="doctrine">Its doctrine, with the section <c>rehearsal</c>.</param>
    /// <param name="plan">The plan made of both.</param>
    /// <param name="stage">One of <see cref="StagesOf"/>.</param>
    /// <param name="scenario">What is otherwise, checked before.</param>
    /// <param name="assumptions">Factors on the doctrine's numbers.</param>
    /// <exception cref="ArgumentException">The stage cannot be rehearsed with this doctrine and plan.</exception>
    public static RehearsalModel Build(
        Operation operation,
        DoctrineBook doctrine,
        Plan plan,
        string stage,
        Scenario scenario,
        Assumptions assumptions) =>
        new ModelSource(operation, doctrine, stage, scenario).Build(plan, assumptions);
}
