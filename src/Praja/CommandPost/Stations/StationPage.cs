namespace Praja.CommandPost.Stations;

/// <summary>Which stations are asked for.</summary>
public sealed record StationQuery
{
    /// <summary>Index of the area; 0 for all.</summary>
    public int Region { get; init; }

    /// <summary>Name of a slot of the day; empty for any.</summary>
    public string Slot { get; init; } = "";

    /// <summary>With a slot: true for those that reached it, false for those that did not.</summary>
    public bool Reached { get; init; } = true;

    /// <summary>Only those that are silent.</summary>
    public bool SilentOnly { get; init; }

    /// <summary>How many to leave out.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most, to <see cref="StationPage.Most"/>.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>Some of the stations asked for, by area and the dossier's order.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Stations">The ones of this page.</param>
public sealed record StationPage(int Total, IReadOnlyList<StationStanding> Stations)
{
    /// <summary>Most on one page.</summary>
    public const int Most = 1000;

    /// <summary>Looks them up.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="query">Which.</param>
    /// <param name="now">The instant, for silence.</param>
    /// <returns>Null when the day has no slot of that name.</returns>
    public static StationPage? Of(Picture picture, StationQuery query, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(query);
        var frame = picture.Frame;
        var slot = frame.Day.Slots.Index().FirstOrDefault(s => s.Item.Name == query.Slot, (-1, null!)).Index;
        if (slot < 0 && query.Slot.Length > 0) return null;
        var limit = Math.Clamp(query.Limit, 0, Most);
        var all = frame.Stations.In(query.Region, frame.Regions);
        if (slot < 0 && !query.SilentOnly) return Unfiltered(picture, all, query.Skip, limit);
        var dues = query.SilentOnly ? frame.Day.DueAt(now, picture.Plans.Calendar.Runs) : null;
        var bands = Enumerable.Range(0, Math.Max(1, frame.Doctrine.Bands.Count));
        int[] silentBelow = [.. bands.Select(band => dues?.SilentBelow(band, now) ?? -1)];
        var (total, found) = (0, new List<StationStanding>());
        foreach (var station in all)
        {
            ref readonly var state = ref picture.Stations.StateOf(station);
            if (slot >= 0 && ((state.Reached >> slot & 1) != 0) != query.Reached) continue;
            if (query.SilentOnly && state.Highest - 1 >= silentBelow[frame.Stations.BandOf(station)]) continue;
            if (total >= query.Skip && found.Count < limit)
                found.Add(picture.Stations.StandingOf(station));
            total++;
        }
        return new(total, found);
    }

    // Nobody has to be looked at who is not on the page: the nation has half a million.
    private static StationPage Unfiltered(Picture picture, ReadOnlySpan<int> all, int skip, int limit)
    {
        var rest = all[Math.Clamp(skip, 0, all.Length)..];
        var found = new List<StationStanding>(Math.Min(limit, rest.Length));
        foreach (var station in rest[..Math.Min(limit, rest.Length)])
            found.Add(picture.Stations.StandingOf(station));
        return new(all.Length, found);
    }
}
