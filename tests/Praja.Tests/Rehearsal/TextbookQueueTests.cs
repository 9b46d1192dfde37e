using Praja.Doctrine;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>The simulator reduced to queues with an exact answer. A service takes half an hour on average.</summary>
public sealed class TextbookQueueTests
{
    private const double Hours = 2000;
    private const double Warm = 200;
    private const double Service = 0.5;
    private const int Runs = 30;

    private static readonly DurationRule Exponential = SmallModel.Exponential(Service * 60);

    [Fact]
    public void One_unit_is_the_queue_M_M_1()
    {
        // rho 0.8: the mean wait is rho / (1 - rho) services, and a share rho waits.
        var runs = SmallModel.Queue(1.6, Exponential, 1, Hours).Runs(Runs);
        Sample.Agrees(0.8 / 0.2 * Service, runs, MeanWaitHours);
        Sample.Agrees(0.8, runs, ShareWaiting);
        Sample.Agrees(0.8, runs, Utilisation);
    }

    [Theory]
    [InlineData(3, 1.5, 0.2368421052631579, 0.1578947368421053)]
    [InlineData(5, 4.5, 0.7624932207329356, 1.524986441465871)]
    [InlineData(10, 9, 0.6687315241076970, 0.6687315241076970)]
    public void Several_units_are_Erlangs_delay_system(int units, double erlangs, double waits, double wait)
    {
        var runs = SmallModel.Queue(erlangs / Service, Exponential, units, Hours).Runs(Runs);
        Sample.Agrees(waits, runs, ShareWaiting);
        Sample.Agrees(wait * Service, runs, MeanWaitHours);
        Sample.Agrees(erlangs / units, runs, Utilisation);
    }

    [Theory]
    [InlineData(0.8, 0)]
    [InlineData(0.6, 1.5)]
    [InlineData(0.7, 0.5)]
    public void Any_handling_time_is_Pollaczeks_and_Khinchines_queue(double load, double spread)
    {
        // Wq = rho / (1 - rho) x (1 + c^2) / 2 services.
        var runs = SmallModel.Queue(load / Service, new(Service * 60, spread), 1, Hours).Runs(Runs);
        Sample.Agrees(load / (1 - load) * (1 + (spread * spread)) / 2 * Service, runs, MeanWaitHours);
    }

    [Theory]
    [InlineData(10, 5, 0.01838457033664813, 1)]
    [InlineData(10, 9, 0.1679632262915864, 0)]
    [InlineData(3, 1.5, 0.1343283582089552, 2)]
    public void Calls_lost_when_all_units_are_busy_are_Erlangs_loss(
        int units, double erlangs, double lost, double spread)
    {
        // The share does not depend on the distribution of the handling time (Sevastyanov).
        var model = SmallModel.Queue(erlangs / Service, new(Service * 60, spread), units, Hours);
        model.LossWhenBusy = true;
        var runs = model.Runs(Runs);
        Sample.Agrees(lost, runs, r => Settled(r).Average(i => (i.Marks & IncidentMarks.Lost) != 0 ? 1.0 : 0));
        Sample.Agrees(erlangs * (1 - lost) / units, runs, Utilisation);
    }

    [Fact]
    public void A_guard_at_every_place_makes_the_number_open_Poisson()
    {
        // M/G/infinity, begun empty: the number open at t is Poisson with mean lambda x integral of P(S > u) to t; by
        // 20 hours of a service of half an hour with c = 1 that is lambda E S.
        var model = new SmallModel { Hours = 24 };
        model.AddType(SmallModel.Course(new(Service * 60, 1)));
        model.AddLevel();
        model.AddSite(model.AddRate(16 * 24), guards: 1);
        var open = model.Runs(2000).Select(r => (double)OpenAt(r, 20 * 3600)).ToArray();
        Sample.Agrees(8, open);
        Sample.Agrees(8, [.. open.Select(n => (n - 8) * (n - 8))]);
    }

