namespace Praja.Operations.Checks;

/// <summary>
/// An operation against the parts it names: what every part must share, and strengths, task forces and stations rolled
/// up.
/// </summary>
internal static class NestedCheck
{
    public static void Run(CheckScope scope)
    {
        var leaders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in scope.Operation.Parts)
        {
            if (!leaders.Add(part.Profile.Command))
            {
                scope.Tell(ClaimProblems.PartTwice, part.Profile.Place, "command", part.Profile.Command,
                    part.Profile.Command);
            }
            else
            {
                scope.Known(part.Profile.Command, scope.Commands, "commands.csv", scope.Profile.Place, "parts");
            }
            CheckShared(scope, part.Profile);
            CheckStrengths(scope, part);
            CheckTaskForces(scope, part);
        }
        CheckStations(scope);
    }

    private static void CheckShared(CheckScope scope, OperationProfile part)
    {
        var upper = scope.Profile;
        if (part.ElectionDate != upper.ElectionDate)
        {
            scope.Tell(
                ClaimProblems.PartElectionDiffers, part.Place, "election_date", CheckScope.Write(part.ElectionDate),
                CheckScope.Write(upper.ElectionDate));
        }
        if (part.Doctrine != upper.Doctrine)
            scope.Tell(ClaimProblems.PartDoctrineDiffers, part.Place, "doctrine", part.Doctrine, upper.Doctrine);
        if (!Region.Covers(upper.Region, part.Region) && upper.Level != OperationLevel.Mabes)
            scope.Tell(ClaimProblems.PartOutsideRegion, part.Place, "region", part.Region, upper.Region);
        if (part.Level <= upper.Level)
            scope.Tell(ClaimProblems.PartLevel, part.Place, "level", part.Level.ToString(), upper.Level.ToString());
    }

    /// <summary>
    /// The upper dossier may state the strength of a part's leading command; then it is the part's whole strength.
    /// </summary>
    private static void CheckStrengths(CheckScope scope, Operation part)
    {
        foreach (var stated in scope.Operation.Forces.Where(f => f.Command == part.Profile.Command)
            .GroupBy(f => f.Agency))
        {
            var (upper, own) = (stated.Sum(f => (long)f.Strength), DerivedFigures.Strength(part, stated.Key));
            if (upper == own) continue;
            scope.Tell(
                ClaimProblems.PartStrengthDiffers, stated.First().Place, "strength", CheckScope.Write(upper),
                CheckScope.Write(own),
                part.Profile.Command);
        }
    }

    private static void CheckTaskForces(CheckScope scope, Operation part)
    {
        var stated = scope.Operation.TaskForces.Where(u => u.Command == part.Profile.Command)
            .GroupBy(u => u.TaskForce, StringComparer.Ordinal);
        foreach (var units in stated)
        {
            var (upper, own) = (units.Sum(u => (long)u.Members), Members(part, units.Key));
            if (upper == own) continue;
            scope.Tell(
                ClaimProblems.PartTaskForceDiffers, units.First().Place, "members", CheckScope.Write(upper),
                CheckScope.Write(own),
                part.Profile.Command, units.Key);
        }
    }

    private static long Members(Operation part, string taskForce) =>
        part.TaskForces.Where(u => u.TaskForce == taskForce).Sum(u => (long)u.Members)
            + part.Parts.Sum(p => Members(p, taskForce));

    private static void CheckStations(CheckScope scope)
    {
        var guards = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in scope.Operation.Parts)
        {
            foreach (var (station, leader) in Stations(part))
            {
                if (!guards.TryAdd(station.Id, leader) && guards[station.Id] != leader)
                    scope.Tell(ClaimProblems.StationGuardedTwice, station.Place, "id", station.Id, guards[station.Id]);
            }
        }
        if (guards.Count > 0) CheckCovered(scope, guards);
    }

    private static IEnumerable<(Site Station, string Leader)> Stations(Operation part) =>
        part.Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => (s, part.Profile.Command))
            .Concat(part.Parts.SelectMany(Stations));

    /// <summary>
    /// Told at the lowest region that differs; a station list of the upper dossier itself is held by
    /// <see cref="StationCheck"/>.
    /// </summary>
    private static void CheckCovered(CheckScope scope, Dictionary<string, string> guards)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in guards.Keys)
        {
            var village = id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? id[..slash] : id;
            foreach (var code in RegionCode.WithAllAbove(village))
                counts[code] = counts.GetValueOrDefault(code) + 1;
        }
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in scope.Operation.Regions.OrderByDescending(r => r.Code.Length).ThenBy(r => r.Place.Row))
        {
            var counted = counts.GetValueOrDefault(region.Code);
            if (region.Stations is not { } stated || counted == stated || !scope.IsInside(region.Code)) continue;
            if (told.Contains(region.Code)) continue;
            told.UnionWith(RegionCode.WithAllAbove(region.Code));
            scope.Tell(
                counted < stated ? ClaimProblems.StationGuardedByNobody : ClaimProblems.StationsTooMany, region.Place,
                "stations",
                region.Code + ": " + CheckScope.Write(stated), CheckScope.Write(stated), CheckScope.Write(counted));
        }
    }
}
