using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Risk;

// Stations by indicators, one column per indicator. Nothing of the dossier enters but the doctrine's checklist: an
// indicator that bears a published index's id is left out, so that no published figure is ever blended in. A flag that
// a site does not carry and nobody observed is "no"; every other silence is unknown. Cost: O(stations x indicators) and
// one look-up per region level.

/// <summary>Raw values of every indicator at every polling station; NaN where unknown.</summary>
internal sealed class IndicatorMatrix
{
    private readonly Dictionary<string, Dictionary<string, Observation>> observed = new(StringComparer.Ordinal);

    private IndicatorMatrix(Operation operation, DoctrineBook doctrine)
    {
        Stations = StationsOf(operation);
        Indicators = IndicatorsOf(doctrine);
        Index(operation.Observations);
        Columns = new double[Indicators.Count][];
        for (var k = 0; k < Columns.Length; k++)
            Columns[k] = ColumnOf(Indicators[k], operation, doctrine);
    }

    /// <summary>The polling stations in dossier order.</summary>
    public List<Site> Stations { get; }

    /// <summary>The checklist in doctrine order.</summary>
    public List<Indicator> Indicators { get; }

    /// <summary>Values by indicator, then station.</summary>
    public double[][] Columns { get; }

    public static IndicatorMatrix Of(Operation operation, DoctrineBook doctrine) => new(operation, doctrine);

    private static List<Site> StationsOf(Operation operation)
    {
        var stations = new List<Site>(operation.Sites.Count);
        foreach (var site in operation.Sites)
        {
            if (site.Kind == SiteKind.Tps)
                stations.Add(site);
        }
        return stations;
    }

    private static List<Indicator> IndicatorsOf(DoctrineBook doctrine)
    {
        var indicators = new List<Indicator>(doctrine.Indicators.Count);
        foreach (var indicator in doctrine.Indicators)
        {
            if (!PublishedFigures.Names(doctrine, indicator.Id))
                indicators.Add(indicator);
        }
        return indicators;
    }

    private void Index(IReadOnlyList<Observation> observations)
    {
        foreach (var observation in observations)
        {
            if (!observed.TryGetValue(observation.Indicator, out var byTarget))
                observed.Add(observation.Indicator, byTarget = new(StringComparer.Ordinal));
            // The latest observation counts; of one day, the later line.
            var isOlder = byTarget.TryGetValue(observation.Target, out var known)
                && known.Date > (observation.Date ?? DateOnly.MinValue);
            if (!isOlder) byTarget[observation.Target] = observation;
        }
    }

    private double[] ColumnOf(Indicator indicator, Operation operation, DoctrineBook doctrine)
    {
        var column = new double[Stations.Count];
        var help = indicator.Origin == IndicatorOrigin.MinutesToHelp ? new HelpTimes(operation, doctrine.Travel) : null;
        var byTarget = observed.GetValueOrDefault(indicator.Id);
        for (var i = 0; i < column.Length; i++)
        {
            var site = Stations[i];
            column[i] = indicator.Origin switch
            {
                IndicatorOrigin.Flag => Carries(site, indicator.Id) ? 1 : NearestObserved(byTarget, site) ?? 0,
                IndicatorOrigin.Observed => NearestObserved(byTarget, site) ?? double.NaN,
                IndicatorOrigin.MinutesToHelp => help!.MinutesTo(site),
                IndicatorOrigin.Voters => site.Voters ?? double.NaN,
                _ => (int)site.Access,
            };
        }
        return column;
    }

    private static bool Carries(Site site, string flag)
    {
        for (var i = 0; i < site.Flags.Count; i++)
        {
            if (string.Equals(site.Flags[i], flag, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static double? NearestObserved(Dictionary<string, Observation>? byTarget, Site site)
    {
        if (byTarget is null) return null;
        if (byTarget.TryGetValue(site.Id, out var own)) return own.Value;
        var code = site.Region;
        while (code.Length > 0)
        {
            if (byTarget.TryGetValue(code, out var found)) return found.Value;
            code = code[..Math.Max(0, code.LastIndexOf('.'))];
        }
        return null;
    }
}
