using System.Globalization;
using Praja.Algorithms.Statistics;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Rehearsal.Fitting;

/// <summary>Fits the doctrine's rates to a list of past incidents.</summary>
public static class IncidentFit
{
    /// <summary>Fits; null when the file has errors.</summary>
    /// <param name="sheet">The list, with the columns of <see cref="PastIncidentSheet.Columns"/>.</param>
    /// <param name="operation">The dossier whose places were exposed.</param>
    /// <param name="doctrine">Its doctrine.</param>
    /// <param name="settings">Days covered and bands.</param>
    /// <param name="problems">Takes what is wrong: PRJ370 to PRJ379 and those of sheets.</param>
    public static FitResult? Fit(
        Sheet sheet, Operation operation, DoctrineBook doctrine, FitSettings settings, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var own = new ProblemList();
        var incidents = PastIncidents.Bind(sheet, operation, doctrine, settings, own);
        if (incidents.Count == 0 && !own.HasErrors) own.Add(FitProblems.Nothing, new(sheet.File), "");
        var result = incidents.Count > 0 ? Fit(sheet.File, incidents, operation, doctrine, settings, own) : null;
        foreach (var problem in own.Sorted()) problems.Add(problem);
        return own.HasErrors ? null : result;
    }

    private static FitResult Fit(
        string file,
        IReadOnlyList<PastIncident> incidents,
        Operation operation,
        DoctrineBook doctrine,
        FitSettings settings,
        ProblemList problems)
    {
        var (from, to) = Period(file, incidents, settings, problems);
        var exposure = new Exposure(operation, doctrine, settings, from, to);
        var groups = incidents.GroupBy(i => (i.Stage, i.Target, i.Incident))
            .OrderBy(g => StageOrder(doctrine, g.Key.Stage)).ThenBy(g => g.Key.Target)
            .ThenBy(g => g.Key.Incident, StringComparer.Ordinal);
        var rates = new List<FittedRate>();
        foreach (var stage in incidents.Select(i => i.Stage).Where(s => s.Length > 0).Distinct())
        {
            if (exposure.DaysOf(stage).Count == 0)
                problems.Add(FitProblems.NoDays, new(file), stage, stage);
        }

        if (problems.HasErrors) return new(file, incidents.Count, from, to, [], []);
        foreach (var group in groups) rates.Add(RateOf([.. group], exposure, doctrine));
        var hours = incidents.Where(i => i.Time is not null).GroupBy(i => i.Stage)
            .OrderBy(g => StageOrder(doctrine, g.Key)).Select(g => HoursOf(g.Key, g));
        return new(file, incidents.Count, from, to, rates, [.. hours]);
    }

    private static (DateOnly From, DateOnly To) Period(
        string file, IReadOnlyList<PastIncident> incidents, FitSettings settings, ProblemList problems)
    {
        var from = settings.From ?? incidents.Min(i => i.Date);
        var to = settings.To ?? incidents.Max(i => i.Date);
        if (settings.From is null || settings.To is null)
            problems.Add(FitProblems.PeriodFromFile, new(file), "", Say(from), Say(to));
        foreach (var incident in incidents.Where(i => i.Date < from || i.Date > to))
        {
            problems.Add(
                FitProblems.OutsidePeriod, incident.Place with { Field = "date" }, Say(incident.Date), Say(from),
                Say(to));
        }

        return (from, to);
    }

    private static FittedRate RateOf(IReadOnlyList<PastIncident> incidents, Exposure exposure, DoctrineBook doctrine)
    {
        var (stage, target) = (incidents[0].Stage, incidents[0].Target);
        var days = exposure.DaysOf(stage);
        var places = exposure.PlacesOf(target);
        var (dispersion, pValue) = CountFit.Dispersion(
            incidents.GroupBy(i => i.Date).Select(g => g.Count()), days.Count);
        return new(
            incidents[0].Incident,
            stage,
            target,
            incidents.Count,
            days.Count,
            (long)places * days.Count,
            CountFit.Per1000(incidents.Count, 1, (long)places * days.Count),
            Bands(incidents, exposure, doctrine),
            dispersion,
            pValue,
            CountFit.Branching(dispersion));
    }

    private static IReadOnlyList<FittedBand> Bands(
        IReadOnlyList<PastIncident> incidents, Exposure exposure, DoctrineBook doctrine)
    {
        var (stage, target) = (incidents[0].Stage, incidents[0].Target);
        var days = exposure.DaysOf(stage).Count;
        var known = incidents.Count(i => i.Band.Length > 0);
        if (target != SiteKind.Tps || known == 0) return [];
        var share = (double)incidents.Count / known;
        var safest = doctrine.Bands[0].Id;
        var (safeCount, safeExposure) = Of(safest);
        return
        [
            .. doctrine.Bands.Select(b => b.Id).Where(b => exposure.PlacesOf(b) > 0).Select(band =>
            {
                var (count, exposed) = Of(band);
                var factor = band == safest
                    ? new Estimate(1, 1, 1, count)
                    : CountFit.Ratio(count, exposed, safeCount, safeExposure);
                return new FittedBand(band, count, exposed, CountFit.Per1000(count, share, exposed), factor);
            }),
        ];

        (int Count, long Exposure) Of(string band) =>
            (incidents.Count(i => i.Band == band), (long)exposure.PlacesOf(band) * days);
    }

    private static FittedHours HoursOf(string stage, IEnumerable<PastIncident> incidents)
    {
        var counts = new int[24];
        foreach (var incident in incidents) counts[incident.Time!.Value.Hour]++;
        return new(stage, counts);
    }

    private static int StageOrder(DoctrineBook doctrine, string stage) =>
        doctrine.Stages.Select(s => s.Id).ToList().IndexOf(stage);

    private static string Say(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
