using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>The places where something can happen in a stage, with their districts and rates.</summary>
internal sealed class SiteTable
{
    private const string FloodFlag = "rawan_banjir";

    private readonly Ground ground;
    private readonly StageInput input;
    private readonly RateTable rates;
    private readonly Dictionary<string, PlannedStation> stations;
    private readonly Dictionary<string, int> beats;
    private readonly Dictionary<string, int> bands;
    private readonly Dictionary<string, int> guards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> districts = new(StringComparer.Ordinal);
    private readonly double meanWeight;

    public SiteTable(StageInput input)
    {
        this.input = input;
        ground = input.Ground;
        var plan = input.Plan;
        stations = plan.Stations.ToDictionary(s => s.Site, StringComparer.Ordinal);
        beats = Numbered(plan.Beats.Select(b => b.Id));
        bands = Numbered(ground.Doctrine.Bands.Select(b => b.Id));
        rates = new(input.Rules);
        meanWeight = plan.Stations.Count > 0 ? plan.Stations.Average(WeightOf) : 1;
        foreach (var post in input.Day.Demands.Where(d => d.Kind == DemandKind.Post && IsArmed(d.Agency)))
            guards[post.Target] = guards.GetValueOrDefault(post.Target) + input.Day.OnDuty(post);
        var rated = ground.Operation.Sites
            .Select(s => (Site: s, Class: rates.ClassOf(s, BandOf(s)))).Where(s => s.Class >= 0).ToList();
        foreach (var code in rated.Select(s => DistrictCode(s.Site)).Where(c => c.Length > 0))
            districts.TryAdd(code, districts.Count);
        Sites = [.. rated.Select(s => Row(s.Site, s.Class))];
        Points = [.. rated.Select(s => TravelPoint.Of(s.Site, ground.PositionOf(s.Site)))];
        Districts = [.. districts.Keys.Select(code => District(code, rated.ConvertAll(s => s.Site)))];
    }

    /// <summary>Places.</summary>
    public IReadOnlyList<ModelSite> Sites { get; }

    /// <summary>The same as ends of ways.</summary>
    public TravelPoint[] Points { get; }

    /// <summary>Districts, in the order of their first place.</summary>
    public IReadOnlyList<ModelDistrict> Districts { get; }

    /// <summary>Classes of places with the same rates.</summary>
    public IReadOnlyList<RateClass> RateClasses => rates.Classes;

    private ModelSite Row(Site site, int rateClass)
    {
        var station = stations.GetValueOrDefault(site.Id);
        return new(
            site.Id,
            site.Kind,
            districts.GetValueOrDefault(DistrictCode(site), -1),
            input.Zones.OfRegion(site.Region),
            station is null ? 0 : bands.GetValueOrDefault(station.Band),
            station is null ? -1 : beats.GetValueOrDefault(station.Beat, -1),
            ground.PositionOf(site),
            site.HasSignal && !LiesIn(input.Scenario.NoSignal, site.Region),
            // Where all is under water boats go anyway; there a closure of the roads changes nothing more.
            site.Flags.Contains(FloodFlag) && !LiesIn(input.Scenario.Floods, site.Region),
            station is null ? meanWeight : WeightOf(station),
            guards.GetValueOrDefault(site.Id),
            rateClass);
    }

    private string BandOf(Site site) =>
        stations.TryGetValue(site.Id, out var station) ? station.Band : ground.Doctrine.Bands[0].Id;

    private ModelDistrict District(string code, List<Site> sites)
    {
        var own = sites.Where(s => DistrictCode(s) == code).ToList();
        var prone = own.Count(s => s.Flags.Contains(FloodFlag));
        return new(code, ground.NameOf(code), (double)prone / own.Count);
    }

    /// <summary>Code of a place's district; empty when it is only known to lie in a wider region.</summary>
    private static string DistrictCode(Site site)
    {
        var code = Ground.DistrictOf(site.Region);
        return code.AsSpan().Count('.') == 2 ? code : "";
    }

    /// <summary>No station counts for nothing, as when reserves are placed.</summary>
    private static double WeightOf(PlannedStation station) => Math.Max(0.1, station.Index);

    private static bool IsArmed(Agency agency) => agency is Agency.Polri or Agency.Tni;

    private static bool LiesIn(IReadOnlyList<string> regions, string code) =>
        regions.Any(region => Region.Covers(region, code));

    private static Dictionary<string, int> Numbered(IEnumerable<string> ids)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids) numbers.TryAdd(id, numbers.Count);
        return numbers;
    }
}
