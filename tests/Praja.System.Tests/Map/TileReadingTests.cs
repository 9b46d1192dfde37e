using System.Globalization;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;
using Praja.Web.Map;

namespace Praja.SystemTests.Map;

// GDAL reads our tiles: a reader of its own, which knows nothing of how they are cut.
public sealed class TileReadingTests
{
    private const int Zoom = 10;

    private static readonly PostFrame Frame = DoorHouse.Frame();

    [Fact]
    public void Gdal_finds_every_station_where_the_dossier_has_it()
    {
        var step = 360.0 / (1 << Zoom) / VectorLayer.Grid;
        var found = new HashSet<int>();
        foreach (var (x, y) in TilesOf(Frame))
        {
            foreach (var row in Read("stations", PostRole.PostChief, x, y))
            {
                var station = int.Parse(row["mvt_id"], CultureInfo.InvariantCulture) - 1;
                var place = Frame.Stations[station].Position!.Value;
                Assert.InRange(Number(row["X"]) - place.Longitude, -1.5 * step, 1.5 * step);
                Assert.InRange(Number(row["Y"]) - place.Latitude, -1.5 * step, 1.5 * step);
                Assert.Equal(Frame.Stations[station].Name, row["n"]);
                Assert.Equal(
                    Frame.Stations.BandOf(station), int.Parse(row["b"], CultureInfo.InvariantCulture));
                Assert.True(found.Add(station));
            }
        }
        Assert.Equal(Frame.Stations.Count, found.Count);
    }

    [Theory]
    [InlineData(PostRole.CommissionLiaison)]
    [InlineData(PostRole.SupervisorLiaison)]
    public void A_liaison_is_given_stations_without_bands_and_no_offices(PostRole role)
    {
        var chiefs = "";
        foreach (var (x, y) in TilesOf(Frame))
        {
            var rows = Read("stations", role, x, y);
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.False(row.ContainsKey("b")));
            Assert.DoesNotContain("places", Layers(role, x, y), StringComparison.Ordinal);
            chiefs += Layers(PostRole.PostChief, x, y);
        }
        Assert.Contains("places", chiefs, StringComparison.Ordinal);
    }

    // The outlines and middles are there as well, and the outline is a polygon that GDAL finds sound.
    [Fact]
    public void Gdal_reads_areas()
    {
        var (x, y) = TilesOf(Frame).First();
        var layers = Layers(PostRole.PostChief, x, y);
        Assert.Contains("areas (Polygon)", layers, StringComparison.Ordinal);
        Assert.Contains("middles (Point)", layers, StringComparison.Ordinal);
        Assert.NotEmpty(Read("middles", PostRole.PostChief, x, y));
    }

    // Slippy map tile names, as OpenStreetMap's wiki gives the formula.
    private static IEnumerable<(uint X, uint Y)> TilesOf(PostFrame frame) =>
        Enumerable.Range(0, frame.Stations.Count).Select(s => frame.Stations[s].Position!.Value).Select(at =>
        {
            var (latitude, side) = (at.Latitude * Math.PI / 180, 1 << Zoom);
            return (
                (uint)((at.Longitude + 180) / 360 * side),
                (uint)((1 - (Math.Asinh(Math.Tan(latitude)) / Math.PI)) / 2 * side));
        }).Distinct();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Layers(PostRole role, uint x, uint y)
    {
        using var folder = new TemporaryFolder();
        return PrajaProgram.OutputOf("ogrinfo", ["-ro", Tile(folder, role, x, y)]);
    }

    private static Dictionary<string, string>[] Read(string layer, PostRole role, uint x, uint y)
    {
        using var folder = new TemporaryFolder();
        var csv = PrajaProgram.OutputOf("ogr2ogr", [
            "-f", "CSV", "/vsistdout/", Tile(folder, role, x, y), layer, "-oo", $"X={x}", "-oo", $"Y={y}", "-oo",
            $"Z={Zoom}", "-oo", "CLIP=NO", "-t_srs", "EPSG:4326", "-lco", "GEOMETRY=AS_XY",
        ]);
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heads = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => l.Split(',')).Select(cells =>
            heads.Zip(cells).ToDictionary(p => p.First, p => p.Second.Trim('"'), StringComparer.Ordinal))];
    }

    private static string Tile(TemporaryFolder folder, PostRole role, uint x, uint y)
    {
        var path = folder.At("tile.mvt");
        var sight = MapSight.Of(Frame, new("uji/peta", role, []));
        File.WriteAllBytes(path, new TileCut(sight).Cut(Zoom, x, y));
        return path;
    }
}
