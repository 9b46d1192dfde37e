using FsCheck;
using FsCheck.Fluent;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Routine;

/// <summary>Laws over days of random sayings, sensible and not: what is folded anew is what was known, a refusal leaves
/// no trace, and the boards never contradict themselves.</summary>
public sealed class RoutineLawTests
{
    private static readonly Sender[] Senders = [Operator, Relief, PostChief, KabagOps, Chief, Rindu, Kenanga, Guard];

    [Fact]
    public void Any_day_folds_to_what_was_known() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ListOf().ToArbitrary(),
        numbers =>
        {
            var post = new SelasihPost();
            foreach (var number in numbers)
                Step(post, number);
            post.Replays();
            Holds(post);
        }).QuickCheckThrowOnFailure();

    private static void Step(SelasihPost post, int number)
    {
        var before = post.Picture.ToBytes().ToArray();
        var sender = Senders[number / 100 % Senders.Length];
        var which = "-" + (1 + (number / 1000 % 3)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (kind, body) = Saying(number % 20, which);
        if (kind.Length == 0)
        {
            post.Wait(TimeSpan.FromMinutes(number / 1000 % 300));
            return;
        }
        if (post.Say(sender, kind, body).End == AnswerEnd.Refused)
            Assert.Equal(before, post.Picture.ToBytes().ToArray());
    }

    private static (string Kind, (string Key, object Value)[] Body) Saying(int number, string which) => number switch
    {
        0 or 1 => ("task_given",
            [("owner", "polsek-kenanga"), ("due", "2024-11-27T03:00:00Z"), ("title", "Cek perahu")]),
        2 => ("task_accepted", [("task", "task" + which)]),
        3 => ("task_done", [("task", "task" + which)]),
        4 => ("task_returned", [("task", "task" + which), ("reason", "rusak")]),
        5 => ("task_withdrawn", [("task", "task" + which), ("reason", "batal")]),
        6 => ("poll_opened", [("question", "Siap?"), ("sections", new[] { "lantas", "intel" })]),
        7 => ("poll_answered", [("poll", "poll" + which), ("section", "lantas"), ("answer", "go")]),
        8 => ("poll_answered",
            [("poll", "poll" + which), ("section", "intel"), ("answer", "no_go"), ("remark", "belum")]),
        9 => ("poll_closed", [("poll", "poll" + which), ("decision", "no_go")]),
        10 => ("broadcast_sent",
            [("text", "Apel"), ("audience", new[] { "sector_chief" }), ("needs_acknowledgement", true)]),
        11 or 12 => ("broadcast_acknowledged", [("broadcast", "broadcast" + which)]),
        13 => ("log_noted", [("text", "Aman"), ("category", "situasi")]),
        14 => ("log_noted", [("text", "")]),
        15 => ("plan_published", [("version", int.Parse(which[1..], null)), ("plan_sha256", new string('a', 64))]),
        16 => ("plan_approved", [("version", int.Parse(which[1..], null))]),
        17 => ("plan_withdrawn", [("version", int.Parse(which[1..], null)), ("reason", "salah")]),
        _ => ("", []),
    };

    private static void Holds(SelasihPost post)
    {
        var (routine, plans) = (post.Picture.Routine, post.Picture.Plans);
        Assert.Distinct(routine.Tasks.All.Select(t => t.Id));
        Assert.All(routine.Tasks.All, t => Assert.True(!t.Overdue || t.Due < post.Now));
        Assert.All(
            routine.Tasks.Open.Where(t => t.State != TaskState.Returned),
            t => Assert.Contains(t.State, new[] { TaskState.Given, TaskState.Accepted }));
        Assert.All(
            routine.Polls.All,
            p => Assert.Equal(p.Sections.Order(), p.Answers.Select(a => a.Section).Concat(p.Silent).Order()));
        Assert.All(
            routine.Broadcasts.All,
            b => Assert.Equal(
                b.Recipients.Count, b.Awaited.Count() + b.Acknowledged.SelectMany(a => a.For).Distinct().Count()));
        Assert.Distinct(routine.Reports.Due.Select(d => d.Id));
        Assert.True(plans.InForce is null || plans.InForce.Holds);
        Assert.Equal(plans.Versions.LastOrDefault(v => v.Holds), plans.InForce);
    }
}
