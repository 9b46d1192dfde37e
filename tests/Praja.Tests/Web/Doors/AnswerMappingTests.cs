using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Tests.Documents;
using Praja.Web.Doors;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Tests.Web.Doors;

public sealed class AnswerMappingTests
{
    private static readonly Sender Guard = new("tps/guard-1", PostRole.Guard, ["99.01.01.2001"]);
    private static readonly ReportForms Forms = FormsOf();

    [Fact]
    public void A_step_of_a_station()
    {
        var submission = Read("laporan-tps", [
            ("tps", "99.01.01.2001/001"), ("langkah", "logistics_completed"), ("tersegel", "yes"),
            ("catatan", "Lengkap"), ("waktu", "2024-11-27T06:30:00.000+08:00")])!;
        Assert.Equal("logistics_completed", submission.Kind);
        Assert.Equal("99.01.01.2001/001", submission.Body.Text("station"));
        Assert.True(submission.Body["sealed"]!.Value.Truth);
        Assert.Equal("2024-11-26T22:30:00.000Z", submission.Body.Text("at"));
        Assert.Equal("odk", submission.Body.Text("by"));
        Assert.Equal(5, submission.Body.Count);
        Assert.Equal(InstanceIds.ClientId("uuid:1"), submission.ClientId);
        Assert.Same(Guard, submission.Sender);
    }

    [Fact]
    public void What_is_asked_for_another_step_is_left_out()
    {
        var submission = Read("laporan-tps", [
            ("tps", "99.01.01.2001/001"), ("langkah", "station_opened"), ("tanda_terima", "B-12")])!;
        Assert.Null(submission.Body["receipt"]);
    }

    [Fact]
    public void An_incident_with_its_position_and_attachments()
    {
        var submission = Read("kejadian", [
            ("jenis", "banjir"), ("tingkat", "hijau"), ("posisi", "0.51234567 117.5 12.0 4.5"), ("korban", "2")],
            "aa", "bb")!;
        Assert.Equal("incident_reported_2", submission.Kind);
        Assert.Equal(0.512346m, submission.Body["latitude"]!.Value.Number);
        Assert.Equal(117.5m, submission.Body["longitude"]!.Value.Number);
        Assert.Equal(2, submission.Body["people_hurt"]!.Value.Number);
        Assert.Equal(["aa", "bb"], submission.Body["attachments"]!.Value.Texts);
    }

    [Theory]
    [InlineData("laporan-tps", "langkah", "journal_opened", "step-unknown")]
    [InlineData("laporan-tps", "catatan", "tanpa langkah", "step-unknown")]
    [InlineData("kejadian", "suara", "412", "question-unknown")]
    [InlineData("kejadian", "by", "post", "question-unknown")]
    [InlineData("kejadian", "waktu", "kemarin", "value-malformed")]
    [InlineData("kejadian", "waktu", "1901-01-01T00:00:00Z", "value-malformed")]
    [InlineData("kejadian", "korban", "-1", "value-malformed")]
    [InlineData("kejadian", "korban", "99999999999999", "value-malformed")]
    [InlineData("kejadian", "posisi", "91 0", "value-malformed")]
    [InlineData("kejadian", "posisi", "0 181 0 0", "value-malformed")]
    [InlineData("kejadian", "posisi", "0", "value-malformed")]
    [InlineData("kejadian", "posisi", "1e300 0", "value-malformed")]
    [InlineData("kejadian", "posisi", "1 2 3 4 5 6", "value-malformed")]
    public void What_cannot_be_understood_is_refused_with_its_code(string form, string name, string value, string code)
    {
        Assert.Null(Read(form, [(name, value)], out var error));
        Assert.Equal((400, code), (error!.Status, error.Code));
    }

    [Fact]
    public void A_truth_is_yes_or_no()
    {
        Assert.Null(Read("laporan-tps", [("langkah", "count_finished"), ("berita_acara", "12")], out var error));
        Assert.Equal("value-malformed", error!.Code);
    }

    private static Submission? Read(string form, (string Name, string Value)[] values, params string[] files) =>
        Read(form, values, out _, files);

    private static Submission? Read(
        string form, (string Name, string Value)[] values, out DoorError? error, params string[] files)
    {
        var answer = new FormAnswer(
            form, "", "uuid:1", [.. values.Select(v => KeyValuePair.Create(v.Name, v.Value))]);
        return AnswerMapping.Read(Forms.Find(form)!, answer, files, Guard, out error);
    }

    private static ReportForms FormsOf()
    {
        var context = TanjungDamai.Small();
        return ReportForms.Of(new PostFrame(context.Operation, context.Doctrine, context.Plan));
    }
}
