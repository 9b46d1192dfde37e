using Praja.CommandPost.Frame;

namespace Praja.Web.Map;

/// <summary>Cuts vector tiles. They hold what stays: where things lie and what they are called. How stations stand is
/// told apart (<see cref="SignLog"/>), so that tiles never grow old.</summary>
/// <param name="sight">What may be seen.</param>
internal sealed class TileCut(MapSight sight)
{
    // A tile with more stations has them without names.
    private const int MostNames = 1_000;

    private readonly PostFrame frame = sight.Frame;
    private readonly MapGround ground = MapGround.Of(sight.Frame);

    /// <summary>One tile; empty when nothing lies in it.</summary>
    public byte[] Cut(int zoom, uint x, uint y)
    {
        var tile = new TilePen();
        VectorLayer[] layers = [Areas(zoom, x, y), Middles(zoom, x, y), Stations(zoom, x, y), Places(zoom, x, y)];
        foreach (var layer in layers)
        {
            if (!layer.IsEmpty) tile.Message(3, layer.ToMessage());
        }
        return tile.ToArray();
    }

    private VectorLayer Areas(int zoom, uint x, uint y)
    {
        var layer = new VectorLayer("areas");
        var side = 1.0 / (1 << zoom);
        var (west, north) = (x * side, y * side);
        foreach (var region in AreasOf(zoom))
        {
            // A border may lie further out than the stations: half as far again is looked at.
            var extent = ground.Extents[region];
            var (wide, high) = ((extent.East - extent.West + side) / 2, (extent.South - extent.North + side) / 2);
            if (extent.East + wide < west || extent.West - wide > west + side
                || extent.South + high < north || extent.North - high > north + side)
            {
                continue;
            }
            layer.Add(
                region, ground.OutlineOf(region).Select(ring => RingCut.On(ring, zoom, x, y)),
                ("b", ground.HasBorder(region) ? 1 : 0));
        }
        return layer;
    }

    private VectorLayer Middles(int zoom, uint x, uint y)
    {
        var layer = new VectorLayer("middles");
        foreach (var (region, atX, atY) in ground.Areas[Depth(zoom)].Placed(zoom, x, y, VectorLayer.GridBits))
        {
            if (sight.Covers(region))
                layer.Add(region, atX, atY, ("n", frame.Regions.NameOf(region)), ("s", ground.Extents[region].Count));
        }
        return layer;
    }

    private VectorLayer Stations(int zoom, uint x, uint y)
    {
        var layer = new VectorLayer("stations");
        if (!sight.Stations || zoom < ground.StationsFrom) return layer;
        var named = ground.Stations.In(zoom, x, y).Length <= MostNames;
        foreach (var (station, atX, atY) in ground.Stations.Placed(zoom, x, y, VectorLayer.GridBits))
        {
            if (!sight.Covers(frame.Stations.RegionOf(station))) continue;
            var name = ("n", (object)frame.Stations[station].Name);
            var band = ("b", (object)frame.Stations.BandOf(station));
            // Ids are from 1: 0 is no id to some readers.
            if (sight.Bands && named)
                layer.Add(station + 1, atX, atY, name, band);
            else if (sight.Bands)
                layer.Add(station + 1, atX, atY, band);
            else if (named)
                layer.Add(station + 1, atX, atY, name);
            else
                layer.Add(station + 1, atX, atY);
        }
        return layer;
    }

    private VectorLayer Places(int zoom, uint x, uint y)
    {
        var layer = new VectorLayer("places");
        if (!sight.Places || zoom < ground.PlacesFrom) return layer;
        foreach (var (place, atX, atY) in ground.PlaceIndex.Placed(zoom, x, y, VectorLayer.GridBits))
            layer.Add(place + 1, atX, atY, ("k", ground.Places[place].Kind), ("n", ground.Places[place].Name));
        return layer;
    }

    private IEnumerable<int> AreasOf(int zoom) => ground.AreasAt(Depth(zoom)).Where(sight.Covers);

    private int Depth(int zoom) => Math.Min(ground.DepthAt(zoom), Math.Min(sight.DeepestArea, ground.Areas.Count - 1));
}
