using System.Text;
using Praja.Planning;

namespace Praja.Tests.Planning;

public sealed class PlanFileTests
{
    [Theory]
    [InlineData("", "PRJ300")]
    [InlineData("{", "PRJ300")]
    [InlineData("[]", "PRJ301")]
    [InlineData("{\"schema\": \"praja-plan/9\"}", "PRJ301")]
    [InlineData("{\"schema\": \"praja-plan/1\"}", "PRJ300")]
    public void What_is_no_plan_is_refused(string text, string code) => Assert.Equal(code, CodeOf(text));

    [Theory]
    [InlineData("\"region\":", "\"wilayah\":", "PRJ300")]
    [InlineData("\"agency\":\"polri\"", "\"agency\":\"satpam\"", "PRJ300")]
    [InlineData("\"beat\":\"10.01.01/01\"", "\"beat\":\"10.01.01/99\"", "PRJ302")]
    [InlineData("\"missing\":2,\"reason\"", "\"missing\":3,\"reason\"", "PRJ302")]
    [InlineData("\"election_date\": \"2024-11-27\"", "\"election_date\": \"2025-11-27\"", "PRJ302")]
    [InlineData("\"villages\":[\"10.01.02.2001\"]", "\"villages\":[null]", "PRJ302")]
    [InlineData("\"repairs\": [", "\"repairs\": [null,", "PRJ302")]
    public void A_changed_plan_is_refused(string seen, string changed, string code)
    {
        var text = Encoding.UTF8.GetString(PlanJson.Write(ShortCountry().Plan()));
        Assert.Contains(seen, text, StringComparison.Ordinal);
        Assert.Equal(code, CodeOf(text.Replace(seen, changed, StringComparison.Ordinal)));
    }

    internal static SmallCountry ShortCountry()
    {
        var country = Countries.Usual();
        country.AddRule("perahu", "pungut", "kpu", 2, priority: 1, skills: ["perahu"]);
        return country;
    }

    private static string CodeOf(string text)
    {
        var problems = new ProblemList();
        Assert.Null(PlanJson.Read(Encoding.UTF8.GetBytes(text), "plan.json", problems));
        return problems.Sorted()[0].Kind.Code;
    }
}
