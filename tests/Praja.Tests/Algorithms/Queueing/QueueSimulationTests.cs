using Praja.Algorithms.Queueing;
using Praja.Algorithms.Statistics;

namespace Praja.Tests.Algorithms.Queueing;

/// <summary>The simulator beside every exact answer, within four standard errors of its own interval.</summary>
public sealed class QueueSimulationTests
{
    private const long Arrivals = 400_000;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 0.8)]
    [InlineData(3, 1.5)]
    [InlineData(10, 8)]
    [InlineData(50, 45)]
    public void A_queue_of_servers_alike_waits_as_Erlang_says(int servers, double load)
    {
        var result = Run(Queue(servers, load));
        Agrees(Erlang.MeanWait(servers, load), result.Wait);
        Agrees(Erlang.Waiting(servers, load), result.Delayed);
        Agrees(load, result.Busy);
        Agrees(load + Erlang.MeanQueue(servers, load), result.Present);
        Assert.Equal(0, result.Lost.Value);
        Assert.InRange(result.LittleGap, 0, 1e-9);
        var busy = Erlang.Busy(servers, load, queue: true);
        Assert.Equal(busy[servers - 1], result.Levels[servers - 1], 0.02);
    }

    [Theory]
    [InlineData(QueueShape.Constant, 1e-9)]
    [InlineData(QueueShape.Gamma, 0.5)]
    [InlineData(QueueShape.Lognormal, 1.5)]
    public void A_single_server_waits_as_Pollaczek_and_Khinchine_say(QueueShape shape, double variation)
    {
        var result = Run(Queue(1, 0.7) with { Service = new(shape, 1, variation) });
        Agrees(QueueFormulas.SingleServerWait(0.7, 1, variation), result.Wait);
        Assert.InRange(result.LittleGap, 0, 1e-9);
    }

    // What is lost does not depend on the distribution of service.
    [Theory]
    [InlineData(QueueShape.Exponential, 1)]
    [InlineData(QueueShape.Lognormal, 2)]
    public void A_queue_without_room_to_wait_loses_what_Erlang_says(QueueShape shape, double variation)
    {
        var result = Run(Queue(10, 9) with { Service = new(shape, 1, variation), Capacity = 10 });
        Agrees(Erlang.Blocking(10, 9), result.Lost);
        Assert.Equal(0, result.Delayed.Value);
        Assert.InRange(result.LittleGap, 0, 1e-9);
    }

    [Fact]
    public void A_queue_with_some_room_loses_what_its_chain_says()
    {
        // M/M/1/3 at load 1: all of the four levels alike.
        var result = Run(Queue(1, 1) with { Capacity = 3 });
        Agrees(0.25, result.Lost);
        Agrees(1.5, result.Present);
        Assert.All(result.Levels, share => Assert.Equal(0.25, share, 0.01));
    }

    [Fact]
    public void Servers_without_end_hold_a_Poisson_number_whatever_their_service()
    {
        var result = Run(Queue(400, 20) with { Service = new(QueueShape.Gamma, 1, 0.4), Capacity = 400 });
        Agrees(20, result.Present);
        for (var k = 10; k <= 30; k++)
            Assert.Equal(QueueFormulas.InfiniteServers(20, k), result.Levels[k], 0.004);
    }

    [Fact]
    public void Machines_of_a_finite_source_wait_as_the_repair_chain_says()
    {
        var result = Run(Queue(2, 1) with { Sources = 9, Arrivals = new(QueueShape.Exponential, 4) });
        var exact = new MachineRepair(9, 2, 0.25, 1);
        Agrees(exact.MeanWait, result.Wait);
        Agrees(exact.MeanDown, result.Present);
        Agrees(2 * exact.RepairerLoad, result.Busy);
        Assert.InRange(result.LittleGap, 0, 1e-9);
    }

    [Fact]
    public void Priorities_wait_as_Cobham_says_and_together_as_without()
    {
        var result = Run(Queue(3, 1.5) with { Classes = [0.4, 0.6] });
        var exact = QueueFormulas.PriorityWaits(3, [0.6, 0.9], 1);
        Agrees(exact[0], result.WaitByClass[0]);
        Agrees(exact[1], result.WaitByClass[1]);
        Agrees(Erlang.MeanWait(3, 1.5), result.Wait);
        Assert.InRange(result.LittleGap, 0, 1e-9);
    }

    [Fact]
    public void Even_arrivals_and_services_never_wait()
    {
        var model = new QueueModel
        {
            Servers = 1,
            Arrivals = new(QueueShape.Constant, 1),
            Service = new(QueueShape.Constant, 1),
        };
        var result = QueueSimulation.Run(model, 1, 0, 5000);
        Assert.Equal((0, 1), (result.Wait.Value, result.Busy.Value));
        Assert.Equal(10_000, result.Events);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_run_others()
    {
        var model = Queue(5, 4) with { Classes = [0.5, 0.5] };
        var first = QueueSimulation.Run(model, 3, 0, 20_000);
        Assert.Equal(first.Wait, QueueSimulation.Run(model, 3, 0, 20_000).Wait);
        Assert.NotEqual(first.Wait, QueueSimulation.Run(model, 3, 1, 20_000).Wait);
        Assert.NotEqual(first.Wait, QueueSimulation.Run(model, 4, 0, 20_000).Wait);
    }

    [Fact]
    public void Impossible_models_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Run(Queue(0, 1)));
        Assert.ThrowsAny<ArgumentException>(() => Run(Queue(2, 1) with { Capacity = 1 }));
        Assert.ThrowsAny<ArgumentException>(() => Run(Queue(2, 1) with { Classes = [0.5] }));
        Assert.ThrowsAny<ArgumentException>(() => Run(Queue(2, 1) with { Service = new(QueueShape.Constant, 0) }));
        Assert.ThrowsAny<ArgumentException>(() => QueueSimulation.Run(Queue(2, 1), 1, 0, 10));
    }

    private static QueueResult Run(QueueModel model) => QueueSimulation.Run(model, 2024, 0, Arrivals);

    private static QueueModel Queue(int servers, double load) => new()
    {
        Servers = servers,
        Arrivals = new(QueueShape.Exponential, 1 / load),
        Service = new(QueueShape.Exponential, 1),
    };

    private static void Agrees(double exact, Estimate estimate)
    {
        var error = estimate.HalfWidth / 2.02;
        Assert.True(error > 0 && error < 0.1 * exact, $"standard error {error} beside {exact}");
        Assert.InRange((estimate.Value - exact) / error, -4, 4);
    }
}
