using Praja.Algorithms.Random;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Risk;

namespace Praja.Tests.Risk;

/// <summary>Small operations and doctrines to assess: observed indicators a, b, c, ... of goalposts 0 and 10.</summary>
internal static class RiskCases
{
    public const string Voting = "pemungutan";

    private static readonly Place Nowhere = new("test");

    public static readonly RiskSettings Quick = new() { Weightings = 60, Threads = 1 };

    public static Site Station(string id, string region = "64.08.01.2001") => new(
        id, SiteKind.Tps, id, region, new Coordinate(
            0.5, 117.5), PositionQuality.Stated, 400, AccessMode.Road, [], Nowhere);

    public static Observation Seen(
        string target, string indicator, double value, string edition = "", DateOnly? date = null) =>
        new(target, indicator, value, edition, "test", date, Nowhere);

    public static Operation Operation(IReadOnlyList<Site> sites, IReadOnlyList<Observation> observations) => new()
    {
        Profile = new() { Name = "Uji", Command = "polres", Region = "64.08", Doctrine = "test", Seed = 7 },
        Stages = [new("s1", Voting, "Pemungutan", new(2024, 11, 27), new(2024, 11, 27), Nowhere)],
        Sites = sites,
        Observations = observations,
    };

    /// <summary>Stations t0, t1, ... with a value per indicator a, b, c, ...; NaN leaves the value unknown.</summary>
    public static Operation Table(params double[][] rows)
    {
        var sites = new List<Site>();
        var seen = new List<Observation>();
        for (var i = 0; i < rows.Length; i++)
        {
            sites.Add(Station("t" + i));
            for (var k = 0; k < rows[i].Length; k++)
            {
                if (!double.IsNaN(rows[i][k])) seen.Add(Seen("t" + i, ((char)('a' + k)).ToString(), rows[i][k]));
            }
        }
        return Operation(sites, seen);
    }

    /// <summary>
    /// Random values from -2 to 12, many of them tied at whole numbers; one in twelve unknown when wanted.
    /// </summary>
    public static double[][] RandomRows(ulong seed, int stations, int indicators, bool gaps)
    {
        var rng = Rng.For(seed, "risk rows");
        return [.. Enumerable.Range(0, stations)
            .Select(_ => Enumerable.Range(0, indicators).Select(_ => RandomValue(rng, gaps)).ToArray())];
    }

    public static IReadOnlyList<StationRisk> Assess(
        Operation operation, DoctrineBook doctrine, RiskSettings? settings = null) =>
        RiskAssessment.Assess(operation, doctrine, settings ?? Quick).Of(Voting).Stations;

    private static double RandomValue(Rng rng, bool gaps)
    {
        if (gaps && rng.Next(12) == 0) return double.NaN;
        return rng.Next(2) == 0 ? rng.Next(15) - 2 : (14 * rng.NextDouble()) - 2;
    }
}
