using System.Globalization;
using Praja.Algorithms.Routing;
using Praja.Documents;
using Praja.Documents.Roads;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

// The published model of Auckland's ambulances (JEMSS, Ridler et al.): roads, stations, hospitals and parameters. What
// it leaves to its user is fixed here: calls come from 120 road nodes taken evenly from the file, and each station has
// two ambulances. One departure, for the sake of our engine: the way home is as quick as the way there.

/// <summary>The city read through the importer of roads, its ways worked out.</summary>
internal sealed class AucklandCity : IModelTravel
{
    public const int Places = 120;
    public const int AmbulancesEach = 2;

    private readonly Dictionary<string, double> parameters;
    private readonly int[][] nearest;

    private AucklandCity(RoadNetwork lights, RoadNetwork regular, Sheet sites, Sheet numbers)
    {
        parameters = numbers.Rows.ToDictionary(
            r => r.Cells[0], r => Number(r.Cells[1]), StringComparer.Ordinal);
        var places = Enumerable.Range(0, Places)
            .Select(i => lights.Nearest(lights[i * (lights.Count / Places)]).Node).ToArray();
        IEnumerable<Coordinate> Of(string kind) => sites.Rows
            .Where(r => r.Cells[1] == kind)
            .Select(r => new Coordinate(Number(r.Cells[2]), Number(r.Cells[3])));
        var (offLights, offRegular) = (this["offroad_speed_lights"] / 3.6, this["offroad_speed_regular"] / 3.6);
        FromHome = [.. Of("station").Select(s => Ways(lights, s, offLights, lights.SecondsFrom))];
        ToHospital = new double[Places];
        Array.Fill(ToHospital, double.PositiveInfinity);
        foreach (var hospital in Of("hospital"))
        {
            var ways = Ways(regular, hospital, offRegular, regular.SecondsTo);
            for (var place = 0; place < Places; place++) ToHospital[place] = Math.Min(ToHospital[place], ways[place]);
        }
        FromPlace =
        [
            .. places.Select(from => lights.SecondsFrom(from)).Select(t => places.Select(to => t[to]).ToArray()),
        ];
        nearest =
        [
            .. Enumerable.Range(0, Places)
                .Select(p => Enumerable.Range(0, FromHome.Length).OrderBy(h => FromHome[h][p]).ToArray()),
        ];

        double[] Ways(RoadNetwork network, Coordinate site, double speed, Func<int, double[]> search)
        {
            var join = network.Nearest(site);
            var times = search(join.Node);
            return [.. places.Select(p => times[p] + (join.Meters / speed))];
        }
    }

    /// <summary>Seconds from each station to each place.</summary>
    public double[][] FromHome { get; }

    /// <summary>Seconds from each place to each.</summary>
    public double[][] FromPlace { get; }

    /// <summary>Seconds from each place to its nearest hospital, without lights.</summary>
    public double[] ToHospital { get; }

    public bool HoldsAllHomes => true;

    /// <summary>A parameter of the published model.</summary>
    public double this[string parameter] => parameters[parameter];

    public static AucklandCity Read()
    {
        var problems = new ProblemList();
        string File(string name) => SharedData.Need("data", "dispatch", name);
        RoadNetwork Roads(string column) => RoadFiles.Read(
            File("auckland_road_nodes.csv.gz"), File("auckland_road_arcs.csv.gz"), column, problems)!;
        Sheet Table(string name) => CsvReader.Read(File(name), name, problems)!;
        var city = new AucklandCity(
            Roads("seconds_lights"),
            Roads("seconds_regular"),
            Table("auckland_sites.csv"),
            Table("auckland_model_parameters.csv"));
        Assert.Equal(0, problems.Count);
        return city;
    }

    public double HomeToSite(int home, int site) => FromHome[home][site];

    public double SiteToSite(int from, int to) => FromPlace[from][to];

    public ReadOnlySpan<int> NearestHomes(int site) => nearest[site];

    public double ToEvacuation(int site) => ToHospital[site];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
