using System.Globalization;
using Praja.Algorithms.Statistics;
using Praja.Planning;

namespace Praja.Rehearsal.Fitting;

/// <summary>A fit as records of the doctrine's section <c>rehearsal</c>, to be put in place of the old.</summary>
public static class FitRecords
{
    /// <summary>Fewer times than this are no profile.</summary>
    private const int LeastTimes = 24;

    private const string Level = "fit_rata";

    /// <summary>The parts <c>profiles</c> and <c>rates</c>.</summary>
    public static DataMap Of(FitResult fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var shaped = fit.Hours.Where(h => h.Counts.Sum() >= LeastTimes).ToList();
        var stages = shaped.Select(h => h.Stage).ToHashSet(StringComparer.Ordinal);
        List<DataNode> profiles = [.. shaped.Select(h => Profile("fit_" + h.Stage, h.Counts, Source(fit, h)))];
        if (fit.Rates.Any(r => !stages.Contains(r.Stage)))
        {
            profiles.Add(Profile(
                Level, [.. Enumerable.Repeat(1, 24)],
                "unsourced: level, since " + fit.File + " states too few times"));
        }

        var rates = fit.Rates.Select(r => Rate(fit, r, stages.Contains(r.Stage) ? "fit_" + r.Stage : Level));
        return Map(
            ("rehearsal", Map(
                ("profiles", new DataList(default, profiles)), ("rates", new DataList(default, [.. rates])))));
    }

    private static DataMap Profile(string id, IReadOnlyList<int> counts, string source) => Map(
        ("id", Text(id)),
        ("hours", new DataList(default, [.. counts.Select(c => Text(Number(c)))])),
        ("source", Text(source)));

    // Where a band has no incident its factor is anybody's guess: one rate stands for all bands.
    private static DataMap Rate(FitResult fit, FittedRate rate, string profile)
    {
        var byBand = rate.Bands.Count > 1 && rate.Bands.All(b => b.Count > 0);
        var basis = byBand ? rate.Bands[0].Per1000 : rate.Per1000;
        List<(string, DataNode)> entries =
        [
            ("incident", Text(rate.Incident)),
            ("stage", Text(rate.Stage)),
            ("target", Text(DemandPlanner.TargetOf(rate.Target))),
            ("per_1000", Text(Number(basis.Value))),
        ];
        if (byBand)
        {
            entries.Add(("bands", Map(
                [.. rate.Bands.Skip(1).Select(b => (b.Band, (DataNode)Text(Number(b.Factor.Value))))])));
        }

        entries.Add(("profile", Text(profile)));
        entries.Add(("source", Text(Source(fit, rate, basis, byBand))));
        return Map([.. entries]);
    }

    private static string Source(FitResult fit, FittedHours hours) =>
        $"{fit.File}, {Number(hours.Counts.Sum())} times, {Period(fit)}";

    private static string Source(FitResult fit, FittedRate rate, Estimate basis, bool byBand)
    {
        var text = $"{fit.File}, {Number(rate.Count)} in {Number(rate.Days)} days, {Period(fit)}; 95 % interval "
            + $"{Number(basis.Low)} to {Number(basis.High)} per 1000";
        foreach (var band in byBand ? rate.Bands.Skip(1) : [])
            text += $", {band.Band} {Number(band.Factor.Low)} to {Number(band.Factor.High)} times";
        return double.IsNaN(rate.Dispersion)
            ? text
            : text + $"; daily variance over mean {Number(rate.Dispersion)}, p {Number(rate.PValue)}";
    }

    private static string Period(FitResult fit) => string.Create(
        CultureInfo.InvariantCulture, $"{fit.From:yyyy-MM-dd} to {fit.To:yyyy-MM-dd}");

    private static string Number(double value) => double.IsPositiveInfinity(value)
        ? "any number"
        : value.ToString("0.####", CultureInfo.InvariantCulture);

    private static DataScalar Text(string value) => new(default, value);

    private static DataMap Map(params (string Key, DataNode Value)[] entries) =>
        new(default, [.. entries.Select(e => new DataEntry(e.Key, default, e.Value))]);
}
