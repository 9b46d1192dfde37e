using Praja.Operations;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Tests.Rehearsal.Results;

public sealed class StageStatisticsTests
{
    private static readonly StageRuns Runs = RandomRuns.Of(300, 1);
    private static readonly StageResult Result = StageStatistics.Of(Runs);
    private static readonly RehearsalModel Model = Runs.Model;

    [Fact]
    public void Every_group_is_what_a_naive_reading_of_the_outcomes_says()
    {
        HoldsFor(Result.Total, _ => true);
        var groups = Result.Groups.ToDictionary(g => (g.Kind, g.Id));
        for (var p = 0; p < 2; p++)
        {
            var (from, to) = (Model.Phases[p].FromHour * 3600, Model.Phases[p].ToHour * 3600);
            HoldsFor(groups[(GroupKind.Phase, Model.Phases[p].Id)], i => i.Happened >= from && i.Happened < to);
        }
        for (var b = 0; b < 3; b++)
        {
            HoldsFor(groups[(GroupKind.Band, Model.Bands[b])],
                i => Model.Sites[i.Site].Kind == SiteKind.Tps && Model.Sites[i.Site].Band == b);
        }
        for (var t = 0; t < 2; t++) HoldsFor(groups[(GroupKind.Type, Model.Types[t].Id)], i => i.Type == t);
        for (var d = 0; d < 3; d++)
            HoldsFor(groups[(GroupKind.District, Model.Districts[d].Id)], i => Model.Sites[i.Site].District == d);
        for (var b = 0; b < 12; b++)
            HoldsFor(groups[(GroupKind.Beat, Model.Beats[b])], i => Model.Sites[i.Site].Beat == b);
        for (var s = 0; s < 40; s++) HoldsFor(groups[(GroupKind.Site, Model.Sites[s].Id)], i => i.Site == s);
        Assert.Equal(2 + 3 + 2 + 3 + 12 + 40, groups.Count);
    }

    [Fact]
    public void Groups_stand_in_the_order_of_kinds_and_model()
    {
        var kinds = Result.Groups.Select(g => g.Kind).ToArray();
        Assert.Equal(kinds.Order(), kinds);
        Assert.Equal(Model.Beats, Result.Of(GroupKind.Beat).Select(g => g.Id));
    }

    [Fact]
    public void Work_delays_and_hours_are_what_a_naive_reading_says()
    {
        var real = Runs.Outcomes.SelectMany(o => o.Incidents).Where(IsReal).ToArray();
        var sent = real.Where(i => !float.IsNaN(i.Travel)).ToArray();
        Assert.Equal(sent.Length, Result.Delays.Incidents);
        Near(sent.Average(i => i.Travel / 60.0), Result.Delays.Travel);
        Near(sent.Average(i => i.CallWait / 60.0), Result.Delays.CallWait);
        Near(real.Length / 300.0, Result.IncidentsByHour.Sum());
        Near(real.Count(i => i.Happened < 7 * 3600) / 300.0, Result.IncidentsByHour[0]);
        Near(Runs.Outcomes.Average(o => o.NoReserveByHour[17]) / 1800, Result.NoReserveByHour[17]);
        Near(Runs.Outcomes.Average(o => o.NoReserveByHour.Sum()) / 60, Result.NoReserveMinutes.Value);
        Near(Runs.Outcomes.Average(o => o.UnitBusy[1]) / (17.5 * 3600), Result.Units[1].Busy.Value);
        Near(Runs.Outcomes.Average(o => o.Calls), Result.Operators.Calls.Value);
        Near(Runs.Outcomes.Average(o => o.OperatorBusy) / (2 * 17.5 * 3600), Result.Operators.Busy.Value);
        var waits = Runs.Outcomes.SelectMany(o => o.Incidents).Select(i => i.CallWait).Where(w => !float.IsNaN(w))
            .Order().ToArray();
        Near(waits.Average() / 60, Result.Operators.MeanWait.Value);
        Near(waits[(int)Math.Ceiling(waits.Length * 0.95) - 1] / 60, Result.Operators.Wait95);
        Near(Runs.Outcomes.Count(o => !o.Incidents.Any(i => IsReal(i) && IsLate(i))) / 300.0,
            Result.FlawlessRuns.Value);
    }

