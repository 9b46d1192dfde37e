using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Praja.Doctrine;
using Praja.Documents.Plans;
using Praja.Operations;
using Praja.Planning;
using Praja.Risk;

namespace Praja.Tests.Documents;

/// <summary>
/// Tanjung Damai, an invented island regency: two districts, four villages, and the people who guard it. Its plan is
/// made by hand, so that the documents are tested without the planner. A larger one of the same make has as many
/// districts as asked for.
/// </summary>
[SuppressMessage("Maintainability", "CA1506", Justification = "A country in one place has one of everything.")]
public static class TanjungDamai
{
    private static readonly Place Nowhere = new("dossier");
    private static readonly DateOnly Vote = new(2024, 11, 27);

    private static readonly string[] DistrictNames = ["Karang Teduh", "Muara Rukun"];
    private static readonly string[] VillageNames = ["Teluk Sirih", "Pasir Putih", "Hulu Jernih", "Lubuk Aman"];

    /// <summary>Two districts of two villages with three stations each: small enough to read.</summary>
    public static PlanContext Small() => Build(districts: 2, villages: 2, stations: 3, missing: 1);

    /// <summary>18 districts, 126 villages, 756 stations.</summary>
    public static PlanContext Large() => Build(districts: 18, villages: 7, stations: 6, missing: 3);

    /// <summary>The small one with words that try to become markup everywhere a dossier can put words.</summary>
    public static PlanContext Hostile()
    {
        var context = Small();
        const string Attack = "<script>alert('x')</script>&\"";
        return context with
        {
            Operation = context.Operation with
            {
                Sites = [.. context.Operation.Sites.Select(s => s with { Name = s.Name + Attack })],
                Regions = [.. context.Operation.Regions.Select(r => r with { Name = r.Name + Attack })],
                Commands = [.. context.Operation.Commands.Select(
                    c => c with { Name = c.Name + Attack, Contact = Attack })],
                Stages = [.. context.Operation.Stages.Select(s => s with { Name = s.Name + Attack })],
            },
            Plan = context.Plan with { Operation = context.Plan.Operation + Attack + "\u0001" },
        };
    }

    private static PlanContext Build(int districts, int villages, int stations, int missing)
    {
        var doctrine = Doctrine();
        var regions = Regions(districts, villages);
        var commands = Commands(districts);
        var sites = Sites(regions, stations);
        var operation = Operation(regions, commands, sites);
        var risk = Risk(sites);
        var beats = Beats(sites, risk.Stages[0].Stations);
        return new(operation, doctrine, risk, Plan(operation, beats, risk.Stages[0].Stations, missing));
    }

    private static List<Region> Regions(int districts, int villages)
    {
        var regions = new List<Region>
        {
            new("99", "Nusa Damai", RegionLevel.Province, null, null, null, null, null, "invented", Nowhere),
            new("99.01", "Tanjung Damai", RegionLevel.Regency, new(0.5, 117.5), null, null, null, null, "invented",
                Nowhere),
        };
        for (var d = 0; d < districts; d++)
        {
            var centre = new Coordinate(0.2 + (0.35 * (d / 6)), 116.4 + (0.34 * (d % 6)));
            var code = $"99.01.{d + 1:00}";
            regions.Add(new(code, d < 2 ? DistrictNames[d] : $"Kecamatan {d + 1}", RegionLevel.District, centre, null,
                null, null, null, "invented", Nowhere));
            for (var v = 0; v < villages; v++)
            {
                var name = d < 2 && v < 2 ? VillageNames[(d * 2) + v] : $"Desa {d + 1}-{v + 1}";
                var place = new Coordinate(
                    centre.Latitude + (0.04 * ((v % 3) - 1)), centre.Longitude + (0.05 * ((v / 3) - 1)));
                regions.Add(new($"{code}.{2001 + v}", name, RegionLevel.Village, place, null, null, null, null,
                    "invented", Nowhere));
            }
        }
        return regions;
    }

    private static List<Command> Commands(int districts)
    {
        var commands = new List<Command>
        {
            new("polda", "Polda Nusa Damai", "Polda", Agency.Polri, "", null, ["99"], "", Nowhere),
            new("polres", "Polres Tanjung Damai", "Polres", Agency.Polri, "polda", new(0.5, 117.5), ["99.01"],
                "0549-555-010", Nowhere),
            new("kodim", "Kodim 0999/TJD", "Kodim", Agency.Tni, "", new(0.51, 117.48), ["99.01"], "", Nowhere),
            new("linmas", "Satlinmas Tanjung Damai", "Linmas", Agency.Linmas, "", null, ["99.01"], "", Nowhere),
        };
        for (var d = 0; d < districts; d += 2)
        {
            var name = d < 2 ? DistrictNames[d] : $"Kecamatan {d + 1}";
            string[] area = d + 1 < districts ? [$"99.01.{d + 1:00}", $"99.01.{d + 2:00}"] : [$"99.01.{d + 1:00}"];
            var position = new Coordinate(0.22 + (0.35 * (d / 6)), 116.42 + (0.34 * (d % 6)));
            commands.Add(new($"polsek-{d + 1}", "Polsek " + name, "Polsek", Agency.Polri, "polres", position, area,
                $"0549-555-1{d:00}", Nowhere));
        }
        return commands;
    }

