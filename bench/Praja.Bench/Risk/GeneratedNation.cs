using System.Globalization;
using Praja.Algorithms.Random;
using Praja.Operations;

namespace Praja.Bench.Risk;

// A nation of the right size and shape for the risk benchmark: 60 stations to a district in 12 villages, 14 districts
// to a regency, a Polsek in each district and a Polres in each regency. Shares of the signs follow Bawaslu's counts in
// Kalimantan Timur, November 2024 (no internet 8.2 %, no electricity 3.4 %, earlier re-vote 2.0 %, disaster 1.5 %, hard
// to reach 1.5 %, intimidation 1.3 %, near a candidate or a mine 1.1 % each) and nationally (violence 0.28 %), three
// times as frequent in the tenth of districts that is remote.

/// <summary>An operation of any number of generated stations.</summary>
internal sealed class GeneratedNation
{
    private const int PerVillage = 5;
    private const int VillagesPerDistrict = 12;
    private const int DistrictsPerRegency = 14;
    private static readonly Place Nowhere = new("generated");

    public static readonly (string Id, double Share)[] Signs =
    [
        ("tanpa_sinyal", 0.082), ("tanpa_listrik", 0.034), ("riwayat_psu", 0.02), ("rawan_bencana", 0.015),
        ("riwayat_intimidasi", 0.013), ("dekat_posko_paslon", 0.011), ("dekat_tambang", 0.011),
        ("riwayat_kekerasan", 0.0028), ("riwayat_logistik", 0.01), ("dpt_bermasalah", 0.02), ("sengketa_batas", 0.002),
    ];

    private readonly List<Site> sites = [];
    private readonly List<Command> commands = [];
    private readonly List<Force> forces = [];
    private readonly List<Observation> observations = [];
    private readonly int stations;

    private GeneratedNation(int stations) => this.stations = stations;

    public static Operation Operation(int stations)
    {
        var nation = new GeneratedNation(stations);
        for (var regency = 0; nation.sites.Count < stations; regency++) nation.AddRegency(regency);
        return new()
        {
            Profile = new() { Name = "Bangkitan", Command = "polres-0", Region = "10", Doctrine = "bench", Seed = 1 },
            Sites = nation.sites,
            Commands = nation.commands,
            Forces = nation.forces,
            Observations = nation.observations,
        };
    }

    private void AddRegency(int regency)
    {
        var rng = Rng.For(1, "regency", regency);
        var code = string.Create(CultureInfo.InvariantCulture, $"{10 + (regency / 90)}.{10 + (regency % 90)}");
        var centre = new Coordinate((14 * rng.NextDouble()) - 9, 95 + (45 * rng.NextDouble()));
        AddPost("polres-" + code, centre, code);
        // Nobody measured the rain in three of ten regencies: there the indicator is unknown.
        if (rng.NextDouble() < 0.7)
            observations.Add(new(code, "curah_hujan", 100 * rng.NextDouble(), "", "generated", null, Nowhere));
        for (var district = 1; district <= DistrictsPerRegency && sites.Count < stations; district++)
        {
            var districtCode = string.Create(CultureInfo.InvariantCulture, $"{code}.{district:00}");
            AddDistrict(rng, districtCode, Near(rng, centre, 0.4));
        }
    }

    private void AddDistrict(Rng rng, string code, Coordinate centre)
    {
        var isRemote = rng.NextDouble() < 0.1;
        AddPost("polsek-" + code, centre, code);
        for (var village = 1; village <= VillagesPerDistrict; village++)
        {
            var villageCode = string.Create(CultureInfo.InvariantCulture, $"{code}.{2000 + village}");
            var near = Near(rng, centre, isRemote ? 0.3 : 0.05);
            for (var number = 1; number <= PerVillage && sites.Count < stations; number++)
                AddStation(rng, villageCode, number, Near(rng, near, 0.01), isRemote);
        }
    }

    private void AddStation(Rng rng, string village, int number, Coordinate position, bool isRemote)
    {
        // A tenth of districts three times as often as the mean leaves 0.78 of it for the others.
        var times = isRemote ? 3 : 0.78;
        var flags = new List<string>();
        foreach (var (id, share) in Signs)
        {
            if (rng.NextDouble() < share * times) flags.Add(id);
        }
        flags.Sort(StringComparer.Ordinal);
        var access = rng.NextDouble();
        var mode = access < 0.015 * times ? AccessMode.River : access < 0.1 * times ? AccessMode.PlantationRoad
            : AccessMode.Road;
        int? voters = rng.NextDouble() < 0.02 ? null : Math.Clamp((int)(467 + (90 * rng.NextNormal())), 60, 600);
        var id1 = string.Create(CultureInfo.InvariantCulture, $"{village}/{number:000}");
        sites.Add(
            new(id1, SiteKind.Tps, id1, village, position, PositionQuality.Generated, voters, mode, flags, Nowhere));
    }

    private void AddPost(string id, Coordinate position, string jurisdiction)
    {
        commands.Add(new(id, id, "Polsek", Agency.Polri, "", position, [jurisdiction], "", Nowhere));
        forces.Add(new(id, id, Agency.Polri, "pam", 20, null, null, "", [], "generated", Nowhere));
    }

    private static Coordinate Near(Rng rng, Coordinate centre, double degrees) =>
        new(centre.Latitude + (degrees * rng.NextNormal()), centre.Longitude + (degrees * rng.NextNormal()));
}
