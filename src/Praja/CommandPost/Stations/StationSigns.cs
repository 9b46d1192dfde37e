namespace Praja.CommandPost.Stations;

/// <summary>How a station stands with its reports.</summary>
public enum Punctuality
{
    /// <summary>It owes nothing.</summary>
    OnTime,

    /// <summary>It owes something within its grace.</summary>
    Late,

    /// <summary>It owes something beyond its grace.</summary>
    Silent,
}

/// <summary>What a map shows of a station, in one byte: how it stands with its reports, whether it was ever heard of,
/// and the level it reported last.</summary>
/// <param name="Byte">Two bits of punctuality, one for heard of, three for the level from 1.</param>
public readonly record struct StationSign(byte Byte)
{
    private const int HeardBit = 4;
    private const int LevelShift = 3;

    // The doctrine has three levels; a seventh would be shown as the sixth.
    private const int HighestLevel = 7;

    /// <summary>How it stands with its reports.</summary>
    public Punctuality Punctuality => (Punctuality)(Byte & 3);

    /// <summary>True when it was ever heard of.</summary>
    public bool IsHeard => (Byte & HeardBit) != 0;

    /// <summary>Place of the level it reported last, 0 for the calmest; -1 for none.</summary>
    public int Level => (Byte >> LevelShift) - 1;

    internal static StationSign Of(Punctuality punctuality, in StationState state) => new((byte)(
        (int)punctuality
        | (state.Heard == 0 ? 0 : HeardBit)
        | (Math.Min((int)state.Status, HighestLevel) << LevelShift)));
}

/// <summary>The signs of stations at an instant; made for one look at a picture.</summary>
public sealed class StationSigns
{
    private readonly Picture picture;
    private readonly int[] due;
    private readonly int[] silent;

    /// <summary>Of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The instant.</param>
    public StationSigns(Picture picture, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        this.picture = picture;
        (due, silent) = Below(picture, now);
    }

    /// <summary>The sign of a station.</summary>
    public StationSign this[int station]
    {
        get
        {
            ref readonly var state = ref picture.Stations.StateOf(station);
            var (band, highest) = (picture.Frame.Stations.BandOf(station), state.Highest - 1);
            var punctuality = highest < silent[band] ? Punctuality.Silent
                : highest < due[band] ? Punctuality.Late
                : Punctuality.OnTime;
            return StationSign.Of(punctuality, state);
        }
    }

    /// <summary>Reads the signs of all stations: some nanoseconds for each.</summary>
    /// <param name="signs">Where their bytes are put, by index of the station.</param>
    public void Read(Span<byte> signs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(signs.Length, picture.Frame.Stations.Count);
        for (var station = 0; station < signs.Length; station++)
            signs[station] = this[station].Byte;
    }

    /// <summary>By band: the highest slot that is due, and the highest whose grace is over; -1 for none.</summary>
    internal static (int[] Due, int[] Silent) Below(Picture picture, DateTimeOffset now)
    {
        var bands = Math.Max(1, picture.Frame.Doctrine.Bands.Count);
        var dues = picture.Frame.Day.DueAt(now, picture.Plans.Calendar.Runs);
        return (
            [.. Enumerable.Range(0, bands).Select(band => dues?.DueBelow(band, now) ?? -1)],
            [.. Enumerable.Range(0, bands).Select(band => dues?.SilentBelow(band, now) ?? -1)]);
    }
}
