using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>Checks that hold between bands, patterns and indicators.</summary>
internal static class RiskCheck
{
    /// <summary>Cuts start at 0 and rise.</summary>
    public static void Rising(IReadOnlyList<(double From, Place Place)> cuts, ProblemList problems)
    {
        for (var i = 0; i < cuts.Count; i++)
        {
            if (i == 0 ? cuts[0].From.Equals(0) : cuts[i].From > cuts[i - 1].From) continue;
            var before = i == 0 ? 0 : cuts[i - 1].From;
            problems.Add(DoctrineProblems.CutsNotRising, cuts[i].Place, Say(cuts[i].From), Say(before));
        }
    }

    public static void Patterns(
        IReadOnlyList<Placed<Band>> bands, IReadOnlyList<Placed<GuardPattern>> patterns, ProblemList problems)
    {
        foreach (var pattern in patterns)
            Known(pattern.Value.Band, pattern.At("band"), bands, problems);
        foreach (var band in bands)
        {
            var defaults = patterns.Where(p => p.Value.Band == band.Value.Id && p.Value.Default).ToList();
            if (defaults.Count == 1) continue;
            var place = defaults.Count > 1 ? defaults[^1].At("default") : band.At("id");
            problems.Add(DoctrineProblems.NoDefaultPattern, place, Count(defaults.Count), band.Value.Id);
        }
    }

    public static void Indicators(
        IReadOnlyList<Placed<Indicator>> indicators,
        IReadOnlyList<Placed<Band>> bands,
        IReadOnlyList<Placed<DoctrineStage>> stages,
        ProblemList problems)
    {
        foreach (var indicator in indicators)
        {
            Known(indicator.Value.AtLeast, indicator.At("at_least"), bands, problems);
            foreach (var stage in indicator.Value.Weights.Keys)
                CalendarCheck.Known(stage, indicator.At("weights"), stages, problems);
        }

        foreach (var stage in stages.Where(_ => indicators.Count > 0))
        {
            if (!indicators.Any(i => i.Value.WeightIn(stage.Value.Id) > 0))
                problems.Add(DoctrineProblems.NoWeight, indicators[0].At("weights"), "0", stage.Value.Id);
        }
    }

    private static void Known(string band, Place place, IReadOnlyList<Placed<Band>> bands, ProblemList problems)
    {
        if (band.Length == 0 || bands.Any(b => b.Value.Id == band)) return;
        problems.Add(DoctrineProblems.UnknownBand, place, band, string.Join(", ", bands.Select(b => b.Value.Id)));
    }

    private static string Say(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture) + " x default: true";
}
