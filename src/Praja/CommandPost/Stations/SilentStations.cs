using Praja.CommandPost.Frame;
using Praja.Operations;

namespace Praja.CommandPost.Stations;

/// <summary>A station not heard from since a step of its day was due.</summary>
/// <param name="Station">Index in the frame.</param>
/// <param name="Band">Index of its band.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Missing">The first step it owes.</param>
/// <param name="Due">When that was due.</param>
/// <param name="SilentSince">When its grace was over.</param>
/// <param name="Command">The command that answers there; null when none does.</param>
/// <param name="Telephone">Its duty telephone, or of the nearest one above it; may be empty.</param>
/// <param name="Call">The last call to it; null for none.</param>
public sealed record SilentStation(
    int Station,
    int Band,
    DateTimeOffset? LastHeard,
    StationSlot Missing,
    DateTimeOffset Due,
    DateTimeOffset SilentSince,
    Command? Command,
    string Telephone,
    StationCall? Call);

/// <summary>Whom to call: the silent stations of an area.</summary>
public static class SilentStations
{
    /// <summary>Most that are listed at once.</summary>
    public const int Most = 1000;

    /// <summary>The silent stations of an area, worst first: silent the longest; among those the more prone; among
    /// those the longest unheard; then by the dossier's order.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The instant.</param>
    /// <param name="region">Index of the area; 0 for the nation.</param>
    /// <param name="count">How many at most, to <see cref="Most"/>.</param>
    /// <param name="skip">How many of the worst to leave out.</param>
    public static IReadOnlyList<SilentStation> Of(
        Picture picture, DateTimeOffset now, int region, int count = Most, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Find(picture, now, region, count, skip, null);
    }

    /// <summary>The same in the order in which to call them: below all others, those that were called and need not be
    /// called again yet.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The instant.</param>
    /// <param name="region">Index of the area; 0 for the nation.</param>
    /// <param name="count">How many at most, to <see cref="Most"/>.</param>
    /// <param name="skip">How many of the first to leave out.</param>
    public static IReadOnlyList<SilentStation> ToCall(
        Picture picture, DateTimeOffset now, int region, int count = Most, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Find(picture, now, region, count, skip, picture.Calls.IsEmpty ? null : picture.Calls);
    }

    private static SilentStation[] Find(
        Picture picture, DateTimeOffset now, int region, int count, int skip, StationCalls? calls)
    {
        var frame = picture.Frame;
        if (frame.Day.DueAt(now, picture.Plans.Calendar.Runs) is not { } dues) return [];
        var missing = Missing(frame, dues, now);
        var most = (long)Math.Clamp(count, 0, Most) + skip;
        var worst = new PriorityQueue<int, Rank>(Comparer<Rank>.Create((a, b) => b.CompareTo(a)));
        foreach (var station in frame.Stations.In(region, frame.Regions))
        {
            ref readonly var state = ref picture.Stations.StateOf(station);
            var band = frame.Stations.BandOf(station);
            if (missing[band][state.Highest] is not { } owed) continue;
            var rests = calls?.Of(station)?.Rests(now, owed.Time.Silence) == true;
            var rank = new Rank(rests, owed.Time.Silence.UtcTicks, -band, state.Heard, station);
            if (worst.Count < most)
                worst.Enqueue(station, rank);
            else if (worst.Count > 0)
                worst.EnqueueDequeue(station, rank);
        }
        var found = new SilentStation[Math.Max(0, worst.Count - skip)];
        for (var at = found.Length - 1; at >= 0; at--)
            found[at] = Told(picture, worst.Dequeue(), missing);
        return found;
    }

    // By band and highest slot reached: the first slot beyond it whose grace is over.
    private static (int Slot, StationDueTime Time)?[][] Missing(
        PostFrame frame, StationDueTable dues, DateTimeOffset now)
    {
        var bands = Math.Max(1, frame.Doctrine.Bands.Count);
        var missing = new (int, StationDueTime)?[bands][];
        for (var band = 0; band < bands; band++)
        {
            missing[band] = new (int, StationDueTime)?[frame.Day.Slots.Count + 1];
            (int, StationDueTime)? first = null;
            for (var slot = frame.Day.Slots.Count - 1; slot >= 0; slot--)
            {
                if (dues.Of(band, slot) is { } due && due.Silence <= now) first = (slot, due);
                missing[band][slot] = first;
            }
        }
        return missing;
    }

    private static SilentStation Told(Picture picture, int station, (int Slot, StationDueTime Time)?[][] missing)
    {
        var frame = picture.Frame;
        ref readonly var state = ref picture.Stations.StateOf(station);
        var band = frame.Stations.BandOf(station);
        var (slot, time) = missing[band][state.Highest]!.Value;
        var command = frame.Commands.Of(frame.Stations.RegionOf(station));
        return new(
            station, band, state.Heard == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(state.Heard),
            frame.Day.Slots[slot], time.Due, time.Silence, command, frame.Commands.ContactOf(command),
            picture.Calls.Of(station));
    }

    // Lower is worse.
    private readonly record struct Rank(bool Rests, long Silence, int Band, long Heard, int Station) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            (Rests, Silence, Band, Heard, Station).CompareTo(
                (other.Rests, other.Silence, other.Band, other.Heard, other.Station));
    }
}
