namespace Praja.Algorithms.Queueing;

/// <summary>First in, first out; grows as needed and keeps its room.</summary>
internal sealed class WaitingLine
{
    private double[] times = new double[64];
    private int first;

    /// <summary>Waiting.</summary>
    public int Count { get; private set; }

    /// <summary>Puts one at the end.</summary>
    public void Add(double time)
    {
        if (Count == times.Length) Grow();
        times[(first + Count++) & (times.Length - 1)] = time;
    }

    /// <summary>Takes the first away; there must be one.</summary>
    public double Take()
    {
        var time = times[first];
        first = (first + 1) & (times.Length - 1);
        Count--;
        return time;
    }

    private void Grow()
    {
        var larger = new double[2 * times.Length];
        for (var i = 0; i < Count; i++) larger[i] = times[(first + i) & (times.Length - 1)];
        (times, first) = (larger, 0);
    }
}
