using Praja.Algorithms.Random;

namespace Praja.Rehearsal.Engine;

/// <summary>A model's lists as flat arrays, made once and shared by all threads.</summary>
internal sealed class CompiledModel
{
    public CompiledModel(RehearsalModel model)
    {
        Invariant.Holds(model.EndSecond > model.StartSecond, "a rehearsal ends after it begins");
        Invariant.Holds(model.Levels.Count > 0, "there is at least one level");
        Model = model;
        Hours = (int)Math.Ceiling((model.EndSecond - model.StartSecond) / 3600);
        Sites =
        [
            .. model.Sites.Select(s => new SiteRow(
                s.District, s.Zone, s.Beat, s.GuardPeople, s.HasSignal, s.FloodProne)),
        ];
        RateClassOf = [.. model.Sites.Select(s => s.RateClass)];
        Types = [.. model.Types.Select(t => new TypeRow(t.Course))];
        Rates = [.. model.RateClasses.Select(RowOf)];
        (Pools, HomePools, var poolOf) = PoolsOf(model);
        Units =
        [
            .. model.Units.Select((u, index) => new UnitRow(
                1 << (int)u.Kind, u.People, u.Home, u.Zone, u.Kind == UnitKind.Team ? u.Beat : -1, poolOf[index],
                u.Kind == UnitKind.Reserve, u.Kind != UnitKind.Team, new(u.Turnout))),
        ];
        Levels = [.. model.Levels.Select(RowOf)];
        SendableKinds = model.Levels.Aggregate(0, (kinds, level) => kinds | level.Kinds);
        var zones = model.Sites.Select(s => s.Zone).Concat(Pools.Select(p => p.Zone)).DefaultIfEmpty(-1).Max() + 1;
        (ZoneStarts, ZonePools) = Grouped(Pools.Select(p => p.Zone), zones);
        (Beats, BeatSites, BeatUnits) = BeatsOf(model);
    }

    public RehearsalModel Model { get; }

    public int Hours { get; }

    public SiteRow[] Sites { get; }

    /// <summary>By site: its class of rates, apart from the row because every run reads all of them.</summary>
    public int[] RateClassOf { get; }

    public TypeRow[] Types { get; }

    public RateRow[] Rates { get; }

    public LevelRow[] Levels { get; }

    public UnitRow[] Units { get; }

    public PoolRow[] Pools { get; }

    /// <summary>By home: index of its first pool; one more at the end.</summary>
    public int[] HomePools { get; }

    /// <summary>Kinds that some level may send.</summary>
    public int SendableKinds { get; }

    /// <summary>By zone: where its pools begin in <see cref="ZonePools"/>; one more at the end.</summary>
    public int[] ZoneStarts { get; }

    public int[] ZonePools { get; }

    public BeatRow[] Beats { get; }

    public int[] BeatSites { get; }

    public int[] BeatUnits { get; }

    /// <summary>People needed at a level; a hair less than a whole number of them is not one more.</summary>
    public int NeededAt(int level, double people)
    {
        ref readonly var row = ref Levels[level];
        var wanted = Math.Ceiling(Math.Min(row.Factor * people, 1e6) - 1e-9);
        return Math.Max(1, Math.Max(row.Minimum, (int)wanted));
    }

    /// <summary>Where in the rehearsed time a point of a profile lies, for a uniform number.</summary>
    public double TimeOf(double[] profile, ref CounterRng stream)
    {
        var share = stream.NextDouble() * profile[^1];
        var hour = FirstAbove(profile, share);
        var before = hour == 0 ? 0 : profile[hour - 1];
        var within = (share - before) / (profile[hour] - before);
        var from = Model.StartSecond + (hour * 3600.0);
        var length = Math.Min(3600, Model.EndSecond - from);
        return Math.Min(from + (within * length), Math.BitDecrement(Model.EndSecond));
    }

    /// <summary>Index of the first value above a number; the values do not fall and the last is above it.</summary>
    public static int FirstAbove(double[] values, double number)
    {
        var low = 0;
        var high = values.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (values[middle] > number) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private RateRow RowOf(RateClass rates)
    {
        var shares = new double[Types.Length];
        var total = 0.0;
        for (var type = 0; type < shares.Length; type++)
        {
            total += rates.Expected[type];
            shares[type] = total;
        }
        foreach (var profile in rates.Profiles)
            Invariant.Holds(profile.Count == Hours, "a profile has a value for every hour");
        return new(total, PortableMath.Exp(-total), shares, [.. rates.Profiles.Select(p => p.ToArray())]);
    }

    private LevelRow RowOf(ModelLevel level)
    {
        var least = double.PositiveInfinity;
        foreach (var unit in Units)
        {
            if ((unit.KindBit & level.Kinds) != 0) least = Math.Min(least, unit.Turnout.Mean);
        }
        return new(level.Minimum, level.Factor, level.Kinds, new(level.Decision), least);
    }

    private static (PoolRow[] Pools, int[] HomePools, int[] PoolOf) PoolsOf(RehearsalModel model)
    {
        var rows = model.Units
            .Select(u => new PoolRow(u.Home, 1 << (int)u.Kind, u.Zone, u.Turnout.Mean * 60)).ToArray();
        var pools = rows.Distinct()
            .OrderBy(p => p.Home).ThenBy(p => p.KindBit).ThenBy(p => p.Zone).ThenBy(p => p.TurnoutMean).ToArray();
        var indices = new Dictionary<PoolRow, int>(pools.Length);
        var homePools = new int[model.Homes.Count + 1];
        for (var pool = 0; pool < pools.Length; pool++)
        {
            indices.Add(pools[pool], pool);
            homePools[pools[pool].Home + 1]++;
        }
        for (var home = 0; home < model.Homes.Count; home++) homePools[home + 1] += homePools[home];
        return (pools, homePools, [.. rows.Select(row => indices[row])]);
    }

    private static (BeatRow[] Beats, int[] Sites, int[] Units) BeatsOf(RehearsalModel model)
    {
        var sites = Grouped(model.Sites.Select(s => s.Beat), model.Beats.Count);
        var units = Grouped(model.Units.Select(u => u.Kind == UnitKind.Team ? u.Beat : -1), model.Beats.Count);
        var beats = new BeatRow[model.Beats.Count];
        for (var beat = 0; beat < beats.Length; beat++)
        {
            beats[beat] = new(
                sites.Starts[beat], sites.Starts[beat + 1] - sites.Starts[beat],
                units.Starts[beat], units.Starts[beat + 1] - units.Starts[beat]);
        }
        return (beats, sites.Items, units.Items);
    }

    /// <summary>Indices grouped by a key from 0, in order, by counting; those without a key are left out.</summary>
    internal static (int[] Starts, int[] Items) Grouped(IEnumerable<int> keys, int count)
    {
        var of = keys.ToArray();
        var starts = new int[count + 1];
        foreach (var key in of)
        {
            if (key >= 0) starts[key + 1]++;
        }
        for (var key = 0; key < count; key++) starts[key + 1] += starts[key];
        var next = starts[..^1];
        var items = new int[starts[count]];
        for (var index = 0; index < of.Length; index++)
        {
            if (of[index] >= 0) items[next[of[index]]++] = index;
        }
        return (starts, items);
    }
}
