using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>The incidents of a run are the process they say they are.</summary>
public sealed class ArrivalTests
{
    // Half of the incidents in the first of four hours, none in the second, the rest evenly.
    private static readonly double[] Profile = [0.5, 0.5, 0.75, 1];

    [Fact]
    public void Counts_by_hour_are_Poisson_with_the_profiles_means()
    {
        var runs = Uneven(40).Runs(3000);
        double[] expected = [20, 0, 10, 10];
        for (var hour = 0; hour < 4; hour++)
        {
            var counts = runs.Select(r => (double)r.Incidents.Count(i => (int)(i.Happened / 3600) == hour)).ToArray();
            if (expected[hour] == 0)
            {
                Assert.All(counts, c => Assert.Equal(0, c));
                continue;
            }
            Sample.Agrees(expected[hour], counts);
            Sample.Agrees(expected[hour], [.. counts.Select(c => (c - expected[hour]) * (c - expected[hour]))]);
        }
    }

    [Fact]
    public void Rescaled_by_the_profile_the_gaps_are_exponential()
    {
        // Time rescaling (Brown, Barbieri, Ventura, Kass and Frank 2002): Lambda(t) makes a Poisson process of rate 1.
        var gaps = new List<double>();
        foreach (var run in Uneven(4000).Runs(3))
        {
            var last = 0.0;
            foreach (var incident in run.Incidents)
            {
                var hour = (int)(incident.Happened / 3600);
                var before = hour == 0 ? 0 : Profile[hour - 1];
                var at = 4000 * (before + ((Profile[hour] - before) * ((incident.Happened / 3600.0) - hour)));
                gaps.Add(1 - Math.Exp(last - at));
                last = at;
            }
        }
        // Kolmogorov: the distance of the distribution from the uniform, 1.95 / sqrt(n) at the 0.1 % level.
        gaps.Sort();
        var distance = gaps.Select((g, i) => Math.Max(Math.Abs(g - ((double)i / gaps.Count)),
            Math.Abs(g - ((i + 1.0) / gaps.Count)))).Max();
        Assert.True(gaps.Count > 10_000);
        Assert.True(distance < 1.95 / Math.Sqrt(gaps.Count), $"distance {distance} of {gaps.Count} gaps");
    }

    [Fact]
    public void Types_share_the_incidents_by_their_rates_and_false_calls_by_their_share()
    {
        var model = new SmallModel();
        model.AddLevel();
        model.AddType(SmallModel.Course(default));
        model.AddType(SmallModel.Course(default) with { FalseShare = 0.25 });
        model.AddSite(model.AddRate(3, 8), guards: 1);
        var runs = model.Runs(2000);
        Sample.Agrees(3, runs, r => r.Incidents.Count(i => i.Type == 0));
        Sample.Agrees(8, runs, r => r.Incidents.Count(i => i.Type == 1));
        Sample.Agrees(2, runs, r => r.Incidents.Count(i => (i.Marks & IncidentMarks.FalseCall) != 0));
    }

    [Fact]
    public void Clusters_have_the_size_of_their_branching_and_stay_near_and_of_their_type()
    {
        var model = Line(excites: 0.6);
        var runs = model.Runs(400);
        // 10 come of themselves at each end; a cluster has 1 / (1 - 0.6) incidents. Delays are short against the day,
        // and none begins in its last hours.
        Sample.Agrees(20 / 0.4, runs, r => r.Incidents.Count);
        Sample.Agrees(20, runs, r => r.Incidents.Count(i => (i.Marks & IncidentMarks.Excited) == 0));
        // The last place is far from all others, so that half of them stay there; the type cannot happen at the third;
        // the fourth is reached from the second only.
        Sample.Agrees(25.0, runs, r => r.Incidents.Count(i => i.Site == 4));
        Assert.All(runs, r => Assert.DoesNotContain(r.Incidents, i => i.Site == 2));
        Assert.Contains(runs, r => r.Incidents.Any(i => i.Site == 1));
        Assert.Contains(runs, r => r.Incidents.Any(i => i.Site == 3));
        Assert.All(
            runs.Where(r => r.Incidents.All(i => i.Site != 1)),
            r => Assert.DoesNotContain(r.Incidents, i => i.Site == 3));
        Assert.All(runs, r => Assert.All(r.Incidents, i => Assert.Equal(0, i.Type)));
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(20, 40)]
    public void A_higher_rate_adds_incidents_and_takes_none_away(double low, double high)
    {
        var few = Times(low, units: 1);
        var many = Times(high, units: 1);
        Assert.True(few.Count < many.Count);
        Assert.Empty(few.Except(many));
    }

    [Fact]
    public void Units_change_no_incident()
    {
        Assert.Equal(Times(40, units: 1), Times(40, units: 7));
    }

    private static List<(int, float)> Times(double expected, int units)
    {
        var model = SmallModel.Queue(expected / 24, SmallModel.Exponential(30), units, 24);
        model.AddSite(0);
        return [.. model.Runs(20).SelectMany(r => r.Incidents.Select(i => (r.Run, i.Happened)))];
    }

    private static SmallModel Uneven(double expected)
    {
        var model = new SmallModel { Hours = 4 };
        model.AddLevel();
        model.AddType(SmallModel.Course(default));
        model.Rates.Add(new([expected], [Profile]));
        model.AddSite(0, guards: 1);
        return model;
    }

    /// <summary>Five places: incidents begin at the first and the last; at the third the type cannot happen.</summary>
    private static SmallModel Line(double excites)
    {
        var model = new SmallModel();
        model.AddLevel();
        model.AddType(SmallModel.Course(default) with { Excites = excites, ExciteHours = 0.05, ExciteKm = 5 });
        model.AddType(SmallModel.Course(default));
        var early = Enumerable.Range(1, 24).Select(h => Math.Min(1, h / 12.0)).ToArray();
        model.Rates.Add(new([10, 0], [early, early]));
        model.Rates.Add(new([1e-9, 0], [early, early]));
        model.Rates.Add(new([0, 1e-9], [early, early]));
        model.AddSite(0, guards: 1, position: new(0, 117));
        model.AddSite(1, guards: 1, position: new(0, 117.03));
        model.AddSite(2, guards: 1, position: new(0.01, 117));
        model.AddSite(1, guards: 1, position: new(0, 117.06));
        model.AddSite(0, guards: 1, position: new(3, 118));
        return model;
    }
}
