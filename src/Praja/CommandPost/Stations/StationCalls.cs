using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

/// <summary>A call to a station, or to the command of an area for all stations in it.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Who called.</param>
/// <param name="Result">What came of it: answered, no_answer or busy.</param>
/// <param name="Note">In words; empty when nothing was said.</param>
/// <param name="Again">When to call again; null when not said.</param>
public sealed record StationCall(DateTimeOffset Time, string Actor, string Result, string Note, DateTimeOffset? Again)
{
    /// <summary>What can come of a call.</summary>
    public static readonly IReadOnlyList<string> Results = ["answered", "no_answer", "busy"];

    /// <summary>True while nobody need call: until the time that was said, else for as long as the station owes what it
    /// owed then.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="silentSince">Since when the station is silent.</param>
    public bool Rests(DateTimeOffset now, DateTimeOffset silentSince) =>
        Again is { } again ? again > now : Time >= silentSince;
}

// Among hundreds of thousands of stations a few hundred are called: they alone are kept, each with its last call.

/// <summary>Who was called last, and what came of it.</summary>
public sealed class StationCalls : IPicturePart
{
    /// <summary>The kind that it is folded from.</summary>
    internal const string Kind = "station_called";

    private readonly PostFrame frame;
    private readonly SortedDictionary<int, StationCall> stations = [];
    private readonly SortedDictionary<int, StationCall> areas = [];

    internal StationCalls(PostFrame frame) => this.frame = frame;

    /// <summary>True when nobody was called yet.</summary>
    public bool IsEmpty => stations.Count + areas.Count == 0;

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [Kind];

    /// <summary>The last call to a station, or for it to the command of an area around it; null for none.</summary>
    /// <param name="station">Index in the frame.</param>
    public StationCall? Of(int station)
    {
        var last = stations.GetValueOrDefault(station);
        if (areas.Count == 0) return last;
        for (var region = frame.Stations.RegionOf(station); ; region = frame.Regions.ParentOf(region))
        {
            if (areas.GetValueOrDefault(region) is { } call && (last is null || call.Time > last.Time)) last = call;
            if (region == 0) return last;
        }
    }

    void IPicturePart.Apply(Entry entry)
    {
        var (body, draft) = (entry.Draft.Body, entry.Draft);
        var call = new StationCall(
            draft.Time, draft.Actor, body.Text("result"), body.Text("note"), body.Instant("until"));
        if (frame.Stations.IndexOf(body.Text("station")) is >= 0 and var station) stations[station] = call;
        else if (body.Text("region") is { Length: > 0 } code && frame.Regions.IndexOf(code) is >= 0 and var region)
            areas[region] = call;
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        foreach (var calls in (SortedDictionary<int, StationCall>[])[stations, areas])
        {
            writer.Write(calls.Count);
            foreach (var (at, call) in calls)
            {
                writer.Write(at);
                writer.Write(call.Time);
                writer.Write([call.Actor, call.Result, call.Note]);
                writer.Write(call.Again);
            }
        }
    }

    void IPicturePart.Read(PictureReader reader)
    {
        foreach (var calls in (SortedDictionary<int, StationCall>[])[stations, areas])
        {
            calls.Clear();
            for (var left = reader.Int(); left > 0; left--)
            {
                var (at, time, texts) = (reader.Int(), reader.Instant(), reader.Texts());
                calls.Add(at, new(time, texts[0], texts[1], texts[2], reader.OptionalInstant()));
            }
        }
    }
}
