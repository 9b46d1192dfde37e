using Praja.Algorithms.Flow;
using Praja.Doctrine;

namespace Praja.Planning;

/// <summary>
/// The demands of one network as the solver sees them. A beat that needs more than one person has two seats: its first
/// person and the others, so that no beat stays empty while another has its second person.
/// </summary>
internal sealed class Seats
{
    private readonly List<int> demand = [];
    private readonly List<int> people = [];
    private readonly List<int> start = [0];
    private readonly List<int> arc = [];

    public Seats(IReadOnlyList<Demand> demands, AgencyArcs arcs)
    {
        for (var j = 0; j < demands.Count; j++)
        {
            var first = demands[j].Kind == DemandKind.Beat && demands[j].People > 1 ? 1 : demands[j].People;
            Add(j, first, arcs);
            if (first < demands[j].People) Add(j, demands[j].People - first, arcs);
        }
    }

    /// <summary>How many.</summary>
    public int Count => demand.Count;

    /// <summary>The demand a seat belongs to.</summary>
    public int DemandOf(int seat) => demand[seat];

    /// <summary>True for the seat of a demand's later people.</summary>
    public bool IsLater(int seat) => seat > 0 && demand[seat - 1] == demand[seat];

    /// <summary>The seats as stations; people requested from outside cost a level more than those there are.</summary>
    public TransportationProblem Problem(IReadOnlyList<ForceBase> bases, AgencyArcs arcs, ShortagePrices prices)
    {
        int[] from = [.. arc.Select(way => arcs.Base[way])];
        int[] costs =
        [
            .. arc.Select((way, a) => checked((int)(arcs.Cost[way] + (bases[from[a]].IsRequested ? prices.Level : 0)))),
        ];
        return new([.. bases.Select(b => b.People)], [.. people], [.. start], from, costs, prices.BySeat);
    }

    /// <summary>Sums a figure of the seats by demand.</summary>
    public int[] ByDemand(int[] bySeat, int demands)
    {
        var sums = new int[demands];
        for (var seat = 0; seat < Count; seat++) sums[demand[seat]] += bySeat[seat];
        return sums;
    }

    /// <summary>Sums the flow of the seats' arcs by way.</summary>
    public int[] ByArc(int[] flow, int ways)
    {
        var sums = new int[ways];
        for (var a = 0; a < flow.Length; a++) sums[arc[a]] += flow[a];
        return sums;
    }

    private void Add(int j, int count, AgencyArcs arcs)
    {
        demand.Add(j);
        people.Add(count);
        for (var a = arcs.Start[j]; a < arcs.Start[j + 1]; a++) arc.Add(a);
        start.Add(arc.Count);
    }
}
