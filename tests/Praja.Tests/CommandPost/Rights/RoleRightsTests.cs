using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.Tests.CommandPost.Rights;

/// <summary>Every permission is refused once to everybody who has it not, after it was seen that those who have it get
/// it.</summary>
public sealed class RoleRightsTests
{
    private static readonly PostRole[] People = [.. Enum.GetValues<PostRole>().Where(r => r != PostRole.Clock)];

    public static TheoryData<string> Kinds() => [.. PostRules.Kinds];

    public static TheoryData<PostView> Views() => [.. Enum.GetValues<PostView>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_refused_to_every_role_that_may_not_record_it(string kind)
    {
        var post = new SmallPost();
        var allowed = PostRules.Find(kind)!.Roles;
        Assert.NotEmpty(allowed);
        Assert.DoesNotContain(PostRole.Administrator, allowed);
        foreach (var role in allowed)
        {
            Assert.True(RoleRights.MaySubmit(role, kind));
            Assert.NotEqual("role-forbidden", CodeOf(post, kind, role));
        }
        var others = Enum.GetValues<PostRole>().Except(allowed).ToArray();
        Assert.NotEmpty(others);
        foreach (var role in others)
        {
            Assert.False(RoleRights.MaySubmit(role, kind));
            Assert.Equal("role-forbidden", CodeOf(post, kind, role));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_refused_outside_the_senders_regions(string kind)
    {
        var post = new SmallPost();
        var role = PostRules.Find(kind)!.Roles[0];
        var body = SmallPost.Body();
        Assert.NotEqual("region-forbidden", CodeOf(post, kind, role, body));
        Assert.NotEqual("region-forbidden", CodeOf(post, kind, role, body, "99.01.01.2001"));
        Assert.NotEqual("region-forbidden", CodeOf(post, kind, role, body, "99.99", "99.01"));
        Assert.Equal("region-forbidden", CodeOf(post, kind, role, body, "99.99"));
        Assert.Equal("region-forbidden", CodeOf(post, kind, role, body, "99.01.01.200"));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_is_refused_to_every_role_that_may_not_see_it(PostView view)
    {
        var allowed = ViewRights.Of(view);
        Assert.NotEmpty(allowed);
        Assert.All(allowed, role => Assert.True(RoleRights.MaySee(role, view, reviewOpen: true)));
        Assert.All(
            Enum.GetValues<PostRole>().Except(allowed),
            role => Assert.False(RoleRights.MaySee(role, view, reviewOpen: true)));
    }

    [Fact]
    public void The_auditor_sees_all_and_records_nothing_but_its_reads()
    {
        Assert.All(
            Enum.GetValues<PostView>(), view => Assert.True(RoleRights.MaySee(PostRole.Auditor, view, true)));
        Assert.Equal(
            ["personal_data_read"],
            PostRules.Kinds.Where(k => PostRules.Find(k)!.Roles.Contains(PostRole.Auditor)));
    }

    [Fact]
    public void The_administrator_of_accounts_sees_no_operation()
    {
        Assert.Equal(
            [PostView.Accounts],
            Enum.GetValues<PostView>().Where(v => RoleRights.MaySee(PostRole.Administrator, v, true)));
        Assert.All(EntryKinds.All, kind => Assert.False(RoleRights.MayRead(PostRole.Administrator, kind.Name, true)));
    }

    [Theory]
    [InlineData(PostRole.CommissionLiaison)]
    [InlineData(PostRole.SupervisorLiaison)]
    public void Liaisons_of_commission_and_supervisor_see_security_and_no_plan(PostRole role)
    {
        Assert.True(RoleRights.MaySee(role, PostView.StationStatus));
        Assert.True(RoleRights.MaySee(role, PostView.IncidentStatus));
        foreach (var view in new[]
            { PostView.Bands, PostView.Plan, PostView.IncidentDetail, PostView.UnitPositions, PostView.PersonalData })
        {
            Assert.False(RoleRights.MaySee(role, view));
        }
        Assert.True(RoleRights.MayRead(role, "incident_reported"));
        Assert.False(RoleRights.MayRead(role, "plan_published"));
    }

    // Nobody who exercises may see it before the review; the evaluator neither.
    [Fact]
    public void What_the_simulator_knows_is_hidden_until_the_review_opens()
    {
        var hidden = EntryKinds.All.Where(k => k.Origin == EntryOrigin.Simulator).Select(k => k.Name).ToArray();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, kind => Assert.True(RoleRights.MayRead(PostRole.Evaluator, kind, reviewOpen: true)));
        Assert.All(hidden, kind => Assert.All(People, role => Assert.False(RoleRights.MayRead(role, kind))));
    }

    [Fact]
    public void Entries_about_accounts_and_reads_are_for_overseers_alone()
    {
        var overseers = new[] { PostRole.InternalAffairs, PostRole.Auditor, PostRole.DataProtectionOfficer };
        foreach (var kind in EntryKinds.All.Select(k => k.Name).Where(
            k => k.StartsWith("account_", StringComparison.Ordinal)
                || k.StartsWith("personal_data_", StringComparison.Ordinal)))
        {
            Assert.Equal(overseers, People.Where(r => RoleRights.MayRead(r, kind)));
        }
    }

    private static string CodeOf(
        SmallPost post, string kind, PostRole role, EntryBody? body = null, params string[] regions)
    {
        var sender = new Sender("post/tester", role, regions);
        var submission = new Submission(Guid.CreateVersion7(), kind, body ?? EntryBody.Empty, sender);
        return RoleRights.RefusalOf(post.Picture, submission, PostRules.Find(kind)!.Roles)?.Code ?? "";
    }
}
