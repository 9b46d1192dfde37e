namespace Praja.Algorithms.Queueing;

/// <summary>A queue with servers alike: G/G/c in Kendall's notation, with its usual variants.</summary>
public sealed record QueueModel
{
    /// <summary>Servers, 1 or more; as many as the capacity for an infinite number.</summary>
    public required int Servers { get; init; }

    /// <summary>Time between two arrivals; of a finite source, the time a customer stays away.</summary>
    public required QueueLaw Arrivals { get; init; }

    /// <summary>Service.</summary>
    public required QueueLaw Service { get; init; }

    /// <summary>Share of the arrivals by class, the most urgent first; within a class first come, first served,
    /// without pre-emption.</summary>
    public IReadOnlyList<double> Classes { get; init; } = [1];

    /// <summary>The most in the system; an arrival beyond is lost.</summary>
    public int Capacity { get; init; } = int.MaxValue;

    /// <summary>Customers that come back: a finite source; 0 for arrivals without end.</summary>
    public int Sources { get; init; }

    /// <summary>Stops when a number is out of range.</summary>
    /// <exception cref="ArgumentException">One is.</exception>
    public void Check()
    {
        if (Servers < 1 || Capacity < Servers || Sources < 0)
            throw new ArgumentException("servers, capacity or sources out of range");
        if (Classes.Count == 0 || Classes.Any(c => !(c >= 0)) || Math.Abs(Classes.Sum() - 1) > 1e-9)
            throw new ArgumentException("the shares of the classes are 0 or more and sum to 1");
        if (!IsGood(Arrivals) || !IsGood(Service)) throw new ArgumentException("times are above 0");
    }

    private static bool IsGood(QueueLaw law) =>
        law.Mean > 0 && double.IsFinite(law.Mean) && law.Variation > 0 && double.IsFinite(law.Variation);
}
