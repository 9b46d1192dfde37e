using System.Globalization;
using System.Text;
using Praja.Algorithms.Random;
using Praja.Doctrine;
using Praja.Documents;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Rehearsal.Fitting;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

/// <summary>Rates fitted to past incidents of the small country: 13 stations and a KPU, campaign of 60 days.</summary>
public sealed class IncidentFitTests
{
    private const string Header = "tanggal,jam,kejadian,tempat,jenis_tempat,tahapan,kategori\n";

    private static readonly FitSettings Whole = new() { From = new(2024, 9, 25), To = new(2024, 12, 16) };

    [Fact]
    public void Rates_are_counts_over_places_and_days_with_exact_intervals()
    {
        var fit = Fit(
            """
            2024-09-25,07:10,cekcok,10.01.01.2001/001,,,
            "Jumat, 27 September 2024",7.55,cekcok,10.01.01,,,
            2024-11-23,,cekcok,10.01,tps,kampanye,
            2024-11-27,13:05,cekcok,10.01.01.2001/001,,,
            2024-11-25,,api,kpu,,,
            """,
            Whole);
        Assert.Equal(
            ["cekcok kampanye 3/780", "api tenang 1/3", "cekcok pungut 1/13"],
            fit.Rates.Select(r => $"{r.Incident} {r.Stage} {r.Count}/{r.Exposure}"));
        // Garwood 1936: 3 events have the 95 % interval 0.6187 to 8.7673.
        var rate = fit.Rates[0].Per1000;
        Assert.Equal(1000 * 3 / 780.0, rate.Value, 12);
        Assert.Equal(1000 * 0.6187 / 780, rate.Low, 3);
        Assert.Equal(1000 * 8.7673 / 780, rate.High, 3);
        Assert.Equal((60, 1), (fit.Rates[0].Days, fit.Rates[2].Days));
        Assert.True(double.IsNaN(fit.Rates[2].Dispersion));
        Assert.Equal(2, fit.Hours[0].Counts[7]);
        Assert.Equal(1, fit.Hours[1].Counts[13]);
    }

