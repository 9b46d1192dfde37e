using System.Globalization;
using System.IO.Compression;
using Praja.Operations;

namespace Praja.Bench.Plans;

// Kalimantan Timur as one dossier: 10 regencies, 105 districts, 1,038 villages, 6,274 stations, a Polres per regency
// and a Polsek per district. Villages come from the shared data where it is there, else from a grid of the same size;
// strengths are those officials stated (5,947 Polri, 2,289 TNI, 13,162 Linmas), shared out by stations. A benchmark's
// dossier, not a sample.

/// <summary>Writes the province's dossier into a folder.</summary>
internal static class ProvinceDossier
{
    private const int Police = 5_947;
    private const int Army = 2_289;
    private const int Linmas = 13_162;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private static readonly string[] ProvinceCommands =
    [
        "polda,Polda,Polda,polri,,-1.26,116.85,64",
        "korem,Korem,Korem,tni,,-0.5,117.15,64",
        "linmas,Linmas,Linmas,linmas,,-0.5,117.15,64",
    ];

    /// <summary>A village as the benchmark needs it.</summary>
    private sealed record Village(
        string Code, string Name, int Stations, double Latitude, double Longitude, double AreaKm2)
    {
        internal string District => Code[..8];

        internal string Regency => Code[..5];
    }

