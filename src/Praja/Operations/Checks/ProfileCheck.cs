namespace Praja.Operations.Checks;

/// <summary>The leading command, the region, the patterns and the phases of operation.yaml.</summary>
internal static class ProfileCheck
{
    public static void Run(CheckScope scope)
    {
        var profile = scope.Profile;
        scope.Known(profile.Command, scope.Commands, "commands.csv", profile.Place, "command");
        if (scope.Known(profile.Region, scope.Regions, "regions.csv", profile.Place, "region")) CheckLevel(scope);
        foreach (var (band, pattern) in profile.Patterns.OrderBy(p => p.Key, StringComparer.Ordinal))
            CheckPattern(scope, band, pattern);
        CheckPhases(scope);
    }

    private static void CheckLevel(CheckScope scope)
    {
        RegionLevel? wanted = scope.Profile.Level switch
        {
            OperationLevel.Polda => RegionLevel.Province,
            OperationLevel.Polres => RegionLevel.Regency,
            _ => null,
        };
        if (wanted is { } level && RegionCode.LevelOf(scope.Profile.Region) is { } seen && seen != level)
        {
            scope.Tell(
                DossierProblems.OperationRegionLevel, scope.Profile.Place, "region", scope.Profile.Region,
                LevelName(level), scope.Profile.Level.ToString());
        }
    }

    internal static string LevelName(RegionLevel level) => level switch
    {
        RegionLevel.Province => "provinsi/province",
        RegionLevel.Regency => "kabupaten/regency",
        RegionLevel.District => "kecamatan/district",
        _ => "desa/village",
    };

    private static void CheckPattern(CheckScope scope, string band, string pattern)
    {
        if (!scope.InDoctrine(band, scope.Doctrine.Bands.Select(b => b.Id), scope.Profile.Place, "patterns")) return;
        var known = scope.Doctrine.Patterns.Where(p => p.Band == band).Select(p => p.Id);
        scope.InDoctrine(pattern, known, scope.Profile.Place, "patterns." + band);
    }

    private static void CheckPhases(CheckScope scope)
    {
        var phases = scope.Profile.Phases;
        scope.Unique(phases, "phases", p => Name(p.Kind), p => p.Place);
        foreach (var phase in phases.Where(p => p.End < p.Start))
        {
            scope.Tell(DossierProblems.DatesBackward, phase.Place, "end", CheckScope.Write(phase.End),
                CheckScope.Write(phase.Start));
        }
        var ordered = phases.Where(p => p.End >= p.Start).DistinctBy(p => p.Kind).OrderBy(p => p.Kind).ToArray();
        for (var i = 1; i < ordered.Length; i++)
            CheckJoint(scope, ordered[i - 1], ordered[i]);
        CheckElection(scope, phases);
    }

    private static void CheckJoint(CheckScope scope, Phase before, Phase after)
    {
        if (after.Start <= before.End)
        {
            scope.Tell(
                DossierProblems.PhasesOverlap, after.Place, "start", CheckScope.Write(after.Start),
                CheckScope.Write(before.End));
        }
        else if (after.Start > before.End.AddDays(1))
        {
            scope.Tell(
                DossierProblems.PhaseGap, after.Place, "start", CheckScope.Write(after.Start),
                CheckScope.Write(before.End.AddDays(1)), CheckScope.Write(after.Start.AddDays(-1)));
        }
    }

    private static void CheckElection(CheckScope scope, IReadOnlyList<Phase> phases)
    {
        var operation = phases.FirstOrDefault(p => p.Kind == PhaseKind.Operation);
        if (operation is null)
        {
            scope.Tell(DossierProblems.PhaseMissing, scope.Profile.Place, "phases", "-", Name(PhaseKind.Operation));
            return;
        }
        var date = scope.Profile.ElectionDate;
        if (operation.End >= operation.Start && (date < operation.Start || date > operation.End))
        {
            scope.Tell(
                DossierProblems.ElectionOutsideOperation, scope.Profile.Place, "election_date", CheckScope.Write(date),
                CheckScope.Write(operation.Start, operation.End));
        }
    }

    private static string Name(PhaseKind kind) => kind switch
    {
        PhaseKind.PreOperation => "pra_operasi",
        PhaseKind.Operation => "operasi",
        _ => "pasca_operasi",
    };
}
