using FsCheck;
using FsCheck.Fluent;
using Praja.CommandPost;
using Praja.CommandPost.Rights;

namespace Praja.Tests.CommandPost.Incidents;

/// <summary>Laws over days drawn by chance: whatever is sent, in whatever order.</summary>
public sealed class IncidentLawTests
{
    private static readonly string[] Levels = ["hijau", "kuning", "merah"];
    private static readonly string[] Chiefs = ["kapolsek", "kapolres", "kapolda"];

    // Most are refused, which is part of the law: a refusal changes nothing.
    [Fact]
    public void Levels_never_skip_their_authority_and_merged_incidents_count_once() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ListOf().ToArbitrary(), draws =>
        {
            var post = new HuluPost();
            for (var n = 0; n < 3; n++)
                post.Report();
            foreach (var draw in draws)
                Send(post, draw);
            Assert.All(
                post.Picture.Incidents.All.SelectMany(i => i.Levels),
                step => Assert.True(
                    Array.IndexOf(Chiefs, step.OrderedBy) >= Array.IndexOf(Levels, step.To), step.ToString()));
            var roots = post.Picture.Incidents.All.Where(i => i.MergedInto.Length == 0 && i.ClosedAt is null);
            Assert.Equal(roots, post.Picture.Incidents.Open);
            Assert.All(
                post.Picture.Incidents.All,
                i => Assert.Empty(post.Picture.Incidents.MainOf(i).MergedInto));
            Assert.True(post.Picture.ToBytes().Span.SequenceEqual(post.Copied().ToBytes().Span));
        }));

    // What concerns one incident does not depend on when the post heard of another.
    [Fact]
    public void The_order_of_independent_entries_does_not_matter()
    {
        (string Kind, (string, object)[] Pairs)[] first =
        [
            ("call_taken", [("incident", "0001")]),
            ("incident_acknowledged", [("incident", "0001"), ("disposition", "some")]),
            ("situation_changed",
                [("incident", "0001"), ("to", "kuning"), ("reason", "x"), ("ordered_by", "kapolres")]),
        ];
        (string Kind, (string, object)[] Pairs)[] second =
        [
            ("incident_noted", [("incident", "0002"), ("text", "warga berkumpul")]),
            ("referral_sent", [("incident", "0002"), ("agency", "kpu"), ("reason", "x")]),
        ];
        var orders = new[] { first.Concat(second), second.Concat(first), [second[0], .. first, second[1]] };
        Assert.Single(orders.Select(order =>
        {
            var post = new HuluPost();
            post.Report();
            post.Report();
            foreach (var (kind, pairs) in order)
                post.Record(kind, pairs);
            return string.Join('\n', post.Picture.Incidents.All.Select(i => string.Join(
                '|', i.Number, i.Level, i.Disposition, i.CallTakenAt, i.Referrals.Count, i.Notes.Count,
                string.Join(',', i.Timeline.Select(e => e.Kind)))));
        }).Distinct());
    }

    private static void Send(HuluPost post, int draw)
    {
        var one = $"000{1 + (draw % 3)}";
        var other = $"000{1 + (draw / 3 % 3)}";
        var level = Levels[draw / 9 % 3];
        var chief = Chiefs[draw / 27 % 3];
        (string, object)[] reason = [("incident", one), ("reason", "sebab")];
        var role = draw / 81 % 2 == 0 ? PostRole.PostOperator : PostRole.Chief;
        var (kind, pairs) = (draw / 162 % 7) switch
        {
            0 => ("incident_merged", [.. reason, ("into", other)]),
            1 => ("incident_unmerged", reason),
            2 => ("incident_closed", [("incident", one), ("reason", "settled"), ("disposition", "some")]),
            3 => ("incident_reopened", reason),
            4 => ("situation_changed", [.. reason, ("to", level)]),
            _ => ("situation_changed", [.. reason, ("to", level), ("ordered_by", chief)]),
        };
        var before = post.Picture.Sequence;
        var answer = post.Send(role, "post/" + role.ToString().ToLowerInvariant(), kind, HuluPost.Body(pairs));
        Assert.Equal(answer.End == AnswerEnd.Refused ? before : before + 1, post.Picture.Sequence);
    }
}
