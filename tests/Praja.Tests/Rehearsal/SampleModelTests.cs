using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

/// <summary>The models of the sample Kutai Timur.</summary>
public sealed class SampleModelTests
{
    private static readonly Lazy<(Operation Operation, DoctrineBook Doctrine, Plan Plan)> Sample = new(() =>
    {
        var (operation, doctrine) = SampleRun.Read("kutai-timur-2024");
        return (operation, doctrine, SampleRun.Plan("kutai-timur-2024"));
    });

    // What the sample gives; it changes with the sample, the plan and the doctrine, and should be looked at then.
    [Theory]
    [InlineData("kampanye", 22, 28, "3.76", "2024-09-25 8-24")]
    [InlineData("masa_tenang", 20, 28, "4.64", "2024-11-24 0-24")]
    [InlineData("distribusi_logistik", 720, 28, "5.12", "2024-11-24 5-24")]
    [InlineData("pemungutan", 722, 251, "31.49", "2024-11-27 5-26")]
    [InlineData("rekap_kecamatan", 19, 28, "4.02", "2024-11-30 8-24")]
    [InlineData("rekap_kabupaten", 3, 28, "0.94", "2024-11-30 8-24")]
    public void Its_stages_have_so_many_places_units_and_expected_incidents(
        string stage, int places, int units, string expected, string day)
    {
        var model = Build(stage);
        Assert.Equal((places, units), (model.Sites.Count, model.Units.Count));
        Assert.Equal(expected, Expected(model).ToString("0.00", Invariant));
        Assert.Equal(day, string.Create(
            Invariant, $"{model.Day:yyyy-MM-dd} {model.StartSecond / 3600}-{model.EndSecond / 3600}"));
    }

    [Fact]
    public void Every_stage_with_rates_can_be_rehearsed() => Assert.Equal(
        ["kampanye", "masa_tenang", "distribusi_logistik", "pemungutan", "rekap_kecamatan", "rekap_kabupaten"],
        ModelBuilder.StagesOf(Sample.Value.Doctrine, Sample.Value.Plan));

    [Fact]
    public void Serious_trouble_on_voting_day_is_about_one_station_in_a_thousand()
    {
        var model = Build("pemungutan");
        string[] serious = ["pemungutan_terhenti", "bentrok_massa", "perampasan_kotak", "penyanderaan"];
        var stations = model.Sites.Where(s => s.Kind == SiteKind.Tps).ToList();
        var real = model.Types.Select((t, i) => (t, i)).Where(t => serious.Contains(t.t.Id))
            .Sum(t => (1 - t.t.Course.FalseShare) * stations.Sum(s => model.RateClasses[s.RateClass].Expected[t.i]));
        Assert.InRange(1000 * real / stations.Count, 0.9, 1.3);
        Assert.InRange(Expected(model), 25, 60);
    }

    [Fact]
    public void Lists_of_nearest_homes_hold_the_nearest_in_order()
    {
        var model = Build("pemungutan");
        Assert.False(model.Travel.HoldsAllHomes);
        foreach (var site in Enumerable.Range(0, model.Sites.Count).Where(s => s % 50 == 0))
        {
            var expected = Enumerable.Range(0, model.Homes.Count).OrderBy(h => model.Travel.HomeToSite(h, site))
                .ThenBy(h => h).Take(128);
            Assert.Equal(expected, model.Travel.NearestHomes(site).ToArray());
        }
    }

    [Fact]
    public void Nobody_of_the_plan_is_in_two_units()
    {
        var plan = Sample.Value.Plan;
        var model = Build("pemungutan");
        var own = model.Units.Where(u => u.Kind <= UnitKind.Reserve).ToList();
        var assigned = plan.VotingDay.Assignments.Sum(a => a.People);
        var spare = plan.Reserves.Units.Sum(u => u.People);
        Assert.InRange(own.Sum(u => u.People), 1, assigned + spare);
        Assert.Equal(spare, own.Where(u => u.Kind == UnitKind.Reserve).Sum(u => u.People));
        Assert.Equal(own.Count, own.Select(u => u.Id).Distinct().Count());
        var demands = plan.VotingDay.Demands.ToDictionary(d => d.Id);
        var guarding = plan.VotingDay.Assignments
            .Where(a => demands[a.Demand].Kind == DemandKind.Beat).Sum(a => a.People);
        Assert.Equal(guarding, own.Where(u => u.Kind == UnitKind.Team).Sum(u => u.People));
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static double Expected(RehearsalModel model) =>
        model.Sites.Sum(s => model.RateClasses[s.RateClass].Expected.Sum());

    private static RehearsalModel Build(string stage) => ModelBuilder.Build(
        Sample.Value.Operation, Sample.Value.Doctrine, Sample.Value.Plan, stage, Scenario.None, Assumptions.AsStated);
}
