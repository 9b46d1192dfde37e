using Praja.Doctrine;

namespace Praja.Operations.Checks;

/// <summary>Indicators, overrides and measured travel times.</summary>
internal static class EvidenceCheck
{
    private const int FewestReasonCharacters = 10;

    // Nothing on the roads, rivers and seas of an operation goes faster; a straight line makes it look slower still.
    private const double FastestKmPerHour = 120;

    // An observed value ten times beyond the goalpost of full risk is a slip of the decimal sign; unsourced.
    private const double BeyondGoalpost = 10;
    private const double MostIndex = 100;

    public static void Run(CheckScope scope)
    {
        foreach (var observation in scope.Operation.Observations)
            CheckObservation(scope, observation);
        CheckOverrides(scope);
        foreach (var travel in scope.Operation.Travel)
            CheckTravel(scope, travel);
    }

    private static void CheckObservation(CheckScope scope, Observation seen)
    {
        if (seen.Source.Length == 0)
            scope.Tell(DossierProblems.IndicatorWithoutSource, seen.Place, "source", seen.Indicator);
        if (seen.Date is null) scope.Tell(DossierProblems.IndicatorWithoutDate, seen.Place, "date", seen.Indicator);
        var found = scope.Sites.ContainsKey(seen.Target) || scope.Regions.ContainsKey(seen.Target);
        scope.KnownInAny(
            seen.Target, "sites.csv, regions.csv", [scope.Regions.Keys, scope.Sites.Keys], found, seen.Place, "target");
        var indices = scope.Doctrine.PublishedIndices.Where(p => p.Id == seen.Indicator).ToArray();
        if (indices.Length > 0)
        {
            CheckPublished(scope, seen, indices);
            return;
        }
        var known = scope.Doctrine.Indicators.Select(i => i.Id)
            .Concat(scope.Doctrine.PublishedIndices.Select(p => p.Id));
        if (!scope.InDoctrine(seen.Indicator, known, seen.Place, "indicator")) return;
        var indicator = scope.Doctrine.Indicators.First(i => i.Id == seen.Indicator);
        var (low, high) = indicator.Origin == IndicatorOrigin.Flag
            ? (0, 1)
            : (Math.Min(0, Math.Min(indicator.Low, indicator.High)),
                BeyondGoalpost * Math.Max(indicator.Low, indicator.High));
        CheckRange(scope, seen, low, high);
    }

    private static void CheckPublished(CheckScope scope, Observation seen, PublishedIndex[] indices)
    {
        var editions = indices.Select(p => p.Edition).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        CheckRange(scope, seen, 0, MostIndex);
        var edition = indices.Where(p => p.Edition == seen.Edition).ToArray();
        if (edition.Length == 0)
        {
            scope.Tell(DossierProblems.EditionUnknown, seen.Place, "edition", seen.Edition,
                string.Join(", ", editions));
            return;
        }
        var levels = edition.Select(p => p.Level).Distinct(StringComparer.Ordinal).ToArray();
        if (scope.Regions.TryGetValue(seen.Target, out var region)
            && !levels.Contains(LevelKey(region.Level), StringComparer.Ordinal))
        {
            scope.Tell(DossierProblems.IndexLevelDiffers, seen.Place, "target", seen.Target, string.Join(", ", levels));
        }
    }

    private static string LevelKey(RegionLevel level) => level switch
    {
        RegionLevel.Province => "province",
        RegionLevel.Regency => "regency",
        RegionLevel.District => "district",
        _ => "village",
    };

    private static void CheckRange(CheckScope scope, Observation seen, double low, double high)
    {
        if (seen.Value >= low && seen.Value <= high) return;
        scope.Tell(
            DossierProblems.IndicatorOutOfRange, seen.Place, "value", CheckScope.Write(seen.Value),
            CheckScope.Write(low),
            CheckScope.Write(high));
    }

    private static void CheckOverrides(CheckScope scope)
    {
        var bands = scope.Doctrine.Bands.Select(b => b.Id).ToArray();
        scope.Unique(scope.Operation.Overrides, "site", o => o.Site, o => o.Place);
        foreach (var change in scope.Operation.Overrides)
        {
            scope.Known(change.Site, scope.Sites, "sites.csv", change.Place, "site");
            scope.InDoctrine(change.Band, bands, change.Place, "band");
            if (change.Reason.Trim().Length < FewestReasonCharacters)
            {
                scope.Tell(
                    DossierProblems.ReasonTooShort, change.Place, "reason", change.Reason,
                    CheckScope.Write(FewestReasonCharacters));
            }
        }
    }

    private static void CheckTravel(CheckScope scope, MeasuredTravel travel)
    {
        var known = IsPlace(scope, travel.From, travel.Place, "from") & IsPlace(scope, travel.To, travel.Place, "to");
        if (travel.Minutes <= 0)
        {
            scope.Tell(DossierProblems.TravelNotPositive, travel.Place, "minutes", CheckScope.Write(travel.Minutes));
            return;
        }
        if (!known) return;
        if (PositionOf(scope, travel.From) is not { } from || PositionOf(scope, travel.To) is not { } to) return;
        var speed = from.MetersTo(to) / 1000 / (travel.Minutes / 60.0);
        if (speed > FastestKmPerHour)
        {
            scope.Tell(
                DossierProblems.TravelTooFast, travel.Place, "minutes", CheckScope.Write(travel.Minutes),
                CheckScope.Write(Math.Round(speed)), CheckScope.Write(FastestKmPerHour));
        }
    }

    private static bool IsPlace(CheckScope scope, string id, Place row, string field)
    {
        var found = scope.Commands.ContainsKey(id) || scope.Sites.ContainsKey(id) || scope.Regions.ContainsKey(id);
        return scope.KnownInAny(
            id, "commands.csv, sites.csv, regions.csv", [scope.Commands.Keys, scope.Regions.Keys, scope.Sites.Keys],
            found, row, field);
    }

    private static Coordinate? PositionOf(CheckScope scope, string id)
    {
        if (scope.Commands.TryGetValue(id, out var command)) return command.Position;
        if (scope.Sites.TryGetValue(id, out var site)) return site.Position;
        return scope.Regions.GetValueOrDefault(id)?.Centre;
    }
}
