using Praja.Algorithms.Random;
using Praja.Algorithms.Routing;

namespace Praja.Tests.Algorithms.Routing;

public sealed class RoadNetworkTests
{
    [Fact]
    public void Quickest_ways_are_those_of_trying_every_node_between()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var (network, arcs) = Draw(40, 90, seed);
            var exact = FloydWarshall(network.Count, arcs);
            for (var node = 0; node < network.Count; node++)
            {
                var (from, to) = (network.SecondsFrom(node), network.SecondsTo(node));
                for (var other = 0; other < network.Count; other++)
                {
                    Assert.Equal(exact[node, other], from[other], 1e-9);
                    Assert.Equal(exact[other, node], to[other], 1e-9);
                }
            }
        }
    }

    [Fact]
    public void The_nearest_node_is_that_of_looking_at_all_also_from_outside()
    {
        var random = new Rng(5);
        var nodes = Enumerable.Range(0, 500)
            .Select(_ => new Coordinate(-36 - random.NextDouble(), 174 + random.NextDouble())).ToArray();
        var ring = Enumerable.Range(0, 500).Select(n => new RoadArc(n, (n + 1) % 500, 1)).ToArray();
        var network = new RoadNetwork(nodes, ring);
        for (var query = 0; query < 500; query++)
        {
            var place = new Coordinate(-35 - (3 * random.NextDouble()), 173 + (3 * random.NextDouble()));
            Assert.Equal(nodes.Min(n => n.MetersTo(place)), network.Nearest(place).Meters);
        }
    }

    [Fact]
    public void Places_are_joined_to_the_part_from_which_all_is_reached()
    {
        // Node 3 is a stub one can only drive into; node 4 may not be left.
        Coordinate[] nodes = [new(0, 0), new(0, 0.01), new(0, 0.02), new(0, 0.03), new(0, 0.015)];
        RoadArc[] arcs = [new(0, 1, 5), new(1, 2, 5), new(2, 0, 5), new(2, 3, 1), new(1, 4, 1), new(4, 1, 1)];
        var network = new RoadNetwork(nodes, arcs, [true, true, true, true, false]);
        Assert.Equal(4, network.MainNodes);
        Assert.Equal(2, network.Nearest(new(0, 0.031)).Node);
        Assert.NotEqual(4, network.Nearest(new(0, 0.015)).Node);
        Assert.Equal(double.PositiveInfinity, network.SecondsFrom(3)[0]);
        Assert.Equal(1, network.SecondsTo(3)[2]);
    }

    [Fact]
    public void A_network_of_one_node_or_none_and_arcs_to_nowhere()
    {
        Assert.Equal(0, new RoadNetwork([new(1, 1)], []).Nearest(new(1, 1)).Node);
        Assert.Throws<ArgumentException>(() => new RoadNetwork([], []));
        Assert.Throws<ArgumentException>(() => new RoadNetwork([new(1, 1)], [new(0, 1, 1)]));
        Assert.Throws<ArgumentException>(() => new RoadNetwork([new(1, 1)], [new(0, 0, double.NaN)]));
    }

    private static (RoadNetwork Network, RoadArc[] Arcs) Draw(int nodes, int arcs, ulong seed)
    {
        var random = new Rng(seed);
        var drawn = Enumerable.Range(0, arcs)
            .Select(_ => new RoadArc(random.Next(nodes), random.Next(nodes), random.Next(8))).ToArray();
        var places = Enumerable.Range(0, nodes).Select(_ => new Coordinate(random.NextDouble(), random.NextDouble()));
        return (new([.. places], drawn), drawn);
    }

    private static double[,] FloydWarshall(int count, RoadArc[] arcs)
    {
        var times = new double[count, count];
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++) times[a, b] = a == b ? 0 : double.PositiveInfinity;
        }
        foreach (var arc in arcs) times[arc.From, arc.To] = Math.Min(times[arc.From, arc.To], arc.Seconds);
        for (var via = 0; via < count; via++)
        {
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < count; b++) times[a, b] = Math.Min(times[a, b], times[a, via] + times[via, b]);
            }
        }
        return times;
    }
}
