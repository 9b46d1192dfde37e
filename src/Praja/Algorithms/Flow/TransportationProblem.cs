namespace Praja.Algorithms.Flow;

/// <summary>
/// A sparse transportation problem: people of bases are assigned to stations over the given arcs at least cost. What a
/// station lacks is bought at its shortage price; people nobody needs stay at their base for nothing. So every problem
/// has a solution.
/// </summary>
/// <remarks>
/// To make the number of shortages weigh before all travel, give every station a shortage price above bases x the
/// largest arc cost. Prices of about 10^12 and more are safe as long as demand x price stays below <see
/// cref="CostMax"/> in sum.
/// </remarks>
public sealed class TransportationProblem
{
    /// <summary>
    /// The largest sum of demand x dearest price that is accepted; prices and totals then stay far from overflow.
    /// </summary>
    public const long CostMax = long.MaxValue / 4;

    private const long ShortagePriceMax = 1_000_000_000_000_000;

    /// <summary>Takes the arrays as they are (they are not copied; do not change them afterwards).</summary>
    /// <param name="supply">People at each base, 0 or more.</param>
    /// <param name="demand">People each station needs, 0 or more.</param>
    /// <param name="arcStart">First arc of each station, and the number of arcs at the end.</param>
    /// <param name="arcBase">Base of each arc.</param>
    /// <param name="arcCost">Cost of one person over each arc, 0 or more.</param>
    /// <param name="shortagePrice">Price of one person lacking at each station, 0 to 10^15.</param>
    /// <exception cref="ArgumentException">Lengths, indexes, signs or the size of the sums are not so.</exception>
    public TransportationProblem(
        int[] supply, int[] demand, int[] arcStart, int[] arcBase, int[] arcCost, long[] shortagePrice)
    {
        (Supply, Demand, ShortagePrice) = (supply, demand, shortagePrice);
        (ArcStart, ArcBase, ArcCost) = (arcStart, arcBase, arcCost);
        CheckShape();
        CheckArcs();
        CheckSizes();
    }

    /// <summary>People at each base.</summary>
    public int[] Supply { get; }

    /// <summary>People each station needs.</summary>
    public int[] Demand { get; }

    /// <summary>Arcs of station j are <c>ArcStart[j] .. ArcStart[j + 1] - 1</c>.</summary>
    public int[] ArcStart { get; }

    /// <summary>Base of each arc.</summary>
    public int[] ArcBase { get; }

    /// <summary>Cost of one person over each arc (seconds or metres, as the caller likes).</summary>
    public int[] ArcCost { get; }

    /// <summary>Price of one person lacking at each station, in the same unit as the costs.</summary>
    public long[] ShortagePrice { get; }

    /// <summary>Number of bases.</summary>
    public int Bases => Supply.Length;

    /// <summary>Number of stations.</summary>
    public int Stations => Demand.Length;

    private void CheckShape()
    {
        Require(ShortagePrice.Length == Stations, "every station needs one shortage price");
        Require(ArcStart.Length == Stations + 1 && ArcStart[0] == 0, "ArcStart needs stations + 1 entries from 0");
        Require(ArcBase.Length == ArcCost.Length, "every arc needs a base and a cost");
        Require(ArcStart[^1] == ArcBase.Length, "ArcStart must end at the number of arcs");
    }

    private void CheckArcs()
    {
        for (var j = 0; j < Stations; j++)
            Require(ArcStart[j] <= ArcStart[j + 1], "ArcStart must not fall");
        for (var a = 0; a < ArcBase.Length; a++)
        {
            Require((uint)ArcBase[a] < (uint)Bases, "an arc names a base that is not there");
            Require(ArcCost[a] >= 0, "an arc's cost is negative");
        }
    }

    private void CheckSizes()
    {
        var people = 0L;
        foreach (var count in Supply)
        {
            Require(count >= 0, "a base has a negative supply");
            people += count;
        }

        var worst = (Int128)0;
        var needed = 0L;
        for (var j = 0; j < Stations; j++)
        {
            Require(Demand[j] >= 0, "a station has a negative demand");
            Require(ShortagePrice[j] is >= 0 and <= ShortagePriceMax, "a shortage price is outside 0 to 10^15");
            needed += Demand[j];
            worst += (Int128)Demand[j] * Math.Max(ShortagePrice[j], int.MaxValue);
        }

        Require(people <= int.MaxValue && needed <= int.MaxValue, "people or needs are more than 2,147,483,647 in sum");
        Require(worst <= CostMax, "demand x price is too large in sum");
    }

    private static void Require(bool condition, string sentence)
    {
        if (!condition) throw new ArgumentException("Transportation problem: " + sentence + ".");
    }
}
