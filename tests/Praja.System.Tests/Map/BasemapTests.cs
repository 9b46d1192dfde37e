using System.Text;
using Praja.Operations;
using Praja.Web.Map.Basemaps;

namespace Praja.SystemTests.Map;

public sealed class BasemapTests
{
    private static readonly (uint X, uint Y)[] Sea = [(0, 0), (1, 0), (1, 1), (0, 1)];

    // From the specification's own table.
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(1, 1, 0, 4)]
    [InlineData(2, 0, 0, 5)]
    [InlineData(12, 3423, 1763, 19_078_479)]
    public void Tiles_have_the_numbers_of_the_specification(int zoom, int x, int y, ulong number) =>
        Assert.Equal(number, PmTilesId.Of(zoom, (uint)x, (uint)y));

    [Fact]
    public void A_zoom_uses_each_number_once()
    {
        for (var zoom = 0; zoom <= 6; zoom++)
        {
            var side = 1u << zoom;
            var first = ((1UL << (2 * zoom)) - 1) / 3;
            Assert.Equal(
                Enumerable.Range(0, (int)(side * side)).Select(n => first + (ulong)n),
                Enumerable.Range(0, (int)(side * side))
                    .Select(n => PmTilesId.Of(zoom, (uint)n % side, (uint)n / side)).Order());
        }
    }

    // Six zooms in leaves of five entries, most of the last zoom left out, and four equal tiles that stand as a run.
    [Fact]
    public void Every_tile_is_found_and_no_other()
    {
        var writer = new PmTilesWriter();
        var said = new Dictionary<(int, uint, uint), string>();
        foreach (var (zoom, x, y) in Places(5))
        {
            if (zoom == 5 && (x + y) % 3 > 0) continue;
            var text = zoom == 1 && Sea.Contains((x, y)) ? "sea" : $"{zoom}/{x}/{y}";
            writer.Add(zoom, x, y, text);
            said[(zoom, x, y)] = text;
        }
        using var folder = new TemporaryFolder();
        using var map = Basemap.Open(Write(folder, writer.ToBytes()));
        foreach (var (zoom, x, y) in Places(6))
        {
            var found = map.Find(zoom, x, y);
            var text = found is var (bytes, packing)
                ? Encoding.UTF8.GetString(PmTilesArchive.Unpack(bytes, packing))
                : null;
            Assert.Equal(said.GetValueOrDefault((zoom, x, y)), text);
        }
        Assert.Null(map.Find(7, 0, 0));
    }

    [Fact]
    public void It_says_whose_it_is_and_what_it_covers_in_text_alone()
    {
        using var folder = new TemporaryFolder();
        using var map = Basemap.Open(Write(folder, Small().ToBytes()));
        Assert.Equal("© Peta & Uji", map.Attribution);
        Assert.True(map.IsVector);
        Assert.Equal([116.4, -1.25, 119.125, 2.1], map.Header.Bounds);
        Assert.Equal((0, 6), (map.Header.FirstZoom, map.Header.LastZoom));
    }

    [Fact]
    public void Another_file_has_another_key()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, Small().ToBytes());
        using var first = Basemap.Open(path);
        using var again = Basemap.Open(path);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));
        using var later = Basemap.Open(path);
        Assert.Equal(first.Key, again.Key);
        Assert.NotEqual(first.Key, later.Key);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_before_the_server_starts()
    {
        var good = Small().ToBytes();
        Refused("PMTiles?", "<html>"u8.ToArray());
        Refused("PMTiles?", []);
        Refused("version 2", With(7, 2));
        Refused("zstd", With(98, 4));
        Refused("compression 9", With(97, 9));
        Refused("tile type 0", With(99, 0));
        Refused("zoom 7..6", With(100, 7));
        Refused($"{good.Length - 1} bytes, of {good.Length}", good[..^1]);
        Refused("vector_layers: transportation, place", new PmTilesWriter
        {
            Metadata = """{"vector_layers":[{"id":"transportation"},{"id":"place"}]}""",
        }.ToBytes());
        Refused("metadata", new PmTilesWriter { Metadata = "[1" }.ToBytes());
        Refused("metadata", new PmTilesWriter { Metadata = """{"vector_layers":3}""" }.ToBytes());
        // The root directory begins behind the head: no gzip any more, nor brotli.
        Refused("", With(127, 0));
        Refused("", With(97, 3));
        // One entry whose run has 33 bits.
        Assert.Throws<InvalidDataException>(
            () => PmTilesDirectory.Read([1, 1, 0x80, 0x80, 0x80, 0x80, 0x10, 1, 1]));

        byte[] With(int at, byte value)
        {
            var bytes = good.ToArray();
            bytes[at] = value;
            return bytes;
        }
    }

    [Fact]
    public void Pictures_need_no_schema_and_no_file_is_no_problem()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, new PmTilesWriter { Form = 2, Metadata = "{}" }.ToBytes());
        Assert.Empty(Found(path));
        Assert.Empty(Found(""));
        Assert.Equal(FileProblems.NotFound, Assert.Single(Found(folder.At("gone.pmtiles"))).Kind);
    }

    private static PmTilesWriter Small()
    {
        var writer = new PmTilesWriter();
        foreach (var (zoom, x, y) in Places(2))
            writer.Add(zoom, x, y, $"{zoom}/{x}/{y}");
        return writer;
    }

    private static IEnumerable<(int Zoom, uint X, uint Y)> Places(int last) =>
        from zoom in Enumerable.Range(0, last + 1)
        from x in Enumerable.Range(0, 1 << zoom)
        from y in Enumerable.Range(0, 1 << zoom)
        select (zoom, (uint)x, (uint)y);

    private static void Refused(string why, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var problem = Assert.Single(Found(Write(folder, bytes)));
        Assert.Equal(ServingProblems.NotABasemap, problem.Kind);
        Assert.Contains(why, problem.Allowed(Language.English), StringComparison.Ordinal);
    }

    private static Problem[] Found(string path)
    {
        var problems = new ProblemList();
        BasemapCheck.Check(path, problems);
        return [.. problems.Sorted()];
    }

    private static string Write(TemporaryFolder folder, byte[] bytes)
    {
        var path = folder.At("peta.pmtiles");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
