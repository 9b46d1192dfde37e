using System.Buffers;
using System.Runtime.CompilerServices;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;

namespace Praja.Web.Places;

// A country has 91,000 areas and five times as many stations. Stations are named by number and village, so that only
// names of areas need be looked through: one pass that hands the words found in an area's name down to all that lie in
// it ("kutai timur sangatta" is the Sangatta in Kutai Timur). Parents come before their children in the table of areas.
// Stations are then read off the villages found; few have names of their own, and those are looked through as well.

/// <summary>Names of the places of an operation, to find them by. Made once for a frame. Thread-safe.</summary>
internal sealed class PlaceIndex
{
    private const int Nearest = 10;
    private const int MostCode = 16;

    private static readonly ConditionalWeakTable<PostFrame, PlaceIndex> Known = [];

    private readonly PostFrame frame;
    private readonly string[] areas;
    private readonly (string Name, int Area)[] sites;
    private readonly (string Name, int Station)[] named;

    private PlaceIndex(PostFrame frame)
    {
        this.frame = frame;
        var (regions, stations) = (frame.Regions, frame.Stations);
        areas = [.. Enumerable.Range(0, regions.Count).Select(r => r == 0 ? "" : Name(regions.NameOf(r)))];
        sites = [.. frame.OtherSites.Select(s => (Name(s.Name), regions.IndexOf(s.Region)))];
        named =
        [
            .. Enumerable.Range(0, stations.Count)
                .Where(s => !IsPlain(stations[s].Name, regions.NameOf(stations.RegionOf(s))))
                .Select(s => (Name(stations[s].Name), s)),
        ];
    }

    /// <summary>The index of a frame.</summary>
    public static PlaceIndex Of(PostFrame frame) => Known.GetValue(frame, f => new(f));

    /// <summary>Finds places.</summary>
    /// <param name="typed">Words of names, number and village of a station, a code, or a position.</param>
    /// <param name="sender">Who asks: nothing outside of their areas is found.</param>
    /// <param name="areasOnly">True for areas alone.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>What fits best first.</returns>
    public IReadOnlyList<FoundPlace> Find(string typed, Sender sender, bool areasOnly, int most)
    {
        var (query, search) = (PlaceQuery.Of(typed), new Search(this, sender, areasOnly, most));
        if (query.At is { } at) search.Near(at);
        else if (query.Code.Length > 0) search.ByCode(query);
        else if (query.Words.Count > 0) search.ByWords(query);
        return search.Found;
    }

    // A word is found where one begins.
    private static string Name(string name) => " " + PlaceQuery.Folded(name);

    // TPS 012, or TPS 012 and its village: found by those.
    private static bool IsPlain(string name, string village)
    {
        var rest = name.AsSpan();
        if (rest.StartsWith("tps", StringComparison.OrdinalIgnoreCase)) rest = rest[3..];
        rest = rest.Trim().TrimStart("0123456789").TrimStart();
        return rest.IsEmpty || rest.Equals(village, StringComparison.OrdinalIgnoreCase);
    }

    private static int NumberOf(string id) =>
        int.TryParse(id.AsSpan(id.LastIndexOf('/') + 1), out var number) ? number : -1;

    /// <summary>One search.</summary>
    private sealed class Search(PlaceIndex index, Sender sender, bool areasOnly, int most)
    {
        private readonly PostFrame frame = index.frame;
        private readonly HashSet<string> ids = new(StringComparer.Ordinal);
        private readonly List<FoundPlace> found = [];

        public IReadOnlyList<FoundPlace> Found => found;

        private bool IsFull => found.Count >= most;

        public void Near(Coordinate at)
        {
            var nearest = new PriorityQueue<int, double>();
            var narrow = Math.Cos(double.DegreesToRadians(at.Latitude));
            for (var station = 0; station < frame.Stations.Count; station++)
            {
                if (frame.Stations[station].Position is not { } spot) continue;
                var (north, east) = (spot.Latitude - at.Latitude, (spot.Longitude - at.Longitude) * narrow);
                var away = (north * north) + (east * east);
                if (nearest.Count == Nearest && nearest.TryPeek(out _, out var last) && away >= -last) continue;
                if (!Covers(frame.Stations.RegionOf(station))) continue;
                nearest.Enqueue(station, -away);
                if (nearest.Count > Nearest) nearest.Dequeue();
            }
            foreach (var station in nearest.UnorderedItems.OrderByDescending(n => n.Priority).Select(n => n.Element))
            {
                AddStation(station, frame.Stations[station].Position!.Value.MetersTo(at));
                if (areasOnly) AddArea(frame.Stations.RegionOf(station));
            }
        }

        public void ByCode(PlaceQuery query)
        {
            if (frame.Regions.IndexOf(query.Code) is not (> 0 and var area)) return;
            if (query.Number is { } number)
            {
                AddStations([area], number);
                return;
            }
            AddArea(area);
            foreach (var below in frame.Regions.ChildrenOf(area).TakeWhile(_ => !IsFull))
                AddArea(below);
            AddStations([area], null);
        }

