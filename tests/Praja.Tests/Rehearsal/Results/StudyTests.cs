using Praja.Algorithms.Statistics;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Tests.Rehearsal.Results;

public sealed class StudyTests
{
    [Fact]
    public void On_a_linear_answer_every_effect_is_exactly_its_coefficient()
    {
        var (finished, effects) = SensitivityStudy.Study(
            a => Assumption.All.Select((f, i) => (i - 5) * Unit(a, f)).Sum(), 5, 1, null,
            TestContext.Current.CancellationToken);
        Assert.Equal(5, finished);
        foreach (var (assumption, i) in Assumption.All.Select((a, i) => (a, i)))
        {
            var effect = effects.Single(e => e.Assumption == assumption.Id);
            Assert.Equal(i - 5, effect.Mu, 1e-9);
            Assert.Equal(Math.Abs(i - 5), effect.MuStar, 1e-9);
            Assert.Equal(0, effect.Sigma, 1e-9);
        }
        Assert.Equal(effects.OrderByDescending(e => e.MuStar), effects);
    }

    [Fact]
    public void Where_an_effect_depends_on_another_its_sigma_shows_it()
    {
        // Ishigami's function, whose third factor matters only with the first: on average nothing, but never little.
        var design = MorrisDesign.Draw(3, 200, 7);
        var effects = MorrisDesign.Effects(design, [.. design.Select(t => t.Points.Select(Ishigami).ToArray())]);
        Assert.True(effects[2].Sigma > 2 * Math.Abs(effects[2].Mu));
        Assert.True(effects[2].MuStar > 1);
        // On this grid the second goes up and down by the same: 7 (sin^2(pi/3) - sin^2(-pi)) / (2/3) = 7.875.
        Assert.Equal(7.875, effects[1].MuStar, 1e-9);
    }

    [Fact]
    public void Every_step_moves_one_factor_by_two_thirds_and_every_factor_once()
    {
        foreach (var (points, order) in MorrisDesign.Draw(9, 20, 3))
        {
            Assert.Equal(Enumerable.Range(0, 9), order.Order());
            for (var s = 0; s < 9; s++)
            {
                var moved = Enumerable.Range(0, 9).Where(f => points[s][f] != points[s + 1][f]);
                Assert.Equal(order[s], Assert.Single(moved));
                Assert.Equal(2.0 / 3, Math.Abs(points[s + 1][order[s]] - points[s][order[s]]), 1e-12);
                Assert.InRange(points[s + 1][order[s]], -1e-12, 1 + 1e-12);
            }
        }
    }

    [Fact]
    public void An_interrupted_study_keeps_its_finished_trajectories()
    {
        var asked = 0;
        var (finished, effects) = SensitivityStudy.Study(
            _ => ++asked > (2 * (Assumption.All.Count + 1)) + 3 ? null : asked, 5, 1, null,
            TestContext.Current.CancellationToken);
        Assert.Equal(2, finished);
        Assert.Equal(Assumption.All.Count, effects.Count);
    }

    [Fact]
    public void More_incidents_matter_more_to_a_busy_unit_than_breakdowns_that_never_happen()
    {
        RehearsalModel Build(Assumptions a) => Busy(6 * a["rates"], 1, a["handling"]).Build();
        var study = SensitivityStudy.Run(
            Build, new() { Seed = 5 }, 4, 20, null, TestContext.Current.CancellationToken);
        Assert.Equal(["rates", "handling"], study.Effects.Take(2).Select(e => e.Assumption));
        Assert.All(study.Effects.Skip(2), e => Assert.Equal(0, e.MuStar));
    }

    [Fact]
    public void Of_four_models_the_one_with_most_units_is_chosen_and_the_worst_gets_fewest_runs()
    {
        var models = new[] { 2, 5, 3, 1 }.Select(units => Busy(12, units).Build()).ToArray();
        var ranked = RankingStudy.Run(
            models, new() { Runs = 3000, Seed = 3, LookEvery = 40 }, 1, TestContext.Current.CancellationToken);
        Assert.Equal(1, ranked.Ranking.Best);
        Assert.Equal([1], ranked.Ranking.Survivors);
        Assert.Equal(40, ranked.Ranking.RunsUsed[3]);
        Assert.True(ranked.Runs[3].Outcomes.Count <= ranked.Runs[1].Outcomes.Count);
    }

    internal static SmallModel Busy(double perHour, int units, double handling = 1, double hours = 12)
    {
        var model = SmallModel.Queue(perHour, SmallModel.Exponential(10 * handling), units, hours);
        model.TargetSeconds = 600;
        return model;
    }

    private static double Unit(Assumptions assumptions, Assumption factor) =>
        Math.Log(assumptions[factor.Id] / factor.Low) / Math.Log(factor.High / factor.Low);

    private static double Ishigami(IReadOnlyList<double> unit)
    {
        var x = unit.Select(u => (2 * Math.PI * u) - Math.PI).ToArray();
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }
}
