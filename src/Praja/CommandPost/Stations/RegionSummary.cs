namespace Praja.CommandPost.Stations;

/// <summary>How many stations of an area stand where with one slot of the day. The five add up to all of
/// them.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Reached">Reported it.</param>
/// <param name="Skipped">Did not, but reported something later in the day.</param>
/// <param name="Late">It is due and within its grace.</param>
/// <param name="Silent">Its grace is over.</param>
/// <param name="NotDue">It is not due yet, or not asked for.</param>
public sealed record SlotCount(StationSlot Slot, int Reached, int Skipped, int Late, int Silent, int NotDue)
{
    /// <summary>Stations of which it is due.</summary>
    public int Due => Reached + Skipped + Late + Silent;
}

/// <summary>An area at an instant: read off the counters, at a cost that does not depend on how many stations it
/// has.</summary>
public sealed record RegionSummary
{
    /// <summary>Index of the area.</summary>
    public required int Region { get; init; }

    /// <summary>Its stations.</summary>
    public required int Stations { get; init; }

    /// <summary>Stations ever heard of.</summary>
    public required int Heard { get; init; }

    /// <summary>Stations that owe nothing.</summary>
    public required int OnTime { get; init; }

    /// <summary>Stations that owe something within its grace.</summary>
    public required int Late { get; init; }

    /// <summary>Stations that owe something beyond its grace; with the two before it adds up to all.</summary>
    public required int Silent { get; init; }

    /// <summary>Silent stations by band.</summary>
    public required IReadOnlyList<int> SilentByBand { get; init; }

    /// <summary>By slot of the day.</summary>
    public required IReadOnlyList<SlotCount> Slots { get; init; }

    /// <summary>Stations by the level of the doctrine they reported last.</summary>
    public required IReadOnlyList<int> ByLevel { get; init; }

    /// <summary>Guards who wait to be relieved.</summary>
    public required int NeedRelief { get; init; }

    /// <summary>Guards who wait for a medic.</summary>
    public required int NeedMedic { get; init; }

    /// <summary>Guards reported injured.</summary>
    public required int Injured { get; init; }

    /// <summary>Reads an area off the counters.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="region">Index of the area; 0 for the nation.</param>
    /// <param name="now">The instant.</param>
    public static RegionSummary Of(Picture picture, int region, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfNegative(region);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(region, picture.Frame.Regions.Count);
        return new RegionCounting(picture, now).Of(region);
    }

    /// <summary>The areas right below one, in order of code, with their stations that owe nothing, that owe something
    /// within its grace, and beyond it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="region">Index of the area; 0 for the nation.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<(int Region, int OnTime, int Late, int Silent)> Below(
        Picture picture, int region, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var counting = new RegionCounting(picture, now);
        return
        [
            .. picture.Frame.Regions.ChildrenOf(region)
                .Select(child => (Child: child, Three: counting.Three(child)))
                .Select(c => (
                    c.Child, c.Three.Stations - c.Three.Late - c.Three.Silent, c.Three.Late, c.Three.Silent)),
        ];
    }
}

/// <summary>Reads areas off the counters at one instant.</summary>
internal sealed class RegionCounting
{
    private readonly StationCounts counts;
    private readonly StationDueTable? dues;
    private readonly IReadOnlyList<StationSlot> slots;
    private readonly int bands;
    private readonly int levels;
    private readonly DateTimeOffset now;

    // By band: the highest slot that is due, and the highest whose grace is over; -1 for none.
    private readonly int[] dueBelow;
    private readonly int[] silentBelow;

    public RegionCounting(Picture picture, DateTimeOffset now)
    {
        this.now = now;
        counts = picture.Stations.Counts;
        slots = picture.Frame.Day.Slots;
        bands = Math.Max(1, picture.Frame.Doctrine.Bands.Count);
        levels = picture.Frame.Levels.Count;
        dues = picture.Frame.Day.DueAt(now, picture.Plans.Calendar.Runs);
        (dueBelow, silentBelow) = StationSigns.Below(picture, now);
    }

    /// <summary>Stations of an area: all, late, and silent.</summary>
    public (int Stations, int Late, int Silent) Three(int region)
    {
        var tally = counts.Of(region);
        var (stations, late, silent) = (0, 0, 0);
        for (var band = 0; band < bands; band++)
        {
            for (var slot = -1; slot < slots.Count; slot++)
            {
                var here = tally.Highest(band, slot);
                stations += here;
                if (slot < silentBelow[band])
                    silent += here;
                else if (slot < dueBelow[band])
                    late += here;
            }
        }
        return (stations, late, silent);
    }

    /// <summary>All of an area.</summary>
    public RegionSummary Of(int region)
    {
        var (stations, late, silent) = Three(region);
        var tally = counts.Of(region);
        var silentByBand = new int[bands];
        for (var band = 0; band < bands; band++)
            silentByBand[band] = tally.Below(band, silentBelow[band]);
        var bySlot = new SlotCount[slots.Count];
        for (var slot = 0; slot < bySlot.Length; slot++)
            bySlot[slot] = Slot(tally, slot);
        var byLevel = new int[levels];
        for (var level = 0; level < levels; level++)
            byLevel[level] = tally.Status(level + 1);
        return new()
        {
            Region = region,
            Stations = stations,
            Heard = tally.Heard,
            OnTime = stations - late - silent,
            Late = late,
            Silent = silent,
            SilentByBand = silentByBand,
            Slots = bySlot,
            ByLevel = byLevel,
            NeedRelief = tally.Relief,
            NeedMedic = tally.Medic,
            Injured = tally.Health(GuardHealth.Injured),
        };
    }

    private SlotCount Slot(StationTally tally, int slot)
    {
        var (reached, skipped, late, silent, notDue) = (0, 0, 0, 0, 0);
        for (var band = 0; band < bands; band++)
        {
            var here = tally.Reached(band, slot);
            var before = tally.Below(band, slot);
            reached += here;
            // Whoever has this slot or a later one as the highest, and not this one itself.
            skipped += tally.Below(band, slots.Count) - before - here;
            if (dues?.Of(band, slot) is not { } due || due.Due > now)
                notDue += before;
            else if (due.Silence > now)
                late += before;
            else
                silent += before;
        }
        return new(slots[slot], reached, skipped, late, silent, notDue);
    }
}
