using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

// Beats: the stations one team covers. Stations are grouped by the police command that answers for them, their village
// and their band; each group is cut into the fewest teams, and among those into the ones whose stations lie nearest
// each other (BeatPartition, exact). Villages too small for a full team then share one inside the same jurisdiction,
// district and band, where every pair of stations stays within the doctrine's limit: for up to twelve leftover pieces
// that may meet the fewest teams are found exactly, by dynamic programming over subsets, above that by joining the best
// pair again and again. Travel inside a group is reckoned once and kept, because repairs cut the same groups again with
// other sizes. Groups are cut side by side, each from its own numbers alone. Cost: O(n^2) travel times per group, 3^11
// steps per component of leftovers. A team never crosses a jurisdiction.

/// <summary>A station with what beats need of it.</summary>
internal sealed record BeatStation(
    Site Site, Coordinate Position, string Command, string District, string Band, double Index, string ComputedBand)
{
    public TravelPoint Point => TravelPoint.Of(Site, Position);
}

/// <summary>Cuts stations into beats for given patterns; keeps what it has reckoned for the next patterns.</summary>
internal sealed class BeatPlanner
{
    private readonly Ground ground;
    private readonly IReadOnlyList<Group> groups;
    private readonly Dictionary<(int Group, int MaxSize), IReadOnlyList<BeatPiece>> cuts = [];
    private readonly int limitSeconds;

    public BeatPlanner(Ground ground, IReadOnlyList<BeatStation> stations)
    {
        this.ground = ground;
        limitSeconds = ground.Rules.BeatMinutes * 60;
        groups =
        [
            .. stations
                .GroupBy(s => (s.District, s.Command, s.Band, Village: s.Site.Region))
                .OrderBy(g => g.Key.District, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Command, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Band, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Village, StringComparer.Ordinal)
                .Select(g => new Group(g.Key.District, g.Key.Command, g.Key.Band,
                    [.. g.OrderBy(s => s.Site.Id, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>The beats under one pattern per band, by id.</summary>
    public IReadOnlyList<Beat> Plan(IReadOnlyDictionary<string, GuardPattern> patterns)
    {
        Cut([patterns]);
        var drafts = new List<(string Id, BeatPiece Piece)>();
        foreach (var district in groups.Select((g, i) => (Group: g, Index: i)).GroupBy(g => g.Group.District))
        {
            var pieces = new List<BeatPiece>();
            foreach (var area in district.GroupBy(g => (g.Group.Command, g.Group.Band)))
                pieces.AddRange(CutArea(area.Select(g => g.Index), patterns[area.Key.Band].Stations));
            pieces.Sort(BeatPiece.ByFirstStation);
            var digits = pieces.Count > 99 ? "D3" : "D2";
            for (var i = 0; i < pieces.Count; i++)
            {
                var number = (i + 1).ToString(digits, System.Globalization.CultureInfo.InvariantCulture);
                drafts.Add((district.Key + "/" + number, pieces[i]));
            }
        }
        var beats = new Beat[drafts.Count];
        Parallel.For(0, beats.Length, i =>
        {
            var (id, piece) = drafts[i];
            beats[i] = BeatShape.Of(ground, id, piece, patterns[piece.Band]);
        });
        return beats;
    }

    /// <summary>
    /// Cuts the groups for several choices of patterns at once; for these <see cref="Plan"/> then only reads and may be
    /// asked from several threads.
    /// </summary>
    public void Cut(IEnumerable<IReadOnlyDictionary<string, GuardPattern>> choices)
    {
        // The largest first, so that no thread is left alone with one; each writes to its own place.
        var open = choices
            .SelectMany(patterns => groups.Select((g, i) => (Index: i, MaxSize: patterns[g.Band].Stations)))
            .Where(key => !cuts.ContainsKey(key))
            .Distinct()
            .OrderByDescending(key => groups[key.Index].Stations.Count)
            .ThenBy(key => key)
            .ToArray();
        // Travel first, for several cuts share it.
        Parallel.ForEach(open.Select(key => key.Index).Distinct(), i => groups[i].Seconds(this));
        var pieces = new IReadOnlyList<BeatPiece>[open.Length];
        Parallel.For(0, open.Length, i => pieces[i] = CutGroup(open[i].Index, open[i].MaxSize));
        for (var i = 0; i < open.Length; i++) cuts[open[i]] = pieces[i];
    }

    private List<BeatPiece> CutArea(IEnumerable<int> groupIndices, int maxSize)
    {
        var full = new List<BeatPiece>();
        var leftover = new List<BeatPiece>();
        foreach (var piece in groupIndices.SelectMany(i => cuts[(i, maxSize)]))
            (piece.Stations.Count == maxSize ? full : leftover).Add(piece);
        full.AddRange(new BeatMerge(leftover, maxSize, limitSeconds, Seconds).Solve());
        return full;
    }

    private IReadOnlyList<BeatPiece> CutGroup(int index, int maxSize)
    {
        var group = groups[index];
        var parts = BeatCut.Partition(group.Seconds(this), group.Stations.Count, maxSize, limitSeconds,
            ground.Operation.Profile.Seed);
        return [.. parts.Select(p => new BeatPiece(group.Band, [.. p.Order().Select(i => group.Stations[i])]))];
    }

    private int Seconds(BeatStation a, BeatStation b) => ground.Between(a.Point, b.Point).Seconds;

    private sealed class Group(string district, string command, string band, IReadOnlyList<BeatStation> stations)
    {
        private int[]? seconds;

        public string District => district;

        public string Command => command;

        public string Band => band;

        public IReadOnlyList<BeatStation> Stations => stations;

        public int[] Seconds(BeatPlanner planner) => seconds ??= BeatShape.Ways(planner.ground, stations);
    }
}

/// <summary>Stations of one band that a team covers.</summary>
internal sealed record BeatPiece(string Band, IReadOnlyList<BeatStation> Stations)
{
    public static int ByFirstStation(BeatPiece a, BeatPiece b) =>
        string.CompareOrdinal(a.Stations[0].Site.Id, b.Stations[0].Site.Id);
}
