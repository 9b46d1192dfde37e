using System.Globalization;

namespace Praja.Planning;

/// <summary>What differs between two plans of one operation.</summary>
/// <param name="Figures">Main figures with their values in both, in a fixed order, equal ones too.</param>
/// <param name="Stations">Stations whose band or company changed, by site.</param>
/// <param name="Teams">Beats with the same stations whose guards come from elsewhere on voting day, by the first
/// station.</param>
/// <param name="Commands">People assigned on voting day by command where it changed, by command.</param>
public sealed record PlanDifference(
    IReadOnlyList<FigureChange> Figures,
    IReadOnlyList<StationChange> Stations,
    IReadOnlyList<TeamChange> Teams,
    IReadOnlyList<CommandChange> Commands)
{
    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Stations.Count + Teams.Count + Commands.Count == 0 && Figures.All(f => f.Before == f.After);
}

/// <summary>One figure of both plans.</summary>
/// <param name="Figure">stations, beats, needed, assigned, missing, cost_minutes, reserve_percent, nights,
/// linmas_missing.</param>
/// <param name="Name">As shown.</param>
/// <param name="Before">In the first plan.</param>
/// <param name="After">In the second.</param>
public sealed record FigureChange(string Figure, Text Name, double Before, double After);

/// <summary>A station that changed.</summary>
/// <param name="Site">Site id.</param>
/// <param name="BandBefore">Band in the first plan; empty when it is not there.</param>
/// <param name="BandAfter">Band in the second.</param>
/// <param name="BeatBefore">Beat in the first plan; empty when it is not there.</param>
/// <param name="BeatAfter">Beat in the second.</param>
public sealed record StationChange(
    string Site, string BandBefore, string BandAfter, string BeatBefore, string BeatAfter);

/// <summary>A team that comes from elsewhere.</summary>
/// <param name="Beat">Beat id in the second plan.</param>
/// <param name="Before">Commands with people, e.g. <c>polsek-bengalon 2</c>.</param>
/// <param name="After">The same in the second plan.</param>
public sealed record TeamChange(string Beat, string Before, string After);

/// <summary>People of a command on voting day.</summary>
/// <param name="Command">Command id.</param>
/// <param name="Before">In the first plan.</param>
/// <param name="After">In the second.</param>
public sealed record CommandChange(string Command, int Before, int After);

/// <summary>
/// Compares two plans. Beats are known by their stations, not by their numbers, so that renumbering is no change.
/// </summary>
public static class PlanDiff
{
    private static readonly (string Id, Text Name, Func<Plan, double> Of)[] Measures =
    [
        ("stations", new("TPS", "Stations"), p => p.Stations.Count),
        ("beats", new("Beat", "Beats"), p => p.Beats.Count),
        ("needed", new("Kebutuhan personel hari pemungutan", "People needed on voting day"), p =>
            p.VotingDay.Demands.Sum(d => d.People)),
        ("assigned", new("Personel ditugaskan", "People assigned"), p => p.VotingDay.Assignments.Sum(a => a.People)),
        ("missing", new("Kekurangan", "Missing"), p => p.VotingDay.Shortfalls.Sum(s => s.Missing)),
        ("cost_minutes", new("Biaya perjalanan (menit berbobot)", "Travel cost (weighted minutes)"),
            p => Math.Round(p.VotingDay.Solver.Sum(s => s.Cost) / 60.0)),
        ("reserve_percent", new("Cakupan cadangan (%)", "Reserve coverage (%)"), p =>
            Math.Round(100 * p.Reserves.CoveredShare, 1)),
        ("nights", new("Orang-malam di perjalanan", "Person-nights away"), p =>
            p.VotingDay.Assignments.Sum(a => a.People * a.DaysBefore)),
        ("linmas_missing", new("Kekurangan Linmas", "Linmas missing"), p => p.Linmas.Sum(l => l.Needed - l.Assigned)),
    ];

    /// <summary>What changed from the first plan to the second.</summary>
    public static PlanDifference Compare(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(Figures(before, after), Stations(before, after), Teams(before, after), Commands(before, after));
    }

    private static FigureChange[] Figures(Plan before, Plan after) =>
        [.. Measures.Select(m => new FigureChange(m.Id, m.Name, m.Of(before), m.Of(after)))];

    private static List<StationChange> Stations(Plan before, Plan after)
    {
        var (old, now) = (ByStation(before), ByStation(after));
        var changes = new List<StationChange>();
        foreach (var site in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (a, b) = (old.GetValueOrDefault(site), now.GetValueOrDefault(site));
            if (a.Company != b.Company || a.Band != b.Band)
                changes.Add(new(site, a.Band ?? "", b.Band ?? "", a.Beat ?? "", b.Beat ?? ""));
        }
        return changes;
    }

    private static Dictionary<string, (string Band, string Beat, string Company)> ByStation(Plan plan)
    {
        var companies = plan.Beats.ToDictionary(b => b.Id, Company, StringComparer.Ordinal);
        return plan.Stations.ToDictionary(
            s => s.Site, s => (s.Band, s.Beat, companies[s.Beat]), StringComparer.Ordinal);
    }

    private static string Company(Beat beat) => string.Join(' ', beat.Stations.Order(StringComparer.Ordinal));

    private static List<TeamChange> Teams(Plan before, Plan after)
    {
        var (old, now) = (Guards(before), Guards(after));
        var was = before.Beats.ToDictionary(Company, b => old[b.Id], StringComparer.Ordinal);
        return
        [
            .. after.Beats
                .OrderBy(Company, StringComparer.Ordinal)
                .Where(b => was.TryGetValue(Company(b), out var guards) && guards != now[b.Id])
                .Select(b => new TeamChange(b.Id, was[Company(b)], now[b.Id])),
        ];
    }

    private static Dictionary<string, string> Guards(Plan plan)
    {
        var day = plan.VotingDay;
        var beatOf =
            day.Demands.Where(d => d.Kind == Doctrine.DemandKind.Beat)
                .ToDictionary(d => d.Id, d => d.Target, StringComparer.Ordinal);
        var teams =
            day.Assignments.Where(a => beatOf.ContainsKey(a.Demand))
                .ToLookup(a => beatOf[a.Demand], StringComparer.Ordinal);
        return plan.Beats.ToDictionary(b => b.Id, b => string.Join(", ", teams[b.Id]
            .GroupBy(a => a.Command, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key + " " + g.Sum(a => a.People).ToString(CultureInfo.InvariantCulture))),
                StringComparer.Ordinal);
    }

    private static List<CommandChange> Commands(Plan before, Plan after)
    {
        var (old, now) = (People(before), People(after));
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(c => new CommandChange(c, old.GetValueOrDefault(c), now.GetValueOrDefault(c)))
                .Where(c => c.Before != c.After),
        ];
    }

    private static Dictionary<string, int> People(Plan plan) => plan.VotingDay.Assignments
        .GroupBy(a => a.Command, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Sum(a => a.People), StringComparer.Ordinal);
}
