using System.Collections.Concurrent;
using Praja.CommandPost.Frame;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.Units;

// A station is covered while an idle unit stands where its mean turnout and travel are within the operation's target,
// as in the rehearsal's coverage policy. Which stations a place covers is found once per place and turnout. A nation's
// post with thousands of places and hundreds of thousands of stations does not send squads; there it is not computed.

/// <summary>Which stations are within the target of which place, and what their risk weighs. Thread-safe.</summary>
internal sealed class CoverTable
{
    /// <summary>Most pairs of place and station that are looked at.</summary>
    private const long MostPairs = 20_000_000;

    private readonly PostFrame frame;
    private readonly TravelPoint[] points;
    private readonly ILookup<string, int> beats;
    private readonly int sendable;
    private readonly ConcurrentDictionary<(TravelPoint From, double Turnout), int[]> reached = [];

    public CoverTable(PostFrame frame)
    {
        this.frame = frame;
        var stations = frame.Stations;
        points = new TravelPoint[stations.Count];
        Weights = new double[stations.Count];
        var index = (frame.Plan?.Stations ?? []).ToDictionary(s => s.Site, s => s.Index, StringComparer.Ordinal);
        for (var station = 0; station < points.Length; station++)
        {
            var site = stations[station];
            points[station] = TravelPoint.Of(site, frame.Terrain.Ground.PositionOf(site));
            // No station counts for nothing, as when reserves are placed.
            Weights[station] = Math.Max(0.1, index.GetValueOrDefault(site.Id));
        }
        Total = Weights.Sum();
        beats = Enumerable.Range(0, points.Length).ToLookup(stations.BeatOf, StringComparer.Ordinal);
        sendable = frame.Units.Levels.Aggregate(0, (kinds, level) => kinds | level.Kinds);
        var places = frame.Units.Units.Select(u => u.From).Distinct().Count();
        IsKnown = points.Length > 0 && (long)places * points.Length <= MostPairs;
    }

    /// <summary>False where the table would be too large to make.</summary>
    public bool IsKnown { get; }

    /// <summary>How many places have been looked from so far.</summary>
    public int Places => reached.Count;

    /// <summary>Weight of each station's risk.</summary>
    public double[] Weights { get; }

    /// <summary>All weights together.</summary>
    public double Total { get; }

    /// <summary>Stations a ready unit covers: those within the target of its place; of a team that no level sends
    /// elsewhere, those of its own beat.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="from">Where it stands by.</param>
    /// <param name="turnout">Seconds until it sets out.</param>
    public IEnumerable<int> Of(Unit unit, TravelPoint from, double turnout)
    {
        if (unit.Planned is not { } planned || (sendable & (1 << (int)planned.Model.Kind)) != 0)
            return From(from, turnout);
        return planned.Model.Kind == UnitKind.Team ? beats[unit.Id] : [];
    }

    /// <summary>Finds what every unit of the plan covers from where it stands by, so that nobody waits for it
    /// later.</summary>
    public void Warm()
    {
        if (!IsKnown) return;
        foreach (var planned in frame.Units.Units)
        {
            if ((sendable & (1 << (int)planned.Model.Kind)) != 0)
                From(planned.From, planned.Model.Turnout.Mean * 60);
        }
    }

    private int[] From(TravelPoint from, double turnout) => reached.GetOrAdd((from, turnout), key =>
    {
        var limit = (frame.Operation.Profile.ResponseTargetMinutes * 60) - key.Turnout;
        List<int> found = [];
        for (var station = 0; station < points.Length; station++)
        {
            if (frame.Terrain.Ground.Between(key.From, points[station]).Seconds <= limit) found.Add(station);
        }
        return [.. found];
    });
}
