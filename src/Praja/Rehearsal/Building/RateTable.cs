using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>Classes of places with the same rates: the same kind, band and flags.</summary>
internal sealed class RateTable(ScaledRules rules)
{
    private readonly List<RateClass> classes = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    /// <summary>The classes.</summary>
    public IReadOnlyList<RateClass> Classes => classes;

    /// <summary>Class of a place's rates; -1 when nothing happens there.</summary>
    public int ClassOf(Site site, string band)
    {
        var target = DemandPlanner.TargetOf(site.Kind);
        var key = target + " " + band + " " + string.Join(' ', site.Flags);
        if (known.TryGetValue(key, out var found)) return found;
        var applying = rules.Rates
            .Where(r => r.Target == target && (r.Flag.Length == 0 || site.Flags.Contains(r.Flag))).ToList();
        if (applying.Count > 0) classes.Add(rules.ClassOf(applying, band));
        return known[key] = applying.Count > 0 ? classes.Count - 1 : -1;
    }
}
