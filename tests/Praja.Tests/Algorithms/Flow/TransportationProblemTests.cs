using Praja.Algorithms.Flow;

namespace Praja.Tests.Algorithms.Flow;

public sealed class TransportationProblemTests
{
    [Fact]
    public void Arrays_that_do_not_fit_are_refused()
    {
        Refused([1], [1], [0, 1], [0], [1], [], "shortage price");
        Refused([1], [1], [0], [0], [1], [9], "stations + 1");
        Refused([1], [1], [1, 1], [0], [1], [9], "entries from 0");
        Refused([1], [1], [0, 1], [0, 0], [1], [9], "base and a cost");
        Refused([1], [1], [0, 2], [0], [1], [9], "end at the number");
        Refused([1], [1, 1], [0, 2, 1], [0], [1], [9, 9], "must not fall");
        Refused([1], [1], [0, 1], [1], [1], [9], "not there");
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Refused([1], [1], [0, 1], [0], [-1], [9], "cost is negative");
        Refused([-1], [1], [0, 1], [0], [1], [9], "negative supply");
        Refused([1], [-1], [0, 1], [0], [1], [9], "negative demand");
        Refused([1], [1], [0, 1], [0], [1], [-9], "0 to 10^15");
        Refused([1], [1], [0, 1], [0], [1], [1_000_000_000_000_001], "0 to 10^15");
        Refused([int.MaxValue, 1], [1], [0, 1], [0], [1], [9], "2,147,483,647");
        Refused([1], [2_000_000], [0, 1], [0], [1], [1_000_000_000_000_000], "too large");
    }

    private static void Refused(
        int[] supply, int[] demand, int[] start, int[] arcBase, int[] arcCost, long[] shortage, string because)
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => new TransportationProblem(supply, demand, start, arcBase, arcCost, shortage));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
    }
}
