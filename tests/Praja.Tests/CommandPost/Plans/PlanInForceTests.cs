using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;
using Praja.CommandPost.WhatIfs;
using Praja.Planning;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost.Plans;

/// <summary>Tanah Hulu gets a second plan in the middle of the day: without the reserve at the KPU, and the first
/// station of Batu in another band and beat.</summary>
public sealed class PlanInForceTests
{
    private const string Squad = "cadangan/1/1";
    private const string Idle = "cadangan/1/2";

    private static readonly PostFrame First = HuluPost.Frame();

    private readonly HuluPost post = new(First);

    [Theory]
    [InlineData("", "a", "")]
    [InlineData("b!", "b,a", "")]
    [InlineData("b", "a", "")]
    [InlineData("b! c", "b,a", "")]
    [InlineData("b! c!", "c,b,a", "")]
    [InlineData("b! c!", "b,c,a", "2")]
    [InlineData("b!", "a,b", "1")]
    [InlineData("a!", "a", "")]
    public void The_post_works_by_the_plan_in_force_and_remembers_those_before(
        string published, string files, string withdrawn)
    {
        foreach (var (index, word) in published.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            Tell("plan_published", ("version", index + 1), ("plan_sha256", new string(word[0], 64)));
            if (word.EndsWith('!')) Tell("plan_approved", ("version", index + 1));
        }
        if (withdrawn.Length > 0)
            Tell("plan_withdrawn", ("version", int.Parse(withdrawn, null)), ("reason", "salah lampiran"));
        Assert.Equal(files, string.Join(',', post.Picture.Plans.Files(new string('a', 64)).Select(f => f[0])));
    }

    [Fact]
    public void An_operation_opened_without_a_plan_has_none_until_one_is_in_force()
    {
        Assert.Equal([""], post.Picture.Plans.Files(""));
        Tell("plan_published", ("version", 1), ("plan_sha256", new string('b', 64)), ("approved_by", "kapolres"));
        Assert.Equal([new string('b', 64)], post.Picture.Plans.Files(""));
    }

    [Fact]
    public void The_same_entries_over_the_new_plan_give_its_bands_beats_and_units()
    {
        var station = First.Stations.IndexOf(HuluPost.Site);
        var after = new PostDesk(Second(), post.Store).Picture;
        Assert.Equal("sangat_rawan", Band(First, station));
        Assert.Equal("kurang_rawan", Band(after.Frame, station));
        Assert.Equal("10.01.02/99", after.Frame.Stations.BeatOf(station));
        Assert.NotNull(post.Picture.Units.Find(Squad));
        Assert.Null(after.Units.Find(Squad));
    }

    /// <summary>A unit that the new plan does not have any more is still out with its people, comes back, and is then
    /// off duty; one that was at home is gone.</summary>
    [Fact]
    public void A_unit_that_is_out_is_not_lost()
    {
        var number = post.Report();
        post.Record("unit_ordered", ("incident", number), ("unit", Squad));
        var desk = new PostDesk(Second(), post.Store);
        var unit = desk.Picture.Units.Find(Squad)!;
        Assert.Equal((UnitStatus.Ordered, number, 4), (unit.Status, unit.Incident, unit.People));
        Assert.Equal("kpu", unit.Planned!.Home.Id);
        Assert.True(unit.IsOfEarlierPlan);
        Assert.Null(desk.Picture.Units.Find(Idle));
        var prepared = WhatIfFromNow.Prepare(desk.Picture, HuluPost.Dawn.AddMinutes(1), new([]));
        Assert.Contains(prepared.Ready!.Without.Units, u => u.Id == Squad && u.People == 4);

        Send(desk, 60, "unit_arrived", ("incident", number), ("unit", Squad));
        Send(desk, 90, "unit_released", ("incident", number), ("unit", Squad));
        unit = desk.Picture.Units.Find(Squad)!;
        Assert.True(unit.CanGo);
        Send(desk, 120, "unit_ready", ("unit", Squad));
        Assert.Equal((UnitStatus.Ready, true, false), (unit.Status, unit.IsOffDuty, unit.CanGo));
        Assert.Equal(desk.Picture.ToBytes().ToArray(), new PostDesk(Second(), post.Store).Picture.ToBytes().ToArray());
    }

    [Fact]
    public void A_snapshot_over_another_plan_is_not_taken_up_and_says_over_which_it_is()
    {
        post.Report();
        var before = new PostDesk(Second(), post.Store);
        before.KeepSnapshot();
        IReadOnlyList<string>? plans = null;
        var other = PostFrame.Of(First.Operation, First.Doctrine, new(["b", "c"], Second().Plan, []));
        Assert.NotEqual(Second().Hash, other.Hash);
        var after = new PostDesk(of => (plans = of) is null ? other : First, post.Store);
        Assert.Equal(Second().Plans.Files, plans);
        Assert.Equal(post.Picture.ToBytes().ToArray(), after.Picture.ToBytes().ToArray());
    }

    private static string Band(PostFrame frame, int station) =>
        frame.Doctrine.Bands[frame.Stations.BandOf(station)].Id;

    private static PostFrame Second()
    {
        var plan = First.Plan!;
        PlannedStation[] stations =
        [
            .. plan.Stations.Select(s => s.Site == HuluPost.Site
                ? s with { Beat = "10.01.02/99", Band = "kurang_rawan" }
                : s),
        ];
        var changed = plan with { Stations = stations, Reserves = plan.Reserves with { Units = [] } };
        return PostFrame.Of(First.Operation, First.Doctrine, new(["b", "a"], changed, [plan]));
    }

    private void Tell(string kind, params (string Key, object Value)[] pairs)
    {
        var answer = post.Send(PostRole.Chief, "polres/kapolres", kind, HuluPost.Body(pairs));
        Assert.True(answer.End == AnswerEnd.Recorded, answer.Refusal?.Code);
    }

    private static void Send(PostDesk desk, double minute, string kind, params (string Key, object Value)[] pairs)
    {
        var now = HuluPost.Dawn.AddMinutes(minute);
        var submission = new Submission(
            Guid.CreateVersion7(now), kind, HuluPost.Body(pairs), new("post/operator", PostRole.PostOperator, []));
        var answer = Assert.Single(desk.Process([submission], now).Answers);
        Assert.True(answer.End == AnswerEnd.Recorded, answer.Refusal?.Code);
    }
}
