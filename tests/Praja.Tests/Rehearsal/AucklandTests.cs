using Praja.Doctrine;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>
/// A published dispatch model with real roads, run by the simulator and by a plain simulation of the same rules.
/// </summary>
public sealed class AucklandTests
{
    private const double Hours = 96;
    private const double Horizon = Hours * 3600;

    // Calls of the last hours may be unanswered at the end.
    private const double LastCall = Horizon - (3 * 3600);
    private const int Runs = 25;

    [Fact]
    public void The_simulator_agrees_with_a_plain_simulation_of_Aucklands_ambulances()
    {
        var city = AucklandCity.Read();
        var model = ModelOf(city);
        var ours = Rehearser.Run(
            model, new() { Runs = Runs, Threads = 1 }, [], null, TestContext.Current.CancellationToken).Outcomes;
        var theirs = Enumerable.Range(0, Runs).Select(run =>
        {
            var plain = new PlainAmbulances(city, 1000 + (ulong)run, Horizon);
            plain.Run();
            return plain;
        }).ToArray();

        double[] targets =
            [city["target_response_high"], city["target_response_medium"], city["target_response_low"]];
        for (var priority = 1; priority <= 3; priority++)
        {
            var (p, target) = (priority, targets[priority - 1] * 60);
            Agree(ours.Select(r => Responses(r, p).Average()), theirs.Select(t => Responses(t, p).Average()));
            Agree(
                ours.Select(r => Responses(r, p).Average(s => s <= target ? 1.0 : 0)),
                theirs.Select(t => Responses(t, p).Average(s => s <= target ? 1.0 : 0)));
        }
        Agree(ours.Select(r => (double)r.Incidents.Count), theirs.Select(t => (double)t.Responses.Count()));
        for (var station = 0; station < city.FromHome.Length; station++)
        {
            var home = station;
            double Share(IEnumerable<double> busy) =>
                busy.Where((_, unit) => model.Units[unit].Home == home).Average() / Horizon;
            Agree(ours.Select(r => Share(r.UnitBusy.Select(b => (double)b))), theirs.Select(t => Share(t.Busy)));
        }
        LittleHolds(city, ours, theirs.Average(t => t.MeanWork));
    }

    // Mean ambulances away: calls a second times seconds of a call, and at most all of the way home besides.
    private static void LittleHolds(AucklandCity city, IReadOnlyList<RunOutcome> runs, double work)
    {
        var rate = city["calls_per_day"] / 86_400;
        var away = runs.Average(r => r.UnitBusy.Sum(b => (double)b)) / Horizon;
        var home = city.FromHome.SelectMany(h => h).Max();
        Assert.InRange(away, 0.97 * rate * work, 1.03 * rate * (work + home));
        var fleet = city.FromHome.Length * AucklandCity.AmbulancesEach;
        Assert.InRange(away / fleet, 0.1, 0.9);
    }

    private static double[] Responses(RunOutcome run, int priority) =>
    [
        .. run.Incidents.Where(i => i.Type == priority - 1 && i.Happened < LastCall).Select(i => (double)i.First),
    ];

    private static double[] Responses(PlainAmbulances run, int priority) =>
        [.. run.Responses.Where(c => c.Priority == priority && c.Time < LastCall).Select(c => c.Response)];

    private static RehearsalModel ModelOf(AucklandCity city)
    {
        var small = new SmallModel { Hours = Hours };
        double[] shares =
            [city["share_high_priority"], city["share_medium_priority"], city["share_low_priority"]];
        var onScene = SmallModel.Exponential(city["on_scene_mean"]);
        for (var priority = 1; priority <= 3; priority++)
        {
            small.AddType(SmallModel.Course(onScene) with
            {
                Priority = priority,
                EvacuateShare = city["transport_probability"],
            });
        }
        small.AddLevel(decision: new DurationRule(city["dispatch_delay"] / 60, 0));
        var rate = small.AddRate([.. shares.Select(s => city["calls_per_day"] * s * Hours / 24 / AucklandCity.Places)]);
        for (var place = 0; place < AucklandCity.Places; place++) small.AddSite(rate);
        for (var station = 0; station < city.FromHome.Length; station++)
        {
            small.AddHome();
            for (var unit = 0; unit < AucklandCity.AmbulancesEach; unit++) small.AddUnit(station);
        }
        small.Numbers = small.Numbers with { Handover = SmallModel.Exponential(city["handover_mean"]) };
        return small.Build() with { Travel = city };
    }

    // Two samples of independent runs: within four standard errors of their difference.
    private static void Agree(IEnumerable<double> ours, IEnumerable<double> theirs)
    {
        var (a, b) = (ours.ToArray(), theirs.ToArray());
        var error = Math.Sqrt(ErrorOf(a) + ErrorOf(b));
        var z = (a.Average() - b.Average()) / error;
        Assert.True(Math.Abs(z) < 4, $"{a.Average()} beside {b.Average()}: z = {z:0.00}");
        Assert.True(error < 0.1 * b.Average(), $"standard error {error} is too wide for {b.Average()}");
    }

    private static double ErrorOf(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length;
    }
}
