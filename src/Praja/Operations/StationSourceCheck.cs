using System.Globalization;

namespace Praja.Operations;

/// <summary>
/// Sorts the rows that stations can be made from out of a list, and tells what is wrong with the others.
/// </summary>
internal static class StationSourceCheck
{
    /// <summary>The rows that can be used, in their order.</summary>
    public static IReadOnlyList<StationSource> Sound(
        IReadOnlyList<StationSource> sources, GeneratorSettings settings, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sound = new List<StationSource>();
        foreach (var source in sources)
        {
            var firstTime = seen.Add(source.Code)
                || (source.Stations is null && !source.Code.Contains('/', StringComparison.Ordinal));
            var place = source.Place with { Field = "code" };
            if (!firstTime) problems.Add(DossierProblems.DuplicateId, place, source.Code, source.Code);
            var figures = CountIsSound(source, problems) & PositionIsSound(source, problems);
            if (firstTime & CodeIsSound(source, problems) & figures)
            {
                WarnOfVoters(source, settings, problems);
                sound.Add(source);
            }
        }
        return sound;
    }

    private static bool CodeIsSound(StationSource source, ProblemList problems)
    {
        var slash = source.Code.IndexOf('/', StringComparison.Ordinal);
        var village = slash < 0 ? source.Code : source.Code[..slash];
        var isStation = slash >= 0;
        if (RegionCode.LevelOf(village) == RegionLevel.Village && (!isStation || source.Stations is null)) return true;
        problems.Add(DossierProblems.SourceCodeNotVillage, source.Place with { Field = "code" }, source.Code);
        return false;
    }

    private static bool CountIsSound(StationSource source, ProblemList problems)
    {
        var (field, seen) = source switch
        {
            { Stations: <= 0 or > StationGenerator.MostStations } => ("stations", Invariantly(source.Stations)),
            { Voters: < 0 } => ("voters", Invariantly(source.Voters)),
            { AreaKm2: not null and not > 0 } => ("area_km2", Invariantly(source.AreaKm2)),
            { Weight: not null and not > 0 } => ("weight", Invariantly(source.Weight)),
            _ => ("", ""),
        };
        if (field.Length == 0) return true;
        problems.Add(DossierProblems.SourceNumberOutOfRange, source.Place with { Field = field }, seen);
        return false;
    }

    private static bool PositionIsSound(StationSource source, ProblemList problems)
    {
        if (source.Centre is not { } centre)
        {
            if (source.Stations is null) return true;
            problems.Add(DossierProblems.SourceWithoutCentre, source.Place with { Field = "latitude" }, "-");
            return false;
        }
        return Country.Check(centre, source.Place with { Field = "latitude" }, problems);
    }

    private static void WarnOfVoters(StationSource source, GeneratorSettings settings, ProblemList problems)
    {
        if (source.Voters is not { } voters) return;
        var stations = source.Stations ?? 1;
        if (voters > (long)settings.MostVoters * stations)
        {
            problems.Add(
                DossierProblems.SourceVotersOverCap, source.Place with { Field = "voters" }, Invariantly(voters),
                Invariantly(stations), Invariantly(settings.MostVoters));
        }
    }

    private static string Invariantly(IFormattable? value) =>
        value?.ToString(null, CultureInfo.InvariantCulture) ?? "-";
}
