using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Risk;

// Minutes from the nearest police command that has people to send. A command whose jurisdiction covers the place goes before one that
// is nearer but belongs elsewhere, as orders run along the jurisdiction; only where nobody's does, the nearest of all counts. People
// bound to a command post do not come. Cost: per station one travel time for each command that answers there.

/// <summary>The time until police help comes to a place.</summary>
internal sealed class HelpTimes
{
    private readonly TravelModel travel;
    private readonly Dictionary<string, Region> regions = new(StringComparer.Ordinal);
    private readonly List<Command> commands = [];
    private readonly Dictionary<string, List<Command>> answering = new(StringComparer.Ordinal);

    public HelpTimes(Operation operation, TravelRules rules)
    {
        travel = new(operation, rules);
        foreach (var region in operation.Regions) regions.TryAdd(region.Code, region);
        var sending = new HashSet<string>(StringComparer.Ordinal);
        foreach (var force in operation.Forces)
        {
            if (force is { Agency: Agency.Polri, Strength: > 0 } && force.Role != "posko")
                sending.Add(force.Command);
        }
        foreach (var command in operation.Commands)
        {
            if (command is { Agency: Agency.Polri, Position: not null } && sending.Contains(command.Id))
                commands.Add(command);
        }
    }

    /// <summary>Minutes to a site; NaN when its place or every command's is unknown.</summary>
    public double MinutesTo(Site site)
    {
        if (PositionOf(site) is not { } position) return double.NaN;
        var to = TravelPoint.Of(site, position);
        var best = int.MaxValue;
        foreach (var command in AnsweringIn(site.Region))
            best = Math.Min(best, travel.Between(TravelPoint.Of(command, command.Position!.Value), to).Seconds);
        return best == int.MaxValue ? double.NaN : best / 60.0;
    }

    private Coordinate? PositionOf(Site site)
    {
        if (site.Position is { } own) return own;
        // The centre of a regency says nothing of a station's place; that of its village or district does.
        for (var code = site.Region; regions.TryGetValue(code, out var region); code = region.ParentCode)
        {
            if (region.Level < RegionLevel.District) return null;
            if (region.Centre is { } centre) return centre;
        }
        return null;
    }

    private List<Command> AnsweringIn(string region)
    {
        if (answering.TryGetValue(region, out var found)) return found;
        found = [];
        foreach (var command in commands)
        {
            if (Covers(command, region))
                found.Add(command);
        }
        if (found.Count == 0) found = commands;
        answering.Add(region, found);
        return found;
    }

    private static bool Covers(Command command, string region)
    {
        foreach (var code in command.Jurisdiction)
        {
            if (Region.Covers(code, region)) return true;
        }
        return false;
    }
}
