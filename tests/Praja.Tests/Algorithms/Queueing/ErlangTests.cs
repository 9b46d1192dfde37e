using System.Globalization;
using Praja.Algorithms.Queueing;

namespace Praja.Tests.Algorithms.Queueing;

public sealed class ErlangTests
{
    // Exact rationals, rounded.
    [Theory]
    [InlineData(10, 5, 0.01838457033664813, 0.03610535915832019)]
    [InlineData(10, 9, 0.1679632262915864, 0.6687315241076970)]
    [InlineData(50, 45, 0.05410447216462617, 0.3638644672069884)]
    [InlineData(5000, 4950, 0.005742151844491104, 0.3660982194227235)]
    public void Blocking_and_waiting_have_their_exact_values(int servers, double load, double blocking, double waiting)
    {
        Assert.Equal(blocking, Erlang.Blocking(servers, load), 1e-13);
        Assert.Equal(waiting, Erlang.Waiting(servers, load), 1e-12);
        Assert.Equal(waiting / (servers - load), Erlang.MeanWait(servers, load), 1e-12);
        Assert.Equal(load * waiting / (servers - load), Erlang.MeanQueue(servers, load), 1e-9);
    }

    [Fact]
    public void Every_row_of_the_exact_table_is_met()
    {
        var rows = File.ReadAllLines(SharedData.Need("bench-data", "queue", "erlang.csv"));
        foreach (var cells in rows.Skip(1).Select(r => r.Split(',')))
        {
            var servers = int.Parse(cells[0], CultureInfo.InvariantCulture);
            var load = cells[1].Split('/').Select(Number).Aggregate((a, b) => a / b);
            Near(Number(cells[2]), Erlang.Blocking(servers, load));
            if (cells[3].Length == 0) continue;
            Near(Number(cells[3]), Erlang.Waiting(servers, load));
            Near(Number(cells[4]), Erlang.MeanWait(servers, load));
        }
        Assert.Equal(18, rows.Length);
    }

    // The published table of loads at which one call in a hundred is lost.
    [Theory]
    [InlineData(5, 1.36)]
    [InlineData(10, 4.46)]
    [InlineData(20, 12.0)]
    [InlineData(50, 37.9)]
    [InlineData(100, 84.1)]
    public void The_published_table_of_one_per_cent_is_met(int servers, double load) =>
        Assert.InRange(Erlang.Blocking(servers, load), 0.0095, 0.0105);

    [Fact]
    public void Busy_servers_have_the_probabilities_of_the_chain()
    {
        var queue = Erlang.Busy(3, 1.5, queue: true);
        double[] expected = [0.2105263157894737, 0.3157894736842105, 0.2368421052631579, 0.2368421052631579];
        Assert.All(queue.Zip(expected), p => Assert.Equal(p.Second, p.First, 1e-13));
        Assert.Equal(1, Erlang.Busy(200, 190, queue: true).Sum(), 1e-12);
        Assert.Equal(1, Erlang.Busy(200, 260, queue: false).Sum(), 1e-12);
        Assert.Equal([1, 0, 0], Erlang.Busy(2, 0, queue: true));
    }

    [Fact]
    public void Loads_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.Waiting(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.Blocking(2, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.Blocking(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.WaitingLonger(2, 1, -1));
        Assert.Equal((1, 0, 0.2), (Erlang.Blocking(0, 1), Erlang.Blocking(3, 0), Erlang.Blocking(2, 1)));
        Assert.Equal(Erlang.Waiting(2, 1) * Math.Exp(-3), Erlang.WaitingLonger(2, 1, 3), 1e-15);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Near(double expected, double actual) => Assert.InRange(actual / expected, 1 - 1e-11, 1 + 1e-11);
}
