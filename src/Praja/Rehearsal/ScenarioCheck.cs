using System.Globalization;
using Praja.Operations;
using Praja.Operations.Checks;

namespace Praja.Rehearsal;

/// <summary>Holds a what-if against the dossier. All problems are told at once.</summary>
public sealed class ScenarioCheck
{
    /// <summary>The most operators of a post.</summary>
    public const int MostOperators = 1000;

    private readonly ProblemList problems;
    private readonly NearestNames nearest = new();
    private readonly HashSet<string> regions;
    private readonly HashSet<string> points;
    private readonly Operation operation;

    private ScenarioCheck(Operation operation, ProblemList problems)
    {
        (this.operation, this.problems) = (operation, problems);
        regions = operation.Regions.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        points = operation.Commands.Select(c => c.Id).Concat(operation.Sites.Select(s => s.Id))
            .ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<string> RegionNames => operation.Regions.Select(r => r.Name).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> PointNames =>
        operation.Commands.Select(c => c.Name).Concat(operation.Sites.Select(s => s.Name))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Checks a scenario.</summary>
    /// <param name="operation">The dossier.</param>
    /// <param name="scenario">The what-if.</param>
    /// <param name="problems">Takes what is wrong: PRJ350 to PRJ354 and PRJ359; places are the option's names.</param>
    public static void Check(Operation operation, Scenario scenario, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(problems);
        if (!scenario.IsNone) new ScenarioCheck(operation, problems).Run(scenario);
    }

    private void Run(Scenario scenario)
    {
        foreach (var road in scenario.ClosedRoads) Road(road, new("--close-road"));
        foreach (var code in scenario.Floods) Area(code, new("--flood"));
        foreach (var code in scenario.NoSignal) Area(code, new("--no-signal"));
        foreach (var added in scenario.AddedReserves) Added(added, new("--add-platoon"));
        if (scenario.Operators is { } operators and (< 1 or > MostOperators))
        {
            problems.Add(
                PreparationProblems.BadCount, new("--operators"), Say(operators), "1", Say(MostOperators));
        }
    }

    private void Road(ClosedRoad road, Place place)
    {
        var isKnown = IsPlace(road.From, place) & IsPlace(road.To, place);
        if (isKnown && (Holds(road.From, road.To) || Holds(road.To, road.From)))
            problems.Add(PreparationProblems.RoadToItself, place, road.From + " " + road.To);
    }

    private void Area(string code, Place place)
    {
        if (!regions.Contains(code))
            problems.Add(PreparationProblems.UnknownRegion, place, code, nearest.To(code, regions.Concat(RegionNames)));
        else if (!operation.Sites.Any(s => Region.Covers(code, s.Region)))
            problems.Add(PreparationProblems.NothingThere, place, code);
    }

    private void Added(AddedReserve added, Place place)
    {
        var near = nearest.To(added.At, points.Concat(PointNames));
        if (!points.Contains(added.At)) problems.Add(PreparationProblems.UnknownPlace, place, added.At, near);
        var most = operation.Forces.Where(f => f.Agency is Agency.Polri or Agency.Tni).Sum(f => (long)f.Strength);
        if (added.People < 1 || added.People > most)
            problems.Add(PreparationProblems.AddedPeople, place, Say(added.People), Say(most));
    }

    private bool IsPlace(string id, Place place)
    {
        if (points.Contains(id) || regions.Contains(id)) return true;
        var known = points.Concat(regions).Concat(PointNames).Concat(RegionNames);
        problems.Add(PreparationProblems.UnknownPlace, place, id, nearest.To(id, known));
        return false;
    }

    /// <summary>True when a place is another, or the region around it.</summary>
    private bool Holds(string outer, string inner)
    {
        if (outer == inner) return true;
        if (!regions.Contains(outer)) return false;
        if (regions.Contains(inner)) return Region.Covers(outer, inner);
        var site = operation.Sites.FirstOrDefault(s => s.Id == inner);
        if (site is not null) return Region.Covers(outer, site.Region);
        var command = operation.Commands.First(c => c.Id == inner);
        return Region.Covers(outer, CommandRegion.Of(command, operation.Regions));
    }

    private static string Say(long number) => number.ToString(CultureInfo.InvariantCulture);
}
