using System.IO.Compression;
using Praja.Algorithms.Flow;

namespace Praja.Tests.Algorithms.Flow;

public sealed class NetworkSimplexTests
{
    [Theory]
    [InlineData("netgen_8_08a.min", 142_274_536)]
    [InlineData("netgen_8_10a.min", 369_269_289)]
    [InlineData("netgen_8_13a.min.gz", 1_184_953_451)]
    [InlineData("transport_40x30.min", 42_667)]
    [InlineData("geo_100_2000.min.gz", 535_178_233)]
    [InlineData("rnd_100_2000.min.gz", 1_835_351)]
    [InlineData("geo_1000_20000.min.gz", 1_001_674_015)]
    [InlineData("rnd_1000_20000.min.gz", 18_561_405)]
    [InlineData("geo_300_6000_loose.min.gz", 163_023_277)]
    public void Known_optimum_is_found_and_proven(string file, long optimum)
    {
        var network = Read(file);
        var flow = NetworkSimplex.Solve(network);
        Assert.Null(OptimalityCertificate.Check(network, flow));
        Assert.Equal(optimum, flow.Cost);
    }

    [Theory]
    [InlineData("geo_100_2000.min.gz", 535_178_233)]
    [InlineData("rnd_100_2000.min.gz", 1_835_351)]
    [InlineData("geo_1000_20000.min.gz", 1_001_674_015)]
    [InlineData("rnd_1000_20000.min.gz", 18_561_405)]
    [InlineData("geo_300_6000_loose.min.gz", 163_023_277)]
    public void Transportation_simplex_finds_the_known_optimum_too(string file, long optimum)
    {
        var problem = TransportationForm.FromNetwork(Read(file));
        Assert.NotNull(problem);
        Assert.Equal(optimum, TransportationSimplexTests.Proven(problem).Cost);
    }

    [Fact]
    public void Transportation_simplex_finds_the_known_optimum_of_forty_by_thirty()
    {
        var problem = TransportationForm.FromNetwork(Read("transport_40x30.min"), shortagePrice: 1_000_000_000);
        Assert.NotNull(problem);
        Assert.Equal(42_667, TransportationSimplexTests.Proven(problem).Cost);
    }

    [Fact]
    public void A_general_network_is_not_taken_for_a_transportation_problem() =>
        Assert.Null(TransportationForm.FromNetwork(Read("netgen_8_08a.min")));

    [Fact]
    public void Supplies_no_path_can_carry_are_infeasible()
    {
        var flow = NetworkSimplex.Solve(new([2, 0, -2], [0, 1], [1, 2], [2, 1], [1, 1]));
        Assert.Equal(FlowStatus.Infeasible, flow.Status);
    }

    [Fact]
    public void Capacities_and_negative_costs_are_kept()
    {
        // Two of three units go the cheap way through node 1, which holds two; the circle 3-4 earns 5 on each of its 4
        // units.
        var network = new FlowNetwork(
            [3, 0, -3, 0, 0], [0, 1, 0, 3, 4], [1, 2, 2, 4, 3], [2, 2, 5, 4, 4], [1, 1, 10, -6, 1]);
        var flow = NetworkSimplex.Solve(network);
        Assert.Null(OptimalityCertificate.Check(network, flow));
        Assert.Equal([2L, 2, 1, 4, 4], flow.Flow);
        Assert.Equal(-6, flow.Cost);
    }

    [Fact]
    public void A_network_written_and_read_again_is_the_same()
    {
        var network = TransportationForm.ToNetwork(TransportationCases.Random(4, 5, 9));
        var again = Dimacs.Parse(Dimacs.Lines(network));
        Assert.Equal(network.Supply, again.Supply);
        Assert.Equal(network.Tail, again.Tail);
        Assert.Equal(network.Head, again.Head);
        Assert.Equal(network.Capacity, again.Capacity);
        Assert.Equal(network.Cost, again.Cost);
    }

    [Theory]
    [InlineData("a 1 2 0 3 4")]
    [InlineData("p min 2 1|a 1 2 1 3 4")]
    [InlineData("p min 2 1|a 1 2 0 3")]
    [InlineData("p min x 1")]
    [InlineData("p min 2 1|hello")]
    public void Text_of_another_form_is_refused(string lines) =>
        Assert.Throws<FormatException>(() => Dimacs.Parse(lines.Split('|')));

    private static FlowNetwork Read(string file)
    {
        var path = SharedData.Need("bench-data", "mcf", file);
        using var plain = File.OpenRead(path);
        var packed = Path.GetExtension(file) == ".gz";
        using Stream stream = packed ? new GZipStream(plain, CompressionMode.Decompress) : plain;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return Dimacs.Parse(lines);
    }
}
