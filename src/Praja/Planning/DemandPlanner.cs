using Praja.Doctrine;
using Praja.Doctrine.Binding;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>
/// What a period needs: the beats on voting day, and the doctrine's posts, escorts, patrols and reserves.
/// </summary>
internal sealed class DemandPlanner(Ground ground)
{
    /// <summary>Priority of a beat; the doctrine's rules say 1 for what goes before the stations.</summary>
    public const int BeatPriority = 2;

    private static readonly Text BeatDuty = new("Pengamanan TPS", "Guarding polling stations");

    private readonly Dictionary<string, Site> sites = FirstById(ground.Operation.Sites);

    /// <summary>The demands of a period, by id.</summary>
    public IReadOnlyList<Demand> Of(CalendarPeriod period, IReadOnlyList<Beat> beats)
    {
        var kinds = period.Stages.Select(s => s.Kind).ToHashSet(StringComparer.Ordinal);
        if (period.Contains(ground.Operation.Profile.ElectionDate))
            kinds.UnionWith(ground.Doctrine.Stages.Where(s => s.Voting).Select(s => s.Id));
        var demands = ground.Doctrine.Demands
            .Where(rule => rule.Stage == "*" || kinds.Contains(rule.Stage))
            .SelectMany(OfRule)
            .Concat(period.Contains(ground.Operation.Profile.ElectionDate) ? beats.SelectMany(OfBeat) : [])
            .Where(d => d.People > 0)
            .ToList();
        demands.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return demands;
    }

    /// <summary>An agency as doctrine files write it.</summary>
    public static Agency AgencyOf(string name) => name switch
    {
        "polri" => Agency.Polri,
        "tni" => Agency.Tni,
        "linmas" => Agency.Linmas,
        _ => Agency.LocalGovernment,
    };

    /// <summary>A site kind as doctrine files write it.</summary>
    public static string TargetOf(SiteKind kind) => WorkRecords.Targets[(int)kind];

    /// <summary>What a beat needs: police, and TNI where its pattern has them.</summary>
    public IEnumerable<Demand> OfBeat(Beat beat)
    {
        var police = BeatDemand(beat, Agency.Polri, beat.Police, "/polri");
        return beat.Army == 0 ? [police] : [police, BeatDemand(beat, Agency.Tni, beat.Army, "/tni")];
    }

    private Demand BeatDemand(Beat beat, Agency agency, int people, string suffix)
    {
        var stations = beat.Stations.Select(id => sites[id]).ToList();
        var centre = stations.Find(s => ground.PositionOf(s) == beat.Centre) ?? stations[0];
        return new(
            beat.Id + suffix, DemandKind.Beat, beat.Id, "Beat " + beat.Id, centre.Region, beat.Centre,
            stations.Max(s => s.Access), agency, people, [], BeatPriority, BeatDuty);
    }

    private IEnumerable<Demand> OfRule(DemandRule rule) => rule.Target switch
    {
        "operation" => [OfOperation(rule)],
        "district" =>
            ground.Operation.Regions.Where(r => r.Level == RegionLevel.District).Select(r => OfDistrict(rule, r)),
        _ => ground.Operation.Sites.Where(s => TargetOf(s.Kind) == rule.Target).Select(s => OfSite(rule, s)),
    };

    private Demand OfOperation(DemandRule rule) => Of(
        rule, ground.Operation.Profile.Command, ground.Leading?.Name ?? ground.NameOf(ground.Operation.Profile.Region),
        ground.Operation.Profile.Region, ground.LeadingPosition, AccessMode.Road);

    // Districts are patrolled from where their election committee sits, else from their police command.
    private Demand OfDistrict(DemandRule rule, Region district)
    {
        var ppk = ground.Operation.Sites.FirstOrDefault(s => s.Kind == SiteKind.Ppk && district.Contains(s.Region));
        if (ppk is not null)
            return Of(rule, district.Code, district.Name, district.Code, ground.PositionOf(ppk), ppk.Access);
        var command = ground.Responsible(Agency.Polri, district.Code);
        var position = ground.CentreOf(district.Code) ?? (command is null ? null : ground.PositionOf(command));
        return Of(
            rule, district.Code, district.Name, district.Code, position ?? ground.LeadingPosition, AccessMode.Road);
    }

    private Demand OfSite(DemandRule rule, Site site) =>
        Of(rule, site.Id, site.Name, site.Region, ground.PositionOf(site), site.Access);

    private static Demand Of(
        DemandRule rule, string target, string name, string region, Coordinate position, AccessMode access) => new(
        rule.Id + "/" + target, rule.Kind, target, name, region, position, access, AgencyOf(rule.Agency),
        rule.People * Math.Max(1, rule.Shifts), rule.Skills, rule.Priority, rule.Duty);

    private static Dictionary<string, Site> FirstById(IReadOnlyList<Site> sites)
    {
        var byId = new Dictionary<string, Site>(sites.Count, StringComparer.Ordinal);
        foreach (var site in sites)
            byId.TryAdd(site.Id, site);
        return byId;
    }
}
