using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.Plans;

/// <summary>A dossier's things by id and their names; an id that is unknown is shown as it is.</summary>
internal abstract class DossierView(Operation operation, Wording words)
{
    private readonly Dictionary<string, Site> sites = ById(operation.Sites, s => s.Id);
    private readonly Dictionary<string, Region> regions = ById(operation.Regions, r => r.Code);
    private readonly Dictionary<string, Command> commands = ById(operation.Commands, c => c.Id);
    private readonly Dictionary<string, Force> forces = ById(operation.Forces, f => f.Id);

    public Wording Words => words;

    public Operation Operation => operation;

    /// <summary>The command that leads the operation; null when the dossier does not list it.</summary>
    public Command? Leader => Command(operation.Profile.Command);

    /// <summary>True when the dossier has outlines of districts.</summary>
    public bool HasOutlines => operation.Boundaries.Any(b => IsDistrict(b.Code));

    public Site? Site(string id) => sites.GetValueOrDefault(id);

    public Command? Command(string id) => commands.GetValueOrDefault(id);

    public Force? Force(string id) => forces.GetValueOrDefault(id);

    public Region? Region(string code) => regions.GetValueOrDefault(code);

    public string CommandName(string id) => Command(id)?.Name ?? id;

    public string RegionName(string code) => Region(code)?.Name ?? code;

    /// <summary>Name of a site or command.</summary>
    public string PlaceName(string id) => Site(id)?.Name ?? CommandName(id);

    /// <summary>A site's name with village and district.</summary>
    public string SiteName(Site site)
    {
        // Many dossiers put the village into the station's name; it is not said twice.
        var village = RegionName(site.Region);
        var named = site.Name.Contains(village, StringComparison.OrdinalIgnoreCase);
        return (named ? site.Name : $"{site.Name}, {village}") + ", " + DistrictName(site.Region);
    }

    /// <summary>Name of the district a code lies in, or of the area itself when it is wider.</summary>
    public string DistrictName(string code) => RegionName(DistrictCode(code));

    /// <summary>Name of a dossier stage.</summary>
    public string StageName(string id) => operation.Stages.FirstOrDefault(s => s.Id == id)?.Name ?? id;

    /// <summary>"2 Polsek Bengalon; 1 Polres Kutai Timur"; a dash when nobody comes.</summary>
    public string Origins(IEnumerable<Assignment> sent)
    {
        var byCommand = sent.GroupBy(a => a.Command, StringComparer.Ordinal)
            .Select(g => Words.Number(g.Sum(a => a.People)) + " " + CommandName(g.Key));
        var text = string.Join("; ", byCommand);
        return text.Length == 0 ? "-" : text;
    }

    /// <summary>Kemendagri codes have province, regency, district and village as parts 1 to 4.</summary>
    public static string DistrictCode(string code) => string.Join('.', code.Split('.').Take(3));

    public static bool IsDistrict(string code) => code.Count(c => c == '.') == 2;

    protected static Dictionary<string, T> ById<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            found.TryAdd(id(item), item);
        return found;
    }
}