    private static List<Site> Sites(List<Region> regions, int stations)
    {
        var sites = new List<Site>();
        foreach (var village in regions.Where(r => r.Level == RegionLevel.Village))
        {
            for (var n = 1; n <= stations; n++)
            {
                var at = new Coordinate(village.Centre!.Value.Latitude + (0.004 * (n % 3)),
                    village.Centre.Value.Longitude + (0.003 * n));
                var access = village.Code.EndsWith("2002", StringComparison.Ordinal) ? AccessMode.River
                    : AccessMode.Road;
                sites.Add(new(
                    $"{village.Code}/{n:000}", SiteKind.Tps, $"TPS {n:000}", village.Code, at,
                    PositionQuality.Generated, 380 + (17 * n), access, [], Nowhere));
            }
        }
        sites.Add(new("ppk-1", SiteKind.Ppk, "PPK Karang Teduh", "99.01.01", new(0.21, 116.41), PositionQuality.Centre,
            null, AccessMode.Road, [], Nowhere));
        sites.Add(new("gudang", SiteKind.Warehouse, "Gudang KPU Tanjung Damai", "99.01", new(0.49, 117.49),
            PositionQuality.Centre, null, AccessMode.Road, [], Nowhere));
        return sites;
    }

    private static Operation Operation(List<Region> regions, List<Command> commands, List<Site> sites) => new()
    {
        Profile = new()
        {
            Name = "Operasi Mantap Praja Damai 2024",
            CodeName = "Mantap Praja Damai",
            Level = OperationLevel.Polres,
            Command = "polres",
            Region = "99.01",
            ElectionDate = Vote,
            Phases = [new(PhaseKind.Operation, new(2024, 8, 26), new(2024, 12, 16), Nowhere)],
            Claims = [new("operation_days", 126, [], "Kapolres, 23 Agustus 2024", Nowhere),
                new("linmas", 25, [], "Pemda", Nowhere)],
            Doctrine = "uji",
            TimeZone = "WITA",
            Notes = ["Posisi TPS dibangkitkan di sekitar titik tengah desa."],
        },
        Regions = regions,
        Commands = commands,
        Sites = sites,
        Stages =
        [
            new("kampanye", "kampanye", "Kampanye", new(2024, 9, 25), new(2024, 11, 23), Nowhere),
            new("pungut", "pemungutan_suara", "Pemungutan suara", Vote, Vote, Nowhere),
        ],
        Forces =
        [
            .. commands.Where(c => c.Kind == "Polsek")
                .Select(c => new Force($"{c.Id}/polri/pam", c.Id, Agency.Polri, "pam", 12, null, null, "", [],
                "invented", Nowhere)),
            new("polres/polri/pam", "polres", Agency.Polri, "pam", 40, null, null, "", [], "invented", Nowhere),
            new("polres/polri/cadangan", "polres", Agency.Polri, "cadangan", 30, null, null, "Polda Nusa Damai",
                ["perahu"], "invented", Nowhere),
            new("kodim/tni/pam", "kodim", Agency.Tni, "pam", 10, new(2024, 11, 20), new(2024, 12, 3), "", [],
                "invented", Nowhere),
            new("linmas/linmas/linmas", "linmas", Agency.Linmas, "linmas",
                sites.Count(s => s.Kind == SiteKind.Tps) * 2, null, null, "", [], "invented", Nowhere),
        ],
        TaskForces =
        [
            new("preventif", "preventif", "", "", "polres", "polres", 30, new SortedDictionary<string,
                string> { ["kampanye"] = "pengamanan kampanye" }, Nowhere),
        ],
    };

    private static RiskMap Risk(List<Site> sites)
    {
        var stations = sites.Where(s => s.Kind == SiteKind.Tps).Select((s, i) => Station(s, i)).ToArray();
        return new(
            new("goalposts", "arithmetic", "left out", "cut at the goalposts", 1000, 0.5, 1),
            [new("pemungutan_suara", stations)],
            [new("99.01", "ikp", "2024", 24.28, new Text("sedang", "medium"), "Bawaslu")]);
    }

