using Praja.Doctrine;

namespace Praja.Tests.Risk;

/// <summary>Small doctrines: observed indicators of goalposts 0 and 10, bands cut at 34 and 67.</summary>
internal static class RiskBooks
{
    public static Indicator Observed(string id, double weight, double? ifMissing = null, bool changeable = true) => new(
        id,
        new("nama " + id, "name " + id),
        new("sebab " + id, "reason " + id),
        IndicatorOrigin.Observed,
        0,
        10,
        new Dictionary<string, double> { ["*"] = weight },
        ifMissing,
        DoctrineBook.Unsourced)
    {
        Remedy = changeable ? new("perbaikan " + id, "remedy " + id) : null,
    };

    public static DoctrineBook Book(params Indicator[] indicators) => new()
    {
        Id = "test",
        Name = new("uji", "test"),
        Stages =
        [
            new("kampanye", new("Kampanye", "Campaign"), null, null, [], false, DoctrineBook.Unsourced),
            new(RiskCases.Voting, new("Pemungutan suara", "Voting"), null, null, [], true, DoctrineBook.Unsourced),
        ],
        TaskForces = [],
        Bands =
        [
            new("kurang_rawan", new("Kurang rawan", "Less prone"), 0, DoctrineBook.Unsourced),
            new("rawan", new("Rawan", "Prone"), 34, DoctrineBook.Unsourced),
            new("sangat_rawan", new("Sangat rawan", "Very prone"), 67, DoctrineBook.Unsourced),
        ],
        Patterns = [],
        Indicators = indicators,
        PublishedIndices =
        [
            new("ikp", "2024", new("IKP", "IKP"), "province", [new(0, new("Rendah", "Low")), new(
                21.7, new("Sedang", "Medium")), new(68.5, new("Tinggi", "High"))], "test"),
        ],
        Demands = [],
        Reports = [],
        Escalation = [],
        ForceStages = [],
        Incidents = [],
        Travel = new([Leg("road"), Leg("plantation_road"), Leg("river"), Leg("sea")]),
        Planning = new(),
    };

    private static TravelLeg Leg(string mode) => new(mode, double.PositiveInfinity, 1.5, 30, 0, DoctrineBook.Unsourced);
}
