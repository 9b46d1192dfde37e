using Praja.Algorithms.Random;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>The small country with people.</summary>
public static class Countries
{
    public static Plan Plan(this SmallCountry country, PlanSettings? settings = null) => Planner.Plan(
        country.Operation(), country.Doctrine(), SmallRisk.Of(country), settings ?? new(), null,
        TestContext.Current.CancellationToken);

    /// <summary>The country as most tests know it: 13 stations, 12 police, 6 TNI, a post and a reserve.</summary>
    public static SmallCountry Usual()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 5);
        country.AddVillage("10.01.01.2002", new(0, 100.03), 2);
        country.AddVillage("10.01.02.2001", new(0, 100.62), 4);
        country.AddVillage("10.01.03.2001", new(0.2, 102), 2, AccessMode.River);
        country.Sites.Add(
            new("kpu", SiteKind.Kpu, "KPU Tanah Hulu", "10.01.01", new(0, 100.005), default, null, default, [],
                default));
        country.AddForce("polres-pam", "polres", Agency.Polri, 4);
        country.AddForce("polres-cad", "polres", Agency.Polri, 8, "cadangan");
        country.AddForce("muara-pam", "polsek-muara", Agency.Polri, 4);
        country.AddForce("batu-pam", "polsek-batu", Agency.Polri, 4);
        country.AddForce("kodim-pam", "kodim", Agency.Tni, 6);
        country.AddForce("linmas-muara", "linmas-muara", Agency.Linmas, 13, "linmas");
        country.AddRule("jaga-kpu", "*", "kpu", 2, priority: 1);
        country.AddRule("cadangan", "pungut", "operation", 10, priority: 3, kind: DemandKind.Reserve);
        return country;
    }

    /// <summary>A country drawn by chance: the same seed gives the same.</summary>
    public static SmallCountry Random(ulong seed)
    {
        var rng = Rng.For(seed, "country");
        var country = new SmallCountry();
        for (var v = 0; v < 2 + rng.Next(6); v++)
        {
            var district = country.Regions[1 + rng.Next(3)];
            var centre = district.Centre!.Value;
            var access = (AccessMode)rng.Next(4);
            var at = new Coordinate(
                centre.Latitude + (rng.NextDouble() / 5), centre.Longitude + (rng.NextDouble() / 5));
            country.AddVillage(district.Code + "." + (2001 + v), at, 1 + rng.Next(9), access);
        }
        foreach (var site in country.Sites.ToList())
            country.Risks.Add(SmallRisk.Of(site.Id, rng.NextDouble() * 100));
        foreach (var command in country.Commands.Where(c => c.Agency != Agency.Linmas))
        {
            country.AddForce(command.Id + "-a", command.Id, command.Agency, rng.Next(8));
            country.AddForce(
                command.Id + "-b", command.Id, command.Agency, rng.Next(12), rng.Next(3) == 0 ? "posko" : "cadangan");
        }
        country.AddRule(
            "patroli", rng.Next(2) == 0 ? "*" : "tenang", "district", 1 + rng.Next(3), 1 + rng.Next(3), agency: "tni");
        country.AddRule("jaga", "*", "operation", 1 + rng.Next(4), 1 + rng.Next(3));
        country.AddRule("cadangan", "pungut", "operation", rng.Next(20), 1 + rng.Next(3), kind: DemandKind.Reserve);
        return country;
    }

    /// <summary>Holds a law against sixty countries; a failure names the seed.</summary>
    public static void ForEachSeed(Action<SmallCountry, Plan> law)
    {
        for (var seed = 1UL; seed <= 60; seed++)
        {
            var country = Random(seed);
            try
            {
                law(country, country.Plan());
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"The law fails for seed {seed}: {e.Message}", e);
            }
        }
    }
}
