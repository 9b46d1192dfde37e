using Praja.Doctrine;

namespace Praja.Bench.Risk;

/// <summary>A doctrine of fifteen indicators for the generated nation.</summary>
internal static class GeneratedDoctrine
{
    public static DoctrineBook Book() => new()
    {
        Id = "bench",
        Name = new("bench", "bench"),
        Stages = [new("pemungutan", new("Pemungutan suara", "Voting"), null, null, [], true, DoctrineBook.Unsourced)],
        TaskForces = [],
        Bands = [
            Band("Kurang rawan", "Less prone", 0), Band("Rawan", "Prone", 15), Band("Sangat rawan", "Very prone", 30)],
        Patterns = [],
        Indicators =
        [
            Indicator("akses", IndicatorOrigin.Access, 0, 3, 4),
            Indicator("jarak_bantuan", IndicatorOrigin.MinutesToHelp, 15, 240, 4),
            Indicator("jumlah_pemilih", IndicatorOrigin.Voters, 300, 600, 1),
            Indicator("curah_hujan", IndicatorOrigin.Observed, 0, 100, 2),
            .. GeneratedNation.Signs.Select((s, i) => Indicator(s.Id, IndicatorOrigin.Flag, 0, 1, 2 + (i % 4))),
        ],
        PublishedIndices = [],
        Demands = [],
        Reports = [],
        Escalation = [],
        ForceStages = [],
        Incidents = [],
        Travel = new([Leg("road", 45), Leg("plantation_road", 25), Leg("river", 20), Leg("sea", 20)]),
        Planning = new(),
    };

    private static Band Band(string id, string en, double cut) =>
        new(id.ToLowerInvariant().Replace(' ', '_'), new(id, en), cut, DoctrineBook.Unsourced);

    private static Indicator Indicator(string id, IndicatorOrigin origin, double low, double high, double weight)
    {
        var words = id.Replace('_', ' ');
        var weights = new Dictionary<string, double> { ["*"] = weight };
        return new(id, new(words, words), new(words, words), origin, low, high, weights, null, DoctrineBook.Unsourced)
        {
            Remedy = new("diatasi: " + words, "mended: " + words),
        };
    }

    private static TravelLeg Leg(string mode, double speed) =>
        new(mode, double.PositiveInfinity, 1.5, speed, 5, DoctrineBook.Unsourced);
}