    [Fact]
    public void Bands_come_from_the_file_or_the_plan_and_unknown_ones_are_shared_out()
    {
        var sites = Countries.Usual().Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => s.Id).ToList();
        var bands = sites.ToDictionary(s => s, s => sites.IndexOf(s) < 3 ? "rawan" : "kurang_rawan");
        var rows = new StringBuilder();
        for (var i = 0; i < 6; i++) rows.Append(Row(i, sites[0]));
        for (var i = 0; i < 4; i++) rows.Append(Row(i, "10.01", "kurang_rawan"));
        for (var i = 0; i < 5; i++) rows.Append(Row(10 + i, "10.01"));
        var rate = Assert.Single(Fit(rows.ToString(), Whole with { Bands = bands }).Rates);
        Assert.Equal(["kurang_rawan 4/600", "rawan 6/180"], rate.Bands.Select(b => $"{b.Band} {b.Count}/{b.Exposure}"));
        Assert.Equal([1000 * 1.5 * 4 / 600, 1000 * 1.5 * 6 / 180], rate.Bands.Select(b => b.Per1000.Value));
        Assert.Equal(5, rate.Bands[1].Factor.Value, 12);
        // Of ten, six: Clopper and Pearson 0.2624 to 0.8784; odds times 600 / 180.
        Assert.Equal(600 / 180.0 * 0.2624 / 0.7376, rate.Bands[1].Factor.Low, 2);
        Assert.Equal(600 / 180.0 * 0.8784 / 0.1216, rate.Bands[1].Factor.High, 1);
        Assert.Equal(15, rate.Count);
    }

    [Fact]
    public void Intervals_cover_known_rates()
    {
        const int Files = 400;
        const double PerPlace = 0.01;
        var sites = Countries.Usual().Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => s.Id).ToList();
        var bands = sites.ToDictionary(s => s, s => sites.IndexOf(s) < 5 ? "rawan" : "kurang_rawan");
        var (rates, factors, poisson) = (0, 0, 0);
        for (ulong file = 0; file < Files; file++)
        {
            var rng = new CounterRng(CounterRng.KeyOf(7, (long)file, 1), 0);
            var rows = new StringBuilder();
            for (var day = 0; day < 60; day++)
            {
                foreach (var site in sites)
                {
                    var mean = PerPlace * (bands[site] == "rawan" ? 3 : 1);
                    for (var n = rng.NextPoisson(mean); n > 0; n--)
                        rows.Append(Row(day, site));
                }
            }

            var rate = Assert.Single(Fit(rows.ToString(), Whole with { Bands = bands }).Rates);
            var truth = 1000 * PerPlace * ((8 * 1) + (5 * 3)) / 13;
            if (rate.Per1000.Low <= truth && truth <= rate.Per1000.High) rates++;
            if (rate.Bands[1].Factor is { Low: <= 3, High: >= 3 }) factors++;
            if (rate.PValue >= 0.05) poisson++;
        }

        // Exact intervals cover at least as often as they say; 400 files leave a standard error of 1.1 %.
        Assert.InRange(rates, 0.93 * Files, Files);
        Assert.InRange(factors, 0.93 * Files, Files);
        Assert.InRange(poisson, 0.91 * Files, 0.99 * Files);
    }

    [Fact]
    public void Chains_of_incidents_show_as_dispersion_and_give_the_branching_back()
    {
        const double Branching = 0.5;
        var rng = new CounterRng(CounterRng.KeyOf(11, 0, 1), 0);
        var rows = new StringBuilder();
        for (var day = 0; day < 60; day++)
        {
            // Chains of the same day: a first one and its Poisson offspring, generation by generation.
            var generation = rng.NextPoisson(5);
            for (var count = 0; generation > 0; generation = rng.NextPoisson(Branching * count))
            {
                count = generation;
                for (var i = 0; i < count; i++)
                    rows.Append(Row(day, "10.01"));
            }
        }

        var rate = Assert.Single(Fit(rows.ToString(), Whole).Rates);
        Assert.True(rate.PValue < 1e-6);
        Assert.InRange(rate.Branching, 0.35, 0.65);
    }

    [Fact]
    public void Everything_wrong_with_a_file_is_told_at_once()
    {
        var problems = new ProblemList();
        var fit = IncidentFit.Fit(
            Sheet("""
                2024-10-01,25:00,cekcok,10.01,,,
                2024-10-01,,cekcokk,10.01,,,
                2024-10-01,,cekcok,10.01.01.2001/099,,,
                2024-10-01,,cekcok,10.01,gudang,,
                2024-10-01,,cekcok,10.01,,pesta,
                2025-01-01,,cekcok,10.01,,pungut,
                2024-10-01,,cekcok,10.01,,,parah
                kemarin,,cekcok,10.01,,,
                2024-12-20,,cekcok,10.01,,,
                """),
            Operation(), Doctrine(), Whole, problems);
        Assert.Null(fit);
        Assert.Equal(
            "PRJ374:2 PRJ370:3 PRJ371:4 PRJ376:5 PRJ372:6 PRJ373:7 PRJ375:8 PRJ029:9 PRJ372:10 PRJ373:10",
            string.Join(' ', problems.Sorted().Select(p => $"{p.Kind.Code}:{p.Place.Row}")));
        Assert.Equal("cekcok", problems.Sorted().Single(p => p.Kind.Code == "PRJ370").Arguments[0]);
    }

    [Fact]
    public void A_file_without_incidents_or_days_is_refused_and_its_period_should_be_stated()
    {
        Assert.Equal("PRJ377", Codes("", Whole));
        Assert.Equal("PRJ378", Codes("2024-10-01,,cekcok,10.01,,sengketa,\n", Whole));
        Assert.Equal("", Codes(
            "2024-10-01,,cekcok,10.01,,sengketa,\n",
            Whole with { Days = new SortedDictionary<string, int> { ["sengketa"] = 4 } }));
        Assert.Equal("PRJ379", Codes("2024-10-01,,cekcok,10.01,,,\n", new()));
    }

    [Fact]
    public void A_fit_goes_into_the_doctrine_as_it_is()
    {
        var (operation, _) = SampleRun.Read("kutai-timur-2024");
        var file = Path.Combine(SharedData.Root, "doctrine", "pilkada-2024.yaml");
        var problems = new ProblemList();
        var root = (DataMap)YamlTree.Read("pilkada-2024.yaml", File.ReadAllBytes(file), problems)!;
        var rows = new StringBuilder();
        for (var i = 0; i < 30; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"2024-11-27,{7 + (i % 12):00}:15,petugas_sakit,64.08.04,,,\n");
            rows.Append(CultureInfo.InvariantCulture, $"2024-10-{i + 1:00},,perusakan_apk,64.08.04,ppk,kampanye,\n");
        }

        var doctrine = DoctrineBinder.Bind("pilkada-2024", root, problems)!;
        var fit = IncidentFit.Fit(Sheet(rows.ToString()), operation, doctrine, Whole, problems);
        Assert.Equal("", string.Join(' ', problems.Sorted().Select(p => p.Kind.Code + p.Seen)));
        var written = YamlWriter.Write(FitRecords.Of(fit!));
        var records = (DataMap)YamlTree.Read("fit.yaml", Encoding.UTF8.GetBytes(written), problems)!;
        var fitted = DoctrineBinder.Bind("pilkada-2024", With(root, (DataMap)records["rehearsal"]!), problems);
        Assert.Equal(
            "", string.Join(' ', problems.Sorted().Select(p => p.Kind.Code + p.Place + p.Seen)));
        var rates = fitted!.Rehearsal!.Rates;
        Assert.Equal(["perusakan_apk", "petugas_sakit"], rates.Select(r => r.Incident));
        Assert.Equal(1000 * 30 / 701.0, rates[1].Per1000, 4);
        Assert.Contains("30 in 1 days", rates[1].Source, StringComparison.Ordinal);
        Assert.Contains("95 % interval", rates[0].Source, StringComparison.Ordinal);
        Assert.Equal(["fit_pemungutan", "fit_rata"], fitted.Rehearsal.Profiles.Select(p => p.Id));
        Assert.Equal(3, fitted.Rehearsal.Profiles[0].Hours[7]);
    }

    // The phases of stages that were not fitted go with their rates.
    private static DataMap With(DataMap root, DataMap fit)
    {
        var section = (DataMap)root["rehearsal"]!;
        var kept = section.Entries.Where(e => e.Key is not ("phases" or "rates" or "profiles"));
        var whole = section with { Entries = [.. kept, .. fit.Entries] };
        return root with
        {
            Entries = [.. root.Entries.Select(e => e.Key == "rehearsal" ? e with { Value = whole } : e)],
        };
    }

    private static string Row(int day, string place, string band = "") => string.Create(
        CultureInfo.InvariantCulture, $"{new DateOnly(2024, 9, 25).AddDays(day):O},,cekcok,{place},,,{band}\n");

    private static string Codes(string rows, FitSettings settings)
    {
        var problems = new ProblemList();
        IncidentFit.Fit(Sheet(rows), Operation(), Doctrine(), settings, problems);
        return string.Join(' ', problems.Sorted().Select(p => p.Kind.Code));
    }

    private static FitResult Fit(string rows, FitSettings settings)
    {
        var problems = new ProblemList();
        var fit = IncidentFit.Fit(Sheet(rows), Operation(), Doctrine(), settings, problems);
        Assert.Equal("", string.Join('\n', problems.Sorted().Select(p => $"{p.Kind.Code} {p.Place} {p.Seen}")));
        return fit!;
    }

    private static Sheet Sheet(string rows) =>
        CsvReader.Parse(Encoding.UTF8.GetBytes(Header + rows), "incidents.csv", new())!;

    private static Operation Operation() => Countries.Usual().Operation();

    private static DoctrineBook Doctrine()
    {
        var book = Countries.Usual().Doctrine().Rehearsed();
        return book with
        {
            Stages = [.. book.Stages, new("sengketa", new("Sengketa", "Dispute"), null, null, [], false, "unsourced")],
        };
    }
}
