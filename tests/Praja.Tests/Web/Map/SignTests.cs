using System.Buffers.Binary;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Journal;
using Praja.Tests.CommandPost;
using Praja.Web.Map;

namespace Praja.Tests.Web.Map;

// What maps are told of stations, read by a reader of its own and held against standings, call list and counters.
public sealed class SignTests
{
    private static readonly PostFrame Frame = SmallPost.Frame;

    // A day made by chance, an entry every seven minutes; the map misses every third reading, as pages do.
    [Fact]
    public void Changes_alone_keep_a_map_complete() => StationFoldTests.Holds(drafts =>
    {
        var (picture, signs, map) = (new Picture(Frame), Signs.None, new ToldMap());
        var sight = Sight(PostRole.PostChief);
        var now = SmallPost.At("06:00");
        foreach (var entry in SegmentReading.Entries(StationFoldTests.Segment(JournalHead.None, drafts)))
        {
            picture.Apply(entry);
            now = now.AddMinutes(7);
            signs = Read(picture, now, signs);
            if (entry.Sequence % 3 != 0) map.Take(SignWriting.Write(Frame, sight, signs, map.Reading), signs.Reading);
        }
        map.Take(SignWriting.Write(Frame, sight, signs, map.Reading), signs.Reading);
        return map.Stations.SequenceEqual(Expected(picture, now)) && AreasAgree(map, picture, now);
    });

    [Fact]
    public void Nothing_is_told_twice()
    {
        var post = new SmallPost();
        var first = Read(post.Picture, SmallPost.At("06:10"), Signs.None);
        post.Send("06:11", "guard_arrived", SmallPost.Body());
        var second = Read(post.Picture, SmallPost.At("06:11"), first);
        var map = new ToldMap();
        map.Take(SignWriting.Write(Frame, Sight(PostRole.PostChief), second, first.Reading), second.Reading);
        Assert.Equal([Frame.Stations.IndexOf(SmallPost.First)], map.Changed);
        var third = Read(post.Picture, SmallPost.At("06:11"), second);
        map.Take(SignWriting.Write(Frame, Sight(PostRole.PostChief), third, second.Reading), third.Reading);
        Assert.Empty(map.Changed);
    }

    [Fact]
    public void A_mark_of_another_start_is_told_all()
    {
        var signs = Read(new Picture(Frame), SmallPost.At("06:10"), Signs.None);
        Assert.Equal(signs.Reading, signs.ReadingOf(signs.Mark));
        Assert.Equal(0, signs.ReadingOf("another-1"));
        Assert.Equal(0, signs.ReadingOf($"{signs.Start}-{signs.Reading + 1}"));
        Assert.Equal(0, signs.ReadingOf(""));
    }

    [Fact]
    public void A_sector_is_told_of_its_own_stations_alone()
    {
        var signs = Read(new Picture(Frame), SmallPost.At("12:00"), Signs.None);
        var map = new ToldMap();
        map.Take(SignWriting.Write(Frame, Sight(PostRole.SectorChief, "99.01.02"), signs, 0), 1);
        for (var station = 0; station < Frame.Stations.Count; station++)
        {
            var isOwn = Frame.Stations[station].Region.StartsWith("99.01.02", StringComparison.Ordinal);
            Assert.Equal(!isOwn, map.Stations[station] == SignWriting.Hidden);
        }
        Assert.Contains(map.Stations, s => s != SignWriting.Hidden);
        Assert.All(map.Areas.Keys, area =>
            Assert.StartsWith("99.01.02", Frame.Regions.CodeOf(area), StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_told_counts_alone_is_told_no_station()
    {
        var signs = Read(new Picture(Frame), SmallPost.At("12:00"), Signs.None);
        var map = new ToldMap();
        map.Take(SignWriting.Write(Frame, Sight(PostRole.DataProtectionOfficer), signs, 0), 1);
        Assert.All(map.Stations, sign => Assert.Equal(SignWriting.Hidden, sign));
        Assert.All(map.Areas.Keys, area => Assert.True(MapGround.DepthOf(Frame.Regions.CodeOf(area)) <= 3));
    }

    private static MapSight Sight(PostRole role, params string[] regions) =>
        MapSight.Of(Frame, new("uji/peta", role, regions));

    private static Signs Read(Picture picture, DateTimeOffset now, Signs before) =>
        Signs.Read(Frame, "start", before, bytes =>
        {
            new StationSigns(picture, now).Read(bytes);
            return picture.Sequence;
        });

    // From what the rest of the post says of each station.
    private static byte[] Expected(Picture picture, DateTimeOffset now)
    {
        var silent = SilentStations.Of(picture, now, 0).Select(s => s.Station).ToHashSet();
        return [.. Enumerable.Range(0, Frame.Stations.Count).Select(station =>
        {
            var standing = picture.Stations.StandingOf(station);
            var alone = RegionSummary.Of(picture, Frame.Stations.RegionOf(station), now);
            var way = silent.Contains(station) ? 2 : alone.Late > 0 && IsLate(picture, station, now) ? 1 : 0;
            return (byte)(way | (standing.LastHeard is null ? 0 : 4) | ((Frame.RankOf(standing.Status) + 1) << 3));
        })];
    }

    private static bool IsLate(Picture picture, int station, DateTimeOffset now)
    {
        var dues = Frame.Day.DueAt(now, picture.Plans.Calendar.Runs)!;
        var reached = picture.Stations.StandingOf(station).Reached.Select(s => Frame.Day.Slots.ToList().IndexOf(s))
            .DefaultIfEmpty(-1).Max();
        return Enumerable.Range(0, Frame.Day.Slots.Count)
            .Any(slot => slot > reached && dues.Of(Frame.Stations.BandOf(station), slot)?.Due <= now);
    }

    private static bool AreasAgree(ToldMap map, Picture picture, DateTimeOffset now) =>
        map.Areas.Count > 0 && map.Areas.All(area =>
            RegionSummary.Of(picture, area.Key, now) is var sum
            && area.Value.Late == sum.Late && area.Value.Silent == sum.Silent
            && area.Value.Level == sum.ByLevel.ToList().FindLastIndex(count => count > 0) + 1);

    /// <summary>A map that knows only what it was told, as map-signs.js does.</summary>
    private sealed class ToldMap
    {
        public byte[] Stations { get; private set; } = [];

        public SortedDictionary<int, (int Late, int Silent, int Level)> Areas { get; } = [];

        public int Reading { get; private set; }

        public List<int> Changed { get; } = [];

        public void Take(ReadOnlySpan<byte> bytes, int reading)
        {
            Assert.Equal(1, bytes[0]);
            var (isAll, count, areas) = (bytes[1] == 1, Whole(bytes, 4), Whole(bytes, 8));
            bytes = bytes[12..];
            for (var area = 0; area < areas; area++, bytes = bytes[16..])
                Areas[Whole(bytes, 0)] = (Whole(bytes, 4), Whole(bytes, 8), Whole(bytes, 12));
            Changed.Clear();
            if (isAll) Stations = bytes.ToArray();
            for (var at = 0; at < count && !isAll; at++)
            {
                var station = Whole(bytes, 4 * at) - 1;
                Changed.Add(station);
                if (Stations.Length > 0) Stations[station] = bytes[(4 * count) + at];
            }
            Reading = reading;
        }

        private static int Whole(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
    }
}
