using Praja.Doctrine;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

/// <summary>The small country with a doctrine that can be rehearsed: one quarrel, one fire, two levels.</summary>
public static class SmallRehearsal
{
    public static readonly RehearsalRules Rules = new()
    {
        Phases =
        [
            new("pagi", new("Pagi", "Morning"), "pungut", 6, 12, "unsourced"),
            new("sore", new("Sore", "Evening"), "pungut", 12, 18, "unsourced"),
        ],
        Profiles =
        [
            new("rata", [.. Enumerable.Repeat(1.0, 24)], "unsourced"),
            new("pagi", [.. Enumerable.Range(0, 24).Select(h => h is >= 6 and < 9 ? 1.0 : 0)], "unsourced"),
        ],
        Rates =
        [
            new("cekcok", "pungut", "tps", 100, Bands(("rawan", 2)), "", "pagi", "unsourced"),
            new("cekcok", "pungut", "tps", 300, Bands(), "tanpa_sinyal", "rata", "unsourced"),
            new("api", "*", "kpu", 50, Bands(), "", "rata", "unsourced"),
        ],
        Courses = [Course("cekcok", 0.2), Course("api", 0)],
        Needs =
        [
            new("hijau", 2, 1, ["team", "reserve"], new(2, 1), "unsourced"),
            new("kuning", 10, 2, ["reserve", "tetangga", "tni"], new(8, 1), "unsourced"),
        ],
        Outside =
        [
            new("tetangga", new("Tetangga", "Neighbour"), "polri", "neighbour", 2, 20, new(90, 0.5), "unsourced"),
            new("tni", new("TNI", "TNI"), "tni", "army", 1, 30, new(60, 0.5), "unsourced"),
        ],
        Numbers = new() { Operators = 2, Squad = 5 },
    };

    public static DoctrineBook Rehearsed(this DoctrineBook book) => book with
    {
        Rehearsal = Rules,
        Escalation = [Level("hijau"), Level("kuning")],
        Incidents =
        [
            new("cekcok", new("Cekcok", "Quarrel"), "polri", "unsourced"),
            new("api", new("Kebakaran", "Fire"), "fire", "unsourced"),
        ],
    };

    public static RehearsalModel Model(
        this SmallCountry country, Scenario? scenario = null, Assumptions? assumptions = null) =>
        ModelBuilder.Build(
            country.Operation(), country.Doctrine().Rehearsed(), country.Plan(), "pungut", scenario ?? Scenario.None,
            assumptions ?? Assumptions.AsStated);

    /// <summary>Index of a site of a model.</summary>
    public static int Site(this RehearsalModel model, string id) => Index(model.Sites, s => s.Id == id);

    /// <summary>Index of a home of a model.</summary>
    public static int Home(this RehearsalModel model, string id) => Index(model.Homes, h => h.Id == id);

    /// <summary>The country with a flag on one of its sites.</summary>
    public static SmallCountry Flagged(this SmallCountry country, string site, params string[] flags)
    {
        var at = country.Sites.FindIndex(s => s.Id == site);
        country.Sites[at] = country.Sites[at] with { Flags = flags };
        return country;
    }

    private static int Index<T>(IReadOnlyList<T> items, Predicate<T> wanted)
    {
        var found = items.ToList().FindIndex(wanted);
        Assert.True(found >= 0);
        return found;
    }

    private static SortedDictionary<string, double> Bands(params (string Band, double Factor)[] factors) =>
        new(factors.ToDictionary(f => f.Band, f => f.Factor), StringComparer.Ordinal);

    private static IncidentCourse Course(string incident, double falseShare) => new(
        incident, 1, 20, 0.5, 10, falseShare, 0.1, new(30, 0.7), 60, 120, false, 0, 0, 0, 0.1, "unsourced");

    private static EscalationLevel Level(string id) => new(id, new(id, id), new("", ""), new("", ""), [], "unsourced");
}
