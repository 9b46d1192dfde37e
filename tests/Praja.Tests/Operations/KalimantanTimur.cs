using Praja.Operations;

namespace Praja.Tests.Operations;

/// <summary>
/// Kalimantan Timur, 27 November 2024: a Polda and its ten Polres. Stations by regency are KPU's; Polres Bontang guards
/// 146 of Kutai Kartanegara's. How the 4,006 people are spread over the Polres is made up; their sum is as stated.
/// </summary>
internal static class KalimantanTimur
{
    public static readonly DateOnly Election = new(2024, 11, 27);

    private const int MostOfVillage = 900;

    private static readonly (string Code, string Name, int Stations, int People)[] Regencies =
    [
        ("64.01", "Paser", 485, 380), ("64.02", "Kutai Kartanegara", 1_447, 560), ("64.03", "Berau", 475, 370),
        ("64.07", "Kutai Barat", 321, 341), ("64.08", "Kutai Timur", 701, 413),
        ("64.09", "Penajam Paser Utara", 293, 303),
        ("64.11", "Mahakam Ulu", 77, 119), ("64.71", "Balikpapan", 996, 500), ("64.72", "Samarinda", 1_202, 600),
        ("64.74", "Bontang", 277, 420),
    ];

    public static Operation Polda()
    {
        var kaltim = KaltimRegion("64", "Kalimantan Timur", RegionLevel.Province, 6_274);
        Claim[] claims =
        [
            new("personnel", 5_240, [1_234, 4_006], "ANTARA Kaltim, 8 Juli 2024", new("operation.yaml", 12)),
            new("tps", 6_274, [], "KPU Kaltim", new("operation.yaml", 13)),
        ];
        return new()
        {
            Profile = Profile("polda-kaltim", "64", OperationLevel.Polda) with { Claims = claims },
            Stages = [Voting("stages.csv")],
            Regions = [kaltim, .. Regencies.Select(r => KaltimRegion(r.Code, r.Name, RegionLevel.Regency, r.Stations))],
            Commands =
            [
                Seat("polda-kaltim", "Polda", "", "64"),
                .. Regencies.Select(r => Seat("polres-" + r.Code, "Polres", "polda-kaltim", r.Code)),
            ],
            Forces = [People("polda-kaltim", 1_234)],
            Parts = [.. Regencies.Select(r => Polres(r.Code, r.Name, r.Stations, r.People))],
        };
    }

    private static Operation Polres(string code, string name, int stations, int people)
    {
        // The last district of Kutai Kartanegara stands for those that Bontang guards.
        var home = code == "64.02" ? stations - 146 : stations;
        List<Region> regions = [KaltimRegion(code, name, RegionLevel.Regency, stations), .. District(code, "01", home)];
        List<Site> sites = [.. Sites(code + ".01", home)];
        List<string> jurisdiction = code == "64.02" ? [code + ".01"] : [code];
        if (code is "64.02" or "64.74") regions.AddRange(District("64.02", "02", 146));
        if (code == "64.74")
        {
            jurisdiction.Add("64.02.02");
            sites.AddRange(Sites("64.02.02", 146));
        }
        return new()
        {
            Profile = Profile("polres-" + code, code, OperationLevel.Polres),
            Stages = [Voting(code + "/stages.csv")],
            Regions = regions,
            Sites = sites,
            Commands = [Seat("polres-" + code, "Polres", "", [.. jurisdiction])],
            Forces = [People("polres-" + code, people)],
        };
    }

    private static OperationProfile Profile(string command, string region, OperationLevel level) => new()
    {
        Name = "Mantap Praja Mahakam 2024 " + command,
        Level = level,
        Command = command,
        Region = region,
        ElectionDate = Election,
        Doctrine = "pilkada-2024",
        Phases = [new(PhaseKind.Operation, new(2024, 8, 26), new(2024, 12, 16), new(command + "/operation.yaml", 8))],
        Place = new(command + "/operation.yaml", 1, 1),
    };

    private static Stage Voting(string file) =>
        new("pemungutan", "pemungutan", "Pemungutan", Election, Election, new(file, 2));

    private static Region[] District(string regency, string number, int stations) =>
    [
        KaltimRegion($"{regency}.{number}", "Kecamatan " + number, RegionLevel.District, stations),
        KaltimRegion($"{regency}.{number}.2001", "Desa " + number, RegionLevel.Village,
            Math.Min(stations, MostOfVillage)),
        KaltimRegion($"{regency}.{number}.2002", "Desa baru", RegionLevel.Village,
            Math.Max(0, stations - MostOfVillage)),
    ];

    private static Region KaltimRegion(string code, string name, RegionLevel level, int stations) =>
        new(code, name, level, new(0.5, 117), null, null, stations, null, "KPU", new("regions.csv", 2));

    private static IEnumerable<Site> Sites(string district, int count) => Enumerable.Range(0, count).Select(i =>
    {
        var village = $"{district}.{2001 + (i / MostOfVillage)}";
        return new Site(
            $"{village}/{(i % MostOfVillage) + 1:000}", SiteKind.Tps, "TPS", village, null, PositionQuality.Centre, 450,
            AccessMode.Road, [], new("sites.csv", i + 2));
    });

    private static Command Seat(string id, string kind, string parent, params string[] jurisdiction) =>
        new(id, id, kind, Agency.Polri, parent, new(0.5, 117), jurisdiction, "", new("commands.csv", 2));

    private static Force People(string command, int strength) =>
        new(command + "/pam", command, Agency.Polri, "pam", strength, null, null, "", [], "Polda",
            new("forces.csv", 2));
}
