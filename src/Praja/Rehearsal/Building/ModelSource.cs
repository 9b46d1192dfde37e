using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>
/// Makes models of one stage for several plans and assumptions; what does not depend on those, above all travel times,
/// is made once. Thread-safe.
/// </summary>
public sealed class ModelSource
{
    private readonly string stage;
    private readonly Scenario scenario;
    private readonly Ground ground;
    private readonly TravelSource travel;

    /// <summary>Reads the dossier once for all models.</summary>
    /// <param name="operation">The dossier, checked.</param>
    /// <param name="doctrine">Its doctrine, with the section <c>rehearsal</c>.</param>
    /// <param name="stage">One of <see cref="ModelBuilder.StagesOf"/>.</param>
    /// <param name="scenario">What is otherwise, checked before.</param>
    public ModelSource(Operation operation, DoctrineBook doctrine, string stage, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(scenario);
        (this.stage, this.scenario) = (stage, scenario);
        ground = new(operation, doctrine);
        travel = new(ground, scenario);
    }

    /// <summary>The model of a plan under assumptions.</summary>
    /// <exception cref="ArgumentException">The stage cannot be rehearsed with this doctrine and plan.</exception>
    public RehearsalModel Build(Plan plan, Assumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(assumptions);
        var input = StageInput.Of(ground, plan, stage, scenario, assumptions);
        var rules = input.Rules;
        var sites = new SiteTable(input);
        var units = new UnitTable(input);
        return new()
        {
            Stage = stage,
            Day = input.Day.Date,
            StartSecond = rules.FromHour * 3600,
            EndSecond = rules.ToHour * 3600,
            Phases = rules.Phases,
            Districts = sites.Districts,
            Bands = [.. ground.Doctrine.Bands.Select(b => b.Id)],
            Beats = [.. plan.Beats.Select(b => b.Id)],
            Sites = sites.Sites,
            RateClasses = sites.RateClasses,
            Types = rules.Types,
            Levels = rules.Levels,
            Homes = units.Homes.Homes,
            Units = units.Units,
            Travel = travel.Of(sites.Points, units.Homes.Points, assumptions["travel"]),
            TargetSeconds = ground.Operation.Profile.ResponseTargetMinutes * 60,
            Operators = scenario.Operators ?? rules.Numbers.Operators,
            Numbers = rules.Numbers,
            Policy = scenario.Policy ?? DispatchPolicy.Nearest,
        };
    }
}
