using System.Globalization;
using Praja.Doctrine;
using Praja.Risk;

namespace Praja.Cli.Output;

/// <summary>The assessment in tables: classes, the stations asked for, and for one station every reason.</summary>
internal static class RiskReport
{
    internal static void Print(Screen screen, Loaded loaded, RiskMap map, StageRisk risk, StationRisk[] wanted)
    {
        var names = loaded.Operation.Sites.ToDictionary(s => s.Id, s => s.Name);
        screen.Heading(loaded.Operation.Profile.Name);
        screen.Table(
            [screen.Say("Kelas", "Class"), ">TPS", screen.Say(">Bagian", ">Share")],
            loaded.Doctrine.Bands.Select(band => BandRow(screen, band, risk)));
        screen.Table(
            [">#", "TPS", screen.Say("Nama", "Name"), screen.Say(">Indeks", ">Index"), screen.Say("Kelas", "Class"),
                screen.Say(">Kestabilan", ">Stability"), screen.Say("Peringkat 90 %", "Rank 90 %"),
                screen.Say("Mengapa", "Why")],
            wanted.Select(s => StationRow(screen, loaded.Doctrine, names, s)));
        if (wanted.Length == 1) Contributions(screen, loaded.Doctrine, wanted[0]);
        foreach (var value in map.Published)
        {
            var band = value.Class is { } known ? ", " + screen.Say(known) : "";
            var number = value.Value.ToString(CultureInfo.InvariantCulture);
            screen.Line(
                $"{value.Index.ToUpperInvariant()} {value.Edition} {value.Region}: {number}{band} ({value.Source})");
        }
    }

    private static string[] BandRow(Screen screen, Band band, StageRisk risk)
    {
        var count = risk.Stations.Count(s => s.EffectiveBand == band.Id);
        var share = (double)count / Math.Max(1, risk.Stations.Count);
        return [screen.Say(band.Name), DossierSummary.Number(screen, count), Percent(share)];
    }

    private static string[] StationRow(
        Screen screen, DoctrineBook doctrine, Dictionary<string, string> names, StationRisk station) =>
    [
        station.Rank.ToString(CultureInfo.InvariantCulture),
        station.Site,
        names[station.Site],
        station.Index.ToString("0.0", CultureInfo.InvariantCulture),
        BandName(screen, doctrine, station),
        Percent(station.Stability),
        $"{station.RankLow}-{station.RankHigh}",
        screen.Say(station.Why),
    ];

    private static string BandName(Screen screen, DoctrineBook doctrine, StationRisk station)
    {
        var computed = Named(station.Band);
        return station.Override is { } by ? $"{computed} -> {Named(by.Band)} ({by.By})" : computed;
        string Named(string band) => screen.Say(doctrine.Bands.First(b => b.Id == band).Name);
    }

    private static void Contributions(Screen screen, DoctrineBook doctrine, StationRisk station) =>
        screen.Table(
            [screen.Say("Indikator", "Indicator"), screen.Say(">Nilai", ">Value"), screen.Say(">Poin", ">Points")],
            station.Contributions.Select(c => (IReadOnlyList<string>)
            [
                screen.Say(doctrine.Indicators.First(i => i.Id == c.Indicator).Name),
                c.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? screen.Say("tidak diketahui", "unknown"),
                c.Points.ToString("0.0", CultureInfo.InvariantCulture),
            ]));

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
