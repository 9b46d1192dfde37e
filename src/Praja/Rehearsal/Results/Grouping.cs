using Praja.Operations;

namespace Praja.Rehearsal.Results;

/// <summary>One way to divide the incidents into groups.</summary>
/// <param name="Kind">Kind of group.</param>
/// <param name="Ids">Ids by index.</param>
/// <param name="IndexOf">Index of an incident's group; -1 when it belongs to none.</param>
internal sealed record Grouping(GroupKind Kind, IReadOnlyList<string> Ids, Func<IncidentOutcome, int> IndexOf)
{
    /// <summary>All incidents in one group.</summary>
    public static Grouping Total() => new(GroupKind.Total, [""], _ => 0);

    /// <summary>The groupings of a model in the order of <see cref="GroupKind"/>, without the total.</summary>
    public static IReadOnlyList<Grouping> AllOf(RehearsalModel model)
    {
        var sites = model.Sites;
        var phases = model.Phases;
        return
        [
            new(GroupKind.Phase, [.. phases.Select(p => p.Id)], i => PhaseOf(i.Happened, model)),
            // Only stations have a band; other places carry index 0 for want of one.
            new(GroupKind.Band, model.Bands, i => HasBand(sites[i.Site], model) ? sites[i.Site].Band : -1),
            new(GroupKind.Type, [.. model.Types.Select(t => t.Id)], i => i.Type),
            new(GroupKind.District, [.. model.Districts.Select(d => d.Id)], i => sites[i.Site].District),
            new(GroupKind.Beat, model.Beats, i => sites[i.Site].Beat),
            new(GroupKind.Site, [.. sites.Select(s => s.Id)], i => i.Site),
        ];
    }

    private static bool HasBand(ModelSite site, RehearsalModel model) =>
        site.Kind == SiteKind.Tps && site.Band < model.Bands.Count;

    private static int PhaseOf(float second, RehearsalModel model)
    {
        var hour = second / 3600.0;
        for (var p = 0; p < model.Phases.Count; p++)
        {
            if (hour >= model.Phases[p].FromHour && hour < model.Phases[p].ToHour) return p;
        }
        return -1;
    }
}
