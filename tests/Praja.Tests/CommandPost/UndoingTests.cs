using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost;

public sealed class UndoingTests
{
    // Each act is recorded and then undone; what undoes it must be taken by the post as it is.
    public static TheoryData<string, string> Acts => new()
    {
        { "incident_claimed", "" },
        { "incident_shelved", "until=" + HuluPost.At(30) + ";reason=menunggu" },
        { "incident_merged", "into=0002;reason=laporan ganda" },
        { "incident_linked", "site=" + HuluPost.Site + ";reason=x" },
        { "incident_noted", "text=warga berkumpul" },
        { "situation_changed", "to=kuning;reason=lemparan;ordered_by=kapolres" },
        { "referral_sent", "agency=kpu;reason=logistik" },
        { "unit_ordered", "unit=cadangan/1/1" },
        { "incident_closed", "reason=settled;disposition=some" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void What_undoes_an_act_is_taken_and_brings_back_what_was(string kind, string keys)
    {
        var post = new HuluPost();
        post.Report();
        post.Report();
        var before = Standing(post);
        post.Minute = 1;
        (string, object)[] pairs =
        [
            ("incident", "0001"),
            .. keys.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(k => k.Split('=', 2))
                .Select(k => (k[0], (object)k[1])),
        ];
        post.Record(kind, pairs);
        Assert.NotEqual(before, Standing(post));
        var entry = post.Store.Read(0).SelectMany(SegmentReading.Entries).Last();
        var undo = Undoing.Of(entry)!;
        var body = undo.NeedsReason ? undo.Body.With("reason", "dibatalkan") : undo.Body;
        var (operates, other) = (Sent("post/operator"), Sent("post/operator-2"));
        var incident = post.Picture.Incidents.Find("0001")!;
        Assert.Equal(undo.Kind, OwnActs.Undoable(post.Picture, incident, operates, post.Now)[entry.Sequence].Kind);
        Assert.Empty(OwnActs.Undoable(post.Picture, incident, other, post.Now));
        Assert.DoesNotContain(
            entry.Sequence, OwnActs.Undoable(post.Picture, incident, operates, post.Now + OwnActs.Recent));
        var answer = post.Send(PostRole.PostOperator, "post/operator", undo.Kind, body);
        Assert.True(answer.End == AnswerEnd.Recorded, answer.Refusal?.Code);
        Assert.Equal(before, Standing(post));
        Assert.DoesNotContain(
            entry.Sequence, OwnActs.Undoable(post.Picture, incident, operates, post.Now));

        static Sender Sent(string actor) => new(actor, PostRole.PostOperator, []);
    }

    [Fact]
    public void Every_way_to_undo_asks_only_for_keys_that_its_kind_has()
    {
        var kinds = EntryKinds.All.ToDictionary(k => k.Name, StringComparer.Ordinal);
        var shown = 0;
        foreach (var kind in EntryKinds.All)
        {
            var body = kind.Keys.Aggregate(EntryBody.Empty, (b, k) => b.With(k.Name, k.Value switch
            {
                BodyValueKind.Number => BodyValue.Of(1),
                BodyValueKind.Truth => BodyValue.Of(true),
                BodyValueKind.Texts => BodyValue.Of(["x"]),
                _ => BodyValue.Of("x"),
            }));
            var draft = new EntryDraft(
                HuluPost.Dawn, JournalMode.Exercise, "post/operator", kind.Name, body, Uuid7.Of(HuluPost.Dawn, 0, 1));
            if (Undoing.Of(new(9, draft, EntryJson.NoHash)) is not { } undo) continue;
            shown++;
            var reverse = kinds[undo.Kind];
            Assert.All(undo.Body.Values, v => Assert.Contains(reverse.Keys, k => k.Name == v.Key));
            Assert.True(undo.NeedsReason || !reverse.Keys.Any(k => k is { Name: "reason", Required: true }));
            Assert.True(!undo.NeedsReason || reverse.Keys.Any(k => k.Name == "reason"));
            var missing = reverse.Keys.Where(k => k.Required && k.Name != "reason" && undo.Body[k.Name] is null);
            // The post fills in whose decision a level is.
            Assert.Empty(missing.Where(k => k.Name != "authority").Select(k => $"{kind.Name}: {k.Name}"));
        }
        Assert.True(shown > 20);
    }

    private static string Standing(HuluPost post)
    {
        var incident = post.Picture.Incidents.All[0];
        return string.Join('|',
            incident.Level, incident.ClaimedBy(post.Now), incident.IsShelved(post.Now), incident.MergedInto,
            string.Join(',', incident.Links), incident.Notes.Count(n => n.WithdrawnFor.Length == 0),
            incident.Referrals.Count, incident.Units.Count, incident.IsOpen);
    }
}
