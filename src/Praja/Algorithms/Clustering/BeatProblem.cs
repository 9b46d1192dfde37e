namespace Praja.Algorithms.Clustering;

/// <summary>
/// Stations to be grouped into beats: each beat costs a fixed amount and the distances of its members to its medoid
/// (the member for which that sum is least). Every pair of a beat must be within the limit; every beat holds at most
/// <see cref="MaxSize"/> stations.
/// </summary>
/// <remarks>
/// <see cref="MinSize"/> cannot always be kept (fewer stations than that, or a station far from all others), so it is
/// a wish that goes before all costs: first the fewest stations missing to it, summed over beats, then the least
/// cost. A partition therefore always exists.
/// </remarks>
public sealed class BeatProblem
{
    /// <summary>A problem.</summary>
    /// <param name="count">Number of stations, 0 or more.</param>
    /// <param name="distances">
    /// Row by row, from station to medoid, 0 or more in any unit; <see cref="int.MaxValue"/> forbids the pair.
    /// </param>
    /// <param name="fixedCost">Cost of one beat in the unit of the distances, 0 or more.</param>
    /// <param name="minSize">Least stations of a beat, 1 or more.</param>
    /// <param name="maxSize">Most stations of a beat, <paramref name="minSize"/> or more.</param>
    /// <param name="maxDistance">Largest distance of any two stations of one beat, either way.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException">The distances are not count times count.</exception>
    public BeatProblem(
        int count, int[] distances, int fixedCost, int minSize, int maxSize, int maxDistance = int.MaxValue - 1)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(fixedCost);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSize, minSize);
        ArgumentOutOfRangeException.ThrowIfNegative(maxDistance);
        if (distances.Length != (long)count * count)
            throw new ArgumentException("distances must be count times count", nameof(distances));
        foreach (var d in distances) ArgumentOutOfRangeException.ThrowIfNegative(d, nameof(distances));

        (Count, Distances, FixedCost, MinSize, MaxSize, MaxDistance) =
            (count, distances, fixedCost, minSize, maxSize, maxDistance);
    }

    /// <summary>Number of stations.</summary>
    public int Count { get; }

    /// <summary>Cost of one beat, whatever its members.</summary>
    public int FixedCost { get; }

    /// <summary>Least stations of a beat, where it can be kept.</summary>
    public int MinSize { get; }

    /// <summary>Most stations of a beat, always kept.</summary>
    public int MaxSize { get; }

    /// <summary>Largest distance of any two stations of one beat, always kept.</summary>
    public int MaxDistance { get; }

    internal int[] Distances { get; }

    /// <summary>Whether two stations may be in one beat.</summary>
    public bool MayShare(int a, int b)
    {
        if (a == b) return true;
        var far = Math.Max(Distances[(a * Count) + b], Distances[(b * Count) + a]);
        return far <= MaxDistance && far < int.MaxValue;
    }
}
