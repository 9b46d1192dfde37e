using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>The places where units stand by, each once.</summary>
internal sealed class HomeTable
{
    private readonly Ground ground;
    private readonly ZoneIndex zones;
    private readonly Dictionary<string, int> homeIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Site> sites = new(StringComparer.Ordinal);
    private readonly List<ModelHome> homes = [];
    private readonly List<TravelPoint> points = [];

    public HomeTable(StageInput input)
    {
        (ground, zones) = (input.Ground, input.Zones);
        foreach (var site in ground.Operation.Sites) sites.TryAdd(site.Id, site);
    }

    /// <summary>The places.</summary>
    public IReadOnlyList<ModelHome> Homes => homes;

    /// <summary>The same as ends of ways.</summary>
    public TravelPoint[] Points => [.. points];

    /// <summary>The home of those who serve a demand: its place.</summary>
    public int Of(Demand demand) => sites.ContainsKey(demand.Target) || ground.Command(demand.Target) is not null
        ? At(demand.Target)
        : Home(
            new(demand.Target, demand.Name, demand.Position, demand.Access, demand.Region),
            new("", demand.Region, demand.Position, demand.Access));

    /// <summary>The home at a command or site; at the leading command's place when the id is neither.</summary>
    public int At(string id)
    {
        if (sites.TryGetValue(id, out var site))
        {
            var at = ground.PositionOf(site);
            return Home(new(id, site.Name, at, site.Access, site.Region), TravelPoint.Of(site, at));
        }

        if (ground.Command(id) is not { } command)
        {
            var region = ground.Operation.Profile.Region;
            return Home(
                new(id, ground.NameOf(region), ground.LeadingPosition, AccessMode.Road, region),
                new("", region, ground.LeadingPosition, AccessMode.Road));
        }

        var position = ground.PositionOf(command) ?? ground.LeadingPosition;
        return Home(
            new(id, command.Name, position, AccessMode.Road, CommandRegion.Of(command, ground.Operation.Regions)),
            TravelPoint.Of(command, position));
    }

    private int Home(ModelHome home, TravelPoint point)
    {
        if (homeIndex.TryGetValue(home.Id, out var known)) return known;
        homes.Add(home);
        points.Add(point);
        return homeIndex[home.Id] = homes.Count - 1;
    }

    /// <summary>Zone of a command or site; -1 when none.</summary>
    public int ZoneAt(string id)
    {
        if (zones.OfCommand(id) is >= 0 and var own) return own;
        return sites.TryGetValue(id, out var site)
            ? zones.OfRegion(site.Region)
            : ground.Command(id) is { } command
                ? zones.OfRegion(CommandRegion.Of(command, ground.Operation.Regions))
                : -1;
    }
}
