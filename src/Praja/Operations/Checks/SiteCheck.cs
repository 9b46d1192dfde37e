using Praja.Doctrine;

namespace Praja.Operations.Checks;

/// <summary>Ids, regions, positions and flags of the places to guard.</summary>
internal static class SiteCheck
{
    // A region without an outline is taken as a disc of its area; real ones are longer than wide, so three radii are
    // allowed.
    private const double RadiiAllowed = 3;
    private const double MetersAllowed = 2_000;

    // By river or sea a place may stand on a jetty, a bank or an islet that the outline leaves out.
    private const double MetersAllowedOnWater = 5_000;

    public static void Run(CheckScope scope)
    {
        scope.Unique(scope.Operation.Sites, "id", s => s.Id, s => s.Place);
        var flags = scope.Doctrine.Indicators.Where(i => i.Origin == IndicatorOrigin.Flag).Select(i => i.Id).ToArray();
        var outlines = scope.Operation.Boundaries.GroupBy(b => b.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var site in scope.Operation.Sites)
        {
            foreach (var flag in site.Flags)
                scope.InDoctrine(flag, flags, site.Place, "flags");
            if (!scope.Known(site.Region, scope.Regions, "regions.csv", site.Place, "region")) continue;
            if (!scope.IsInside(site.Region) && !scope.Jurisdictions.LeaderCovers(site.Region))
            {
                scope.Tell(DossierProblems.SiteOutsideOperation, site.Place, "region", site.Region,
                    scope.Profile.Region);
            }
            CheckPosition(scope, site, scope.Regions[site.Region], outlines);
        }
    }

    private static void CheckPosition(CheckScope scope, Site site, Region region, Dictionary<string, Boundary> outlines)
    {
        if (site.Position is not { } position)
        {
            if (region.Centre is null)
                scope.Tell(DossierProblems.PositionUnknown, site.Place, "latitude", site.Id, site.Region);
            return;
        }
        if (!Country.Check(position, scope.At(site.Place, "latitude"), scope.Problems)) return;
        var tolerance = site.Access is AccessMode.River or AccessMode.Sea ? MetersAllowedOnWater : MetersAllowed;
        var outside = MetersOutside(position, region, outlines.GetValueOrDefault(region.Code));
        if (outside > tolerance)
        {
            scope.Tell(
                DossierProblems.PositionOutsideRegion, site.Place, "latitude", site.Id, region.Name + " (" + region.Code
                    + ")",
                CheckScope.Write(Math.Round(outside / 1000, 1)));
        }
    }

    private static double MetersOutside(Coordinate position, Region region, Boundary? outline)
    {
        if (outline is not null) return Outline.MetersOutside(outline, position);
        if (region.Centre is not { } centre || region.AreaKm2 is not > 0) return 0;
        var reach = RadiiAllowed * Math.Sqrt(region.AreaKm2.Value / Math.PI) * 1000;
        return position.MetersTo(centre) - reach;
    }
}
