using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Risk;

// Minutes from the nearest police command that has people to send. A command whose jurisdiction covers the place goes
// before one that is nearer but belongs elsewhere, as orders run along the jurisdiction; only where nobody's does, the
// nearest of all counts. People bound to a command post do not come. Cost: per station one travel time for each command
// that answers there.

/// <summary>The time until police help comes to a place.</summary>
internal sealed class HelpTimes
{
    private readonly TravelModel travel;
    private readonly Dictionary<string, Region> regions = new(StringComparer.Ordinal);
    private readonly List<Command> commands = [];
    private readonly Dictionary<string, List<Command>> byJurisdiction = new(StringComparer.Ordinal);

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
                Add(command);
        }
    }

    /// <summary>Minutes to a site; NaN when its place or every command's is unknown.</summary>
    public double MinutesTo(Site site)
    {
        if (PositionOf(site) is not { } position) return double.NaN;
        var to = TravelPoint.Of(site, position);
        var seconds = int.MaxValue;
        for (var code = site.Region; code.Length > 0; code = code[..Math.Max(0, code.LastIndexOf('.'))])
        {
            if (byJurisdiction.TryGetValue(code, out var answering))
                seconds = Math.Min(seconds, FewestSeconds(answering, to));
        }
        if (seconds == int.MaxValue) seconds = FewestSeconds(commands, to);
        return seconds == int.MaxValue ? double.NaN : seconds / 60.0;
    }

    private void Add(Command command)
    {
        commands.Add(command);
        foreach (var code in command.Jurisdiction)
        {
            if (!byJurisdiction.TryGetValue(code, out var answering))
                byJurisdiction.Add(code, answering = []);
            answering.Add(command);
        }
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

    private int FewestSeconds(List<Command> from, in TravelPoint to)
    {
        var fewest = int.MaxValue;
        foreach (var command in from)
            fewest = Math.Min(fewest, travel.Between(TravelPoint.Of(command, command.Position!.Value), to).Seconds);
        return fewest;
    }
}
