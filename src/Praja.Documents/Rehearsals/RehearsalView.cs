using Praja.Documents.Plans;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>A rehearsal's result as its documents read it: every id with its name.</summary>
internal sealed class RehearsalView
{
    private readonly Dictionary<string, Text> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Text> phases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Beat> beats;
    private readonly Dictionary<string, PlannedStation> stations;

    public RehearsalView(RehearsalContext context, Language language)
    {
        Context = context;
        // A rehearsal does not look at the risk again; the plan keeps the bands that count.
        Plan = new(new(context.Operation, context.Doctrine, new(new("", "", "", "", 0, 0, 0), [], []), context.Plan),
            language);
        foreach (var type in context.Doctrine.Incidents) types.TryAdd(type.Id, type.Name);
        foreach (var phase in context.Doctrine.Rehearsal?.Phases ?? []) phases.TryAdd(phase.Id, phase.Name);
        beats = context.Plan.Beats.ToDictionary(b => b.Id, StringComparer.Ordinal);
        stations = context.Plan.Stations.ToDictionary(s => s.Site, StringComparer.Ordinal);
        Figures = new(Words);
    }

    public RehearsalContext Context { get; }

    public RehearsalResult Result => Context.Result;

    /// <summary>The plan's own view, for names and maps.</summary>
    public PlanView Plan { get; }

    public Wording Words => Plan.Words;

    public Figures Figures { get; }

    /// <summary>Name of a rehearsed stage.</summary>
    public string StageName(string id) =>
        Context.Doctrine.Stages.FirstOrDefault(s => s.Id == id) is { } stage ? Words.Say(stage.Name)
            : Plan.StageName(id);

    /// <summary>Name of an assumption that can be varied.</summary>
    public string AssumptionName(string id) =>
        Assumption.All.FirstOrDefault(a => a.Id == id) is { } known ? Words.Say(known.Name) : id;

    public Site? Site(string id) => Plan.Site(id);

    public Beat? Beat(string id) => beats.GetValueOrDefault(id);

    /// <summary>How a site was planned; null when it is no station.</summary>
    public PlannedStation? Planned(string site) => stations.GetValueOrDefault(site);

    /// <summary>Name of a group.</summary>
    public string Name(GroupResult group) => group.Kind switch
    {
        GroupKind.Total => Words.Say("Semua", "All"),
        GroupKind.Phase => phases.TryGetValue(group.Id, out var phase) ? Words.Say(phase) : group.Id,
        GroupKind.Band => Plan.Band(group.Id).Name,
        GroupKind.Type => types.TryGetValue(group.Id, out var type) ? Words.Say(type) : group.Id,
        GroupKind.District => Plan.RegionName(group.Id),
        GroupKind.Beat => BeatName(group.Id),
        _ => Site(group.Id) is { } site ? Plan.SiteName(site) : Plan.PlaceName(group.Id),
    };

    /// <summary>Where a beat or site lies; null when nobody knows.</summary>
    public Coordinate? PositionOf(GroupResult group) => group.Kind switch
    {
        GroupKind.Beat => Beat(group.Id)?.Centre,
        GroupKind.Site => Site(group.Id) is { } site ? site.Position ?? Plan.Region(site.Region)?.Centre : null,
        _ => null,
    };

    private string BeatName(string id) => Beat(id) is not { } beat ? "Beat " + id
        : $"Beat {id}, {string.Join(", ", beat.Villages.Select(Plan.RegionName))}, {Plan.RegionName(beat.District)}";
}