    [Fact]
    public void The_same_runs_give_the_same_result()
    {
        var again = StageStatistics.Of(RandomRuns.Of(300, 1));
        Assert.Equal(Result.Groups, again.Groups);
        Assert.Equal(Result.EnoughQuantiles, again.EnoughQuantiles);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Without_two_runs_nothing_has_an_interval(int count)
    {
        var result = StageStatistics.Of(RandomRuns.Of(count, 1));
        Assert.Equal(count, result.Runs);
        Assert.True(double.IsNaN(result.Total.InTime.HalfWidth));
        Assert.True(double.IsNaN(result.Total.EnoughMedian.HalfWidth));
        Assert.True(double.IsNaN(result.Total.PerRun.HalfWidth));
    }

    [Fact]
    public void An_incident_cut_off_before_its_target_counts_for_neither_side()
    {
        var late = RandomRuns.Of(200, 2).Outcomes.SelectMany(o => o.Incidents)
            .First(i => IsReal(i) && float.IsNaN(i.Enough) && float.IsNaN(i.Closed));
        var end = (float)Model.EndSecond;
        var (decided, open) = (late with { Happened = end - 1800 }, late with { Happened = end - 1799 });
        Assert.Equal(1, WithOne(decided).Total.LatePerRun.Value);
        Assert.Equal(0, WithOne(open).Total.LatePerRun.Value);
        Assert.Equal(0, WithOne(open).Total.InTime.Count);
        Assert.Equal(1, WithOne(open).Total.PerRun.Value);
    }

    private static StageResult WithOne(IncidentOutcome incident) => StageStatistics.Of(
        Runs with { Outcomes = [Runs.Outcomes[0] with { Incidents = [incident] }] });

    private static void HoldsFor(GroupResult group, Func<IncidentOutcome, bool> belongs)
    {
        var runs = Runs.Outcomes.Select(o => o.Incidents.Where(i => IsReal(i) && belongs(i)).ToArray()).ToArray();
        var all = runs.SelectMany(r => r).ToArray();
        Assert.NotEmpty(all);
        var decided = all.Where(IsDecided).ToArray();
        Near(all.Length / 300.0, group.PerRun.Value);
        Near(decided.Count(i => i.Enough <= 1800) / (double)decided.Length, group.InTime.Value);
        Near(decided.Count(i => float.IsNaN(i.Enough)) / (double)decided.Length, group.Helpless.Value);
        Near(all.Where(i => !float.IsNaN(i.First)).Average(i => i.First / 60.0), group.FirstMean.Value);
        Near(all.Where(i => !float.IsNaN(i.Enough)).Average(i => i.Enough / 60.0), group.EnoughMean.Value);
        Near(all.Count(i => i.PeakLevel >= 1) / 300.0, group.Yellow.Value);
        Near(all.Count(i => i.PeakLevel >= 2) / 300.0, group.Red.Value);
        Near(decided.Count(IsLate) / 300.0, group.LatePerRun.Value);
        var times = decided.Select(i => float.IsNaN(i.Enough) ? double.PositiveInfinity : i.Enough / 60.0).Order()
            .ToArray();
        Near(times[(int)Math.Ceiling(times.Length * 0.5) - 1], group.EnoughMedian.Value);
        Near(times[(int)Math.Ceiling((times.Length * 0.9) - 1e-9) - 1], group.Enough90.Value);
        Assert.InRange(group.InTime.Value, group.InTime.Low, group.InTime.High);
        Assert.InRange(group.EnoughMedian.Value, group.EnoughMedian.Low, group.EnoughMedian.High);
        Assert.InRange(group.LatePerRun.Value, group.LatePerRun.Low, group.LatePerRun.High);
    }

    private static bool IsReal(IncidentOutcome incident) => (incident.Marks & IncidentMarks.FalseCall) == 0;

    private static bool IsDecided(IncidentOutcome incident) =>
        !(float.IsNaN(incident.Enough) && float.IsNaN(incident.Closed) && incident.Happened + 1800 > Model.EndSecond);

    private static bool IsLate(IncidentOutcome incident) => IsDecided(incident) && !(incident.Enough <= 1800);

    private static void Near(double expected, double actual)
    {
        if (double.IsInfinity(expected)) Assert.Equal(expected, actual);
        else Assert.Equal(expected, actual, 1e-6 * Math.Max(1, Math.Abs(expected)));
    }
}
