namespace Praja.Web.Map;

/// <summary>One layer of a vector tile (Mapbox Vector Tile specification 2.1): points and outlines on a grid of 4096 a
/// side, each with a number as its id and a few words.</summary>
/// <param name="name">Name of the layer.</param>
internal sealed class VectorLayer(string name)
{
    /// <summary>Bits of the grid, a side.</summary>
    public const int GridBits = 12;

    /// <summary>Steps of the grid, a side.</summary>
    public const int Grid = 1 << GridBits;

    private const int Point = 1;
    private const int Polygon = 3;
    private const int MoveTo = 1;
    private const int LineTo = 2;
    private const int ClosePath = 7;

    private readonly TilePen features = new();
    private readonly TilePen feature = new();
    private readonly TilePen part = new();
    private readonly List<string> keys = [];
    private readonly Dictionary<object, int> values = [];

    /// <summary>True when nothing was put in.</summary>
    public bool IsEmpty => features.Length == 0;

    /// <summary>Puts a point in.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="x">Steps from the west.</param>
    /// <param name="y">Steps from the north.</param>
    /// <param name="words">Its words: texts and whole numbers.</param>
    public void Add(int id, int x, int y, params ReadOnlySpan<(string Key, object Value)> words)
    {
        part.Clear();
        part.Varint(Command(MoveTo, 1));
        part.Signed(x);
        part.Signed(y);
        Add(id, Point, words);
    }

    /// <summary>Puts an outline in; rings of less than three corners are left out.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="rings">Outer rings, not closed.</param>
    /// <param name="words">Its words.</param>
    public void Add(
        int id, IEnumerable<IReadOnlyList<(int X, int Y)>> rings, params ReadOnlySpan<(string Key, object Value)> words)
    {
        part.Clear();
        var at = (X: 0, Y: 0);
        foreach (var ring in rings)
        {
            if (ring.Count >= 3) at = Ring(ring, at);
        }
        if (part.Length > 0) Add(id, Polygon, words);
    }

    /// <summary>The layer as a tile holds it.</summary>
    public TilePen ToMessage()
    {
        var layer = new TilePen();
        layer.Number(15, 2);
        layer.Text(1, name);
        layer.Append(features);
        foreach (var key in keys)
            layer.Text(3, key);
        foreach (var value in values.Keys)
        {
            part.Clear();
            if (value is string text)
                part.Text(1, text);
            else
                part.Number(5, (ulong)(int)value);
            layer.Message(4, part);
        }
        layer.Number(5, Grid);
        return layer;
    }

    private void Add(int id, int type, ReadOnlySpan<(string Key, object Value)> words)
    {
        feature.Clear();
        feature.Number(1, (ulong)id);
        var geometry = part.ToArray();
        part.Clear();
        foreach (var (key, value) in words)
        {
            if (!keys.Contains(key)) keys.Add(key);
            if (!values.TryGetValue(value, out var known)) values.Add(value, known = values.Count);
            part.Varint((ulong)keys.IndexOf(key));
            part.Varint((ulong)known);
        }
        if (part.Length > 0) feature.Message(2, part);
        feature.Number(3, (ulong)type);
        feature.Bytes(4, geometry);
        features.Message(2, feature);
    }

    // An outer ring goes clockwise where y grows downwards.
    private (int X, int Y) Ring(IReadOnlyList<(int X, int Y)> ring, (int X, int Y) at)
    {
        var corners = TwiceArea(ring) > 0 ? ring : [.. ring.Reverse()];
        for (var corner = 0; corner < corners.Count; corner++)
        {
            if (corner == 0) part.Varint(Command(MoveTo, 1));
            if (corner == 1) part.Varint(Command(LineTo, corners.Count - 1));
            part.Signed(corners[corner].X - at.X);
            part.Signed(corners[corner].Y - at.Y);
            at = corners[corner];
        }
        part.Varint(Command(ClosePath, 1));
        return at;
    }

    private static long TwiceArea(IReadOnlyList<(int X, int Y)> ring)
    {
        var sum = 0L;
        for (var (at, before) = (0, ring.Count - 1); at < ring.Count; before = at++)
            sum += ((long)ring[before].X * ring[at].Y) - ((long)ring[at].X * ring[before].Y);
        return sum;
    }

    private static ulong Command(int command, int count) => (ulong)((count << 3) | command);
}
