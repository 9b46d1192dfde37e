using Praja.CommandPost.Rights;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost.Records;

public sealed class RetentionTests
{
    private static readonly string Photo = new('a', 64);
    private static readonly string Mark = new('c', 64);

    private readonly HuluPost post = new();

    [Fact]
    public void An_attachment_is_due_after_all_it_belongs_to_has_ended()
    {
        var number = post.Report();
        post.Record("attachment_added", ("sha256", Photo), ("media_type", "image/jpeg"), ("bytes", 10),
            ("incident", number));
        Assert.Null(Due());
        // The incident ends long after the operation: a year from then.
        post.Minute = 500 * 24 * 60;
        post.Record("call_taken", ("incident", number));
        post.Record("incident_acknowledged", ("incident", number), ("disposition", "significant"));
        post.Record("incident_closed", ("incident", number), ("reason", "settled"));
        Assert.Equal(post.Now.AddDays(Retention.Attachments.Days), Due());
        var last = Retention.LastDay(post.Picture.Frame.Operation);
        post.Record("attachment_added", ("sha256", Mark), ("media_type", "image/jpeg"), ("bytes", 10));
        Assert.Equal(
            new DateTimeOffset(last.AddDays(366), TimeOnly.MinValue, TimeSpan.Zero),
            Retention.AttachmentDue(post.Picture, post.Picture.Records.Find(Mark)!));
    }

    [Fact]
    public void Marks_and_breaches_are_written_and_read_byte_for_byte()
    {
        var officer = (PostRole.DataProtectionOfficer, "pdp/1");
        post.Send(officer.Item1, officer.Item2, "personal_data_erased", HuluPost.Body(
            ("what", "duty_member"), ("mark", Mark), ("reason", "selesai"), ("count", 1)));
        post.Send(officer.Item1, officer.Item2, "data_breach_noted", HuluPost.Body(
            ("known_at", HuluPost.At(-30)), ("data", "nama"), ("how", "gawai hilang"), ("measures", "token dicabut"),
            ("persons", 4)));
        var breach = Assert.Single(post.Picture.Breaches.All);
        Assert.Equal(HuluPost.Dawn.AddMinutes(-30).AddHours(72), breach.DueAt);
        post.Send(officer.Item1, officer.Item2, "data_breach_told", HuluPost.Body(
            ("breach", breach.Number), ("to", "authority"), ("by", "surat")));
        var copy = post.Copied();
        Assert.Equal(post.Picture.ToBytes().ToArray(), copy.ToBytes().ToArray());
        Assert.Equal([Mark], copy.Records.Erased);
        Assert.Equal(["subjects"], copy.Breaches.Find(breach.Number)!.Owed);
        Assert.Equal("breach-unknown", post.Send(officer.Item1, officer.Item2, "data_breach_told", HuluPost.Body(
            ("breach", 1), ("to", "authority"), ("by", "surat"))).Refusal!.Code);
        Assert.Equal("breach-notice-wrong", post.Send(officer.Item1, officer.Item2, "data_breach_told", HuluPost.Body(
            ("breach", breach.Number), ("to", "pers"), ("by", "surat"))).Refusal!.Code);
        Assert.Equal("breach-wrong", post.Send(officer.Item1, officer.Item2, "data_breach_noted", HuluPost.Body(
            ("known_at", HuluPost.At(1)), ("data", "nama"), ("how", "x"), ("measures", "y"))).Refusal!.Code);
    }

    private DateTimeOffset? Due() => Retention.AttachmentDue(post.Picture, post.Picture.Records.Find(Photo)!);
}
