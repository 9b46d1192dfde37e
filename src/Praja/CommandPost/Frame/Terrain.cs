using System.Collections.Concurrent;
using Praja.CommandPost.Units;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;

namespace Praja.CommandPost.Frame;

/// <summary>What units and what-ifs need of a frame: ways, units, cover, models. Each is made when somebody first asks,
/// since most posts of a country never do. Thread-safe.</summary>
internal sealed class Terrain
{
    private readonly PostFrame frame;
    private readonly Lazy<Ground> ground;
    private readonly Lazy<UnitRoster> roster;
    private readonly Lazy<Dictionary<string, PlannedUnit>> before;
    private readonly Lazy<CoverTable> cover;
    private readonly ConcurrentDictionary<string, Lazy<RehearsalModel>> models = new(StringComparer.Ordinal);

    public Terrain(PostFrame frame)
    {
        this.frame = frame;
        ground = new(() => new(frame.Operation, frame.Doctrine));
        roster = new(() => UnitRoster.Of(Ground, frame.Plan));
        before = new(UnitsBefore);
        cover = new(() => new(frame));
    }

    /// <summary>The dossier as ground.</summary>
    public Ground Ground => ground.Value;

    /// <summary>The plan's units.</summary>
    public UnitRoster Roster => roster.Value;

    /// <summary>A unit that only an earlier plan has, as the newest such plan has it; null when none has.</summary>
    public PlannedUnit? UnitBefore(string id) => before.Value.GetValueOrDefault(id);

    /// <summary>Which stations are within the target of whom.</summary>
    public CoverTable Cover => cover.Value;

    /// <summary>True for a command or site of the dossier.</summary>
    public bool HasPlace(string id) =>
        frame.Stations.IndexOf(id) >= 0
        || Ground.Command(id) is not null
        || frame.Operation.Sites.Any(s => s.Id == id);

    /// <summary>00:00 of the local day of a time.</summary>
    public DateTimeOffset MidnightAt(DateTimeOffset now)
    {
        var local = now.ToOffset(frame.Day.AheadOfUtc);
        return new(local.Date, local.Offset);
    }

    /// <summary>The model of a stage as the plan and the doctrine have it, made once.</summary>
    /// <exception cref="ArgumentException">The stage cannot be rehearsed, or there is no plan.</exception>
    public RehearsalModel ModelOf(string stage)
    {
        if (frame.Plan is not { } plan) throw new ArgumentException("there is no plan", nameof(stage));
        return models.GetOrAdd(stage, id => new(() => new ModelSource(
            frame.Operation, frame.Doctrine, id, Scenario.None).Build(plan, Assumptions.AsStated))).Value;
    }

    private Dictionary<string, PlannedUnit> UnitsBefore() => frame.Plans.Before
        .SelectMany(plan => UnitRoster.Of(Ground, plan).Units)
        .Where(unit => Roster.Find(unit.Model.Id) is null)
        .DistinctBy(unit => unit.Model.Id)
        .ToDictionary(unit => unit.Model.Id, StringComparer.Ordinal);
}
