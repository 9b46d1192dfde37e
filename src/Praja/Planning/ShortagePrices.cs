using Praja.Doctrine;

namespace Praja.Planning;

// What one person missing costs. Classes: the demand's priority; among beats the first person of each before the
// second of any, and within those the most prone band first. One class is a level apart from the next, and a level is
// more than any exchange can save: an exchange passes each base once, so its ways cost at most bases x the dearest arc.
// So one person missing outweighs every way, and since an exchange moves at most one missing person, every missing
// person of a lower class (lexicographic). Inside a class a beat costs twice its way from the leading command more:
// without that the cheapest plan would leave the farthest stations short, where no patrol or reserve comes by; with it
// those are short that help from the leading command reaches first.

/// <summary>Prices of people missing in one network.</summary>
internal sealed class ShortagePrices
{
    public ShortagePrices(
        IReadOnlyList<Demand> demands, Seats seats, AgencyArcs arcs, int bases, BeatUrgency urgency)
    {
        Level = 1 + (2L * (bases + 3) * arcs.Cost.Concat(arcs.Remoteness).DefaultIfEmpty(0).Max());
        var classes = new (int Priority, bool Later, int Urgency)[seats.Count];
        for (var seat = 0; seat < seats.Count; seat++)
        {
            var demand = demands[seats.DemandOf(seat)];
            classes[seat] = (demand.Priority, seats.IsLater(seat), urgency.Of(demand));
        }
        var ranks =
            classes.Distinct().Order().Select((c, i) => (Class: c, Rank: i)).ToDictionary(c => c.Class, c => c.Rank);
        BySeat = new long[seats.Count];
        for (var seat = 0; seat < seats.Count; seat++)
        {
            var j = seats.DemandOf(seat);
            var remote = demands[j].Kind == DemandKind.Beat ? 2L * arcs.Remoteness[j] : 0;
            // The lowest class stands two levels up: a request from outside costs one level, and must stay cheaper than
            // a shortage.
            BySeat[seat] = ((ranks.Count - ranks[classes[seat]] + 1) * Level) + remote;
        }
    }

    /// <summary>More than any exchange of ways can save.</summary>
    public long Level { get; }

    /// <summary>Price of one person missing at each seat.</summary>
    public long[] BySeat { get; }
}

/// <summary>Which beats are filled first: those of the most prone band.</summary>
internal sealed class BeatUrgency(IReadOnlyList<Beat> beats, IReadOnlyList<Band> bands)
{
    private readonly Dictionary<string, int> byBeat = beats.ToDictionary(
        b => b.Id, b => bands.Count - bands.TakeWhile(band => band.Id != b.Band).Count(), StringComparer.Ordinal);

    /// <summary>0 is filled first.</summary>
    public int Of(Demand demand) => demand.Kind == DemandKind.Beat ? byBeat[demand.Target] : 0;
}
