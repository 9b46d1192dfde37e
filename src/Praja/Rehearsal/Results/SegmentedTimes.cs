namespace Praja.Rehearsal.Results;

/// <summary>Times of many groups in one array, each group's in its own segment.</summary>
internal sealed class SegmentedTimes
{
    private readonly int[] starts;
    private readonly int[] filled;
    private readonly float[] times;

    /// <summary>Room for so many times of each group.</summary>
    public SegmentedTimes(int groups, Func<int, long> count)
    {
        starts = new int[groups + 1];
        for (var g = 0; g < groups; g++) starts[g + 1] = (int)(starts[g] + count(g));
        filled = starts[..groups];
        times = new float[starts[groups]];
    }

    /// <summary>The times of a group; sorted after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<float> this[int group] => times.AsSpan(starts[group]..starts[group + 1]);

    /// <summary>Adds a time to its group.</summary>
    public void Add(int group, float time) => times[filled[group]++] = time;

    /// <summary>Sorts each group's times.</summary>
    public void Sort()
    {
        for (var g = 0; g < filled.Length; g++) times.AsSpan(starts[g]..starts[g + 1]).Sort();
    }
}