    private static StationRisk Station(Site site, int place)
    {
        var index = 8 + (place * 37 % 80) + (place % 10 * 0.1);
        var band = BandOf(index);
        var over = place == 4 ? new BandOverride(
            site.Id, "sangat_rawan", "riwayat pemungutan suara ulang", "Kapolres", new(2024, 11, 1), Nowhere) : null;
        return new(
            site.Id, index, band, over,
            [new("tanpa_sinyal", 1, 1, index * 0.6), new("menit_bantuan", 75, 0.6, index * 0.4)], [], 0.93,
            place + 1, 1, 9,
            new("Merah karena tidak ada sinyal telepon.", "Red because there is no telephone signal."));
    }

    private static string BandOf(double index) => index >= 67 ? "sangat_rawan" : index >= 34 ? "rawan" : "kurang_rawan";

    private static List<Beat> Beats(List<Site> sites, IReadOnlyList<StationRisk> risks)
    {
        var byId = sites.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var beats = new List<Beat>();
        foreach (var group in risks.GroupBy(r => (byId[r.Site].Region, r.EffectiveBand)))
        {
            var (police, most) = Pattern(group.Key.EffectiveBand);
            foreach (var chunk in group.Chunk(most))
            {
                var district = group.Key.Region[..8];
                var number = beats.Count(b => b.District == district) + 1;
                var command = "polsek-" + (((int.Parse(district[^2..], CultureInfo.InvariantCulture) - 1) / 2 * 2) + 1)
                    .ToString(CultureInfo.InvariantCulture);
                beats.Add(new(
                    $"{district}/{number:00}", command, district, [group.Key.Region], group.Key.EffectiveBand,
                    [.. chunk.Select(r => r.Site)], police,
                    group.Key.EffectiveBand == "sangat_rawan" ? 1 : 0, chunk.Length * 2,
                    byId[chunk[0].Site].Position!.Value, 7 * (chunk.Length - 1)));
            }
        }
        return [.. beats.OrderBy(b => b.Id, StringComparer.Ordinal)];
    }

    private static (int Police, int Stations) Pattern(string band) => band switch
    {
        "sangat_rawan" => (2, 1),
        "rawan" => (2, 2),
        _ => (2, 6),
    };

    private static Plan Plan(Operation operation, List<Beat> beats, IReadOnlyList<StationRisk> risks, int missing)
    {
        var beatOf = beats.SelectMany(b => b.Stations.Select(s => (s, b.Id)))
            .ToDictionary(p => p.s, p => p.Id, StringComparer.Ordinal);
        var reserve = new ReserveUnit(
            "polres/polri/cadangan", Agency.Polri, 30, "polres", new(0.5, 117.5), risks.Count - 2);
        return new()
        {
            Operation = operation.Profile.Name,
            CodeName = operation.Profile.CodeName,
            Region = "99.01",
            ElectionDate = Vote,
            Doctrine = "uji",
            Seed = 27,
            Inputs = [new("sites.csv", new string('a', 64)), new("doctrine/uji.yaml", new string('b', 64))],
            Patterns = Doctrine().Patterns,
            Stations = [.. risks.Select(
                r => new PlannedStation(r.Site, beatOf[r.Site], r.Index, r.Band, r.EffectiveBand))],
            Beats = beats,
            Periods = [Campaign(), VotingDay(beats, missing)],
            Reserves = new(30, [reserve], 0.8765, [0.8765, 0.95], "optimal", 0.8765, [risks[^1].Site, risks[^2].Site]),
            Linmas = [.. operation.Regions.Where(r => r.Level == RegionLevel.Village)
                .Select(r => new LinmasVillage(r.Code, 3, 6, 6))],
            Repairs =
            [
                new("pattern", new("Ubah pola kurang rawan menjadi 2-8-16.",
                    "Change the least prone pattern to 2-8-16."), "kurang_rawan", "2-8-16", "", null, 2, null, null, 0),
                new("bko", new("Minta BKO 2 Polri di Polres Tanjung Damai.",
                    "Ask for 2 police at Polres Tanjung Damai."), "", "", "polres", Agency.Polri, 2, Vote.AddDays(-1),
                    Vote.AddDays(1), 0),
            ],
        };
    }

    private static PeriodPlan Campaign() => new(
        new(2024, 9, 25), new(2024, 11, 23), ["kampanye"],
        [
            new("ppk-1", DemandKind.Post, "ppk-1", "PPK Karang Teduh", "99.01.01", new(0.21, 116.41), AccessMode.Road,
                Agency.Polri, 4, [], 1,
                new("Menjaga kantor PPK", "Guard the PPK office")),
        ],
        [new("ppk-1", "polsek-1/polri/pam", "polsek-1", 4, 6, true, 0, true)], [], [], []);