    [Theory]
    [InlineData(6, 2, 0.5)]
    [InlineData(4, 1, 0.3)]
    public void Places_that_can_have_one_incident_each_are_machine_repair(int places, int units, double perHour)
    {
        var model = SmallModel.Queue(0, Exponential, units, Hours);
        model.Types[0] = new("t", new("a", "b"), SmallModel.Course(Exponential) with { Exclusive = true });
        model.Sites.Clear();
        model.Rates.Clear();
        var rate = model.AddRate(perHour * Hours);
        for (var place = 0; place < places; place++) model.AddSite(rate);
        var (down, busy) = MachineRepair(places, units, perHour * Service);
        var runs = model.Runs(Runs);
        Sample.Agrees(busy / units, runs, Utilisation);
        Sample.Agrees(down, runs, r => r.Incidents.Sum(i => OpenSeconds(i)) / (Hours * 3600));
    }

    [Fact]
    public void Priorities_wait_as_Cobham_says()
    {
        // c = 3, mu = 1, lambda 0.6 and 0.9: W1 = 0.0986842, W2 = 0.1973684 services; together as first come.
        var model = SmallModel.Queue(0, Exponential, 3, Hours);
        model.Types.Clear();
        model.AddType(SmallModel.Course(Exponential) with { Priority = 2 });
        model.AddType(SmallModel.Course(Exponential) with { Priority = 1 });
        model.Rates.Clear();
        model.AddRate(0.9 / Service * Hours, 0.6 / Service * Hours);
        var runs = model.Runs(Runs);
        Sample.Agrees(0.0986842 * Service, runs, r => MeanWaitHours(r, 1));
        Sample.Agrees(0.1973684 * Service, runs, r => MeanWaitHours(r, 0));
        Sample.Agrees(0.1578947 * Service, runs, MeanWaitHours);
    }

    [Fact]
    public void Operators_are_a_queue_of_their_own()
    {
        var model = SmallModel.Queue(90, default, 1, 300);
        model.Operators = 3;
        model.Numbers = model.Numbers with { Call = SmallModel.Exponential(1) };
        var runs = model.Runs(Runs);
        // 90 calls an hour of a minute each are 1.5 Erlangs.
        Sample.Agrees(
            0.1578947, runs, r => r.Incidents.Where(i => i.Happened < 299 * 3600).Average(i => i.CallWait) / 60);
        Sample.Agrees(0.5, runs, r => r.OperatorBusy / (3 * 300 * 3600));
        Sample.Agrees(90 * 300, runs, r => r.Calls);
        Assert.All(runs, r => Assert.True(r.LongestQueue > 3));
    }

    private static double MeanWaitHours(RunOutcome run) => Settled(run).Average(i => i.UnitWait) / 3600;

    private static double MeanWaitHours(RunOutcome run, int type) =>
        Settled(run).Where(i => i.Type == type).Average(i => i.UnitWait) / 3600;

    private static double ShareWaiting(RunOutcome run) => Settled(run).Average(i => i.UnitWait > 0 ? 1.0 : 0);

    private static double Utilisation(RunOutcome run) => run.UnitBusy.Average() / (Hours * 3600);

    private static int OpenAt(RunOutcome run, double second) =>
        run.Incidents.Count(i => i.Happened <= second && !(i.Happened + i.Closed <= second));

    private static double OpenSeconds(IncidentOutcome incident) =>
        float.IsNaN(incident.Closed) ? (Hours * 3600) - incident.Happened : incident.Closed;

    /// <summary>Incidents after the queue has filled and long enough before the end to have been served.</summary>
    private static IEnumerable<IncidentOutcome> Settled(RunOutcome run) =>
        run.Incidents.Where(i => i.Happened > Warm * 3600 && i.Happened < (Hours - Warm) * 3600);

    /// <summary>Mean number down and in repair: a birth-death chain with birth (n - k) r and death min(k, c).</summary>
    private static (double Down, double Busy) MachineRepair(int machines, int repairers, double ratio)
    {
        var (weight, sum, down, busy) = (1.0, 1.0, 0.0, 0.0);
        for (var k = 1; k <= machines; k++)
        {
            weight *= (machines - k + 1) * ratio / Math.Min(k, repairers);
            sum += weight;
            down += k * weight;
            busy += Math.Min(k, repairers) * weight;
        }
        return (down / sum, busy / sum);
    }
}
