using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;

namespace Praja.Tests.CommandPost.Incidents;

public sealed class IncidentLifeTests
{
    private readonly HuluPost post = new();

    [Fact]
    public void A_report_from_no_site_is_numbered_by_the_post()
    {
        post.Report();
        var fact = post.Record(
            "incident_reported_2", ("type", "banjir"), ("latitude", 0.21), ("longitude", 101.9), ("by", "sms"),
            ("people_hurt", 2), ("help_needed", "perahu"), ("text", "Air naik"), ("at", HuluPost.At(-5)));
        Assert.Equal("0002", fact.Body.Text("incident"));
        var incident = post.Picture.Incidents.Find("0002")!;
        Assert.Equal((2, "perahu", "hijau"), (incident.PeopleHurt, incident.HelpNeeded, incident.Level));
        Assert.Equal(new Coordinate(0.21, 101.9), incident.Position);
        Assert.Equal(HuluPost.Dawn.AddMinutes(-5), incident.SentAt);
    }

    [Fact]
    public void A_report_at_a_site_has_its_region_and_position()
    {
        var incident = post.Picture.Incidents.Find(post.Report())!;
        Assert.Equal("10.01.02.2001", incident.Region);
        Assert.NotNull(incident.Position);
    }

    // A guard may see a red situation; only the Kapolda makes it one.
    [Fact]
    public void A_reported_level_that_is_not_the_senders_to_order_is_kept_as_seen()
    {
        post.Send(PostRole.Guard, "tps/guard", "incident_reported", HuluPost.Body(
            ("type", "ribut"), ("site", HuluPost.Site), ("level", "merah")));
        var incident = post.Picture.Incidents.Find("0001")!;
        Assert.Equal(("hijau", "merah"), (incident.Level, incident.LevelSeen));
        post.Send(PostRole.Chief, "polres/chief", "incident_reported", HuluPost.Body(
            ("type", "ribut"), ("site", HuluPost.Site), ("level", "kuning")));
        Assert.Equal("kuning", post.Picture.Incidents.Find("0002")!.Level);
    }

    [Fact]
    public void An_incident_is_taken_acknowledged_closed_and_opened_again()
    {
        var number = post.Report();
        post.Record("call_taken", ("incident", number));
        post.Record("incident_acknowledged", ("incident", number), ("disposition", "significant"));
        post.Record("incident_closed", ("incident", number), ("reason", "settled"));
        Assert.Empty(post.Picture.Incidents.Open);
        post.Record("incident_reopened", ("incident", number), ("reason", "kembali ribut"));
        var incident = Assert.Single(post.Picture.Incidents.Open);
        Assert.Equal((1, "significant", ""), (incident.Reopened, incident.Disposition, incident.ClosedFor));
    }

    // A step is taken as it comes; what it did not say stays on the incident.
    [Fact]
    public void What_is_missing_at_yellow_stays_visible_until_it_is_said()
    {
        var number = post.Report();
        var fact = post.Record(
            "situation_changed", ("incident", number), ("to", "kuning"), ("reason", "lempar batu"),
            ("ordered_by", "kapolres"), ("warnings", "tiga kali"));
        Assert.Equal(
            ["negotiation_attempts", "medical_help", "injuries"], fact.Body["not_recorded"]!.Value.Texts);
        Assert.Equal("Kapolres", fact.Body.Text("authority"));
        var incident = post.Picture.Incidents.Find(number)!;
        Assert.Equal(3, incident.Missing(post.Picture.Frame.Doctrine).Count);
        post.Record(
            "incident_fields_recorded", ("incident", number), ("negotiation_attempts", "kades"),
            ("unknown", new[] { "injuries" }), ("complete_by", HuluPost.At(60)));
        Assert.Equal(["medical_help"], incident.Missing(post.Picture.Frame.Doctrine));
        Assert.Equal(["injuries"], incident.Unknown);
        post.Record("incident_fields_recorded", ("incident", number), ("injuries", "dua orang"));
        Assert.Empty(incident.Unknown);
        Assert.Null(incident.CompleteBy);
    }

    [Fact]
    public void A_step_down_is_as_easy_as_a_step_up()
    {
        var number = post.Report();
        foreach (var (to, by) in new[] { ("merah", "kapolda"), ("kuning", "kapolres"), ("hijau", "kapolsek") })
        {
            post.Record(
                "situation_changed", ("incident", number), ("to", to), ("reason", "sebab"), ("ordered_by", by));
        }
        var incident = post.Picture.Incidents.Find(number)!;
        Assert.Equal(["hijau>merah", "merah>kuning", "kuning>hijau"], incident.Levels.Select(s => s.From + ">" + s.To));
        Assert.Equal("hijau", incident.Level);
    }

    [Fact]
    public void A_chief_orders_a_level_of_his_own_without_saying_so()
    {
        var number = post.Report();
        var answer = post.Send(PostRole.Chief, "polres/chief", "situation_changed", HuluPost.Body(
            ("incident", number), ("to", "kuning"), ("reason", "massa bertambah")));
        Assert.Equal("kapolres", answer.Facts[0].Body.Text("ordered_by"));
    }

    [Fact]
    public void Merged_incidents_count_once_and_come_back()
    {
        var (first, second) = (post.Report(), post.Report());
        post.Record("incident_merged", ("incident", second), ("into", first), ("reason", "laporan sama"));
        Assert.Equal(first, Assert.Single(post.Picture.Incidents.Open).Number);
        Assert.Equal([second], post.Picture.Incidents.MergedInto(first).Select(i => i.Number));
        post.Record("incident_unmerged", ("incident", second), ("reason", "tempat lain"));
        Assert.Equal(2, post.Picture.Incidents.Open.Count());
    }

