using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>
/// Every way from a base to a demand that skills and reach allow, with its cost; see the design comment of
/// AgencyNetwork.
/// </summary>
internal sealed class AgencyArcs
{
    /// <summary>
    /// A way of more than three days counts as out of reach. unsourced: beyond it the road is not a way to voting day.
    /// </summary>
    public const int ReachSeconds = 3 * 24 * 3600;

    private readonly Ground ground;
    private readonly List<int> bases = [];
    private readonly List<int> costs = [];
    private readonly List<TravelTime> travel = [];

    public AgencyArcs(Ground ground, IReadOnlyList<ForceBase> from, IReadOnlyList<Demand> demands)
    {
        this.ground = ground;
        Start = new int[demands.Count + 1];
        TravelPoint?[] points = [.. from.Select(StartOf)];
        for (var j = 0; j < demands.Count; j++)
        {
            Add(from, points, demands[j]);
            Start[j + 1] = bases.Count;
        }
        (Base, Cost) = ([.. bases], [.. costs]);
        var leading = new TravelPoint(ground.Leading?.Id ?? "", "", ground.LeadingPosition, AccessMode.Road);
        Remoteness = [.. demands.Select(d => RemotenessOf(leading, d))];
    }

    /// <summary>First arc of each demand, and the number of arcs at the end.</summary>
    public int[] Start { get; }

    public int[] Base { get; }

    /// <summary>Weighted seconds of one person.</summary>
    public int[] Cost { get; }

    /// <summary>Weighted seconds from the leading command to each demand.</summary>
    public int[] Remoteness { get; }

    public TravelTime Travel(int arc) => travel[arc];

    public int DaysBefore(int arc) => ground.DaysBefore(travel[arc]);

    private void Add(IReadOnlyList<ForceBase> from, TravelPoint?[] points, Demand demand)
    {
        var to = new TravelPoint(demand.Target, demand.Region, demand.Position, demand.Access);
        for (var i = 0; i < from.Count; i++)
        {
            if (points[i] is not { } start || !from[i].MayServe(demand.Kind) || !from[i].Has(demand.Skills)) continue;
            var time = ground.Between(start, to);
            if (time.Seconds > ReachSeconds || ground.DaysBefore(time) > from[i].LeadDays) continue;
            bases.Add(i);
            costs.Add(CostOf(from[i], demand, time));
            travel.Add(time);
        }
    }

    private int RemotenessOf(in TravelPoint leading, Demand demand)
    {
        var to = new TravelPoint(demand.Target, demand.Region, demand.Position, demand.Access);
        var time = ground.Between(leading, to);
        return Math.Min(time.Seconds, ReachSeconds) + (60 * ground.Rules.NightMinutes * ground.DaysBefore(time));
    }

    private TravelPoint? StartOf(ForceBase start) =>
        ground.PositionOf(start.Command) is { } position ? TravelPoint.Of(start.Command, position) : null;

    private int CostOf(ForceBase start, Demand demand, TravelTime time)
    {
        // Reserve and command post have people of their own; others stand in only where these are too few.
        var standsIn = start.Role == "pam" && demand.Kind is (DemandKind.Reserve or DemandKind.CommandPost);
        var minutes = (ground.Rules.NightMinutes * ground.DaysBefore(time))
            + (ground.IsHome(start.Command, demand.Region) ? 0 : ground.Rules.AwayMinutes)
            + (standsIn ? ground.Rules.AwayMinutes : 0);
        return time.Seconds + (60 * minutes);
    }
}
