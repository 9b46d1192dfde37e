using Praja.CommandPost.Rights;

namespace Praja.Tests.CommandPost.Incidents;

/// <summary>Each refusal once. The post has an open incident 0001 (yellow, linked, referred to Bawaslu, acknowledged,
/// claimed by another operator), a closed one 0002, and 0003, merged into 0001; 0004 is fresh.</summary>
public sealed class IncidentRefusalTests
{
    public static TheoryData<string, string, (string, object)[]> Refusals { get; } = new()
    {
        { "incident-type-unknown", "incident_reported", [("type", "perang"), ("site", HuluPost.Site)] },
        { "site-unknown", "incident_reported", [("type", "ribut"), ("site", "99/1")] },
        { "region-unknown", "incident_reported", [("type", "ribut"), ("region", "77")] },
        { "position-invalid", "incident_reported", [("type", "ribut"), ("latitude", 91), ("longitude", 100)] },
        { "place-missing", "incident_reported", [("type", "ribut")] },
        { "count-invalid", "incident_reported", [("type", "ribut"), ("region", "10.01"), ("people_hurt", -1)] },
        { "level-unknown", "incident_reported", [("type", "ribut"), ("region", "10.01"), ("level", "ungu")] },
        { "word-unknown", "incident_reported", [("type", "ribut"), ("region", "10.01"), ("by", "burung")] },
        { "time-invalid", "incident_reported", [("type", "ribut"), ("region", "10.01"), ("at", "kemarin")] },
        { "body-invalid", "incident_reported", [("type", "ribut"), ("region", "10.01"), ("warna", "biru")] },
        { "text-too-long", "incident_noted", [("incident", "0004"), ("text", new string('a', 4001))] },
        { "incident-unknown", "incident_noted", [("incident", "9999"), ("text", "ada apa")] },
        { "reason-missing", "incident_noted", [("incident", "0004"), ("text", " ")] },
        { "note-unknown", "incident_note_withdrawn", [("incident", "0004"), ("entry", 1), ("reason", "x")] },
        { "incident-closed", "call_taken", [("incident", "0002")] },
        { "incident-merged", "call_taken", [("incident", "0003")] },
        { "incident-open", "incident_reopened", [("incident", "0001"), ("reason", "x")] },
        { "call-taken", "call_taken", [("incident", "0001")] },
        { "word-unknown", "incident_acknowledged", [("incident", "0004"), ("disposition", "seru")] },
        { "reason-missing", "incident_acknowledged", [("incident", "0001"), ("disposition", "some")] },
        { "incident-claimed", "incident_claimed", [("incident", "0001")] },
        { "incident-claimed", "incident_claim_dropped", [("incident", "0001"), ("reason", "x")] },
        { "incident-not-claimed", "incident_claim_dropped", [("incident", "0004")] },
        { "time-not-ahead", "incident_shelved", [("incident", "0004"), ("until", HuluPost.At(1)), ("reason", "x")] },
        { "incident-not-shelved", "incident_unshelved", [("incident", "0004")] },
        { "reason-missing", "incident_closed", [("incident", "0004"), ("disposition", "some")] },
        { "word-unknown", "incident_closed", [("incident", "0001"), ("reason", "bosan")] },
        { "disposition-missing", "incident_closed", [("incident", "0004"), ("reason", "settled")] },
        { "level-unknown", "situation_changed", [("incident", "0004"), ("to", "ungu"), ("reason", "x")] },
        { "reason-missing", "situation_changed", [("incident", "0004"), ("to", "kuning")] },
        {
            "level-not-current", "situation_changed",
            [("incident", "0001"), ("from", "hijau"), ("to", "merah"), ("reason", "x"), ("ordered_by", "kapolda")]
        },
        {
            "level-unchanged", "situation_changed",
            [("incident", "0001"), ("to", "kuning"), ("reason", "x"), ("ordered_by", "kapolres")]
        },
        { "authority-missing", "situation_changed", [("incident", "0001"), ("to", "merah"), ("reason", "x")] },
        {
            "word-unknown", "situation_changed",
            [("incident", "0001"), ("to", "merah"), ("reason", "x"), ("ordered_by", "presiden")]
        },
        {
            "authority-insufficient", "situation_changed",
            [("incident", "0001"), ("to", "merah"), ("reason", "x"), ("ordered_by", "kapolres")]
        },
        {
            "authority-insufficient", "decision_taken",
            [("incident", "0001"), ("level", "merah"), ("ordered_by", "kapolsek")]
        },
        { "fields-missing", "incident_fields_recorded", [("incident", "0001")] },
        { "word-unknown", "incident_fields_recorded", [("incident", "0001"), ("unknown", new[] { "cuaca" })] },
        { "time-not-ahead", "incident_fields_recorded", [("incident", "0001"), ("unknown", new[] { "injuries" })] },
        {
            "force-stage-unknown", "force_recorded",
            [("incident", "0001"), ("stage", 7), ("authority", "kapolres"), ("reason", "x")]
        },
        { "merge-into-itself", "incident_merged", [("incident", "0001"), ("into", "0003"), ("reason", "x")] },
        { "incident-unknown", "incident_merged", [("incident", "0001"), ("into", "9999"), ("reason", "x")] },
        { "incident-merged", "incident_merged", [("incident", "0004"), ("into", "0003"), ("reason", "x")] },
        { "site-unknown", "incident_linked", [("incident", "0001"), ("site", "99/1")] },
        { "link-there", "incident_linked", [("incident", "0001"), ("site", HuluPost.Site)] },
        { "link-unknown", "incident_unlinked", [("incident", "0004"), ("site", HuluPost.Site), ("reason", "x")] },
        { "word-unknown", "referral_sent", [("incident", "0004"), ("agency", "pers"), ("reason", "x")] },
        { "referral-there", "referral_sent", [("incident", "0001"), ("agency", "bawaslu"), ("reason", "x")] },
        { "referral-unknown", "referral_received", [("incident", "0004"), ("agency", "kpu"), ("receipt", "1")] },
        { "receipt-missing", "referral_received", [("incident", "0001"), ("agency", "bawaslu"), ("receipt", "")] },
        { "referral-received", "referral_received", [("incident", "0001"), ("agency", "kpu"), ("receipt", "1")] },
        { "referral-unknown", "referral_withdrawn", [("incident", "0004"), ("agency", "kpu"), ("reason", "x")] },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Refused(string code, string kind, (string, object)[] pairs) =>
        Prepared().Refused(code, kind, pairs);

    [Fact]
    public void A_note_of_another_is_not_withdrawn()
    {
        var post = new HuluPost();
        var number = post.Report();
        post.Record("incident_noted", ("incident", number), ("text", "dari posko"));
        var note = post.Picture.Incidents.Find(number)!.Notes[0];
        var answer = post.Send(PostRole.Guard, "tps/guard", "incident_note_withdrawn", HuluPost.Body(
            ("incident", number), ("entry", note.Sequence), ("reason", "x")));
        Assert.Equal("note-of-another", answer.Refusal?.Code);
    }

    private static HuluPost Prepared()
    {
        var post = new HuluPost();
        for (var n = 0; n < 4; n++)
            post.Report();
        post.Record("incident_closed", ("incident", "0002"), ("reason", "settled"), ("disposition", "some"));
        post.Record("incident_merged", ("incident", "0003"), ("into", "0001"), ("reason", "sama"));
        post.Record("call_taken", ("incident", "0001"));
        post.Record("incident_acknowledged", ("incident", "0001"), ("disposition", "significant"));
        post.Record("incident_linked", ("incident", "0001"), ("site", HuluPost.Site));
        post.Record("referral_sent", ("incident", "0001"), ("agency", "bawaslu"), ("reason", "x"));
        post.Record("referral_sent", ("incident", "0001"), ("agency", "kpu"), ("reason", "x"));
        post.Record("referral_received", ("incident", "0001"), ("agency", "kpu"), ("receipt", "K-1"));
        post.Record(
            "situation_changed", ("incident", "0001"), ("to", "kuning"), ("reason", "x"), ("ordered_by", "kapolres"));
        post.Send(PostRole.PostChief, "post/chief", "incident_claimed", HuluPost.Body(("incident", "0001")));
        post.Minute = 2;
        return post;
    }
}
