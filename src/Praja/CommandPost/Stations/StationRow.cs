using System.Runtime.InteropServices;

namespace Praja.CommandPost.Stations;

/// <summary>Marks of a report.</summary>
[Flags]
internal enum StationMarks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Logistics sealed, or minutes signed.</summary>
    Confirmed = 1,

    /// <summary>Somebody must take over.</summary>
    NeedsRelief = 2,

    /// <summary>A medic is needed.</summary>
    NeedsMedic = 4,

    /// <summary>The step before had not been reported.</summary>
    OutOfOrder = 8,

    /// <summary>The sender's clock told an impossible time.</summary>
    ClockWrong = 16,

    /// <summary>Taken back.</summary>
    Withdrawn = 32,
}

/// <summary>One report of a station, as small as millions of them ask for.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct StationRow
{
    private const int TimeBits = 44;
    private const ulong MostTime = (1UL << TimeBits) - 1;

    /// <summary>Sequence of its entry.</summary>
    public uint Sequence;

    /// <summary>Station.</summary>
    public int Station;

    /// <summary>Number from 1 of the station's report before it; 0 for none.</summary>
    public int Previous;

    /// <summary>Place from 1 of its words; 0 for none.</summary>
    public int Words;

    // From the lowest bit: 44 of time, 4 of report, 4 of value, 4 of channel, 6 of marks.
    private ulong packed;

    /// <summary>A report as it is kept, without the one before it.</summary>
    /// <param name="sequence">Sequence of its entry.</param>
    /// <param name="said">What it says.</param>
    /// <param name="texts">Takes its words.</param>
    public static StationRow Of(long sequence, in StationSaid said, StationTexts texts) => new()
    {
        Sequence = checked((uint)sequence),
        Station = said.Station,
        Words = texts.Keep(said),
        packed = Math.Min((ulong)said.At, MostTime)
            | ((ulong)said.Report << TimeBits)
            | ((ulong)said.Value << (TimeBits + 4))
            | ((ulong)said.Channel << (TimeBits + 8))
            | ((ulong)said.Marks << (TimeBits + 12)),
    };

    /// <summary>When, milliseconds since 1970.</summary>
    public readonly long At => (long)(packed & MostTime);

    /// <summary>What.</summary>
    public readonly StationReport Report => (StationReport)((packed >> TimeBits) & 15);

    /// <summary>Index of the status from 1, or health.</summary>
    public readonly int Value => (int)((packed >> (TimeBits + 4)) & 15);

    /// <summary>Channel.</summary>
    public readonly int Channel => (int)((packed >> (TimeBits + 8)) & 15);

    /// <summary>Marks.</summary>
    public readonly StationMarks Marks => (StationMarks)((packed >> (TimeBits + 12)) & 63);

    /// <summary>Marks it as taken back.</summary>
    public void Withdraw() => packed |= (ulong)StationMarks.Withdrawn << (TimeBits + 12);
}

/// <summary>Where a station stands: what its reports give, each taken once.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct StationState
{
    /// <summary>When it was last heard of, milliseconds since 1970; 0 never.</summary>
    public long Heard;

    /// <summary>When the status was, seconds since 1970.</summary>
    public uint StatusAt;

    /// <summary>When the health was, seconds since 1970.</summary>
    public uint HealthAt;

    /// <summary>Number of its last report from 1; 0 for none.</summary>
    public int Last;

    /// <summary>A bit for each slot of the day that was reached.</summary>
    public uint Reached;

    /// <summary>Highest slot reached, from 1; 0 for none.</summary>
    public byte Highest;

    /// <summary>Status from 1; 0 for none.</summary>
    public byte Status;

    /// <summary>The guard's health.</summary>
    public byte Health;

    /// <summary>What the guard needs.</summary>
    public byte Needs;

    /// <summary>Where the station is counted: never changes, and stands here because it is asked for together with the
    /// rest.</summary>
    public int Home;

    /// <summary>The state after one more report; <see cref="Last"/> is left as it is.</summary>
    public readonly StationState With(in StationRow row, StationDay day)
    {
        var next = this;
        if ((row.Marks & StationMarks.Withdrawn) != 0) return next;
        next.Heard = Math.Max(Heard, row.At);
        var second = (uint)Math.Min(row.At / 1000, uint.MaxValue);
        if (row.Report == StationReport.StatusReported && row.Value > 0 && second >= StatusAt)
            (next.Status, next.StatusAt) = ((byte)row.Value, second);
        if (row.Report == StationReport.HealthReported && second >= HealthAt)
        {
            (next.Health, next.HealthAt) = ((byte)row.Value, second);
            next.Needs = (byte)(row.Marks & (StationMarks.NeedsRelief | StationMarks.NeedsMedic));
        }
        var slot = day.SlotOf(row.Report, row.At);
        if (slot < 0) return next;
        next.Reached |= 1u << slot;
        next.Highest = Math.Max(Highest, (byte)(slot + 1));
        return next;
    }
}
