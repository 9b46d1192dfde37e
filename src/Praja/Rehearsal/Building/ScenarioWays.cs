using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

// Travel times under a scenario. A closed road takes away every way by land between its two places and all that lies in
// them; a way by river or sea stays. Without a road network nobody can say which other ways led over that road: those
// keep their times.
//
// Where a region is under water, the last part of a way to a place that was reached by land goes by boat: by land to
// the centre of the place's district and by boat from there, or by boat all the way when that is sooner; never sooner
// than without the flood. It holds both ways.

/// <summary>Travel times of an operation as a scenario leaves them.</summary>
internal sealed class ScenarioWays
{
    private readonly Ground ground;
    private readonly TravelModel model;
    private readonly Scenario scenario;
    private readonly Dictionary<string, string> regionOfCommand = new(StringComparer.Ordinal);

    public ScenarioWays(Ground ground, Scenario scenario)
    {
        (this.ground, this.scenario) = (ground, scenario);
        model = new(ground.Operation, ground.Doctrine.Travel);
        if (scenario.ClosedRoads.Count + scenario.Floods.Count == 0) return;
        foreach (var command in ground.Operation.Commands)
            regionOfCommand.TryAdd(command.Id, CommandRegion.Of(command, ground.Operation.Regions));
    }

    /// <summary>Seconds; infinity when there is no way. Safe from several threads.</summary>
    public float Seconds(in TravelPoint from, in TravelPoint to)
    {
        var time = ground.Between(from, to);
        if (IsLand(time.Mode) && IsClosed(from, to)) return float.PositiveInfinity;
        double seconds = time.Seconds;
        if (scenario.Floods.Count > 0)
            seconds = Math.Max(Flooded(from, to, seconds), Flooded(to, from, seconds));
        return (float)seconds;
    }

    private double Flooded(in TravelPoint from, in TravelPoint to, double dry)
    {
        if (!IsLand(to.Access) || !IsUnderWater(RegionOf(to))) return dry;
        var boat = (double)model.ModelSeconds(from.Position.MetersTo(to.Position), AccessMode.River);
        var district = Ground.DistrictOf(RegionOf(to));
        if (!IsUnderWater(RegionOf(from)) && ground.CentreOf(district) is { } centre)
        {
            var landing = new TravelPoint("", district, centre, AccessMode.Road);
            var last = model.ModelSeconds(centre.MetersTo(to.Position), AccessMode.River);
            boat = Math.Min(boat, (double)ground.Between(from, landing).Seconds + last);
        }

        return Math.Max(dry, boat);
    }

    private bool IsClosed(in TravelPoint from, in TravelPoint to)
    {
        foreach (var road in scenario.ClosedRoads)
        {
            if ((LiesIn(from, road.From) && LiesIn(to, road.To)) || (LiesIn(from, road.To) && LiesIn(to, road.From)))
                return true;
        }

        return false;
    }

    private bool LiesIn(in TravelPoint point, string place) =>
        point.Id == place || Region.Covers(place, RegionOf(point));

    private bool IsUnderWater(string region)
    {
        foreach (var flooded in scenario.Floods)
        {
            if (Region.Covers(flooded, region)) return true;
        }

        return false;
    }

    private string RegionOf(in TravelPoint point) =>
        point.Region.Length > 0 ? point.Region : regionOfCommand.GetValueOrDefault(point.Id, "");

    private static bool IsLand(AccessMode mode) => mode is AccessMode.Road or AccessMode.PlantationRoad;
}
