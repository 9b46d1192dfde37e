using Praja.Operations;
using Praja.Operations.Checks;
using Praja.Operations.Dossiers;

namespace Praja.Rehearsal.Fitting;

/// <summary>The places of a dossier that past incidents may name.</summary>
internal sealed class PastPlaces
{
    private readonly ProblemList problems;
    private readonly NearestNames nearest = new();
    private readonly Dictionary<string, SiteKind> sites = new(StringComparer.Ordinal);
    private readonly HashSet<string> regions;

    public PastPlaces(Operation operation, ProblemList problems)
    {
        this.problems = problems;
        foreach (var site in operation.Sites) sites.TryAdd(site.Id, site.Kind);
        regions = operation.Regions.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Kind of a place; of a region the kind stated.</summary>
    public SiteKind TargetOf(string place, SiteKind stated, Place at)
    {
        if (place.Length == 0) return stated;
        if (sites.TryGetValue(place, out var kind)) return kind;
        if (!regions.Contains(place))
        {
            var near = nearest.To(place, sites.Keys.Concat(regions));
            problems.Add(FitProblems.UnknownPlace, at with { Field = "place" }, place, near);
        }
        else if (!sites.ContainsValue(stated))
        {
            var word = Vocabulary.SiteKinds.WordOf(stated).En;
            problems.Add(FitProblems.NoSuchPlaces, at with { Field = "target" }, word, word);
        }

        return stated;
    }
}
