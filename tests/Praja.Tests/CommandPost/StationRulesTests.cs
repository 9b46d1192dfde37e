using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Journal;

namespace Praja.Tests.CommandPost;

public sealed class StationRulesTests
{
    private static readonly EntryBody Plain = SmallPost.Body();

    public static TheoryData<string, EntryBody, string> Refused => new()
    {
        { "station_opened", SmallPost.Body("99.01.01.2001/999"), "station-unknown" },
        { "station_opened", EntryBody.Empty, "body-invalid" },
        { "station_opened", Plain.With("weather", "rain"), "body-invalid" },
        { "station_opened", Plain.With("out_of_order", true), "body-invalid" },
        { "station_opened", Plain.With("at_stated", "x"), "body-invalid" },
        { "station_opened", EntryBody.Empty.With("station", 7), "body-invalid" },
        { "station_opened", Plain.With("at", "07.05"), "report-time-invalid" },
        { "station_opened", Plain.With("at", "2024-11-27T07:05:00+08:00"), "report-time-invalid" },
        { "station_opened", Plain.With("by", "pigeon"), "channel-unknown" },
        { "station_opened", Plain.With("by", ""), "channel-unknown" },
        { "station_opened", Plain.With("note", "0812 3456 7890"), "text-identifies" },
        { "station_status_reported", Plain.With("status", "ungu"), "status-unknown" },
        { "guard_health_reported", Plain.With("health", "bored"), "health-unknown" },
        { "guard_health_reported", Plain.With("health", ""), "health-unknown" },
        { "logistics_completed", Plain, "body-invalid" },
        { "box_received", Plain.With("place", "PPK Karang Teduh"), "body-invalid" },
        { "box_received", Plain.With("place", "PPK Karang Teduh").With("receipt", " "), "receipt-required" },
        { "box_received", Plain.With("place", "").With("receipt", "017"), "receipt-required" },
        { "count_finished", Plain.With("minutes_signed", true).With("suara_01", 120), "result-refused" },
        { "count_finished", Plain.With("minutes_signed", true).With("photo", "a1b2"), "result-refused" },
        { "count_finished", Plain.With("minutes_signed", true).With("c_hasil", "a1b2"), "result-refused" },
        { "station_report_withdrawn", Plain.With("entry", 1).With("reason", "wrong station"), "report-unknown" },
        { "station_report_withdrawn", Plain.With("entry", 0.5m).With("reason", "wrong station"), "report-unknown" },
        { "station_report_withdrawn", Plain.With("entry", 1).With("reason", ""), "text-empty" },
    };

