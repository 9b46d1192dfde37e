using Praja.Doctrine;

namespace Praja.Planning;

/// <summary>What a team's stations make of it: order of visits, centre, way.</summary>
internal static class BeatShape
{
    /// <summary>The beat of some stations under a pattern.</summary>
    public static Beat Of(Ground ground, string id, BeatPiece piece, GuardPattern pattern)
    {
        var stations = piece.Stations;
        var seconds = Ways(ground, stations);
        var order = BeatCut.Visits(seconds, stations.Count);
        var centre = stations[BeatCut.Medoid(seconds, stations.Count)];
        var routeSeconds = 0;
        for (var i = 1; i < order.Length; i++)
            routeSeconds += seconds[(order[i - 1] * stations.Count) + order[i]];
        return new(
            id,
            stations[0].Command,
            stations[0].District,
            [.. stations.Select(s => s.Site.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            piece.Band,
            [.. order.Select(i => stations[i].Site.Id)],
            pattern.Police,
            pattern.Army,
            ground.Rules.LinmasPerStation * stations.Count,
            centre.Position,
            (routeSeconds + 59) / 60);
    }

    /// <summary>Seconds between stations, row by row.</summary>
    public static int[] Ways(Ground ground, IReadOnlyList<BeatStation> stations)
    {
        var n = stations.Count;
        var seconds = new int[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                seconds[(i * n) + j] = seconds[(j * n) + i] =
                    ground.Between(stations[i].Point, stations[j].Point).Seconds;
            }
        }
        return seconds;
    }
}