    private static PeriodPlan VotingDay(List<Beat> beats, int missing)
    {
        var demands = new List<Demand>();
        var sent = new List<Assignment>();
        var shortfalls = new List<Shortfall>();
        foreach (var (beat, place) in beats.Select((b, i) => (b, i)))
        {
            var short1 = place < missing ? 1 : 0;
            demands.Add(DemandOf(beat, Agency.Polri, beat.Police));
            sent.Add(new(beat.Id + "/polri", beat.Command + "/polri/pam", beat.Command, beat.Police - short1,
                20 + (place * 41 % 380), place % 3 == 0, place % 9 == 8 ? 2 : place % 4 == 3 ? 1 : 0, true));
            if (short1 > 0) shortfalls.Add(new(beat.Id + "/polri", Agency.Polri, 1, "no_people"));
            if (beat.Army == 0) continue;
            demands.Add(DemandOf(beat, Agency.Tni, beat.Army));
            sent.Add(new(beat.Id + "/tni", "kodim/tni/pam", "kodim", beat.Army, 95, false, 1, true));
        }
        return new(
            Vote, Vote, ["pungut"], demands, sent, shortfalls, [new("polsek-1", Agency.Polri, true, -12.5)],
            [new(Agency.Polri, "optimal", 123456, missing, true, 42), new(Agency.Tni, "optimal", 99, 0, true, 3)]);
    }

    private static Demand DemandOf(Beat beat, Agency agency, int people) => new(
        beat.Id + "/" + (agency == Agency.Polri ? "polri" : "tni"), DemandKind.Beat, beat.Id, "Beat " + beat.Id,
        beat.Villages[0], beat.Centre, AccessMode.Road, agency,
        people, [], 2, new("Menjaga TPS", "Guard the stations"));

    private static DoctrineBook Doctrine() => new()
    {
        Id = "uji",
        Name = new("Doktrin uji", "Test doctrine"),
        Stages =
        [
            new("kampanye", new("Kampanye", "Campaign"), null, null, [], false, "invented"),
            new("pemungutan_suara", new("Pemungutan suara", "Voting"), null, null, [], true, "invented"),
        ],
        TaskForces = [new("preventif", new("Satgas Preventif", "Prevention task force"),
            new("Menjaga, mengawal, berpatroli", "Guards, escorts, patrols"), "invented")],
        Bands =
        [
            new("kurang_rawan", new("Kurang rawan", "Least prone"), 0, "invented"),
            new("rawan", new("Rawan", "Prone"), 34, "invented"),
            new("sangat_rawan", new("Sangat rawan", "Most prone"), 67, "invented"),
        ],
        Patterns =
        [
            new("kurang_rawan", "2-6-12", 2, 6, 12, 0, true, "invented"),
            new("rawan", "2-2-4", 2, 2, 4, 0, true, "invented"),
            new("sangat_rawan", "2-1-2", 2, 1, 2, 1, true, "invented"),
        ],
        Indicators =
        [
            Sign("tanpa_sinyal", new("Tanpa sinyal", "No signal"),
                new("tidak ada sinyal telepon", "no telephone signal")),
            Sign("menit_bantuan", new("Menit ke bantuan", "Minutes to help"),
                new("bantuan lebih dari satu jam", "help is over an hour away")),
        ],
        PublishedIndices = [],
        Demands = [],
        Reports =
        [
            new("tps", "pemungutan_suara", [new(7, 0), new(9, 0), new(11, 0), new(13, 0)],
                new("Situasi TPS", "Station status"), "unsourced"),
            new("polsek", "*", [new(5, 30), new(17, 30)], new("Laporan harian", "Daily report"), "unsourced"),
        ],
        Escalation = [],
        ForceStages = [],
        Incidents =
        [
            new("bentrok", new("Bentrok massa", "Clash of crowds"), "polri", "invented"),
            new("sakit", new("Petugas sakit", "Staff fall ill"), "health", "invented"),
        ],
        Travel = new(
        [
            .. ((string[])["road", "plantation_road", "river", "sea"])
                .Select(mode => new TravelLeg(
                mode, double.PositiveInfinity, 1.4, mode == "road" ? 35 : 18, 5, "invented")),
        ]),
        Planning = new(),
    };

    private static Indicator Sign(string id, Text name, Text reason) =>
        new(id, name, reason, IndicatorOrigin.Flag, 0, 1, new SortedDictionary<string, double> { ["*"] = 1 }, null,
            "invented");
}
