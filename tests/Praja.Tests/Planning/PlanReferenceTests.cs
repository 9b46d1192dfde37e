using System.Text.Json;
using Praja.Planning;

namespace Praja.Tests.Planning;

public sealed class PlanReferenceTests
{
    [Fact]
    public void Every_key_is_named_in_the_reference()
    {
        var reference = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "reference", "plan.md"));
        using var document =
            JsonDocument.Parse(
                PlanJson.Write(PlanFileTests.ShortCountry().Plan(new() { Inputs = [new("sites.csv", "ab")] })));
        var keys = Keys(document.RootElement).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(keys.Count > 60, "the test needs a plan with every part filled");
        Assert.Empty(keys.Where(k => !reference.Contains('`' + k + '`', StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Keys(p.Value).Append(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };
}
