using Praja.Operations;

namespace Praja.Planning;

/// <summary>
/// Linmas by village: they stand at the stations of their own village, so nothing is assigned over distance. A linmas
/// force serves the regions of its command's jurisdiction; a force of one village goes there first, wider ones fill
/// what is left, village by village.
/// </summary>
internal static class LinmasPlanner
{
    /// <summary>Villages by code, and how many people of each force stand there.</summary>
    public static (IReadOnlyList<LinmasVillage> Villages, IReadOnlyDictionary<string, int> Used) Plan(
        Ground ground, IReadOnlyList<BeatStation> stations)
    {
        var voting = ground.Operation.Profile.ElectionDate;
        var villages = stations
            .GroupBy(s => s.Site.Region, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LinmasVillage(g.Key, g.Count(), g.Count() * ground.Rules.LinmasPerStation, 0))
            .ToArray();
        var forces = ground.Operation.Forces
            .Where(f => f.Agency == Agency.Linmas && f.Role is "linmas" or "pam")
            .Where(f => (f.From is null || f.From <= voting) && (f.To is null || voting <= f.To))
            .Select(f => (Force: f, Regions: ground.Command(f.Command)?.Jurisdiction ?? []))
            .OrderByDescending(f => f.Regions.Count == 0 ? 0 : f.Regions.Max(r => r.Length))
            .ThenBy(f => f.Force.Id, StringComparer.Ordinal);
        var used = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (force, regions) in forces)
            used[force.Id] = Share(villages, force.Strength, regions);
        return (villages, used);
    }

    private static int Share(LinmasVillage[] villages, int people, IReadOnlyList<string> regions)
    {
        var left = people;
        for (var v = 0; v < villages.Length && left > 0; v++)
        {
            var village = villages[v];
            if (!regions.Any(r => Region.Covers(r, village.Village))) continue;
            var given = Math.Min(left, village.Needed - village.Assigned);
            villages[v] = village with { Assigned = village.Assigned + given };
            left -= given;
        }
        return people - left;
    }
}