    public static TheoryData<string, EntryBody> Taken => new()
    {
        { "guard_arrived", Plain },
        { "logistics_completed", Plain.With("sealed", true) },
        { "station_opened", Plain.With("at", SmallPost.Say("06:55")).With("by", "sms").With("note", "hujan") },
        { "station_status_reported", Plain.With("status", "hijau") },
        { "station_closed", Plain },
        { "count_started", Plain },
        { "count_finished", Plain.With("minutes_signed", false) },
        { "box_departed", Plain },
        { "box_received", Plain.With("receipt", "017").With("place", "PPK Karang Teduh") },
        { "guard_health_reported", Plain.With("health", "tired").With("needs_relief", true) },
        { "duty_ended", Plain },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_nobody_could_understand_later_is_refused(string kind, EntryBody body, string code)
    {
        var post = new SmallPost();
        var answer = post.Send("07:20", kind, body);
        Assert.Equal(code, answer.Refusal?.Code);
        Assert.NotEqual(answer.Refusal!.Sentence.Id, answer.Refusal.Sentence.En);
        Assert.Equal(1, post.Picture.Sequence);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void Every_report_of_the_field_is_taken(string kind, EntryBody body)
    {
        var post = new SmallPost();
        Assert.Null(post.Send("07:20", kind, body, PostRole.Guard).Refusal);
        Assert.Equal("role-forbidden", post.Send("07:21", kind, body, PostRole.CommissionLiaison).Refusal?.Code);
        var heard = Assert.Single(post.Picture.Stations.ReportsOf(0));
        Assert.Equal(kind, StationWords.Kinds[(int)heard.Report]);
    }

    [Fact]
    public void A_step_before_its_predecessor_is_taken_and_marked()
    {
        var post = new SmallPost();
        var fact = Assert.Single(post.Send("07:20", "station_opened", Plain).Facts);
        Assert.True(fact.Body["out_of_order"]?.Truth);
        Assert.True(Assert.Single(post.Picture.Stations.ReportsOf(0)).IsOutOfOrder);

        var late = post.Send("07:21", "logistics_completed", Plain.With("sealed", true));
        Assert.True(Assert.Single(late.Facts).Body["out_of_order"]?.Truth);
        var first = post.Send("07:22", "guard_arrived", Plain);
        Assert.Null(Assert.Single(first.Facts).Body["out_of_order"]);
        var closed = post.Send("13:20", "station_closed", Plain);
        Assert.Null(Assert.Single(closed.Facts).Body["out_of_order"]);
    }

    [Theory]
    [InlineData("09:00")]
    [InlineData("-200:00")]
    public void A_time_that_cannot_be_is_kept_beside_and_the_recording_counts(string at)
    {
        var post = new SmallPost();
        var stated = SmallPost.Say(at);
        var fact = Assert.Single(post.Send("07:20", "guard_arrived", Plain.With("at", stated)).Facts);
        Assert.Equal(stated, fact.Body.Text("at_stated"));
        Assert.Null(fact.Body["at"]);
        var heard = Assert.Single(post.Picture.Stations.ReportsOf(0));
        Assert.Equal(SmallPost.At("07:20"), heard.At);
        Assert.True(heard.IsClockWrong);
    }

    [Fact]
    public void A_late_report_counts_from_when_it_happened()
    {
        var post = new SmallPost();
        post.Send("09:20", "guard_arrived", Plain.With("at", SmallPost.Say("06:10")));
        Assert.Equal(SmallPost.At("06:10"), post.Picture.Stations.StandingOf(0).LastHeard);
    }

    // A status that waited for a signal does not overrule a newer one.
    [Fact]
    public void The_newest_status_by_its_own_time_holds()
    {
        var post = new SmallPost();
        post.Send("11:00", "station_status_reported", Plain.With("status", "kuning"));
        post.Send(
            "11:05", "station_status_reported", Plain.With("status", "hijau").With("at", SmallPost.Say("09:00")));
        Assert.Equal("kuning", post.Picture.Stations.StandingOf(0).Status);
    }

    [Fact]
    public void Two_guards_may_report_the_same_step()
    {
        var post = new SmallPost();
        Assert.Null(post.Send("06:20", "guard_arrived", Plain).Refusal);
        Assert.Null(post.Send("06:25", "guard_arrived", Plain).Refusal);
        Assert.Equal(2, post.Picture.Stations.ReportsOf(0).Count);
        Assert.Equal(1, RegionSummary.Of(post.Picture, 0, SmallPost.At("06:40")).Slots[0].Reached);
    }

    [Fact]
    public void The_same_id_again_is_one_report()
    {
        var post = new SmallPost();
        var id = Uuid7.Of(SmallPost.At("06:00"), 1, 1);
        var first = post.Send("06:20", "guard_arrived", Plain, id: id);
        var again = post.Send("06:21", "guard_arrived", Plain, id: id);
        Assert.Equal(AnswerEnd.AlreadyThere, again.End);
        Assert.Equal(first.Sequence, again.Sequence);
        Assert.Equal(1, post.Picture.Stations.ReportCount);
    }

    [Fact]
    public void A_report_taken_back_counts_for_nothing_and_only_once()
    {
        var post = new SmallPost();
        post.Send("06:20", "guard_arrived", Plain);
        var wrong = post.Send("06:30", "station_opened", Plain).Sequence;
        var back = Plain.With("entry", wrong).With("reason", "TPS lain");
        var elsewhere = SmallPost.Body(SmallPost.Second).With("entry", wrong).With("reason", "TPS lain");
        Assert.Equal("report-unknown", post.Send("06:31", "station_report_withdrawn", elsewhere).Refusal?.Code);
        Assert.Null(post.Send("06:32", "station_report_withdrawn", back).Refusal);
        var standing = post.Picture.Stations.StandingOf(0);
        Assert.Equal(StationReport.GuardArrived, Assert.Single(standing.Reached).Report);
        Assert.Equal(SmallPost.At("06:20"), standing.LastHeard);
        Assert.Equal("report-already-withdrawn", post.Send("06:33", "station_report_withdrawn", back).Refusal?.Code);
    }

    [Fact]
    public void Receipt_place_and_note_are_kept()
    {
        var post = new SmallPost();
        post.Send("23:00", "box_received", Plain.With("receipt", "017/é").With("place", "PPK").With("note", "lengkap"));
        var heard = Assert.Single(post.Picture.Stations.ReportsOf(0));
        Assert.Equal(("017/é", "PPK", "lengkap"), (heard.Receipt, heard.Place, heard.Note));
    }
}
