namespace Praja.CommandPost.Stations;

/// <summary>Where no telephone works at an instant: an area whose signal was reported lost, and stations of which the
/// dossier says so. Silence there alarms nobody by itself: their reports come by SMS, radio or runner.</summary>
public sealed class SignalGaps
{
    private readonly Picture picture;
    private readonly StationSigns signs;
    private readonly RegionCounting counting;
    private readonly int[] lost;

    /// <summary>Of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The instant.</param>
    public SignalGaps(Picture picture, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        this.picture = picture;
        (signs, counting) = (new(picture, now), new(picture, now));
        var regions = picture.Frame.Regions;
        int[] reported = [.. picture.Units.NoSignal.Select(regions.IndexOf).Where(r => r >= 0)];
        lost = [.. reported.Where(r => !reported.Any(wider => wider != r && Covers(wider, r)))];
    }

    /// <summary>True where the signal of an area, or of one around it, was reported lost.</summary>
    /// <param name="region">Index of the area.</param>
    public bool IsLost(int region) => lost.Any(l => Covers(l, region));

    /// <summary>True for a station where no telephone works.</summary>
    /// <param name="station">Index of the station.</param>
    public bool IsAt(int station) =>
        !picture.Frame.Stations[station].HasSignal || IsLost(picture.Frame.Stations.RegionOf(station));

    /// <summary>Silent stations of an area where no telephone works.</summary>
    /// <param name="region">Index of the area; 0 for the nation.</param>
    public int Silent(int region)
    {
        if (IsLost(region)) return counting.Three(region).Silent;
        var silent = lost.Where(l => Covers(region, l)).Sum(l => counting.Three(l).Silent);
        var stations = picture.Frame.Stations;
        foreach (var station in stations.WithoutSignalIn(region, picture.Frame.Regions))
        {
            if (signs[station].Punctuality == Punctuality.Silent && !IsLost(stations.RegionOf(station))) silent++;
        }
        return silent;
    }

    private bool Covers(int wider, int region) => region >= wider && region < picture.Frame.Regions.EndOf(wider);
}