    [Fact]
    public void A_referral_ends_with_a_receipt()
    {
        var number = post.Report();
        post.Record("referral_sent", ("incident", number), ("agency", "bawaslu"), ("reason", "dugaan pelanggaran"));
        post.Record("referral_received", ("incident", number), ("agency", "bawaslu"), ("receipt", "B-17"));
        var referral = Assert.Single(post.Picture.Incidents.Find(number)!.Referrals);
        Assert.Equal(("bawaslu", "B-17"), (referral.Agency, referral.Receipt));
    }

    // What the holder does puts the end off; what others do does not, and what has run out stays so.
    [Fact]
    public void Who_acts_on_what_they_hold_holds_it_longer()
    {
        var number = post.Report();
        post.Record("incident_claimed", ("incident", number));
        Note(10, "post/operator");
        Assert.Equal(HuluPost.Dawn.AddMinutes(25), Claim().Until);
        Note(12, "post/operator-2");
        Assert.Equal(HuluPost.Dawn.AddMinutes(25), Claim().Until);
        Assert.Equal(Claim(), post.Copied().Incidents.Find(number)!.Claim);
        Note(25, "post/operator");
        Assert.Equal("", post.Picture.Incidents.Find(number)!.ClaimedBy(post.Now));

        IncidentClaim Claim() => post.Picture.Incidents.Find(number)!.Claim!;

        void Note(double minute, string actor)
        {
            post.Minute = minute;
            var body = HuluPost.Body(("incident", number), ("text", "Masih berjalan."));
            Assert.Equal(
                AnswerEnd.Recorded, post.Send(PostRole.PostOperator, actor, "incident_noted", body).End);
        }
    }

    [Fact]
    public void A_claim_runs_out()
    {
        var number = post.Report();
        post.Record("incident_claimed", ("incident", number));
        post.Minute = 14;
        Assert.Equal("incident-claimed", Claim().Refusal?.Code);
        post.Minute = 15;
        Assert.Equal(AnswerEnd.Recorded, Claim().End);
        Assert.Equal("post/operator-2", post.Picture.Incidents.Find(number)!.ClaimedBy(post.Now));

        PostAnswer Claim() => post.Send(
            PostRole.PostOperator, "post/operator-2", "incident_claimed", HuluPost.Body(("incident", number)));
    }

    [Fact]
    public void The_ladder_raises_each_step_of_a_level_once()
    {
        var number = post.Report();
        post.Minute = 9.9;
        Assert.Empty(post.Tick());
        post.Minute = 10;
        Assert.Equal(["0001 hijau acknowledge polres"], post.Tick());
        Assert.Empty(post.Tick());
        post.Record(
            "situation_changed", ("incident", number), ("to", "merah"), ("reason", "sandera"),
            ("ordered_by", "kapolda"));
        post.Minute = 12;
        Assert.Equal(["0001 merah acknowledge mabes"], post.Tick());
        post.Record("incident_acknowledged", ("incident", number), ("disposition", "significant"));
        post.Minute = 40;
        Assert.Equal(["0001 merah first_unit mabes"], post.Tick());
        Assert.Empty(post.Tick());
    }

    [Fact]
    public void A_promise_that_is_broken_is_raised_and_so_is_the_next()
    {
        var number = post.Report();
        post.Record("incident_acknowledged", ("incident", number), ("disposition", "false"));
        Promise(20);
        post.Minute = 20;
        Assert.Equal(["0001 hijau complete_by polres"], post.Tick());
        Assert.Empty(post.Tick());
        Promise(30);
        post.Minute = 29;
        Assert.Empty(post.Tick());
        post.Minute = 30;
        Assert.Equal(["0001 hijau complete_by polres"], post.Tick());
        post.Record("incident_fields_recorded", ("incident", number), ("injuries", "tidak ada"));
        post.Minute = 90;
        Assert.Empty(post.Tick());

        void Promise(double minute) => post.Record(
            "incident_fields_recorded", ("incident", number), ("unknown", new[] { "injuries" }),
            ("complete_by", HuluPost.At(minute)));
    }

    [Fact]
    public void What_is_not_known_and_not_promised_stays_missing()
    {
        var number = post.Report();
        var fact = post.Record(
            "situation_changed", ("incident", number), ("to", "kuning"), ("reason", "lempar batu"),
            ("ordered_by", "kapolres"), ("unknown", new[] { "injuries" }));
        Assert.Contains("injuries", fact.Body["not_recorded"]!.Value.Texts);
        Assert.Contains("injuries", post.Picture.Incidents.Find(number)!.Missing(post.Picture.Frame.Doctrine));
    }

    [Fact]
    public void What_is_set_aside_or_needs_nobody_is_not_raised()
    {
        var (shelved, noise) = (post.Report(), post.Report());
        post.Record(
            "incident_shelved", ("incident", shelved), ("until", HuluPost.At(100)), ("reason", "menunggu KPU"));
        post.Record("incident_acknowledged", ("incident", noise), ("disposition", "false"));
        post.Minute = 99;
        Assert.Empty(post.Tick());
        post.Minute = 100;
        Assert.Equal(["0001 hijau acknowledge polres", "0001 hijau first_unit polres"], post.Tick());
    }

    [Fact]
    public void A_withdrawn_note_keeps_its_place_but_not_its_words()
    {
        var number = post.Report();
        post.Record("incident_noted", ("incident", number), ("text", "nama keliru"));
        var note = Assert.Single(post.Picture.Incidents.Find(number)!.Notes);
        post.Record(
            "incident_note_withdrawn", ("incident", number), ("entry", note.Sequence), ("reason", "salah tulis"));
        var withdrawn = post.Picture.Incidents.Find(number)!.Notes[0];
        Assert.Equal(("", "salah tulis"), (withdrawn.Text, withdrawn.WithdrawnFor));
    }
}
