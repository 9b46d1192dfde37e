using Praja.Doctrine;

namespace Praja.Tests.Planning;

/// <summary>A doctrine of round numbers.</summary>
public static class SmallDoctrine
{
    public static DoctrineBook Of(IReadOnlyList<DemandRule> demands, PlanningRules rules) => new()
    {
        Id = "uji",
        Name = new("Uji", "Test"),
        Stages =
        [
            Stage("kampanye", false), Stage("tenang", false), Stage("pungut", true), Stage("rekap", false),
        ],
        TaskForces = [],
        Bands =
        [
            new("kurang_rawan", new("kurang rawan", "low"), 0, "unsourced"),
            new("rawan", new("rawan", "high"), 40, "unsourced"),
            new("sangat_rawan", new("sangat rawan", "very high"), 70, "unsourced"),
        ],
        Patterns =
        [
            Pattern("kurang_rawan", 2, 4, isDefault: true), Pattern("kurang_rawan", 2, 8),
            Pattern("kurang_rawan", 2, 3),
            Pattern("rawan", 2, 2, isDefault: true), Pattern("rawan", 1, 1), Pattern("kurang_rawan", 1, 2),
            Pattern("sangat_rawan", 2, 1, isDefault: true, army: 1),
        ],
        Indicators = [],
        PublishedIndices = [],
        Demands = demands,
        Reports = [],
        Escalation = [],
        ForceStages = [],
        Incidents = [],
        Travel = new(
        [
            new("road", double.PositiveInfinity, 1.5, 45, 0, "unsourced"),
            new("plantation_road", double.PositiveInfinity, 1.5, 25, 0, "unsourced"),
            new("river", double.PositiveInfinity, 1.3, 30, 10, "unsourced"),
            new("sea", double.PositiveInfinity, 1.2, 30, 15, "unsourced"),
        ]),
        Planning = rules,
    };

    private static DoctrineStage Stage(string id, bool voting) =>
        new(id, new(id, id), null, null, [], voting, "unsourced");

    private static GuardPattern Pattern(string band, int police, int stations, bool isDefault = false, int army = 0) =>
        new(band, $"{police}-{stations}-{2 * stations}", police, stations, 2 * stations, army, isDefault, "unsourced");
}
