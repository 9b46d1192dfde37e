namespace Praja.Algorithms;

/// <summary>
/// When a search ends: counted in steps, never in time, so that the same input gives the same answer on every machine.
/// </summary>
/// <param name="Iterations">
/// Rounds of the heuristic search, 0 or more; the start is always built and improved once.
/// </param>
/// <param name="Nodes">Nodes that branch and bound may open, 0 or more; 0 leaves the bound of the root.</param>
public sealed record StopRule(int Iterations, int Nodes)
{
    /// <summary>Rounds of the heuristic search, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Iterations { get; } = Checked(Iterations);

    /// <summary>Nodes that branch and bound may open, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Nodes { get; } = Checked(Nodes);

    private static int Checked(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
