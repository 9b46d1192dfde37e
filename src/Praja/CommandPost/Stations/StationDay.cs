using System.Globalization;
using System.Numerics;
using Praja.CommandPost.Plans;
using Praja.Doctrine;

namespace Praja.CommandPost.Stations;

/// <summary>A place in the course of a station's day that a report can reach.</summary>
/// <param name="Report">The report.</param>
/// <param name="Hour">For the status the hour it is due, from 00:00 of the day; null for a step.</param>
public sealed record StationSlot(StationReport Report, TimeSpan? Hour)
{
    /// <summary>Its name: the kind of its entry, for the status with the hour, e.g.
    /// <c>station_status_reported_0900</c>.</summary>
    public string Name => Hour is { } hour
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{StationWords.Kinds[(int)Report]}_{(int)hour.TotalHours:00}{hour.Minutes:00}")
        : StationWords.Kinds[(int)Report];
}

/// <summary>When a slot is due in a band.</summary>
/// <param name="Due">When it is due; from then on a station that has not reached it is late.</param>
/// <param name="Silence">When its grace is over; from then on the station is silent.</param>
public readonly record struct StationDueTime(DateTimeOffset Due, DateTimeOffset Silence);

/// <summary>The course of a station's day by the doctrine. Immutable.</summary>
public sealed class StationDay
{
    private const int DayMinutes = 24 * 60;

    private readonly int[] slotOfStep = new int[StationWords.Steps];
    private readonly uint stepSlots;
    private readonly StationSlot[] slots;

    // By stage, then by band and slot: due and silence from the stage's first midnight; null where nothing is due.
    private readonly Dictionary<string, (TimeSpan Due, TimeSpan Silence)?[][]> byStage;

    // Slots of the status by minute of the day.
    private readonly (int Minute, int Slot)[] hours;

    /// <summary>Makes the day.</summary>
    /// <param name="dues">Records of the doctrine.</param>
    /// <param name="bands">Ids of its bands.</param>
    /// <param name="aheadOfUtc">How far local time is ahead of UTC.</param>
    public StationDay(IReadOnlyList<StationDue> dues, IReadOnlyList<string> bands, TimeSpan aheadOfUtc)
    {
        ArgumentNullException.ThrowIfNull(dues);
        slots = [.. InOrder(dues)];
        AheadOfUtc = aheadOfUtc;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot].Hour is not null) continue;
            slotOfStep[(int)slots[slot].Report] = slot;
            stepSlots |= 1u << slot;
        }
        byStage = dues.GroupBy(d => d.Stage, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => bands.Select(band => slots.Select(slot => Due([.. g], slot, band)).ToArray()).ToArray(),
            StringComparer.Ordinal);
        hours =
        [
            .. slots.Index().Where(s => s.Item.Hour is not null)
                .Select(s => ((int)s.Item.Hour!.Value.TotalMinutes % DayMinutes, s.Index)).Order(),
        ];
    }

    /// <summary>How far local time is ahead of UTC.</summary>
    public TimeSpan AheadOfUtc { get; }

    /// <summary>The slots in the course of the day.</summary>
    public IReadOnlyList<StationSlot> Slots => slots;

    /// <summary>What is due at an instant: on the days of a stage that the doctrine asks reports in, and on the day
    /// after its last; null on all other days, when nothing is.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="calendar">The stages as they now stand; reruns ask nothing of their own.</param>
    public StationDueTable? DueAt(DateTimeOffset now, IReadOnlyList<StageRun> calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        StationDueTable? found = null;
        foreach (var run in calendar)
        {
            if (run.Form.Length > 0 || !byStage.TryGetValue(run.Kind, out var dues)) continue;
            var (midnight, end) = (Midnight(run.Starts), Midnight(run.Ends.AddDays(2)));
            if (now >= midnight && now < end && (found is null || midnight > found.Midnight))
                found = new(midnight, dues);
        }
        return found;
    }

    /// <summary>The slot a report reaches; for the status that of the hour nearest to it; -1 for none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="at">When it was, milliseconds since 1970.</param>
    internal int SlotOf(StationReport report, long at)
    {
        if ((int)report < StationWords.Steps) return slotOfStep[(int)report];
        if (report != StationReport.StatusReported || hours.Length == 0) return -1;
        var minute = (int)(((at / 60_000) + (long)AheadOfUtc.TotalMinutes) % DayMinutes);
        var nearest = hours[0];
        foreach (var hour in hours)
        {
            if (Math.Abs(hour.Minute - minute) < Math.Abs(nearest.Minute - minute)) nearest = hour;
        }
        return nearest.Slot;
    }

    /// <summary>The last step among slots that were reached, a bit for each; null for none.</summary>
    internal StationReport? LastStep(uint reached)
    {
        var steps = reached & stepSlots;
        return steps == 0 ? null : slots[BitOperations.Log2(steps)].Report;
    }

    // The steps in their own order; each hour of the status before the first step that is due later.
    private static IEnumerable<StationSlot> InOrder(IReadOnlyList<StationDue> dues)
    {
        var hours = new Queue<TimeSpan>(
            dues.Where(d => d.Step == StationDue.StatusStep).Select(d => d.Due).Distinct().Order());
        for (var step = 0; step < StationWords.Steps; step++)
        {
            var first = dues.Where(d => d.Step == StationWords.Kinds[step]).Select(d => (TimeSpan?)d.Due).Min();
            while (hours.Count > 0 && hours.Peek() < first)
                yield return new(StationReport.StatusReported, hours.Dequeue());
            yield return new((StationReport)step, null);
        }
        foreach (var hour in hours)
            yield return new(StationReport.StatusReported, hour);
    }

    private static (TimeSpan, TimeSpan)? Due(IReadOnlyList<StationDue> dues, StationSlot slot, string band)
    {
        var own = dues
            .Where(d => d.Step == StationWords.Kinds[(int)slot.Report] && (d.Band == band || d.Band == "*")
                && (slot.Hour is null || d.Due == slot.Hour))
            .MaxBy(d => d.Band == band);
        return own is null ? null : (own.Due, own.Due + TimeSpan.FromMinutes(own.GraceMinutes));
    }

    private DateTimeOffset Midnight(DateOnly day) =>
        new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), AheadOfUtc);
}

/// <summary>What is due on a day, by band and slot.</summary>
public sealed class StationDueTable
{
    private readonly (TimeSpan Due, TimeSpan Silence)?[][] dues;

    internal StationDueTable(DateTimeOffset midnight, (TimeSpan Due, TimeSpan Silence)?[][] dues) =>
        (Midnight, this.dues) = (midnight, dues);

    /// <summary>The day's beginning.</summary>
    public DateTimeOffset Midnight { get; }

    /// <summary>When a slot is due; null when it is not asked for.</summary>
    public StationDueTime? Of(int band, int slot) =>
        band < dues.Length && dues[band][slot] is { } due ? new(Midnight + due.Due, Midnight + due.Silence) : null;

    /// <summary>The highest slot of a band that is due; -1 for none. Stations whose highest slot is below it owe
    /// something.</summary>
    public int DueBelow(int band, DateTimeOffset now) => Highest(band, d => d.Due <= now - Midnight);

    /// <summary>The highest slot of a band whose grace is over; -1 for none. Stations whose highest slot is below it
    /// are silent.</summary>
    public int SilentBelow(int band, DateTimeOffset now) => Highest(band, d => d.Silence <= now - Midnight);

    private int Highest(int band, Func<(TimeSpan Due, TimeSpan Silence), bool> isPast) =>
        band < dues.Length ? Array.FindLastIndex(dues[band], due => due is { } own && isPast(own)) : -1;
}
