using Praja.Planning;

namespace Praja.Tests.Planning;

public sealed class SamplePlanTests
{
    [Theory]
    [InlineData("kutai-timur-2024")]
    [InlineData("balikpapan-2024")]
    public void The_plan_of_a_sample_is_what_it_was(string sample) =>
        Snapshot.Holds($"tests/golden/plan-{sample}.txt", PlanSummary.Of(SampleRun.Plan(sample)));

    [Fact]
    public void A_samples_plan_survives_its_file()
    {
        var bytes = PlanJson.Write(SampleRun.Plan("kutai-timur-2024"));
        var problems = new ProblemList();
        Assert.Equal(bytes, PlanJson.Write(PlanJson.Read(bytes, "plan.json", problems)!));
    }
}
