using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.Plans;

/// <summary>A period with its assignments and shortfalls found by demand and by target.</summary>
internal sealed class PeriodView
{
    private readonly ILookup<string, Assignment> sentByDemand;
    private readonly ILookup<string, Shortfall> missingByDemand;
    private readonly ILookup<string, Demand> beatDemands;
    private readonly Dictionary<string, Demand> demands;

    public PeriodView(PeriodPlan period)
    {
        Period = period;
        sentByDemand = period.Assignments.ToLookup(a => a.Demand, StringComparer.Ordinal);
        missingByDemand = period.Shortfalls.ToLookup(s => s.Demand, StringComparer.Ordinal);
        beatDemands = period.Demands.Where(d => d.Kind == DemandKind.Beat)
            .ToLookup(d => d.Target, StringComparer.Ordinal);
        demands = period.Demands.ToDictionary(d => d.Id, StringComparer.Ordinal);
    }

    public PeriodPlan Period { get; }

    public Demand? Demand(string id) => demands.GetValueOrDefault(id);

    public IEnumerable<Assignment> SentFor(Demand demand) => sentByDemand[demand.Id];

    public int MissingFor(Demand demand) => missingByDemand[demand.Id].Sum(s => s.Missing);

    /// <summary>Everyone sent to a beat.</summary>
    public IReadOnlyList<Assignment> SentTo(string beat) => [.. beatDemands[beat].SelectMany(d => sentByDemand[d.Id])];

    /// <summary>Everyone missing at a beat.</summary>
    public IReadOnlyList<Shortfall> MissingAt(string beat) =>
        [.. beatDemands[beat].SelectMany(d => missingByDemand[d.Id])];

    /// <summary>The agency that fills an assignment's demand.</summary>
    public Agency AgencyOf(Assignment assignment) => Demand(assignment.Demand)?.Agency ?? Agency.Polri;

    /// <summary>People needed by an agency, for beats only or for all.</summary>
    public int Needed(Agency agency, bool beatsOnly = false) =>
        Period.Demands.Where(d => d.Agency == agency && (!beatsOnly || d.Kind == DemandKind.Beat)).Sum(d => d.People);

    /// <summary>People sent by an agency, for beats only or for all.</summary>
    public int Sent(Agency agency, bool beatsOnly = false) => Period.Assignments
        .Where(a => Demand(a.Demand) is { } d && d.Agency == agency && (!beatsOnly || d.Kind == DemandKind.Beat))
        .Sum(a => a.People);

    /// <summary>People missing by an agency.</summary>
    public int Missing(Agency agency) => Period.Shortfalls.Where(s => s.Agency == agency).Sum(s => s.Missing);
}
