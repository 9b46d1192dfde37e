using Praja.Algorithms.Random;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Playing;

/// <summary>A district without signal for a while: its guards' reports come in afterwards.</summary>
/// <param name="District">Region code.</param>
/// <param name="From">Minute of the day.</param>
/// <param name="To">Minute of the day.</param>
internal sealed record Outage(string District, double From, double To);

/// <summary>Failures of signal of a played day.</summary>
internal static class PlayedOutages
{
    /// <summary>Those of the run.</summary>
    public static IEnumerable<Outage> Of(PlayedPen pen, IReadOnlyList<Entry> run)
    {
        var began = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var draft in run.Select(e => e.Draft))
        {
            var region = draft.Body.Text("region");
            if (draft.Kind == "signal_failed") began[region] = pen.MinuteOf(draft.Time);
            if (draft.Kind == "signal_restored" && began.Remove(region, out var from))
                yield return new(region, from, pen.MinuteOf(draft.Time));
        }
        foreach (var (region, from) in began)
            yield return new(region, from, from + 60);
    }

    /// <summary>One more, where the run has none: an hour, while people vote. A day without would not show what the
    /// post does about one.</summary>
    public static Outage MadeUp(PostFrame frame, PlayedPen pen, ulong key)
    {
        var senders = new PlayedSenders(frame);
        var districts = Enumerable.Range(0, frame.Stations.Count)
            .Select(s => senders.DistrictOf(frame.Stations.RegionOf(s))).Distinct().Order().ToArray();
        var rng = new CounterRng(key, 0);
        var district = districts[rng.Next(districts.Length)];
        var from = (8 * 60) + 10 + (40 * rng.NextDouble());
        var outage = new Outage(frame.Regions.CodeOf(district), from, from + 60);
        var body = EntryBody.Empty.With("region", outage.District);
        pen.Add(outage.From, senders.SectorChief(district), "signal_failed", body);
        pen.Add(outage.To, senders.SectorChief(district), "signal_restored", body);
        return outage;
    }
}
