namespace Praja.Operations.Checks;

/// <summary>Which police commands answer where: the longest code that covers a place decides.</summary>
internal sealed class PoliceJurisdictions
{
    private readonly Dictionary<string, List<Command>> byCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> ledCodes = new(StringComparer.Ordinal);

    public PoliceJurisdictions(IReadOnlyList<Command> commands, string leader)
    {
        var led = Led(commands, leader);
        foreach (var command in commands.Where(c => c.Agency == Agency.Polri))
        {
            foreach (var code in command.Jurisdiction.Distinct(StringComparer.Ordinal))
            {
                if (!byCode.TryGetValue(code, out var holders)) byCode[code] = holders = [];
                holders.Add(command);
                if (led.Contains(command.Id)) ledCodes.Add(code);
            }
        }
    }

    /// <summary>The codes that more than one police command holds.</summary>
    public IEnumerable<(string Code, IReadOnlyList<Command> Holders)> Shared() =>
        byCode.Where(e => e.Value.Count > 1).OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => (e.Key, (IReadOnlyList<Command>)e.Value));

    /// <summary>The longest code that covers the region, or null when no police command does.</summary>
    public string? CodeOf(string region) => RegionCode.WithAllAbove(region).FirstOrDefault(byCode.ContainsKey);

    /// <summary>True when the operation's leading command, or one below it, answers for the region.</summary>
    public bool LeaderCovers(string region) => RegionCode.WithAllAbove(region).Any(ledCodes.Contains);

    /// <summary>True when the leading command answers for the region or for some part of it.</summary>
    public bool LeaderReaches(string region) => LeaderCovers(region) || ledCodes.Any(c => Region.Covers(region, c));

    private static HashSet<string> Led(IReadOnlyList<Command> commands, string leader)
    {
        var led = new HashSet<string>(StringComparer.Ordinal) { leader };
        var below = commands.ToLookup(c => c.Parent, StringComparer.Ordinal);
        var open = new Queue<string>(led);
        while (open.TryDequeue(out var id))
        {
            foreach (var command in below[id])
            {
                if (led.Add(command.Id)) open.Enqueue(command.Id);
            }
        }
        return led;
    }
}
