using System.Globalization;

namespace Praja.Operations.Checks;

/// <summary>Polling stations against their villages, the published counts and the police jurisdictions.</summary>
internal static class StationCheck
{
    // KPU planned at most 600 voters for a station of Pilkada 2024; the law allows 800 (press of 2024).
    private const int MostVoters = 600;

    public static void Run(CheckScope scope)
    {
        var stations = new List<Site>();
        foreach (var site in scope.Operation.Sites.Where(s => s.Kind is SiteKind.Tps or SiteKind.Pps))
        {
            if (RegionCode.LevelOf(site.Region) != RegionLevel.Village)
                scope.Tell(DossierProblems.StationNeedsVillage, site.Place, "region", site.Region);
            else if (site.Kind == SiteKind.Tps)
                stations.Add(site);
        }
        foreach (var station in stations)
            CheckStation(scope, station);
        if (stations.Count > 0)
        {
            CheckCounts(scope, stations);
            CheckVoters(scope, stations);
        }
        CheckJurisdictions(scope, stations);
    }

    private static void CheckStation(CheckScope scope, Site station)
    {
        if (station.Voters > MostVoters)
        {
            scope.Tell(
                DossierProblems.StationTooLarge, station.Place, "voters", CheckScope.Write(station.Voters.Value),
                CheckScope.Write(MostVoters));
        }
        var number = station.Id.StartsWith(station.Region + "/", StringComparison.Ordinal)
            ? station.Id[(station.Region.Length + 1)..] : "";
        if (number.Length != 3 || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            scope.Tell(DossierProblems.StationIdShape, station.Place, "id", station.Id, station.Region);
    }

    /// <summary>
    /// Told at the lowest region that differs, since every region above it then differs too. Regions that the
    /// operation's own police do not answer for are left to the operation that guards them.
    /// </summary>
    private static void CheckCounts(CheckScope scope, List<Site> stations)
    {
        var counts = CountsByRegion(stations);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var left = LeftToOthers(scope, counts);
        foreach (var region in scope.Operation.Regions.OrderByDescending(r => r.Code.Length).ThenBy(r => r.Place.Row))
        {
            if (region.Stations is not { } stated || !scope.IsInside(region.Code)) continue;
            if (left.Any(l => l.Contains(region.Code))) continue;
            if (told.Contains(region.Code)) continue;
            var expected = stated - left.Where(l => region.Contains(l.Code)).Sum(l => l.Stations ?? 0);
            var counted = counts.GetValueOrDefault(region.Code);
            if (counted == expected) continue;
            told.UnionWith(RegionCode.WithAllAbove(region.Code));
            scope.Tell(
                DossierProblems.StationCountDiffers, region.Place, "stations", region.Code + ": "
                    + CheckScope.Write(stated),
                CheckScope.Write(expected), CheckScope.Write(counted));
        }
    }

    private static Dictionary<string, int> CountsByRegion(List<Site> stations)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var village in stations.CountBy(s => s.Region, StringComparer.Ordinal))
        {
            foreach (var code in RegionCode.WithAllAbove(village.Key))
                counts[code] = counts.GetValueOrDefault(code) + village.Value;
        }
        return counts;
    }

    /// <summary>
    /// The topmost regions inside the operation of which its police answer for no part and that it lists no station of.
    /// </summary>
    private static Region[] LeftToOthers(CheckScope scope, Dictionary<string, int> counts)
    {
        if (!scope.Commands.ContainsKey(scope.Profile.Command)) return [];
        var uncovered = scope.Operation.Regions
            .Where(r => scope.IsInside(r.Code) && r.Code != scope.Profile.Region && !counts.ContainsKey(r.Code))
            .Where(r => !scope.Jurisdictions.LeaderReaches(r.Code))
            .ToArray();
        return [.. uncovered.Where(r => !Array.Exists(uncovered, o => o.Code != r.Code && o.Contains(r.Code)))];
    }

    private static void CheckVoters(CheckScope scope, List<Site> stations)
    {
        foreach (var village in stations.GroupBy(s => s.Region, StringComparer.Ordinal))
        {
            if (!scope.Regions.TryGetValue(village.Key, out var region) || region.Voters is not { } stated) continue;
            if (village.Any(s => s.Voters is null) || village.Count() != (region.Stations ?? village.Count())) continue;
            var sum = village.Sum(s => (long)s.Voters!.Value);
            if (sum == stated) continue;
            scope.Tell(
                DossierProblems.VoterSumDiffers, region.Place, "voters", region.Code + ": " + CheckScope.Write(stated),
                CheckScope.Write(stated), CheckScope.Write(sum));
        }
    }

    private static void CheckJurisdictions(CheckScope scope, List<Site> stations)
    {
        var deciding = new HashSet<string>(StringComparer.Ordinal);
        foreach (var village in stations.GroupBy(s => s.Region, StringComparer.Ordinal))
        {
            if (scope.Jurisdictions.CodeOf(village.Key) is { } code)
            {
                deciding.Add(code);
            }
            else
            {
                scope.Tell(DossierProblems.StationWithoutPolice, village.First().Place, "region", village.First().Id,
                    village.Key);
            }
        }
        foreach (var (code, holders) in scope.Jurisdictions.Shared())
        {
            if (!deciding.Contains(code)) continue;
            scope.Tell(
                DossierProblems.StationInTwoJurisdictions, holders[1].Place, "jurisdiction", code, holders[0].Id,
                holders[1].Id, code);
        }
    }
}
