using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal.Results;

/// <summary>
/// The usual small country on voting day with incidents that only the reserve answers: nearly all of them at the four
/// stations of Batu, an hour's way from the reserve.
/// </summary>
internal static class SmallRehearsal
{
    public const string Stage = "pungut";

    public static (Operation Operation, DoctrineBook Doctrine, Plan Plan) Make(double per1000 = 20)
    {
        var country = Countries.Usual();
        foreach (var site in country.Sites.Where(s => s.Kind == SiteKind.Tps))
        {
            var inBatu = site.Region.StartsWith("10.01.02", StringComparison.Ordinal);
            country.Risks.Add(SmallRisk.Of(site.Id, inBatu ? 80 : 5));
        }
        var plan = country.Plan();
        var unit = Assert.Single(plan.Reserves.Units);
        Assert.Equal(8, unit.People);
        return (country.Operation(), WithRules(country.Doctrine(), per1000), AtKpu(country, plan));
    }

    // The planner itself would have placed it well.
    private static Plan AtKpu(SmallCountry country, Plan plan)
    {
        var ground = new Ground(country.Operation(), country.Doctrine());
        var revision = new ReserveRevision(ground, BeatStations.Of(ground, plan));
        return revision.Move(plan, 0, "kpu") ?? plan;
    }

    private static DoctrineBook WithRules(DoctrineBook doctrine, double per1000) => doctrine with
    {
        Incidents = [new("ribut", new("Ribut", "Brawl"), "polri", "unsourced")],
        Escalation = [new("hijau", new("Hijau", "Green"), default, default, [], "unsourced")],
        Rehearsal = new()
        {
            Phases = [new("hari", new("Hari", "Day"), Stage, 6, 18, "unsourced")],
            Profiles = [new("rata", [.. Enumerable.Repeat(1.0, 24)], "unsourced")],
            Rates =
            [
                new("ribut", Stage, "tps", per1000, new Dictionary<string, double> { ["sangat_rawan"] = 20 }, "",
                    "rata", "unsourced"),
            ],
            Courses =
            [
                new("ribut", 1, 10, 0, 5, 0, 0, new(15, 0.5), 0, 300, false, 0, 0, 0, 0, "unsourced"),
            ],
            Needs = [new("hijau", 4, 1, ["reserve"], new(1, 0), "unsourced")],
            Numbers = new() { Squad = 4, Operators = 1 },
        },
    };
}
