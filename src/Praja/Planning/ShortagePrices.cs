using Praja.Doctrine;

namespace Praja.Planning;

// What one person missing costs. Classes: the demand's priority, and among beats the most prone band first. One class
// is a level apart from the next, and a level is more than any exchange can save: an exchange passes each base once, so
// its ways cost at most bases x the dearest arc. So one person missing outweighs every way, and since an exchange moves
// at most one missing person, every missing person of a lower class (lexicographic). Inside a class a beat costs twice
// its way from the leading command more: without that the cheapest plan would leave the farthest stations empty, where
// no patrol or reserve comes by; with it the stations left are those that help from the leading command reaches first.

/// <summary>Prices of people missing in one network.</summary>
internal sealed class ShortagePrices
{
    public ShortagePrices(IReadOnlyList<Demand> demands, AgencyArcs arcs, int bases, BeatUrgency urgency)
    {
        Level = 1 + (2L * (bases + 3) * arcs.Cost.Concat(arcs.Remoteness).DefaultIfEmpty(0).Max());
        (int Priority, int Urgency)[] classes = [.. demands.Select(d => (d.Priority, urgency.Of(d)))];
        var ranks =
            classes.Distinct().Order().Select((c, i) => (Class: c, Rank: i)).ToDictionary(c => c.Class, c => c.Rank);
        ByDemand = new long[demands.Count];
        for (var j = 0; j < demands.Count; j++)
        {
            var remote = demands[j].Kind == DemandKind.Beat ? 2L * arcs.Remoteness[j] : 0;
            // The lowest class stands two levels up: a request from outside costs one level, and must stay cheaper than
            // a shortage.
            ByDemand[j] = ((ranks.Count - ranks[classes[j]] + 1) * Level) + remote;
        }
    }

    /// <summary>More than any exchange of ways can save.</summary>
    public long Level { get; }

    /// <summary>Price of one person missing at each demand.</summary>
    public long[] ByDemand { get; }
}

/// <summary>Which beats are filled first: those of the most prone band.</summary>
internal sealed class BeatUrgency(IReadOnlyList<Beat> beats, IReadOnlyList<Band> bands)
{
    private readonly Dictionary<string, int> byBeat = beats.ToDictionary(
        b => b.Id, b => bands.Count - bands.TakeWhile(band => band.Id != b.Band).Count(), StringComparer.Ordinal);

    /// <summary>0 is filled first.</summary>
    public int Of(Demand demand) => demand.Kind == DemandKind.Beat ? byBeat[demand.Target] : 0;
}
