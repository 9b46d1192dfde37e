namespace Praja.Operations.Checks;

/// <summary>Codes, levels, parents, centres and sums of the regions.</summary>
internal static class RegionCheck
{
    public static void Run(CheckScope scope)
    {
        scope.Unique(scope.Operation.Regions, "code", r => r.Code, r => r.Place);
        foreach (var region in scope.Operation.Regions)
        {
            if (RegionCode.LevelOf(region.Code) != region.Level)
            {
                scope.Tell(
                    DossierProblems.RegionCodeMismatch, region.Place, "level", region.Code,
                    ProfileCheck.LevelName(region.Level));
            }
            else if (region.ParentCode is { Length: > 0 } parent && scope.IsInside(parent)
                && !scope.Regions.ContainsKey(parent))
            {
                scope.Tell(DossierProblems.RegionParentMissing, region.Place, "code", region.Code, parent);
            }
            if (region.Centre is { } centre) Country.Check(centre, scope.At(region.Place, "latitude"), scope.Problems);
        }
        CheckSums(scope);
    }

    private static void CheckSums(CheckScope scope)
    {
        var below = scope.Operation.Regions.DistinctBy(r => r.Code).ToLookup(r => r.ParentCode, StringComparer.Ordinal);
        foreach (var region in scope.Operation.Regions.Where(r => scope.IsInside(r.Code)))
        {
            var children = below[region.Code].ToArray();
            if (children.Length == 0) continue;
            CheckSum(scope, region, "stations", region.Stations, children.Select(c => c.Stations),
                DossierProblems.StationSumDiffers);
            CheckSum(scope, region, "voters", region.Voters, children.Select(c => c.Voters),
                DossierProblems.VoterSumDiffers);
        }
    }

    /// <summary>Held only where every region below states its figure.</summary>
    private static void CheckSum(
        CheckScope scope, Region region, string field, int? stated, IEnumerable<int?> parts, ProblemKind kind)
    {
        long sum = 0;
        foreach (var part in parts)
        {
            if (part is null) return;
            sum += part.Value;
        }
        if (stated is { } figure && figure != sum)
        {
            scope.Tell(
                kind, region.Place, field, region.Code + ": " + CheckScope.Write(figure), CheckScope.Write(figure),
                CheckScope.Write(sum));
        }
    }
}
