using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>The simulator reduced to queues with an exact answer.</summary>
public sealed class TextbookQueueTests
{
    private const double Hours = 2000;
    private const double Warm = 200;
    private const int Runs = 30;

    [Fact]
    public void One_unit_and_exponential_handling_is_the_queue_M_M_1()
    {
        // rho 0.8: mean wait rho / (mu - lambda) = 0.8 / (2 - 1.6) h, and a share rho waits.
        var runs = SmallModel.Queue(1.6, SmallModel.Exponential(30), 1, Hours).Runs(Runs);
        Sample.Agrees(2, runs, MeanWaitHours);
        Sample.Agrees(0.8, runs, ShareWaiting);
        Sample.Agrees(0.8, runs, r => r.UnitBusy[0] / (Hours * 3600));
    }

    private static double MeanWaitHours(RunOutcome run) => Settled(run).Average(i => i.UnitWait) / 3600;

    private static double ShareWaiting(RunOutcome run) => Settled(run).Average(i => i.UnitWait > 0 ? 1.0 : 0);

    /// <summary>Incidents after the queue has filled and long enough before the end to have been served.</summary>
    private static IEnumerable<IncidentOutcome> Settled(RunOutcome run) =>
        run.Incidents.Where(i => i.Happened > Warm * 3600 && i.Happened < (Hours - Warm) * 3600);
}
