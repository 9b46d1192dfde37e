using System.Globalization;
using System.Text;
using Praja.Planning;

namespace Praja.Tests.Planning;

public sealed class PlanJsonTests
{
    private static readonly Plan Usual =
        PlanFileTests.ShortCountry().Plan(new() { Inputs = [new("sites.csv", "ab"), new("operation.yaml", "cd")] });

    [Fact]
    public void A_plan_read_back_and_written_again_has_the_same_bytes()
    {
        var bytes = PlanJson.Write(Usual);
        var problems = new ProblemList();
        var read = PlanJson.Read(bytes, "plan.json", problems);
        Assert.Equal(0, problems.Count);
        Assert.Equal(Text(bytes), Text(PlanJson.Write(read!)));
        Assert.Equal(Usual.VotingDay.Shortfalls, read!.VotingDay.Shortfalls);
    }

    [Fact]
    public void Culture_and_order_of_dictionaries_change_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("id-ID");
            var settings =
                new PlanSettings { Patterns = Dictionary("sangat_rawan=2-1-2", "kurang_rawan=2-4-8", "rawan=2-2-4") };
            var other =
                new PlanSettings { Patterns = Dictionary("rawan=2-2-4", "kurang_rawan=2-4-8", "sangat_rawan=2-1-2") };
            Assert.Equal(
                Text(PlanJson.Write(PlanFileTests.ShortCountry().Plan(settings))),
                Text(PlanJson.Write(PlanFileTests.ShortCountry().Plan(other))));
            CultureInfo.CurrentCulture = new("en-US");
            Assert.Equal(
                Text(PlanJson.Write(PlanFileTests.ShortCountry().Plan())),
                Text(PlanJson.Write(PlanFileTests.ShortCountry().Plan(settings))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Items_stand_on_lines_of_their_own()
    {
        var lines = Text(PlanJson.Write(Usual)).Split('\n');
        Assert.Equal(Usual.Stations.Count, lines.Count(l => l.StartsWith("  {\"site\":", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, l => l.EndsWith('\r'));
        Assert.Equal("", lines[^1]);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static Dictionary<string, string> Dictionary(params string[] pairs) =>
        pairs.Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
}
