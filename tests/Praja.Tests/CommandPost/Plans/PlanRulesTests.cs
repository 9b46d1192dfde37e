using Praja.Tests.CommandPost.Routine;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Plans;

public sealed class PlanRulesTests
{
    private const string Until = "2024-11-28T00:00:00Z";

    private readonly SelasihPost post = new();

    [Fact]
    public void A_version_is_in_force_once_approved_until_it_is_withdrawn()
    {
        Publish(1);
        Assert.Null(post.Picture.Plans.InForce);
        post.Tell(Chief, "plan_approved", ("version", 1));
        Publish(2, approvedBy: "kapolres");
        Assert.Equal((2, 1), (post.Picture.Plans.InForce!.Version, post.Picture.Plans.Before!.Version));
        post.Tell(Chief, "plan_withdrawn", ("version", 2), ("reason", "salah lampiran"));
        Assert.Equal(1, post.Picture.Plans.InForce!.Version);
        Assert.Null(post.Picture.Plans.Before);
        post.Replays();
    }

    [Fact]
    public void Once_frozen_a_change_needs_a_reason_and_an_authority()
    {
        Publish(1, approvedBy: "kapolres");
        post.Tell(PostChief, "plan_changed", Change());
        post.Tell(KabagOps, "plan_frozen", ("version", 1), ("until", Until));
        post.Refused("plan-frozen", PostChief, "plan_changed", Change());
        post.Refused("plan-frozen", PostChief, "plan_changed", Change(("reason", "jembatan putus")));
        post.Refused("plan-frozen", PostChief, "plan_published", ("version", 2), ("plan_sha256", Sha(2)));
        post.Refused("plan-frozen", Chief, "plan_published", ("version", 2), ("plan_sha256", Sha(2)));
        post.Tell(PostChief, "plan_changed", Change(("reason", "jembatan putus"), ("authority", "kapolres")));
        post.Tell(
            Chief, "plan_published", ("version", 2), ("plan_sha256", Sha(2)), ("note", "jembatan putus"));
        post.Tell(Chief, "plan_approved", ("version", 2));
        post.Refused(
            "plan-frozen", PostChief, "plan_changed", [.. Change().Where(p => p.Key != "version"), ("version", 2)]);
        post.Now = post.Now.AddDays(2);
        post.Tell(PostChief, "plan_changed", [.. Change().Where(p => p.Key != "version"), ("version", 2)]);
        Assert.Equal(3, post.Picture.Plans.Changes.Count);
        post.Replays();
    }

    [Fact]
    public void A_change_is_undone_by_a_later_one()
    {
        Publish(1, approvedBy: "kapolres");
        post.Tell(PostChief, "plan_changed", Change());
        var first = Assert.Single(post.Picture.Plans.Changes);
        post.Tell(PostChief, "plan_changed", Change(("undoes", first.Sequence)));
        Assert.Equal(post.Picture.Sequence, post.Picture.Plans.Changes[0].UndoneBy);
        post.Refused("plan-change-not-there", PostChief, "plan_changed", Change(("undoes", first.Sequence)));
    }

    [Theory]
    [InlineData("station", "97.01.01.2001/001", true)]
    [InlineData("station", "97.01.01.2001/009", false)]
    [InlineData("force", "kenanga-pam", true)]
    [InlineData("force", "x", false)]
    [InlineData("pattern", "rawan", true)]
    [InlineData("pattern", "x", false)]
    [InlineData("beat", "x", false)]
    [InlineData("other", "apel", true)]
    public void What_is_changed_must_be_known(string what, string subject, bool known)
    {
        Publish(1, approvedBy: "kapolres");
        (string Key, object Value)[] body =
            [("version", 1), ("what", what), ("subject", subject), ("change", "dua orang lagi")];
        if (known)
            post.Tell(PostChief, "plan_changed", body);
        else
            post.Refused("plan-subject-unknown", PostChief, "plan_changed", body);
    }

    [Fact]
    public void Every_other_refusal_of_plans()
    {
        post.Refused("plan-version-not-next", KabagOps, "plan_published", ("version", 2), ("plan_sha256", Sha(1)));
        post.Refused("sha256-wrong", KabagOps, "plan_published", ("version", 1), ("plan_sha256", "A"));
        post.Refused(
            "plan-approval-not-yours", PostChief, "plan_published", ("version", 1), ("plan_sha256", Sha(1)),
            ("approved_by", "kapolres"));
        post.Refused("plan-version-unknown", Chief, "plan_approved", ("version", 1));
        post.Refused("plan-version-unknown", Chief, "plan_withdrawn", ("version", 1), ("reason", "x"));
        Publish(1);
        post.Refused("plan-not-in-force", Chief, "plan_frozen", ("version", 1), ("until", Until));
        post.Refused("plan-not-in-force", PostChief, "plan_changed", Change());
        post.Tell(Chief, "plan_approved", ("version", 1));
        post.Refused("plan-already-approved", Chief, "plan_approved", ("version", 1));
        post.Refused("time-not-ahead", Chief, "plan_frozen", ("version", 1), ("until", "2024-11-26T12:00:00Z"));
        post.Refused(
            "plan-change-unknown", PostChief, "plan_changed", ("version", 1), ("what", "semua"), ("subject", "x"),
            ("change", "x"));
        post.Refused("text-too-long", Chief, "plan_withdrawn", ("version", 1), ("reason", new string('x', 301)));
        post.Refused("role-forbidden", Operator, "plan_published", ("version", 2), ("plan_sha256", Sha(2)));
        post.Refused("role-forbidden", PostChief, "plan_approved", ("version", 1));
        post.Refused("role-forbidden", PostChief, "plan_frozen", ("version", 1), ("until", Until));
        post.Refused("role-forbidden", Operator, "plan_changed", Change());
        post.Refused("role-forbidden", PostChief, "plan_withdrawn", ("version", 1), ("reason", "x"));
    }

    private void Publish(int version, string approvedBy = "")
    {
        (string Key, object Value)[] body = [("version", version), ("plan_sha256", Sha(version))];
        post.Tell(KabagOps, "plan_published", approvedBy.Length > 0 ? [.. body, ("approved_by", approvedBy)] : body);
    }

    private static (string Key, object Value)[] Change(params (string Key, object Value)[] more) =>
    [
        ("version", 1), ("what", "station"), ("subject", "97.01.02.2001/001"), ("change", "berangkat H-2"), .. more,
    ];

    private static string Sha(int version) => new((char)('a' + version), 64);
}
