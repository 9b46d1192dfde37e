using Praja.Algorithms.Queueing;

namespace Praja.Tests.Algorithms.Queueing;

public sealed class QueueFormulaTests
{
    [Fact]
    public void Single_servers_wait_as_Pollaczek_and_Khinchine_say()
    {
        Assert.Equal(2, QueueFormulas.SingleServerWait(0.8, 1, 0), 1e-12);
        Assert.Equal(Erlang.MeanWait(1, 0.8), QueueFormulas.SingleServerWait(0.8, 1, 1), 1e-12);
        Assert.Equal(10, QueueFormulas.SingleServerWait(0.8, 1, 2), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => QueueFormulas.SingleServerWait(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => QueueFormulas.SingleServerWait(0.5, 1, -1));
    }

    [Fact]
    public void Priorities_wait_as_Cobham_says()
    {
        var waits = QueueFormulas.PriorityWaits(3, [0.6, 0.9], 1);
        Assert.Equal(0.0986842, waits[0], 5e-8);
        Assert.Equal(0.1973684, waits[1], 5e-8);
        Assert.Equal(Erlang.MeanWait(3, 1.5), ((0.6 * waits[0]) + (0.9 * waits[1])) / 1.5, 1e-12);
    }

    [Fact]
    public void The_urgent_wait_a_finite_time_even_where_the_others_never_come_to_turn()
    {
        var waits = QueueFormulas.PriorityWaits(1, [0.5, 0.6], 1);
        Assert.Equal(2, waits[0], 1e-12);
        Assert.Equal(double.PositiveInfinity, waits[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => QueueFormulas.PriorityWaits(1, [], 1));
    }

    [Fact]
    public void A_day_of_calls_lags_by_less_than_an_hour_of_service()
    {
        // a = 100, A = 60, a day of 24 hours, services of an hour: amplitude 58.044, lag 0.978 h.
        var frequency = 2 * Math.PI / 24;
        var times = Enumerable.Range(0, 24_000).Select(i => i / 1000.0).ToArray();
        var peak = times.MaxBy(t => QueueFormulas.SinusoidalPresent(100, 60, frequency, 1, t));
        Assert.Equal(6.978, peak, 0.0015);
        Assert.Equal(158.044, QueueFormulas.SinusoidalPresent(100, 60, frequency, 1, peak), 5e-4);
    }

    [Fact]
    public void Infinite_servers_hold_a_Poisson_number()
    {
        var shares = Enumerable.Range(0, 100).Select(k => QueueFormulas.InfiniteServers(20, k)).ToArray();
        Assert.Equal(1, shares.Sum(), 1e-12);
        Assert.Equal(20, shares.Select((p, k) => p * k).Sum(), 1e-10);
        Assert.Equal(Math.Exp(-20), shares[0], 1e-20);
        Assert.Equal(1, QueueFormulas.InfiniteServers(0, 0));
    }

    [Fact]
    public void Machines_are_repaired_as_in_the_chain()
    {
        // Two machines, one repairer, rates 1 and 2: 4/10, 4/10, 2/10 by hand.
        var two = new MachineRepair(2, 1, 1, 2);
        Assert.Equal([0.4, 0.4, 0.2], two.Down.Select(p => Math.Round(p, 12)));
        Assert.Equal(0.8, two.MeanDown, 1e-12);
        Assert.Equal(0.6, two.RepairerLoad, 1e-12);
        Assert.Equal(1.2, two.Throughput, 1e-12);
        Assert.Equal(1.0 / 6, two.MeanWait, 1e-12);

        // A repairer for each is no queue: each machine is down a third of the time.
        Assert.Equal(100.0 / 3, new MachineRepair(100, 100, 1, 2).MeanDown, 1e-9);
        Assert.Equal(0, new MachineRepair(100, 100, 1, 2).MeanWait, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MachineRepair(0, 1, 1, 1));
    }
}
