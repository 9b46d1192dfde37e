namespace Praja.Operations.Checks;

/// <summary>
/// The figures that claims are held against, counted from the dossier and its parts. What an upper dossier says of a
/// command that leads a part is left out, for the part says it itself.
/// </summary>
internal sealed class DerivedFigures(Operation operation)
{
    /// <summary>A figure and the sheet it comes from; null when nothing is there to count.</summary>
    public (long Value, string From)? Of(string figure) => figure switch
    {
        "tps" => Counted(Stations(operation), "sites.csv") ?? Stated(r => r.Stations),
        "voters" => Counted(Voters(operation), "sites.csv") ?? Stated(r => r.Voters),
        "districts" => Counted(Regions(RegionLevel.District), "regions.csv"),
        "villages" => Counted(Regions(RegionLevel.Village), "regions.csv"),
        "polsek" => Counted(Polsek(operation), "commands.csv"),
        "polri" => Counted(Strength(operation, Agency.Polri), "forces.csv"),
        "tni" => Counted(Strength(operation, Agency.Tni), "forces.csv"),
        "linmas" => Counted(Strength(operation, Agency.Linmas), "forces.csv"),
        "personnel" => Counted(Strength(operation, null), "forces.csv"),
        _ => null,
    };

    /// <summary>People of an agency, or of all, in an operation and its parts.</summary>
    public static long Strength(Operation operation, Agency? agency)
    {
        var leaders = operation.Parts.Select(p => p.Profile.Command).ToHashSet(StringComparer.Ordinal);
        return operation.Forces.Where(f => (agency is null || f.Agency == agency) && !leaders.Contains(f.Command))
            .Sum(f => (long)f.Strength)
            + operation.Parts.Sum(p => Strength(p, agency));
    }

    /// <summary>Polling stations of an operation and its parts; one that stands in both is counted once.</summary>
    public static long Stations(Operation operation) => operation.Parts.Count == 0
        ? operation.Sites.LongCount(s => s.Kind == SiteKind.Tps)
        : StationIds(operation).Distinct(StringComparer.Ordinal).LongCount();

    private static IEnumerable<string> StationIds(Operation operation) =>
        operation.Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => s.Id)
            .Concat(operation.Parts.SelectMany(StationIds));

    private static long Voters(Operation operation)
    {
        var stations = operation.Sites.Where(s => s.Kind == SiteKind.Tps).ToArray();
        var complete = Array.TrueForAll(stations, s => s.Voters is not null);
        return complete ? stations.Sum(s => (long)s.Voters!.Value) + operation.Parts.Sum(Voters) : 0;
    }

    private static long Polsek(Operation operation) =>
        operation.Commands.Where(c => string.Equals(c.Kind, "Polsek", StringComparison.OrdinalIgnoreCase))
            .Select(c => c.Id)
            .Concat(operation.Parts.SelectMany(p => p.Commands)
                .Where(c => string.Equals(c.Kind, "Polsek", StringComparison.OrdinalIgnoreCase)).Select(c => c.Id))
            .Distinct(StringComparer.Ordinal).LongCount();

    private long Regions(RegionLevel level) =>
        operation.Regions.Concat(operation.Parts.SelectMany(p => p.Regions))
            .Where(r => r.Level == level && Region.Covers(operation.Profile.Region, r.Code))
            .Select(r => r.Code).Distinct(StringComparer.Ordinal).LongCount();

    private (long Value, string From)? Stated(Func<Region, int?> figure)
    {
        var region = operation.Regions.FirstOrDefault(r => r.Code == operation.Profile.Region);
        return region is not null && figure(region) is { } value ? (value, "regions.csv") : null;
    }

    private static (long Value, string From)? Counted(long value, string from) => value > 0 ? (value, from) : null;
}