    internal static int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var villages = Real() ?? Grid();
        var districts = villages.GroupBy(v => v.District).ToArray();
        Lines(folder, "operation.yaml", Profile());
        Lines(folder, "stages.csv", Stages());
        Lines(folder, "regions.csv",
            ["code,name,level,latitude,longitude,stations,area_km2,source", .. Regions(villages)]);
        Lines(folder, "commands.csv",
            ["id,name,kind,agency,parent,latitude,longitude,jurisdiction", .. Commands(districts)]);
        Lines(folder, "forces.csv",
            ["id,command,agency,role,strength,source", .. Forces(districts, villages.Sum(v => v.Stations))]);
        var sites = Sites(villages).ToArray();
        Lines(folder, "sites.csv",
            ["id,kind,name,region,latitude,longitude,quality,voters,access,flags", .. Posts(districts), .. sites]);
        return sites.Length;
    }

    private static Village[]? Real()
    {
        if (Repository.SharedFolder("data", "admin") is not { } folder) return null;
        using var packed = File.OpenRead(Path.Combine(folder, "villages.csv.gz"));
        using var file = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var villages = new List<Village>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("64.", StringComparison.Ordinal)) continue;
            var cells = line.Split(',');
            var area = double.TryParse(cells[^1], Plain, out var known) ? known : 20;
            villages.Add(new(
                cells[0],
                cells[1],
                int.Parse(cells[6], Plain),
                double.Parse(cells[7], Plain),
                double.Parse(cells[8], Plain),
                area));
        }
        return [.. villages];
    }

    private static Village[] Grid() =>
    [
        .. from regency in Enumerable.Range(1, 10)
           from district in Enumerable.Range(1, 10)
           from village in Enumerable.Range(1, 10)
           select new Village(
               string.Create(Plain, $"64.{regency:00}.{district:00}.{2000 + village}"),
               string.Create(Plain, $"Desa {regency}-{district}-{village}"),
               village == 1 ? 10 : 6,
               -1.5 + (regency * 0.3) + (village * 0.02),
               115 + (district * 0.25) + (village * 0.02),
               40),
    ];

    private static string[] Profile() =>
    [
        "name: Operasi Mantap Praja Mahakam 2024", "level: polda", "command: polda", "region: \"64\"",
        "election_date: 2024-11-27", "time_zone: WITA", "doctrine: pilkada-2024", "seed: 64",
        "response_target_minutes: 60",
        "phases:", "  operasi: { start: 2024-08-26, end: 2024-12-16 }",
    ];

    private static string[] Stages() =>
    [
        "id,kind,name,start,end",
        "kampanye,kampanye,Kampanye,2024-09-25,2024-11-23",
        "masa_tenang,masa_tenang,Masa tenang,2024-11-24,2024-11-26",
        "pemungutan,pemungutan,Pemungutan suara,2024-11-27,2024-11-27",
        "rekap_kecamatan,rekap_kecamatan,Rekapitulasi,2024-11-28,2024-12-03",
    ];

    private static IEnumerable<string> Regions(Village[] villages) =>
        new[] { Region("64", "Kalimantan Timur", "province", villages) }
            .Concat(
                from village in villages
                group village by village.Regency into inside
                select Region(inside.Key, "Kabupaten " + inside.Key, "regency", [.. inside]))
            .Concat(
                from village in villages
                group village by village.District into inside
                select Region(inside.Key, "Kecamatan " + inside.Key, "district", [.. inside]))
            .Concat(villages.Select(v => Region(v.Code, v.Name, "village", [v])));

    private static string Region(string code, string name, string level, Village[] inside) => string.Create(
        Plain,
        $"{code},{name},{level},{Latitude(inside):0.00000},{Longitude(inside):0.00000},"
        + $"{inside.Sum(v => v.Stations)},{inside.Sum(v => v.AreaKm2):0.###},KPU");

    private static IEnumerable<string> Commands(IGrouping<string, Village>[] districts) =>
        ProvinceCommands
            .Concat(
                from district in districts
                group district by district.Key[..5] into regency
                let villages = regency.SelectMany(d => d).ToArray()
                select Command("polres-" + regency.Key, "Polres", "polda", regency.Key, villages))
            .Concat(districts.Select(d => Command("polsek-" + d.Key, "Polsek", "polres-" + d.Key[..5], d.Key, [.. d])));

    private static string Command(string id, string kind, string parent, string region, Village[] inside) =>
        string.Create(
            Plain,
            $"{id},{kind} {region},{kind},polri,{parent},"
            + $"{Latitude(inside):0.00000},{Longitude(inside):0.00000},{region}");

    private static IEnumerable<string> Forces(IGrouping<string, Village>[] districts, int stations)
    {
        var people = districts.Sum(d => Share(d, stations));
        yield return string.Create(Plain, $"polda-cadangan,polda,polri,cadangan,600,press");
        yield return string.Create(Plain, $"polda-pam,polda,polri,pam,{Police - 600 - people},press");
        yield return string.Create(Plain, $"korem-pam,korem,tni,pam,{Army},press");
        yield return string.Create(Plain, $"linmas,linmas,linmas,linmas,{Linmas},press");
        foreach (var district in districts)
        {
            yield return string.Create(
                Plain, $"pam-{district.Key},polsek-{district.Key},polri,pam,{Share(district, stations)},press");
        }
    }

    private static int Share(IGrouping<string, Village> district, int stations) =>
        (int)((Police - 600L) * 8 / 10 * district.Sum(v => v.Stations) / stations);

    private static IEnumerable<string> Posts(IGrouping<string, Village>[] districts) =>
        districts.Select(d => string.Create(
            Plain,
            $"ppk-{d.Key},ppk,PPK {d.Key},{d.Key},"
            + $"{Latitude([.. d]):0.00000},{Longitude([.. d]):0.00000},centre,,road,"));

    private static IEnumerable<string> Sites(Village[] villages)
    {
        var sources = villages.Select((v, row) => new StationSource
        {
            Code = v.Code,
            Name = v.Name,
            Stations = v.Stations,
            Voters = v.Stations * 450,
            Centre = new(v.Latitude, v.Longitude),
            AreaKm2 = v.AreaKm2,
            Place = new("villages", row + 1),
        });
        var problems = new ProblemList();
        var sites = StationGenerator.Generate([.. sources], new GeneratorSettings { Seed = 64 }, problems);
        Invariant.Holds(!problems.HasErrors, "the benchmark's villages are sound");
        foreach (var site in sites)
        {
            var at = site.Position!.Value;
            var flags = site.Id.EndsWith('7') ? "tanpa_sinyal" : "";
            yield return string.Create(
                Plain,
                $"{site.Id},tps,{site.Name},{site.Region},{at.Latitude:0.00000},{at.Longitude:0.00000},"
                + $"generated,{site.Voters},road,{flags}");
        }
    }

    private static double Latitude(Village[] inside) => inside.Average(v => v.Latitude);

    private static double Longitude(Village[] inside) => inside.Average(v => v.Longitude);

    private static void Lines(string folder, string file, IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(folder, file), lines);
}
