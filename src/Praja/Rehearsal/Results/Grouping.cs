using Praja.Operations;

namespace Praja.Rehearsal.Results;

/// <summary>One way to divide the incidents into groups.</summary>
internal sealed class Grouping
{
    private readonly int[]? bySite;

    private Grouping(GroupKind kind, IEnumerable<string> ids, int[]? bySite = null)
    {
        Kind = kind;
        Ids = [.. ids];
        this.bySite = bySite;
    }

    /// <summary>Kind of group.</summary>
    public GroupKind Kind { get; }

    /// <summary>Ids by index.</summary>
    public string[] Ids { get; }

    /// <summary>All incidents in one group.</summary>
    public static Grouping Total() => new(GroupKind.Total, [""]);

    /// <summary>The groupings of a model in the order of <see cref="GroupKind"/>, without the total.</summary>
    public static IReadOnlyList<Grouping> AllOf(RehearsalModel model) =>
    [
        new(GroupKind.Phase, model.Phases.Select(p => p.Id)),
        new(GroupKind.Band, model.Bands, [.. model.Sites.Select(s => BandOf(s, model))]),
        new(GroupKind.Type, model.Types.Select(t => t.Id)),
        new(GroupKind.District, model.Districts.Select(d => d.Id), [.. model.Sites.Select(s => s.District)]),
        new(GroupKind.Beat, model.Beats, [.. model.Sites.Select(s => s.Beat)]),
        new(GroupKind.Site, model.Sites.Select(s => s.Id)),
    ];

    /// <summary>Index of an incident's group; -1 when it belongs to none.</summary>
    public int IndexOf(in Reading incident) => Kind switch
    {
        GroupKind.Total => 0,
        GroupKind.Phase => incident.Phase,
        GroupKind.Type => incident.Type,
        GroupKind.Site => incident.Site,
        _ => bySite![incident.Site],
    };

    // Only stations have a band; other places carry index 0 for want of one.
    private static int BandOf(ModelSite site, RehearsalModel model) =>
        site.Kind == SiteKind.Tps && site.Band < model.Bands.Count ? site.Band : -1;
}
