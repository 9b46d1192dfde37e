using Praja.Algorithms.Routing;

namespace Praja.Operations;

/// <summary>Measured travel times made from a road network.</summary>
/// <param name="Travel">All rows of the dossier: those stated before, then the new ones.</param>
/// <param name="Added">New rows.</param>
/// <param name="Joined">Commands and sites joined to the network.</param>
/// <param name="Farthest">How far the farthest of them is from its node, metres.</param>
/// <param name="Left">Commands and sites beyond the limit.</param>
public sealed record RoadTimes(
    IReadOnlyList<MeasuredTravel> Travel, int Added, int Joined, double Farthest, int Left);

// From each command by road to each site reached by road: one search per command and direction. A time is that on the
// network plus, at both ends, the straight way to the node at the speed of a lane.

/// <summary>Quickest ways from commands to sites as rows of measured travel times.</summary>
public static class RoadTravel
{
    /// <summary>Kilometres an hour between a place and its node: unsourced, a lane or a yard.</summary>
    public const double LaneSpeedKmh = 20;

    /// <summary>Makes the rows; null, with a problem, when nothing lies near the roads.</summary>
    /// <param name="operation">The dossier; its rows of another source are kept and win.</param>
    /// <param name="network">Roads.</param>
    /// <param name="snapMeters">How far a place may be from its node.</param>
    /// <param name="source">What the rows say of where they come from; rows that say so already are replaced.</param>
    /// <param name="problems">Receives the places left out.</param>
    public static RoadTimes? Measure(
        Operation operation, RoadNetwork network, double snapMeters, string source, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(problems);
        var join = new Join(network, snapMeters, problems);
        var commands = operation.Commands
            .Select(c => (c.Id, Node: join.Of(c.Position, c.Place)))
            .Where(c => c.Node is not null).ToList();
        var sites = operation.Sites
            .Where(s => s.Access is AccessMode.Road or AccessMode.PlantationRoad)
            .Select(s => (s.Id, s.Access, Node: join.Of(s.Position, s.Place)))
            .Where(s => s.Node is not null).ToList();
        join.TellLeft();
        if (commands.Count == 0 || sites.Count == 0)
        {
            problems.Add(RoadProblems.NothingNear, new("travel.csv"), "0", Meters(snapMeters));
            return null;
        }
        var kept = operation.Travel.Where(t => t.Source != source).ToList();
        var stated = kept.SelectMany(t => new[] { (t.From, t.To), (t.To, t.From) }).ToHashSet();
        var rows = new List<MeasuredTravel>(kept);
        foreach (var (command, start) in commands)
        {
            var (there, back) = (network.SecondsFrom(start!.Value.Node), network.SecondsTo(start.Value.Node));
            foreach (var (site, access, end) in sites)
            {
                if (stated.Contains((command, site))) continue;
                var lanes = (start.Value.Meters + end!.Value.Meters) / (LaneSpeedKmh / 3.6);
                Add(rows, command, site, there[end.Value.Node] + lanes, back[end.Value.Node] + lanes, access, source);
            }
        }
        return new(rows, rows.Count - kept.Count, commands.Count + sites.Count, join.Farthest, join.Left);
    }

    // A row holds both ways unless the way back is a row of its own.
    private static void Add(
        List<MeasuredTravel> rows,
        string command,
        string site,
        double there,
        double back,
        AccessMode access,
        string source)
    {
        if (double.IsInfinity(there) || double.IsInfinity(back)) return;
        var place = new Place("travel.csv");
        rows.Add(new(command, site, access, Minutes(there), source, place));
        if (Minutes(back) != Minutes(there)) rows.Add(new(site, command, access, Minutes(back), source, place));
    }

    private static int Minutes(double seconds) => Math.Max(1, (int)Math.Ceiling(seconds / 60));

    private static string Meters(double meters) =>
        Math.Round(meters).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Join(RoadNetwork network, double limit, ProblemList problems)
    {
        private readonly List<(Place Place, double Meters)> left = [];

        public double Farthest { get; private set; }

        public int Left => left.Count;

        public (int Node, double Meters)? Of(Coordinate? position, Place place)
        {
            if (position is not { } known) return null;
            var nearest = network.Nearest(known);
            if (nearest.Meters > limit)
            {
                left.Add((place, nearest.Meters));
                return null;
            }
            Farthest = Math.Max(Farthest, nearest.Meters);
            return nearest;
        }

        // One note a file: roads of a district leave most of a regency aside.
        public void TellLeft()
        {
            foreach (var file in left.GroupBy(l => l.Place.File, StringComparer.Ordinal))
            {
                var (near, far) = (file.Min(l => l.Meters), file.Max(l => l.Meters));
                var seen = $"{file.Count()}: {Meters(near)} .. {Meters(far)} m";
                problems.Add(RoadProblems.TooFar, file.First().Place, seen, Meters(limit));
            }
        }
    }
}
