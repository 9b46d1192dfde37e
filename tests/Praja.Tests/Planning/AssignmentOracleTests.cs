using Praja.Algorithms.Random;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>The whole assignment of tiny countries against every way to send people.</summary>
public sealed class AssignmentOracleTests
{
    [Fact]
    public void No_way_to_send_people_leaves_fewer_beats_empty_fewer_missing_or_costs_less()
    {
        var shortCases = 0;
        for (var seed = 1UL; seed <= 60; seed++)
        {
            var country = Tiny(seed);
            var day = country.Plan(new() { Repairs = false }).VotingDay;
            var costs = Costs(country, day.Demands);
            int[] free = [.. country.Forces.Select(f => f.Strength)];
            var best = Best(costs, free, [.. day.Demands.Select(d => d.People)], 0);
            var missing = day.Shortfalls.ToDictionary(s => s.Demand, s => s.Missing);
            var cost = day.Solver.Sum(s => s.Cost)
                + day.Demands.Select((d, j) => (long)missing.GetValueOrDefault(d.Id) * 2 * costs[j][0]).Sum();
            var empty = day.Demands.Count(d => d.People > 0 && missing.GetValueOrDefault(d.Id) == d.People);
            var planned = (empty, missing.Values.Sum(), cost);
            Assert.True(best == planned, $"seed {seed}: best {best}, planned {planned}");
            shortCases += missing.Count > 0 ? 1 : 0;
        }
        Assert.InRange(shortCases, 10, 50);
    }

    private static SmallCountry Tiny(ulong seed)
    {
        var rng = Rng.For(seed, "tiny");
        var country = new SmallCountry();
        for (var v = 0; v < 4; v++)
        {
            var centre = country.Regions[1 + rng.Next(3)];
            var at = new Coordinate(rng.NextDouble(), centre.Centre!.Value.Longitude + (rng.NextDouble() / 3));
            country.AddVillage(centre.Code + "." + (2001 + v), at, 1, (AccessMode)rng.Next(3));
        }
        country.AddForce("a", "polres", Agency.Polri, rng.Next(5));
        country.AddForce("b", "polsek-muara", Agency.Polri, rng.Next(5));
        country.AddForce("c", "polsek-batu", Agency.Polri, rng.Next(5));
        return country;
    }

    // The cost of one person by demand and force, reckoned apart from the planner's own arcs.
    private static long[][] Costs(SmallCountry country, IReadOnlyList<Demand> demands)
    {
        var ground = new Ground(country.Operation(), country.Doctrine());
        return
        [
            .. demands.Select(d => country.Forces.Select(f =>
            {
                var command = country.Commands.Single(c => c.Id == f.Command);
                var from = TravelPoint.Of(command, command.Position!.Value);
                var time = ground.Between(from, new TravelPoint(d.Target, d.Region, d.Position, d.Access));
                var nights = time.Seconds > 360 * 60 ? 2 : time.Seconds > 120 * 60 ? 1 : 0;
                var isHome = command.Jurisdiction.Any(code => d.Region.StartsWith(code, StringComparison.Ordinal));
                return time.Seconds + (60L * ((120 * nights) + (isHome ? 0 : 60)));
            }).ToArray()),
        ];
    }

    // Fewest empty beats first, then fewest missing, then least cost; a missing person counts twice the way from the
    // leading command, force 0.
    private static (int Empty, int Missing, long Cost) Best(long[][] costs, int[] free, int[] needs, int demand)
    {
        if (demand == needs.Length) return (0, 0, 0);
        var best = (int.MaxValue, int.MaxValue, long.MaxValue);
        for (var a = 0; a <= Math.Min(free[0], needs[demand]); a++)
        {
            for (var b = 0; b <= Math.Min(free[1], needs[demand] - a); b++)
            {
                for (var c = 0; c <= Math.Min(free[2], needs[demand] - a - b); c++)
                {
                    var missing = needs[demand] - a - b - c;
                    var row = costs[demand];
                    var cost = (a * row[0]) + (b * row[1]) + (c * row[2]) + (missing * 2 * row[0]);
                    var rest = Best(costs, [free[0] - a, free[1] - b, free[2] - c], needs, demand + 1);
                    var empty = missing == needs[demand] ? 1 : 0;
                    var total = (empty + rest.Empty, missing + rest.Missing, cost + rest.Cost);
                    if (total.CompareTo(best) < 0) best = total;
                }
            }
        }
        return best;
    }
}
