using Praja.Operations;
using Praja.Risk;

namespace Praja.Planning;

/// <summary>The stations of a dossier with what beats need of them.</summary>
internal static class BeatStations
{
    /// <summary>Stations in dossier order; one that was not assessed counts as the safest band.</summary>
    public static IReadOnlyList<BeatStation> Of(Ground ground, RiskMap risk)
    {
        var votingKinds =
            ground.Doctrine.Stages.Where(s => s.Voting).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var stage = risk.Stages.FirstOrDefault(s => votingKinds.Contains(s.Stage))
            ?? (risk.Stages.Count > 0 ? risk.Stages[^1] : null);
        var risks = (stage?.Stations ?? []).ToDictionary(s => s.Site, StringComparer.Ordinal);
        return
        [
            .. ground.Operation.Sites
                .Where(s => s.Kind == SiteKind.Tps)
                .Select(s => Of(ground, s, risks.GetValueOrDefault(s.Id))),
        ];
    }

    /// <summary>The stations of a plan, in its order.</summary>
    public static IReadOnlyList<BeatStation> Of(Ground ground, Plan plan)
    {
        var sites = ground.Operation.Sites.Where(s => s.Kind == SiteKind.Tps)
            .ToDictionary(s => s.Id, StringComparer.Ordinal);
        return [.. plan.Stations.Select(s => Of(ground, sites[s.Site], s.Band, s.Index, s.ComputedBand))];
    }

    private static BeatStation Of(Ground ground, Site site, StationRisk? risk)
    {
        var safest = ground.Doctrine.Bands[0].Id;
        return Of(
            ground, site, risk?.EffectiveBand ?? safest, Math.Round(risk?.Index ?? 0, 4), risk?.Band ?? safest);
    }

    private static BeatStation Of(Ground ground, Site site, string band, double index, string computedBand) => new(
        site,
        ground.PositionOf(site),
        ground.Responsible(Agency.Polri, site.Region)?.Id ?? ground.Operation.Profile.Command,
        Ground.DistrictOf(site.Region),
        band,
        index,
        computedBand);
}
