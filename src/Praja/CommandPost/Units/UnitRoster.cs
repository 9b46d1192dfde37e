using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;

namespace Praja.CommandPost.Units;

/// <summary>A unit of the plan: the same as rehearsals send, with the same id.</summary>
/// <param name="Model">Its id, name, kind, agency, people and turnout.</param>
/// <param name="Home">Where it stands by.</param>
/// <param name="From">The same as the end of a way.</param>
/// <param name="Stages">Stages in which it is on duty, in doctrine order.</param>
public sealed record PlannedUnit(ModelUnit Model, ModelHome Home, TravelPoint From, IReadOnlyList<string> Stages);

/// <summary>The units that a plan gives a post, stage by stage. Immutable.</summary>
public sealed class UnitRoster
{
    private readonly Dictionary<string, PlannedUnit> byId = new(StringComparer.Ordinal);
    private readonly List<PlannedUnit> units = [];

    private UnitRoster()
    {
    }

    /// <summary>Units in the order of the stages and of their tables.</summary>
    public IReadOnlyList<PlannedUnit> Units => units;

    /// <summary>Stages that have units, in doctrine order.</summary>
    public IReadOnlyList<string> Stages { get; private set; } = [];

    /// <summary>The escalation's levels: people, kinds that may be sent; empty when nothing can be rehearsed.</summary>
    public IReadOnlyList<ModelLevel> Levels { get; private set; } = [];

    /// <summary>A planned unit; null when the plan has none of that id.</summary>
    public PlannedUnit? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The stage whose units are on duty while some stages run: the one of voting when several have units;
    /// empty when none has.</summary>
    /// <param name="doctrine">The doctrine.</param>
    /// <param name="running">Kinds of the stages that run.</param>
    public string StageOf(DoctrineBook doctrine, IReadOnlySet<string> running)
    {
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(running);
        return doctrine.Stages.Where(s => running.Contains(s.Id) && Stages.Contains(s.Id))
            .OrderByDescending(s => s.Voting).Select(s => s.Id).FirstOrDefault("");
    }

    /// <summary>The units of a plan; none without a plan or a section <c>rehearsal</c>.</summary>
    internal static UnitRoster Of(Ground ground, Plan? plan)
    {
        var roster = new UnitRoster();
        if (plan is null) return roster;
        var stages = ModelBuilder.StagesOf(ground.Doctrine, plan);
        var inStages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var stage in stages)
        {
            var input = StageInput.Of(ground, plan, stage, Scenario.None, Assumptions.AsStated);
            var table = new UnitTable(input);
            var points = table.Homes.Points;
            roster.Levels = input.Rules.Levels;
            foreach (var unit in table.Units)
            {
                if (inStages.TryGetValue(unit.Id, out var known))
                {
                    known.Add(stage);
                    continue;
                }
                List<string> own = [stage];
                inStages.Add(unit.Id, own);
                var planned = new PlannedUnit(unit, table.Homes.Homes[unit.Home], points[unit.Home], own);
                roster.units.Add(planned);
                roster.byId.Add(unit.Id, planned);
            }
        }
        roster.Stages = stages;
        return roster;
    }
}
