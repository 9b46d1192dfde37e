using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>The dossier seen as ground to plan on: who answers where, where things are, how long the way is.</summary>
internal sealed class Ground
{
    private const int LongestSeconds = 30 * 24 * 3600;

    private readonly Dictionary<string, Region> regions;
    private readonly Dictionary<string, Command> commands;
    private readonly Dictionary<Agency, Dictionary<string, Command>> jurisdictions = [];
    private readonly Dictionary<string, Coordinate?> commandPositions = new(StringComparer.Ordinal);
    private readonly TravelModel travel;

    public Ground(Operation operation, DoctrineBook doctrine)
    {
        Operation = operation;
        Doctrine = doctrine;
        travel = new TravelModel(operation, doctrine.Travel);
        regions = FirstOfEach(operation.Regions, r => r.Code);
        commands = FirstOfEach(operation.Commands, c => c.Id);
        foreach (var command in operation.Commands.OrderBy(c => c.Id, StringComparer.Ordinal))
            AddJurisdiction(command);
        foreach (var command in operation.Commands)
            commandPositions[command.Id] = command.Position ?? CentreOf(command.Jurisdiction);
        Leading = commands.GetValueOrDefault(operation.Profile.Command);
    }

    public Operation Operation { get; }

    public DoctrineBook Doctrine { get; }

    /// <summary>The leading command, or null when the dossier does not list it.</summary>
    public Command? Leading { get; }

    public PlanningRules Rules => Doctrine.Planning;

    public Command? Command(string id) => commands.GetValueOrDefault(id);

    public Region? Region(string code) => regions.GetValueOrDefault(code);

    /// <summary>Name of a region, or its code when the dossier does not list it.</summary>
    public string NameOf(string code) => regions.TryGetValue(code, out var region) ? region.Name : code;

    /// <summary>
    /// The command of an agency whose longest jurisdiction code covers a region; null when none does.
    /// </summary>
    public Command? Responsible(Agency agency, string region)
    {
        if (!jurisdictions.TryGetValue(agency, out var byCode)) return null;
        for (var code = region; code.Length > 0; code = ParentOf(code))
        {
            if (byCode.TryGetValue(code, out var command)) return command;
        }
        return null;
    }

    /// <summary>
    /// True when the region lies in the command's jurisdiction, or in its parent's when it has none of its own.
    /// </summary>
    public bool IsHome(Command command, string region)
    {
        var codes = command.Jurisdiction;
        if (codes.Count == 0 && commands.TryGetValue(command.Parent, out var parent)) codes = parent.Jurisdiction;
        return codes.Any(code => Operations.Region.Covers(code, region));
    }

    /// <summary>
    /// Where a command sits: its position, else the centre of its jurisdiction; null when neither is known.
    /// </summary>
    public Coordinate? PositionOf(Command command) => commandPositions.GetValueOrDefault(command.Id);

    /// <summary>Where a site is: its position, else the centre of the smallest region known around it.</summary>
    public Coordinate PositionOf(Site site) => site.Position ?? CentreOf(site.Region) ?? LeadingPosition;

    /// <summary>Where the leading command is, else the centre of the operation's region.</summary>
    public Coordinate LeadingPosition => (Leading is null ? null : PositionOf(Leading))
        ?? CentreOf(Operation.Profile.Region)
        ?? Operation.Sites.FirstOrDefault(s => s.Position is not null)?.Position
        ?? default;

    /// <summary>The centre of a region or of the nearest one around it; null when none is known.</summary>
    public Coordinate? CentreOf(string region)
    {
        for (var code = region; code.Length > 0; code = ParentOf(code))
        {
            if (regions.TryGetValue(code, out var found) && found.Centre is { } centre) return centre;
        }
        return null;
    }

    public TravelTime Between(in TravelPoint from, in TravelPoint to)
    {
        var time = travel.Between(from, to);
        return time.Seconds <= LongestSeconds ? time : time with { Seconds = LongestSeconds };
    }

    /// <summary>How many days before its duty somebody sets out who has so far to go.</summary>
    public int DaysBefore(TravelTime time) =>
        time.Minutes > Rules.TwoDaysMinutes ? 2 : time.Minutes > Rules.OvernightMinutes ? 1 : 0;

    /// <summary>Code of the region around one; empty for a province.</summary>
    public static string ParentOf(string code) => code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : "";

    /// <summary>Code of the district of a village: its first three parts; a shorter code is its own.</summary>
    public static string DistrictOf(string code)
    {
        var dots = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '.' && ++dots == 3) return code[..i];
        }
        return code;
    }

    private void AddJurisdiction(Command command)
    {
        if (!jurisdictions.TryGetValue(command.Agency, out var byCode))
            jurisdictions[command.Agency] = byCode = new(StringComparer.Ordinal);
        foreach (var code in command.Jurisdiction)
            byCode.TryAdd(code, command);
    }

    private Coordinate? CentreOf(IReadOnlyList<string> codes)
    {
        var centres = codes.Select(c => regions.GetValueOrDefault(c)?.Centre).OfType<Coordinate>().ToList();
        if (centres.Count == 0) return codes.Count == 0 ? null : CentreOf(codes[0]);
        return new(centres.Average(c => c.Latitude), centres.Average(c => c.Longitude));
    }

    private static Dictionary<string, T> FirstOfEach<T>(IReadOnlyList<T> items, Func<T, string> key)
    {
        var byKey = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            byKey.TryAdd(key(item), item);
        return byKey;
    }
}
