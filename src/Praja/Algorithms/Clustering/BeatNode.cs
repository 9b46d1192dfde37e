namespace Praja.Algorithms.Clustering;

/// <summary>
/// A part of the search tree: who may be a medoid, who may belong to whom, and the prices its bound was last reckoned
/// with.
/// </summary>
internal sealed class BeatNode
{
    private readonly int count;
    private readonly bool[] allowed;
    private readonly MedoidState[] medoids;

    public BeatNode(BeatCosts costs)
    {
        count = costs.Count;
        allowed = Array.ConvertAll(costs.Distances, d => d != int.MaxValue);
        medoids = new MedoidState[count];
        Prices = new long[count];
    }

    private BeatNode(BeatNode parent)
    {
        count = parent.count;
        allowed = [.. parent.allowed];
        medoids = [.. parent.medoids];
        Prices = [.. parent.Prices];
        Bound = parent.Bound;
    }

    /// <summary>Price of covering each station, scaled.</summary>
    public long[] Prices { get; }

    /// <summary>No partition of this part costs less.</summary>
    public long Bound { get; set; }

    public BeatNode Child() => new(this);

    public MedoidState StateOf(int medoid) => medoids[medoid];

    /// <summary>Whether a station, not the medoid itself, may belong to a medoid.</summary>
    public bool MayLink(int station, int medoid) => allowed[(station * count) + medoid];

    public void Open(int medoid)
    {
        medoids[medoid] = MedoidState.Open;
        for (var other = 0; other < count; other++) Unlink(medoid, other);
    }

    public void Close(int medoid)
    {
        medoids[medoid] = MedoidState.Closed;
        for (var other = 0; other < count; other++) Unlink(other, medoid);
    }

    public void Unlink(int station, int medoid) => allowed[(station * count) + medoid] = false;

    /// <summary>The station belongs to the medoid and to nobody else.</summary>
    public void Link(int station, int medoid)
    {
        Open(medoid);
        Close(station);
        for (var other = 0; other < count; other++)
            if (other != medoid) Unlink(station, other);
    }
}

/// <summary>What is settled about a station as a medoid.</summary>
internal enum MedoidState
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>It is one.</summary>
    Open,

    /// <summary>It is none.</summary>
    Closed,
}
