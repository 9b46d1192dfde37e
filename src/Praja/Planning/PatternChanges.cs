using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>Published variants in place of the patterns in use, and what voting day looks like with them.</summary>
/// <param name="Variants">The variants, by band.</param>
/// <param name="Thinning">By how much (0..1) the police per station fall at most.</param>
/// <param name="Freed">People by which the need falls.</param>
/// <param name="Missing">People still missing.</param>
/// <param name="Short">The agency that misses most afterwards; null when none does.</param>
internal sealed record PatternOption(
    IReadOnlyList<GuardPattern> Variants, double Thinning, int Freed, long Missing, Agency? Short);

/// <summary>Tries pattern changes, side by side; see the design comment of RepairPlanner.</summary>
internal sealed class PatternChanges(
    Ground ground,
    PeriodPlanner planner,
    BeatPlanner beatPlanner,
    IReadOnlyDictionary<string, GuardPattern> patterns,
    CalendarPeriod period,
    IReadOnlyDictionary<string, int> away)
{
    /// <summary>The changes that leave fewer people missing, those that thin the guard least first.</summary>
    public IReadOnlyList<PatternOption> Find(PeriodPlan voting, CancellationToken stop)
    {
        var singles = Singles().ToArray();
        beatPlanner.Cut(singles.Select(v => Changed([v])));
        var tried = new PatternOption[singles.Length];
        var side = new ParallelOptions { CancellationToken = stop };
        Parallel.For(0, tried.Length, side, i => tried[i] = Try([singles[i]], voting, stop));
        var options = tried.ToList();
        // The best change of each band that keeps the ratio, all together.
        GuardPattern[] keeping =
        [
            .. options
                .Where(o => o.Thinning <= 0 && o.Freed > 0)
                .GroupBy(o => o.Variants[0].Band, StringComparer.Ordinal)
                .Select(g => g.MaxBy(o => o.Freed)!.Variants[0]),
        ];
        if (keeping.Length > 1) options.Add(Try(keeping, voting, stop));
        var missing = voting.Shortfalls.Sum(s => (long)s.Missing);
        return
        [
            .. options
                .Where(o => o.Missing < missing)
                .OrderBy(o => o.Thinning)
                .ThenBy(o => o.Missing)
                .ThenBy(o => o.Freed)
                .ThenBy(o => o.Variants[0].Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<GuardPattern> Singles() => ground.Doctrine.Bands.SelectMany(band => ground.Doctrine.Patterns
        .Where(p => p.Band == band.Id && Thinning(p) >= 0 && p.Id != patterns[band.Id].Id)
        .Where(p => p.Linmas >= p.Stations * ground.Rules.LinmasPerStation && p.Army <= patterns[band.Id].Army)
        .DistinctBy(p => (p.Police, p.Stations, p.Army))
        .OrderBy(p => p.Stations)
        .ThenBy(p => p.Id, StringComparer.Ordinal));

    private double Thinning(GuardPattern variant)
    {
        var used = patterns[variant.Band];
        return Math.Round(1 - ((double)variant.Police * used.Stations / ((double)used.Police * variant.Stations)), 9);
    }

    private SortedDictionary<string, GuardPattern> Changed(IReadOnlyList<GuardPattern> variants)
    {
        var changed = new SortedDictionary<string, GuardPattern>(StringComparer.Ordinal);
        foreach (var (band, pattern) in patterns)
            changed[band] = variants.FirstOrDefault(v => v.Band == band) ?? pattern;
        return changed;
    }

    private PatternOption Try(IReadOnlyList<GuardPattern> variants, PeriodPlan voting, CancellationToken stop)
    {
        var plan = planner.Plan(period, beatPlanner.Plan(Changed(variants)), away, stop);
        var missing = plan.Shortfalls
            .GroupBy(s => s.Agency)
            .OrderByDescending(g => g.Sum(s => s.Missing))
            .ThenBy(g => g.Key)
            .ToList();
        return new(
            variants,
            variants.Max(Thinning),
            voting.Demands.Sum(d => d.People) - plan.Demands.Sum(d => d.People),
            plan.Shortfalls.Sum(s => (long)s.Missing),
            missing.Count == 0 ? null : missing[0].Key);
    }
}
