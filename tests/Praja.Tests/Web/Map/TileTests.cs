using Praja.Algorithms.Random;
using Praja.CommandPost.Rights;
using Praja.Documents.Maps;
using Praja.Tests.CommandPost;
using Praja.Web.Map;

namespace Praja.Tests.Web.Map;

public sealed class TileTests
{
    [Fact]
    public void Every_point_lies_in_one_tile_of_a_zoom()
    {
        var rng = Rng.For(7, "tiles", 0);
        Spot?[] spots =
        [
            .. Enumerable.Range(0, 500).Select(_ => (Spot?)new Spot(rng.NextDouble(), rng.NextDouble())), null,
        ];
        var index = new PointIndex(spots);
        for (var zoom = 0; zoom <= 4; zoom++)
        {
            var found = new List<int>();
            for (var x = 0u; x < 1u << zoom; x++)
            {
                for (var y = 0u; y < 1u << zoom; y++)
                {
                    foreach (var (point, atX, atY) in index.Placed(zoom, x, y, VectorLayer.GridBits))
                    {
                        found.Add(point);
                        var side = 1.0 / (1 << zoom) / VectorLayer.Grid;
                        Assert.InRange(spots[point]!.Value.X - (((double)x / (1 << zoom)) + (atX * side)), 0, side);
                        Assert.InRange(spots[point]!.Value.Y - (((double)y / (1 << zoom)) + (atY * side)), 0, side);
                    }
                }
            }
            Assert.Equal(Enumerable.Range(0, 500), found.Order());
            Assert.Equal(index.MostIn(zoom), MostByCounting(spots, zoom));
        }
    }

    [Fact]
    public void Mercator_goes_there_and_back()
    {
        foreach (var place in new Coordinate[] { new(-8.5, 117.25), new(0, 0), new(5.9, 95.3), new(-11, 141) })
        {
            var back = Mercator.From(Mercator.At(place));
            Assert.Equal(place.Latitude, back.Latitude, 9);
            Assert.Equal(place.Longitude, back.Longitude, 9);
        }
    }

    // The whole square is larger than the tile on all sides; a ring beside it is no part of it.
    [Fact]
    public void A_ring_is_cut_to_the_tile_and_a_margin()
    {
        Spot[] whole = [new(0, 0), new(1, 0), new(1, 1), new(0, 1)];
        var cut = RingCut.On(whole, 3, 2, 5);
        Assert.Equal(4, cut.Count);
        Assert.All(cut, c => Assert.True(c.X is -64 or 4160 && c.Y is -64 or 4160, $"{c}"));
        Assert.Empty(RingCut.On([new(0.9, 0.9), new(1, 0.9), new(1, 1)], 3, 2, 5));
    }

    // Two readers are given the same tiles only when they may see the same.
    [Fact]
    public void Keys_of_tiles_tell_rights_apart()
    {
        string Key(PostRole role, params string[] regions) =>
            MapSight.Of(SmallPost.Frame, new("uji/peta", role, regions)).Key;

        Assert.Equal(Key(PostRole.PostChief), Key(PostRole.PostOperator));
        Assert.NotEqual(Key(PostRole.PostChief), Key(PostRole.CommissionLiaison));
        Assert.NotEqual(Key(PostRole.PostChief), Key(PostRole.PostChief, "99.01.01"));
        Assert.NotEqual(Key(PostRole.CommissionLiaison), Key(PostRole.DataProtectionOfficer));
    }

    private static int MostByCounting(Spot?[] spots, int zoom) => spots
        .Where(s => s is not null)
        .GroupBy(s => ((int)(s!.Value.X * (1 << zoom)), (int)(s.Value.Y * (1 << zoom))))
        .Max(g => g.Count());
}
