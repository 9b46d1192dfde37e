using System.Text;
using System.Text.Json;
using Praja.Documents.Plans;
using Praja.Rehearsal;
using Praja.Tests.Documents;

namespace Praja.Tests.Rehearsal;

public sealed class RehearsalJsonTests
{
    private static readonly PlanContext Plan = TanjungDamai.Small();

    [Fact]
    public void A_result_read_back_and_written_again_has_the_same_bytes()
    {
        var result = MadeUpRehearsal.Of(Plan, MadeUpRehearsal.Stage(Plan, "pemungutan_suara", 1000),
            MadeUpRehearsal.Quiet(Plan, 1)).Result with
        {
            Scenario = new()
            {
                ClosedRoads = [new("polres", "99.01.02")],
                Floods = ["99.01.01"],
                AddedReserves = [new("polsek-1", 30)],
                Policy = DispatchPolicy.Coverage,
                Operators = 5,
            },
        };
        var bytes = RehearsalJson.Write(result);
        var read = Read(bytes);
        Assert.Equal(Text(bytes), Text(RehearsalJson.Write(read)));
        Assert.Equal(result.Stages[0].Groups, read.Stages[0].Groups);
        Assert.True(double.IsPositiveInfinity(read.Stages[0].EnoughQuantiles[^1].Minutes.Value));
        Assert.True(double.IsNaN(read.Stages[1].Total.InTime.Value));
        Assert.Equal(DispatchPolicy.Coverage, read.Scenario.Policy);
    }

    [Fact]
    public void The_file_of_a_small_result_is_pinned() => Snapshot.Holds(
        "tests/golden/rehearsal-tanjung-damai.json",
        Text(RehearsalJson.Write(MadeUpRehearsal.Of(Plan, MadeUpRehearsal.Quiet(Plan, 2)).Result)));

    [Fact]
    public void Every_key_is_named_in_the_reference()
    {
        var reference = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "reference", "rehearsal.md"));
        var result = MadeUpRehearsal.Usual(Plan).Result with
        {
            Scenario = new() { ClosedRoads = [new("a", "b")], AddedReserves = [new("c", 30)] },
        };
        using var document = JsonDocument.Parse(RehearsalJson.Write(result));
        var keys = Keys(document.RootElement).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(keys.Count > 50, "the test needs a result with every part filled");
        Assert.Empty(keys.Where(k => !reference.Contains('`' + k + '`', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[]", "PRJ369")]
    [InlineData("{\"schema\":\"praja-plan/1\"}", "PRJ369")]
    [InlineData("{\"schema\":\"praja-rehearsal/1\"}", "PRJ368")]
    [InlineData("{\"schema\":", "PRJ368")]
    public void Other_files_are_refused(string text, string code)
    {
        var problems = new ProblemList();
        Assert.Null(RehearsalJson.Read(Encoding.UTF8.GetBytes(text), "gladi.json", problems));
        Assert.Equal(code, Assert.Single(problems.Sorted()).Kind.Code);
    }

    [Theory]
    [InlineData("[0.5,0.4,0.6,12]", "[0.5,0.4,0.6]")]
    [InlineData("[0.5,0.4,0.6,12]", "[0.5,0.4,0.6,12,1]")]
    [InlineData("[0.5,0.4,0.6,12]", "[0.5,0.4,\"much\",12]")]
    [InlineData("[0.5,0.4,0.6,12]", "0.5")]
    public void An_estimate_is_a_list_of_four(string good, string bad)
    {
        var quiet = MadeUpRehearsal.Quiet(Plan, 2) with { FlawlessRuns = new(0.5, 0.4, 0.6, 12) };
        var text = Text(RehearsalJson.Write(MadeUpRehearsal.Of(Plan, quiet).Result));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var problems = new ProblemList();
        var changed = Encoding.UTF8.GetBytes(text.Replace(good, bad, StringComparison.Ordinal));
        Assert.Null(RehearsalJson.Read(changed, "gladi.json", problems));
        Assert.Equal("PRJ368", Assert.Single(problems.Sorted()).Kind.Code);
    }

    private static RehearsalResult Read(byte[] bytes)
    {
        var problems = new ProblemList();
        var read = RehearsalJson.Read(bytes, "gladi.json", problems);
        Assert.Equal(0, problems.Count);
        return read!;
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Keys(p.Value).Append(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
