namespace Praja.CommandPost.Stations;

/// <summary>A report of a station, as it was recorded.</summary>
/// <param name="Sequence">Sequence of its entry.</param>
/// <param name="Report">What.</param>
/// <param name="At">When it happened, as far as anybody said.</param>
public sealed record StationHeard(long Sequence, StationReport Report, DateTimeOffset At)
{
    /// <summary>Kind of its entry.</summary>
    public string Kind => StationWords.Kinds[(int)Report];

    /// <summary>The guard's health in the word of the journal; empty for other reports.</summary>
    public string HealthWord => StationWords.Health[(int)Health];

    /// <summary>Level of the situation; empty for other reports, and for one the doctrine does not know.</summary>
    public string Status { get; init; } = "";

    /// <summary>The guard's health.</summary>
    public GuardHealth Health { get; init; }

    /// <summary>How it came in; empty when it was not said.</summary>
    public string By { get; init; } = "";

    /// <summary>Logistics sealed, or minutes signed.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Somebody must take over.</summary>
    public bool NeedsRelief { get; init; }

    /// <summary>A medic is needed.</summary>
    public bool NeedsMedic { get; init; }

    /// <summary>The step before had not been reported.</summary>
    public bool IsOutOfOrder { get; init; }

    /// <summary>The sender's clock told an impossible time.</summary>
    public bool IsClockWrong { get; init; }

    /// <summary>Taken back: it counts for nothing.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Note; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Number of the receipt; may be empty.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>Where a box was received; may be empty.</summary>
    public string Place { get; init; } = "";
}

/// <summary>Where a station stands.</summary>
/// <param name="Station">Index in the frame.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Status">Level last reported; empty for none.</param>
/// <param name="Health">The guard's health as last reported.</param>
/// <param name="NeedsRelief">The guard waits to be relieved.</param>
/// <param name="NeedsMedic">The guard waits for a medic.</param>
public sealed record StationStanding(
    int Station, DateTimeOffset? LastHeard, string Status, GuardHealth Health, bool NeedsRelief, bool NeedsMedic)
{
    /// <summary>The slots of the day that it reached.</summary>
    public IReadOnlyList<StationSlot> Reached { get; init; } = [];
}

public sealed partial class StationBoard
{
    /// <summary>True when a step was reported, however late; a status never is one.</summary>
    public bool HasReached(int station, StationReport step) =>
        (int)step < StationWords.Steps && (states[station].Reached >> frame.Day.SlotOf(step, 0) & 1) != 0;

    /// <summary>The last step of the day that was reported, however late; null for none.</summary>
    public StationReport? LastStep(int station) => frame.Day.LastStep(states[station].Reached);

    /// <summary>Where a station stands.</summary>
    public StationStanding StandingOf(int station)
    {
        var state = states[station];
        var needs = (StationMarks)state.Needs;
        return new(
            station, state.Heard == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(state.Heard),
            LevelOf(state.Status), (GuardHealth)state.Health, needs.HasFlag(StationMarks.NeedsRelief),
            needs.HasFlag(StationMarks.NeedsMedic))
        {
            Reached = [.. frame.Day.Slots.Where((_, slot) => (state.Reached >> slot & 1) != 0)],
        };
    }

    /// <summary>The reports of a station in the order of the journal, those taken back among them.</summary>
    public IReadOnlyList<StationHeard> ReportsOf(int station) =>
        [.. log.Of(states[station].Last).Reverse().Select(number => Heard(log[number]))];

    /// <summary>A station's report by the sequence of its entry; null when that is none.</summary>
    internal StationHeard? ReportAt(int station, decimal sequence)
    {
        if (sequence is < 1 or > uint.MaxValue || !decimal.IsInteger(sequence)) return null;
        var number = log.Find((long)sequence);
        return number > 0 && log[number].Station == station ? Heard(log[number]) : null;
    }

    private StationHeard Heard(StationRow row)
    {
        var words = log.WordsOf(row);
        return new(row.Sequence, row.Report, DateTimeOffset.FromUnixTimeMilliseconds(row.At))
        {
            Status = row.Report == StationReport.StatusReported ? LevelOf(row.Value) : "",
            Health = row.Report == StationReport.HealthReported ? (GuardHealth)row.Value : GuardHealth.Unknown,
            By = StationWords.Channels[row.Channel],
            IsConfirmed = row.Marks.HasFlag(StationMarks.Confirmed),
            NeedsRelief = row.Marks.HasFlag(StationMarks.NeedsRelief),
            NeedsMedic = row.Marks.HasFlag(StationMarks.NeedsMedic),
            IsOutOfOrder = row.Marks.HasFlag(StationMarks.OutOfOrder),
            IsClockWrong = row.Marks.HasFlag(StationMarks.ClockWrong),
            IsWithdrawn = row.Marks.HasFlag(StationMarks.Withdrawn),
            Note = words.Note,
            Receipt = words.Receipt,
            Place = words.Place,
        };
    }

    private string LevelOf(int status) => status == 0 ? "" : frame.Levels[status - 1];
}
