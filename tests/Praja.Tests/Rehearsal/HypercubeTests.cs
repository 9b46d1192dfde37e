using System.Text.Json;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>The simulator reduced to Larson's hypercube: every atom calls units in an order of its own.</summary>
public sealed class HypercubeTests
{
    private const double Hours = 1500;
    private const int Runs = 24;

    [Fact]
    public void The_example_of_Larson_and_Odoni_comes_out_as_published()
    {
        var runs = City(
            [0.5, 0.25, 0.35, 0.4], [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 0, 1]], units: 3, loss: false).Runs(Runs);
        double[] published = [0.5574, 0.4734, 0.4693];
        for (var unit = 0; unit < 3; unit++)
        {
            var index = unit;
            Sample.Agrees(published[unit], runs, r => r.UnitBusy[index] / (Hours * 3600));
        }
        Sample.Agrees(0.23684, runs, r => r.Incidents.Average(i => i.UnitWait > 0 ? 1.0 : 0));
    }

    [Fact]
    public void As_many_calls_are_answered_from_another_area_as_published()
    {
        int[][] preferences = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 0, 1]];
        var city = City([0.5, 0.25, 0.35, 0.4], preferences, units: 3, loss: false).Build();
        var shares = Enumerable.Range(0, Runs).Select(run =>
        {
            var trace = Rehearser.Trace(city, new(), run);
            var sent = trace.Events.Where(e => e.Kind == TraceKind.UnitSent).ToArray();
            return sent.Average(e => preferences[trace.Outcome.Incidents[e.Incident].Site][0] == e.Unit ? 0.0 : 1);
        });
        Sample.Agrees(0.43529, [.. shares]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_workloads_of_other_cities_are_the_exact_ones(int number)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Need("bench-data", "queue", "hypercube.json")));
        var city = json.RootElement.GetProperty("cases")[number];
        var rates = city.GetProperty("mu").EnumerateArray().Select(m => m.GetDouble()).ToArray();
        // The handling time is the incident's, so only cities whose units are equally quick can be simulated.
        Assert.Single(rates.Distinct());
        var lambdas = city.GetProperty("lambda_per_atom").EnumerateArray().Select(l => l.GetDouble()).ToArray();
        var preferences = city.GetProperty("pref").EnumerateArray()
            .Select(p => p.EnumerateArray().Select(u => u.GetInt32()).ToArray()).ToArray();
        var loss = city.GetProperty("queue").GetString() == "loss";
        var runs = City(lambdas, preferences, rates.Length, loss).Runs(Runs);
        var workloads = city.GetProperty("workload").EnumerateArray().Select(w => w.GetDouble()).ToArray();
        for (var unit = 0; unit < rates.Length; unit++)
        {
            var index = unit;
            Sample.Agrees(workloads[unit], runs, r => r.UnitBusy[index] / (Hours * 3600));
        }
    }

    /// <summary>A city whose units need an hour on average.</summary>
    private static SmallModel City(double[] perHour, int[][] preferences, int units, bool loss)
    {
        var model = SmallModel.Queue(0, SmallModel.Exponential(60), units, Hours);
        model.Sites.Clear();
        model.Rates.Clear();
        foreach (var rate in perHour) model.AddSite(model.AddRate(rate * Hours));
        model.Policy = DispatchPolicy.Zone;
        model.Preferences = preferences;
        model.LossWhenBusy = loss;
        return model;
    }
}
