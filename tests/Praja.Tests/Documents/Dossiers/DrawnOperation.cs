using Praja.Algorithms.Random;
using Praja.Operations;

namespace Praja.Tests.Documents.Dossiers;

/// <summary>Operations drawn by chance, full of texts that files and spreadsheets like to spoil.</summary>
internal static class DrawnOperation
{
    public static Operation Of(Rng rng)
    {
        var draw = new Draw(rng);
        var operation = new Operation
        {
            Profile = Profile(draw),
            Stages = draw.Many(i => new Stage("s" + i, "kampanye", draw.Name(), draw.Day(), draw.Day(), default)),
        };
        return DrawnPeople.Add(DrawnPlaces.Add(operation, draw), draw);
    }

    private static OperationProfile Profile(Draw draw) => new()
    {
        Name = draw.Name(),
        CodeName = draw.Text(),
        Level = (OperationLevel)draw.Below(3),
        Command = "p",
        Region = "64.10",
        ElectionDate = draw.Day(),
        Doctrine = "pilkada-2024",
        TimeZone = "WITA",
        Seed = ulong.MaxValue - (ulong)draw.Below(5),
        ResponseTargetMinutes = 1 + draw.Below(100),
        Notes = draw.Many(_ => draw.Name()),
        Phases = [new(PhaseKind.PreOperation, draw.Day(), draw.Day(), default)],
        Patterns = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["kurang_rawan"] = "2-6-12" },
        Claims = draw.Many(_ => new Claim("tps", draw.Below(9999), draw.Many(j => (long)j), draw.Text(), default)),
    };
}
