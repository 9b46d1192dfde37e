using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Routine;

public sealed class AlertAndReportTests
{
    private static readonly string Sha256 = new('a', 64);

    private readonly SelasihPost post = new();

    [Fact]
    public void An_alert_holds_until_it_expires_or_is_cancelled()
    {
        var id = Issue();
        Assert.Equal("alert-1", id);
        Assert.True(post.Picture.Routine.Alerts.Find(id)!.HoldsAt(post.Now));
        Assert.False(post.Picture.Routine.Alerts.Find(id)!.HoldsAt(post.Now.AddDays(1)));
        post.Tell(Humas, "alert_cancelled", ("identifier", id), ("reason", "air surut"));
        Assert.False(post.Picture.Routine.Alerts.Find(id)!.HoldsAt(post.Now));
        post.Refused("alert-not-in-force", Humas, "alert_cancelled", ("identifier", id), ("reason", "x"));
        post.Refused("alert-not-in-force", Humas, "alert_issued", Alert(("replaces", id)));
        post.Replays();
    }

    [Theory]
    [InlineData("word-unknown", "severity", "Parah")]
    [InlineData("word-unknown", "category", "Politik")]
    [InlineData("time-not-ahead", "expires", "2024-11-26T11:00:00Z")]
    [InlineData("text-refused-word", "headline", "Massa partai berkumpul")]
    [InlineData("text-empty", "text", "")]
    [InlineData("body-invalid", "urgency", 1)]
    public void A_wrong_alert_is_refused(string code, string key, object value) =>
        post.Refused(code, Humas, "alert_issued", Alert((key, value)));

    [Fact]
    public void Every_other_refusal_of_alerts()
    {
        post.Refused("region-unknown", Humas, "alert_issued", Alert(("areas", new[] { "64.08" })));
        post.Refused("region-unknown", Humas, "alert_issued", Alert(("areas", new[] { "" })));
        post.Refused("role-forbidden", Operator, "alert_issued", Alert());
        post.Refused("role-forbidden", Operator, "alert_cancelled", ("identifier", Issue()), ("reason", "x"));
    }

    [Fact]
    public void Reports_are_due_at_the_doctrines_hours_in_local_time_and_once()
    {
        // 20:00 on the eve to 08:30 on voting day: two daily hours of both levels, and voting day's own.
        var due = post.Wait(TimeSpan.FromHours(12.5)).Where(e => e.Draft.Kind == "report_due").ToArray();
        Assert.Equal(
            ["polsek/2024-11-27/0530", "polres/2024-11-27/0600", "polsek/2024-11-27/0730", "polres/2024-11-27/0800"],
            due.Select(e => e.Draft.Body.Text("report")));
        Assert.Equal("2024-11-26T21:30:00.000Z", due[0].Draft.Body.Text("due"));
        Assert.Empty(post.Wait(TimeSpan.FromMinutes(1)));
        post.Replays();
    }

    [Fact]
    public void A_post_that_was_down_does_not_fill_the_journal_with_old_reports()
    {
        var due = post.Wait(TimeSpan.FromDays(5)).Where(e => e.Draft.Kind == "report_due").ToArray();
        Assert.Equal(4, due.Length);
        Assert.All(due, e => Assert.Contains("2024-12-01", e.Draft.Body.Text("report"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_is_submitted_once_by_each_that_owes_it()
    {
        Submit(Kenanga, "polsek/2024-11-27/0530", "polsek-kenanga", "polres-selasih");
        post.Refused(
            "report-already-submitted", Kenanga, "report_submitted",
            Report("polsek/2024-11-27/0530", "polsek-kenanga", "polres-selasih"));
        post.Tell(
            Kenanga, "report_withdrawn", ("report", "polsek/2024-11-27/0530"), ("from", "polsek-kenanga"),
            ("reason", "angka salah"));
        Submit(Kenanga, "polsek/2024-11-27/0530", "polsek-kenanga", "polres-selasih");
        Submit(Operator, "lapsus-1", "polres-selasih", "polres-selasih");
        Assert.Equal(3, post.Picture.Routine.Reports.Submitted.Count);
        Assert.NotNull(post.Picture.Routine.Reports.Find("lapsus-1", "polres-selasih"));
        post.Replays();
    }

    [Fact]
    public void Every_other_refusal_of_reports()
    {
        const string Id = "polsek/2024-11-27/0530";
        post.Refused(
            "region-forbidden", Kenanga, "report_submitted", Report(Id, "polsek-muara-rindu", "polres-selasih"));
        post.Refused(
            "region-forbidden", Kenanga, "report_withdrawn", ("report", Id), ("from", "polsek-muara-rindu"),
            ("reason", "x"));
        Refuse("report-unknown", "polsek/2024-11-27/0531", "polsek-kenanga", "polres-selasih");
        Refuse("report-unknown", "Lapsus 1", "polsek-kenanga", "polres-selasih");
        Refuse("command-unknown", Id, "polres-selasih", "polres-selasih");
        Refuse("command-unknown", Id, "polsek-kenanga", "mabes");
        post.Refused(
            "word-unknown", Operator, "report_submitted",
            Report(Id, "polsek-kenanga", "polres-selasih", kind: "surat"));
        post.Refused(
            "sha256-wrong", Operator, "report_submitted",
            Report(Id, "polsek-kenanga", "polres-selasih", sha256: "A"));
        post.Refused(
            "sequence-unknown", Operator, "report_submitted",
            [.. Report(Id, "polsek-kenanga", "polres-selasih"), ("sequence", 99)]);
        post.Refused(
            "report-not-submitted", Operator, "report_withdrawn", ("report", Id), ("from", "polsek-kenanga"),
            ("reason", "x"));
        post.Refused("role-forbidden", Guard, "report_submitted", Report(Id, "polsek-kenanga", "polres-selasih"));
        post.Refused(
            "role-forbidden", Guard, "report_withdrawn", ("report", Id), ("from", "polsek-kenanga"),
            ("reason", "x"));
    }

    private void Refuse(string code, string report, string from, string to) =>
        post.Refused(code, Operator, "report_submitted", Report(report, from, to));

    private void Submit(Praja.CommandPost.Rights.Sender sender, string report, string from, string to) =>
        post.Tell(sender, "report_submitted", Report(report, from, to));

    private static (string Key, object Value)[] Report(
        string report, string from, string to, string kind = "laphar", string? sha256 = null) =>
        [("report", report), ("kind", kind), ("from", from), ("to", to), ("sha256", sha256 ?? Sha256)];

    private string Issue() => post.Tell(Humas, "alert_issued", Alert()).Text("identifier");

    private static (string Key, object Value)[] Alert(params (string Key, object Value)[] changed)
    {
        (string Key, object Value)[] all =
        [
            ("category", "Met"), ("urgency", "Expected"), ("severity", "Moderate"), ("certainty", "Likely"),
            ("event", "Banjir sungai"), ("headline", "Sungai Kenanga naik"), ("text", "Air naik sejak sore."),
            ("areas", new[] { "97.01.02" }), ("expires", "2024-11-27T04:00:00Z"),
        ];
        return [.. all.ExceptBy(changed.Select(c => c.Key), p => p.Key), .. changed];
    }
}
