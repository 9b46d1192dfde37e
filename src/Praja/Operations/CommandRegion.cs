namespace Praja.Operations;

/// <summary>The region a command stands in, as well as centres tell.</summary>
internal static class CommandRegion
{
    /// <summary>
    /// Of the regions of the deepest level in its jurisdiction the one whose centre is nearest; of all regions when
    /// none of its jurisdiction has a centre; empty when no region has one. Equal distances go to the lower code.
    /// </summary>
    public static string Of(Command command, IReadOnlyList<Region> regions)
    {
        if (command.Position is not { } position) return "";
        var placed = regions.Where(r => r.Centre is not null).ToList();
        var own = placed.Where(r => command.Jurisdiction.Any(r.IsIn)).ToList();
        var candidates = own.Count > 0 ? own : placed;
        if (candidates.Count == 0) return "";
        var deepest = candidates.Max(r => r.Level);
        return candidates
            .Where(r => r.Level == deepest)
            .OrderBy(r => r.Centre!.Value.MetersTo(position))
            .ThenBy(r => r.Code, StringComparer.Ordinal)
            .First().Code;
    }

    private static bool IsIn(this Region region, string outer) => Region.Covers(outer, region.Code);
}
