using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Routine;

public sealed class PollAndBroadcastTests
{
    private readonly SelasihPost post = new();

    [Fact]
    public void A_poll_shows_its_row_until_the_commander_decides()
    {
        var id = Ask("lantas", "polsek-kenanga");
        post.Tell(
            Kenanga, "poll_answered", ("poll", id), ("section", "polsek-kenanga"), ("answer", "no_go"),
            ("remark", "perahu belum siap"));
        var poll = post.Picture.Routine.Polls.Find(id)!;
        Assert.Equal(["lantas"], poll.Silent);
        Assert.False(poll.IsGo);
        post.Tell(
            Kenanga, "poll_answered", ("poll", id), ("section", "polsek-kenanga"), ("answer", "go_with_remark"),
            ("remark", "perahu pinjaman"));
        post.Tell(Operator, "poll_answered", ("poll", id), ("section", "lantas"), ("answer", "go"));
        poll = post.Picture.Routine.Polls.Find(id)!;
        Assert.True(poll.IsGo);
        Assert.Equal(["lantas", "polsek-kenanga"], poll.Answers.Select(a => a.Section));
        post.Tell(Chief, "poll_closed", ("poll", id), ("decision", "go"));
        poll = post.Picture.Routine.Polls.Find(id)!;
        Assert.Equal(("go", Chief.Actor), (poll.Decision, poll.ClosedBy));
        post.Refused("poll-closed", Operator, "poll_answered", ("poll", id), ("section", "lantas"), ("answer", "go"));
        post.Refused("poll-closed", Chief, "poll_closed", ("poll", id), ("decision", "no_go"));
        post.Replays();
    }

    [Fact]
    public void A_decision_against_the_answers_needs_a_reason()
    {
        var id = Ask("lantas");
        post.Refused("reason-missing", Chief, "poll_closed", ("poll", id), ("decision", "go"));
        post.Tell(Chief, "poll_closed", ("poll", id), ("decision", "go"), ("reason", "waktu habis"));
        Assert.Equal("waktu habis", post.Picture.Routine.Polls.Find(id)!.Reason);
    }

    [Fact]
    public void Every_refusal_of_polls()
    {
        var id = Ask("lantas");
        post.Refused(
            "poll-sections-wrong", Chief, "poll_opened", ("question", "Siap?"), ("sections", Array.Empty<string>()));
        post.Refused(
            "poll-sections-wrong", Chief, "poll_opened", ("question", "Siap?"), ("sections", new[] { "a", "a" }));
        post.Refused("text-empty", Chief, "poll_opened", ("question", ""), ("sections", new[] { "a" }));
        post.Refused(
            "poll-unknown", Operator, "poll_answered", ("poll", "poll-9"), ("section", "lantas"), ("answer", "go"));
        post.Refused(
            "poll-section-unknown", Operator, "poll_answered", ("poll", id), ("section", "intel"), ("answer", "go"));
        post.Refused(
            "word-unknown", Operator, "poll_answered", ("poll", id), ("section", "lantas"), ("answer", "ya"));
        post.Refused(
            "reason-missing", Operator, "poll_answered", ("poll", id), ("section", "lantas"), ("answer", "no_go"));
        post.Refused(
            "poll-section-not-yours", Rindu, "poll_answered", ("poll", id), ("section", "lantas"), ("answer", "go"));
        post.Refused("word-unknown", Chief, "poll_closed", ("poll", id), ("decision", "maybe"));
        post.Refused("role-forbidden", Operator, "poll_opened", ("question", "Siap?"), ("sections", new[] { "a" }));
        post.Refused(
            "role-forbidden", Auditor, "poll_answered", ("poll", id), ("section", "lantas"), ("answer", "go"));
        post.Refused("role-forbidden", Operator, "poll_closed", ("poll", id), ("decision", "go"));
    }

    [Fact]
    public void A_broadcast_to_the_sectors_awaits_each_of_them()
    {
        var id = Send(true, "sector_chief");
        Assert.Equal(["polsek-muara-rindu", "polsek-kenanga"], Awaited(id));
        post.Tell(Rindu, "broadcast_acknowledged", ("broadcast", id));
        Assert.Equal(["polsek-kenanga"], Awaited(id));
        post.Refused("broadcast-already-acknowledged", Rindu, "broadcast_acknowledged", ("broadcast", id));
        post.Tell(Operator, "broadcast_acknowledged", ("broadcast", id), ("for", new[] { "polsek-kenanga" }));
        Assert.Empty(Awaited(id));
        post.Replays();
    }

