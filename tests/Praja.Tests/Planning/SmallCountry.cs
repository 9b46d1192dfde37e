using Praja.Doctrine;
using Praja.Operations;
using Praja.Risk;

namespace Praja.Tests.Planning;

/// <summary>
/// A small country to plan in: the regency Tanah Hulu with the districts Muara (on the coast), Batu (inland) and Riam
/// (far up the river). It starts without villages and people; <see cref="Countries"/> has it whole.
/// </summary>
public sealed class SmallCountry
{
    public static readonly DateOnly VotingDay = new(2024, 11, 27);

    private static readonly Place Here = new("test");

    public List<Region> Regions { get; } =
    [
        new("10.01", "Tanah Hulu", RegionLevel.Regency, new(0, 100), null, null, null, null, "", Here),
        new("10.01.01", "Muara", RegionLevel.District, new(0, 100), null, null, null, null, "", Here),
        new("10.01.02", "Batu", RegionLevel.District, new(0, 100.6), null, null, null, null, "", Here),
        new("10.01.03", "Riam", RegionLevel.District, new(0.2, 102), null, null, null, null, "", Here),
    ];

    public List<Site> Sites { get; } = [];

    public List<Command> Commands { get; } =
    [
        Command("polres", "Polres Tanah Hulu", Agency.Polri, "", new(0, 100), "10.01"),
        Command("polsek-muara", "Polsek Muara", Agency.Polri, "polres", new(0, 100.02), "10.01.01"),
        Command("polsek-batu", "Polsek Batu", Agency.Polri, "polres", new(0, 100.6), "10.01.02", "10.01.03"),
        Command("kodim", "Kodim Tanah Hulu", Agency.Tni, "", new(0, 100.01), "10.01"),
        Command("linmas-muara", "Linmas Muara", Agency.Linmas, "", null, "10.01.01"),
    ];

    public List<Force> Forces { get; } = [];

    public List<Stage> Stages { get; } =
    [
        new("kampanye", "kampanye", "Kampanye", new(2024, 9, 25), new(2024, 11, 23), Here),
        new("tenang", "tenang", "Masa tenang", new(2024, 11, 24), new(2024, 11, 26), Here),
        new("pungut", "pungut", "Pemungutan suara", VotingDay, VotingDay, Here),
        new("rekap", "rekap", "Rekapitulasi", new(2024, 11, 28), new(2024, 12, 16), Here),
    ];

    public List<DemandRule> Demands { get; } = [];

    public List<MeasuredTravel> Travel { get; } = [];

    public List<StationRisk> Risks { get; } = [];

    public PlanningRules Rules { get; init; } = new() { ReserveUnit = 10 };

    public void AddVillage(string code, Coordinate at, int stations, AccessMode access = AccessMode.Road)
    {
        Regions.Add(new(code, "Desa " + code, RegionLevel.Village, at, null, null, null, null, "", Here));
        for (var s = 1; s <= stations; s++)
        {
            var position = new Coordinate(at.Latitude + (0.002 * s), at.Longitude);
            Sites.Add(new($"{code}/{s:D3}", SiteKind.Tps, $"TPS {s}", code, position, default, 400, access, [], Here));
        }
    }

    public void AddForce(
        string id, string command, Agency agency, int strength, string role = "pam", DateOnly? from = null,
            string[]? skills = null) =>
        Forces.Add(new(id, command, agency, role, strength, from, null, "", skills ?? [], "", Here));

    public void AddRule(
        string id, string stage, string target, int people, int priority, DemandKind kind = DemandKind.Post,
            string agency = "polri",
        int shifts = 1, string[]? skills = null) =>
        Demands.Add(
            new(id, stage, target, kind, agency, people, shifts, skills ?? [], priority, new("jaga", "guard"),
                "unsourced"));

    public Operation Operation() => SmallOperation.Of(this);

    public DoctrineBook Doctrine() => SmallDoctrine.Of(Demands, Rules);

    private static Command Command(
        string id, string name, Agency agency, string parent, Coordinate? at, params string[] jurisdiction) =>
        new(id, name, "Polsek", agency, parent, at, jurisdiction, "", Here);
}
