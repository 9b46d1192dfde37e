using System.IO.Compression;
using System.Text;
using Praja.Documents.Roads;

namespace Praja.Tests.Documents.Roads;

public sealed class RoadFilesTests
{
    private const string Nodes = "node_id,lat,lon\na,0.5,117.5\nb,0.5,117.51\nc,0.5,117.52\n";

    [Fact]
    public void Real_roads_of_Balikpapan_are_read_with_their_main_part()
    {
        var problems = new ProblemList();
        var network = RoadFiles.Read(
            SharedData.Need("data", "roads", "balikpapan_kota_nodes.csv"),
            SharedData.Need("data", "roads", "balikpapan_kota_edges.csv"),
            null,
            problems);
        Assert.Equal(0, problems.Count);
        Assert.Equal((1207, 1182), (network!.Count, network.MainNodes));
        Assert.Equal(0, network.Nearest(new(-1.2614595, 116.8613969)).Node);
        // The first arc: 164.5 m at the stated 60 km/h; no way between these two nodes is quicker.
        Assert.Equal(164.5 / (60 / 3.6), network.SecondsFrom(0)[1], 1e-9);
    }

    [Fact]
    public void Times_are_stated_or_follow_from_the_limit_or_the_class_of_the_road()
    {
        Assert.Equal(12, Seconds("from_node,to_node,seconds_lights,seconds_regular\na,b,12,20\nb,a,1,1\n", null));
        Assert.Equal(20, Seconds("from_node,to_node,seconds_lights,seconds_regular\na,b,12,20\n", "seconds_regular"));
        const string Header = "from_node,to_node,length_m,maxspeed_kmh,highway\n";
        Assert.Equal(36, Seconds(Header + "a,b,1000,100,primary\n", null), 1e-9);
        Assert.Equal(144, Seconds(Header + "a,b,1000,,residential\n", null), 1e-9);
    }

    [Fact]
    public void Packed_files_are_read_and_broken_ones_refused()
    {
        using var folder = new TempFolder().With("nodes.csv", Nodes);
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes("from_node,to_node,seconds\na,b,12\n"));
        File.WriteAllBytes(folder["arcs.csv.gz"], packed.ToArray());
        var problems = new ProblemList();
        Assert.Equal(12, RoadFiles.Read(folder["nodes.csv"], folder["arcs.csv.gz"], null, problems)!.SecondsFrom(0)[1]);
        File.WriteAllBytes(folder["arcs.csv.gz"], [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Null(RoadFiles.Read(folder["nodes.csv"], folder["arcs.csv.gz"], null, problems));
        Assert.Equal(["PRJ397"], problems.Sorted().Select(p => p.Kind.Code));
    }

    [Fact]
    public void Everything_wrong_is_said_in_one_run_with_its_place()
    {
        var problems = Problems(
            "node,lat,lon\na,0.5,117.5\na,0.5,117.5\n,1,1\nb,91,117.5\nc,x,181\n",
            "from_node,to_node,length_m,highway\na,z,10,primary\nq,a,-5,primary\na,a,10,goat_path\n");
        string[] expected =
        [
            "PRJ393 arcs.csv:2:2 (to_node) z",
            "PRJ393 arcs.csv:3:1 (from_node) q",
            "PRJ391 arcs.csv:3:3 (length_m) -5",
            "PRJ396 arcs.csv:4:4 (highway) goat_path",
            "PRJ392 nodes.csv:3:1 (node) a",
            "PRJ392 nodes.csv:4:1 (node) ",
            "PRJ391 nodes.csv:5:2 (lat) 91",
            "PRJ391 nodes.csv:6:2 (lat) x",
            "PRJ391 nodes.csv:6:3 (lon) 181",
        ];
        Assert.Equal(expected, problems.Select(p => $"{p.Kind.Code} {p.Place} {p.Seen}"));
    }

    [Theory]
    [InlineData("node,lat\na,1\n", "from_node,to_node,seconds\na,a,1\n", "PRJ390")]
    [InlineData("node,lat,lon\na,1,1\n", "from_node,seconds\na,1\n", "PRJ390")]
    [InlineData("node,lat,lon\na,1,1\n", "from_node,to_node\na,a\n", "PRJ390")]
    [InlineData("node,lat,lon\na,1,1\n", "from_node,to_node,seconds\n", "PRJ394")]
    [InlineData("node,lat,lon\n", "from_node,to_node,seconds\na,a,1\n", "PRJ394")]
    public void Files_without_what_they_need_are_refused(string nodes, string arcs, string code) =>
        Assert.Equal([code], Problems(nodes, arcs).Select(p => p.Kind.Code));

    private static double Seconds(string arcs, string? column)
    {
        using var folder = new TempFolder().With("nodes.csv", Nodes).With("arcs.csv", arcs);
        return RoadFiles.Read(folder["nodes.csv"], folder["arcs.csv"], column, new())!.SecondsFrom(0)[1];
    }

    private static IReadOnlyList<Problem> Problems(string nodes, string arcs)
    {
        using var folder = new TempFolder().With("nodes.csv", nodes).With("arcs.csv", arcs);
        var problems = new ProblemList();
        Assert.Null(RoadFiles.Read(folder["nodes.csv"], folder["arcs.csv"], null, problems));
        return problems.Sorted();
    }
}