        public void ByWords(PlaceQuery query)
        {
            var seen = ArrayPool<byte>.Shared.Rent(index.areas.Length);
            try
            {
                if (query.Number is { } number && query.Names.Count > 0)
                    AddStations(Areas(query.Names, seen), number);
                if (IsFull) return;
                var areas = Areas(query.Words, seen);
                foreach (var area in areas.TakeWhile(_ => !IsFull))
                    AddArea(area);
                AddSites(query.Words, seen);
                AddNamed(query.Words, seen);
                if (query.Number is null) AddStations(areas, null);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(seen);
            }
        }

        // Areas in whose name a word is, and whose other words are there or around it; what fits best first. What of
        // the words is found in and around each area is kept for places in it.
        private List<int> Areas(IReadOnlyList<string> words, byte[] seen)
        {
            string[] starts = [.. words.Select(w => " " + w)];
            var (all, whole) = ((1 << words.Count) - 1, " " + string.Join(' ', words));
            // What fits alike is told by its width, then by its code.
            var hits = new SortedDictionary<int, List<int>>();
            seen[0] = 0;
            for (var area = 1; area < index.areas.Length; area++)
            {
                var own = WordsIn(index.areas[area], starts);
                seen[area] = (byte)(seen[frame.Regions.ParentOf(area)] | own);
                if (own == 0 || seen[area] != all || !Covers(area)) continue;
                var rank = index.areas[area] == whole ? 0 : own == all ? 1 : 2;
                var place = (rank * MostCode) + Math.Min(frame.Regions.CodeOf(area).Length, MostCode - 1);
                if (!hits.TryGetValue(place, out var alike)) hits[place] = alike = [];
                alike.Add(area);
            }
            return [.. hits.Values.SelectMany(alike => alike)];
        }

        private void AddStations(IEnumerable<int> areas, int? number)
        {
            if (areasOnly) return;
            foreach (var area in areas)
            {
                // Without a number only a village's own: all of a province are no answer.
                if (number is null && frame.Regions.EndOf(area) > area + 1) continue;
                foreach (var station in frame.Stations.In(area, frame.Regions))
                {
                    if (IsFull) return;
                    if (number is null || NumberOf(frame.Stations[station].Id) == number) AddStation(station);
                }
            }
        }

        private void AddSites(IReadOnlyList<string> words, byte[] seen)
        {
            string[] starts = [.. words.Select(w => " " + w)];
            for (var site = 0; site < index.sites.Length && !IsFull && !areasOnly; site++)
            {
                var (name, area) = index.sites[site];
                if (!Fits(name, area, starts, seen) || !Covers(area)) continue;
                var known = frame.OtherSites[site];
                Add(new(PlaceKind.Site, known.Id, known.Name, Around(area), CodeOf(area)));
            }
        }

        private void AddNamed(IReadOnlyList<string> words, byte[] seen)
        {
            string[] starts = [.. words.Select(w => " " + w)];
            for (var at = 0; at < index.named.Length && !IsFull && !areasOnly; at++)
            {
                var (name, station) = index.named[at];
                if (Fits(name, frame.Stations.RegionOf(station), starts, seen)) AddStation(station);
            }
        }

        private static bool Fits(string name, int area, string[] starts, byte[] seen) =>
            WordsIn(name, starts) is > 0 and var own && (own | (area < 0 ? 0 : seen[area])) == (1 << starts.Length) - 1;

        private static int WordsIn(string name, string[] starts)
        {
            var own = 0;
            for (var word = 0; word < starts.Length; word++)
            {
                if (name.Contains(starts[word], StringComparison.Ordinal)) own |= 1 << word;
            }
            return own;
        }

        private void AddArea(int area)
        {
            if (!Covers(area)) return;
            var regions = frame.Regions;
            var around = Around(regions.ParentOf(area));
            Add(new(PlaceKind.Area, regions.CodeOf(area), regions.NameOf(area), around, regions.CodeOf(area)));
        }

        private void AddStation(int station, double? meters = null)
        {
            var area = frame.Stations.RegionOf(station);
            if (areasOnly || !Covers(area)) return;
            var site = frame.Stations[station];
            // A station's name holds its village's.
            var around = site.Name.EndsWith(
                frame.Regions.NameOf(area), StringComparison.OrdinalIgnoreCase) ? frame.Regions.ParentOf(area) : area;
            Add(new(PlaceKind.Station, site.Id, site.Name, Around(around), CodeOf(area)) { Meters = meters });
        }

        private void Add(FoundPlace place)
        {
            if (!IsFull && ids.Add(place.Id)) found.Add(place);
        }

        private bool Covers(int area) => SenderScope.Covers(sender, frame.Regions, area);

        private string CodeOf(int area) => area < 0 ? "" : frame.Regions.CodeOf(area);

        private string Around(int area)
        {
            var names = new List<string>();
            for (; area > 0; area = frame.Regions.ParentOf(area))
                names.Add(frame.Regions.NameOf(area));
            return string.Join(", ", names);
        }
    }
}