    [Theory]
    [InlineData("97.01.02", "polsek-kenanga")]
    [InlineData("97.01.01.2001", "polsek-muara-rindu")]
    [InlineData("commission_liaison", "commission_liaison")]
    public void Recipients_are_as_near_as_the_dossier_knows_them(string audience, string recipient) =>
        Assert.Equal([recipient], Awaited(Send(true, audience)));

    [Fact]
    public void Roles_and_regions_together_mean_the_sectors_of_those_regions()
    {
        var id = Send(true, "sector_chief", "commission_liaison", "97.01.02");
        Assert.Equal(["polsek-kenanga", "commission_liaison"], Awaited(id));
        post.Refused("broadcast-not-for-you", Rindu, "broadcast_acknowledged", ("broadcast", id));
        post.Tell(Commission, "broadcast_acknowledged", ("broadcast", id));
        Assert.Equal(["polsek-kenanga"], Awaited(id));
    }

    [Fact]
    public void Of_a_role_everybody_answers_for_themselves()
    {
        var id = Send(true, "guard");
        var second = Guard with { Actor = "tps/kuala-rindu-2" };
        post.Tell(Guard, "broadcast_acknowledged", ("broadcast", id));
        post.Refused("broadcast-already-acknowledged", Guard, "broadcast_acknowledged", ("broadcast", id));
        post.Tell(second, "broadcast_acknowledged", ("broadcast", id));
        Assert.Equal([new("guard", 2)], post.Picture.Routine.Broadcasts.Find(id)!.Tally);
        Assert.Empty(Awaited(id));
        post.Replays();
    }

    [Fact]
    public void A_broadcast_that_needs_no_answer_or_was_withdrawn_awaits_nobody()
    {
        Assert.Empty(Awaited(Send(false, "sector_chief")));
        var id = Send(true, "sector_chief");
        post.Tell(Operator, "broadcast_withdrawn", ("broadcast", id), ("reason", "salah jam"));
        Assert.Empty(Awaited(id));
        post.Refused("broadcast-unknown", Rindu, "broadcast_acknowledged", ("broadcast", id));
        post.Refused("broadcast-unknown", Operator, "broadcast_withdrawn", ("broadcast", id), ("reason", "x"));
    }

    [Fact]
    public void Every_other_refusal_of_broadcasts()
    {
        var id = Send(true, "sector_chief");
        Refuse("broadcast-audience-unknown", "semua");
        Refuse("broadcast-audience-unknown");
        post.Refused(
            "text-too-long", Operator, "broadcast_sent", ("text", new string('x', 1001)),
            ("audience", new[] { "guard" }), ("needs_acknowledgement", true));
        post.Refused(
            "broadcast-not-for-you", Rindu, "broadcast_acknowledged", ("broadcast", id),
            ("for", new[] { "polsek-muara-rindu" }));
        post.Refused(
            "broadcast-not-for-you", Operator, "broadcast_acknowledged", ("broadcast", id), ("for", new[] { "kodim" }));
        post.Refused("role-forbidden", Auditor, "broadcast_acknowledged", ("broadcast", id));
        post.Refused("role-forbidden", Kenanga, "broadcast_withdrawn", ("broadcast", id), ("reason", "x"));
        post.Refused(
            "role-forbidden", Guard, "broadcast_sent", ("text", "x"), ("audience", new[] { "guard" }),
            ("needs_acknowledgement", true));
    }

    private void Refuse(string code, params string[] audience) => post.Refused(
        code, Operator, "broadcast_sent", ("text", "Apel pukul 05.00"), ("audience", audience),
        ("needs_acknowledgement", true));

    private string Ask(params string[] sections) => post.Tell(
        Chief, "poll_opened", ("question", "Siap geser kotak?"), ("sections", sections)).Text("poll");

    private string Send(bool acknowledge, params string[] audience) => post.Tell(
        Operator, "broadcast_sent", ("text", "Apel pukul 05.00"), ("audience", audience),
        ("needs_acknowledgement", acknowledge)).Text("broadcast");

    private IEnumerable<string> Awaited(string id) => post.Picture.Routine.Broadcasts.Find(id)!.Awaited;
}
