using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost.Units;

/// <summary>Each refusal once. Incidents 0001 and 0002 are open; the first squad is at 0001, the second rests; request
/// 0001 waits, 0002 was refused, 0003 withdrawn.</summary>
public sealed class UnitRefusalTests
{
    private const string There = "cadangan/1/1";
    private const string Resting = "cadangan/1/2";

    public static TheoryData<string, string, (string, object)[]> Refusals { get; } = new()
    {
        { "unit-unknown", "unit_ordered", [("incident", "0002"), ("unit", "hantu")] },
        { "unit-busy", "unit_ordered", [("incident", "0002"), ("unit", There)] },
        { "unit-resting", "unit_ordered", [("incident", "0002"), ("unit", Resting)] },
        { "unit-busy", "unit_engaged", [("incident", "0002"), ("unit", There), ("there", true)] },
        { "unit-not-ordered", "unit_arrived", [("incident", "0002"), ("unit", There)] },
        { "unit-there", "unit_arrived", [("incident", "0001"), ("unit", There)] },
        { "unit-not-ordered", "unit_released", [("incident", "0002"), ("unit", There)] },
        { "unit-unknown", "unit_ready", [("unit", "hantu")] },
        { "unit-busy", "unit_ready", [("unit", There)] },
        { "unit-busy", "unit_rested", [("unit", There)] },
        { "count-invalid", "unit_rested", [("unit", Resting), ("minutes", 0)] },
        { "count-invalid", "unit_duty_began", [("unit", Resting), ("people", 0)] },
        { "unit-not-at-incident", "relief_requested", [("relief", "lapis_ganti"), ("from", Resting), ("reason", "x")] },
        { "word-unknown", "relief_requested", [("relief", "ganti_baju"), ("from", There), ("reason", "x")] },
        {
            "unit-resting", "relief_completed",
            [("relief", "lapis_ganti"), ("from", There), ("to", Resting), ("reason", "x"), ("ordered_by", "kapolsek")]
        },
        { "word-unknown", "help_requested", [("direction", "down"), ("to", "x"), ("people", 3), ("reason", "x")] },
        { "count-invalid", "help_requested", [("direction", "up"), ("to", "x"), ("people", 0), ("reason", "x")] },
        {
            "incident-unknown", "help_requested",
            [("direction", "up"), ("to", "x"), ("people", 3), ("reason", "x"), ("incident", "9999")]
        },
        { "request-unknown", "help_answered", [("request", "9999"), ("granted_people", 0), ("reason", "x")] },
        { "request-answered", "help_answered", [("request", "0002"), ("granted_people", 0), ("reason", "x")] },
        { "request-withdrawn", "help_answered", [("request", "0003"), ("granted_people", 0), ("reason", "x")] },
        { "request-not-granted", "help_arrived", [("request", "0001"), ("unit", "bko-1"), ("people", 10)] },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Refused(string code, string kind, (string, object)[] pairs) =>
        Prepared().Refused(code, kind, pairs);

    [Fact]
    public void Off_duty_nobody_is_sent_and_ready_nobody_is_ready_again()
    {
        var post = new HuluPost();
        var number = post.Report();
        Assert.Equal("unit-ready", post.Send("unit_ready", ("unit", There)).Refusal?.Code);
        post.Record("unit_duty_ended", ("unit", There));
        Assert.Equal("unit-off-duty", post.Send("unit_duty_ended", ("unit", There)).Refusal?.Code);
        Assert.Equal(
            "unit-off-duty", post.Send("unit_ordered", ("incident", number), ("unit", There)).Refusal?.Code);
    }

    [Fact]
    public void Help_comes_under_an_id_and_to_a_place_that_is_known()
    {
        var post = new HuluPost();
        post.Record("help_requested", ("direction", "up"), ("to", "polda"), ("people", 3), ("reason", "x"));
        post.Record("help_answered", ("request", "0001"), ("granted_people", 3), ("reason", "x"));
        (string, object)[] come = [("request", "0001"), ("people", 3)];
        Assert.Equal("unit-id-invalid", post.Send("help_arrived", [("unit", "Regu A"), .. come]).Refusal?.Code);
        Assert.Equal(
            "site-unknown", post.Send("help_arrived", [("unit", "bko"), ("home", "x"), .. come]).Refusal?.Code);
    }

    [Fact]
    public void A_relief_is_refused_outside_the_senders_regions()
    {
        var post = Prepared();
        (string, object)[] relief = [("relief", "lapis_ganti"), ("from", There), ("reason", "lelah")];
        Assert.Equal("region-forbidden", Code("10.01.01", "relief_requested", relief));
        Assert.NotEqual("region-forbidden", Code("10.01.02", "relief_requested", relief));

        string? Code(string region, string kind, (string, object)[] body) => post.Desk.Process(
            [
                new Submission(
                    Uuid7.Of(post.Now, 7, 7), kind, HuluPost.Body(body),
                    new("polsek/kapolsek", PostRole.SectorChief, [region])),
            ], post.Now).Answers[0].Refusal?.Code;
    }

    private static HuluPost Prepared()
    {
        var post = new HuluPost();
        post.Report();
        post.Report();
        post.Record("unit_ordered", ("incident", "0001"), ("unit", There));
        post.Record("unit_arrived", ("incident", "0001"), ("unit", There));
        post.Record("unit_rested", ("unit", Resting), ("minutes", 60));
        for (var n = 0; n < 3; n++)
            post.Record("help_requested", ("direction", "up"), ("to", "polda"), ("people", 30), ("reason", "x"));
        post.Record("help_answered", ("request", "0002"), ("granted_people", 0), ("reason", "x"));
        post.Record("help_withdrawn", ("request", "0003"), ("reason", "x"));
        return post;
    }
}
