using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Documents.Doctrines;
using Praja.Journal;
using Praja.Tests.Documents;
using Praja.Tests.Journal;

namespace Praja.Tests.CommandPost.Records;

public sealed class RecordTests
{
    private static readonly DateTimeOffset Noon = SmallJournal.Dawn.AddHours(5);
    private static readonly string Photo = new('a', 64);
    private static readonly Sender Guard = new("pos/1", PostRole.Guard, []);
    private static readonly Sender Officer = new("posko/pdp", PostRole.DataProtectionOfficer, []);

    private readonly PostDesk desk;
    private ulong sent;

    public RecordTests()
    {
        var small = TanjungDamai.Small();
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", new ProblemList())!.Book;
        desk = new(new PostFrame(small.Operation, doctrine, small.Plan), new MemoryJournal().Open());
        desk.OpenJournal(SmallJournal.Header, JournalMode.Exercise, "post/chief", Uuid7.Of(Noon, 0, 0), Noon);
    }

    private string Station => desk.Picture.Frame.Stations[0].Id;

    [Fact]
    public void An_attachment_is_added_once_and_known_by_its_hash()
    {
        Assert.Equal(AnswerEnd.Recorded, Send(Guard, "attachment_added", Added(Photo)).End);
        var known = desk.Picture.Records.Find(Photo)!;
        Assert.Equal(("image/jpeg", 2048L, 2L), (known.MediaType, known.Bytes, known.Added));
        Assert.Equal("attachment-known", Send(Guard, "attachment_added", Added(Photo)).Refusal!.Code);
        // The same photo for something else is one more link, not one more attachment.
        var other = Added(Photo).With("station", Station);
        Assert.Equal(AnswerEnd.Recorded, Send(Guard, "attachment_added", other).End);
        Assert.Equal("attachment-known", Send(Guard, "attachment_added", other).Refusal!.Code);
        Assert.Equal(["", Station], Assert.Single(desk.Picture.Records.Attachments).Links.Select(l => l.Station));
    }

    [Fact]
    public void Erasing_needs_a_known_attachment_and_a_reason_and_is_told_for_ever()
    {
        var erased = EntryBody.Empty.With("sha256", Photo).With("reason", "wajah anak");
        Assert.Equal("attachment-unknown", Send(Officer, "attachment_erased", erased).Refusal!.Code);
        Send(Guard, "attachment_added", Added(Photo));
        var bare = EntryBody.Empty.With("sha256", Photo).With("reason", " ");
        Assert.Equal("reason-missing", Send(Officer, "attachment_erased", bare).Refusal!.Code);
        Assert.False(desk.Picture.Records.Find(Photo)!.IsErased);
        Assert.Equal(AnswerEnd.Recorded, Send(Officer, "attachment_erased", erased).End);
        Assert.Equal("wajah anak", desk.Picture.Records.Find(Photo)!.ErasedBecause);
        foreach (var (kind, body) in new[] { ("attachment_added", Added(Photo)), ("attachment_erased", erased) })
        {
            var refusal = Send(kind == "attachment_added" ? Guard : Officer, kind, body).Refusal!;
            Assert.Equal("attachment-erased", refusal.Code);
            Assert.Contains("wajah anak", refusal.Sentence.Id, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Who_may_not_add_or_erase_is_refused()
    {
        var auditor = new Sender("audit/1", PostRole.Auditor, []);
        Assert.Equal("role-forbidden", Send(auditor, "attachment_added", Added(Photo)).Refusal!.Code);
        Send(Guard, "attachment_added", Added(Photo));
        var erased = EntryBody.Empty.With("sha256", Photo).With("reason", "tidak perlu lagi");
        Assert.Equal("role-forbidden", Send(Guard, "attachment_erased", erased).Refusal!.Code);
        Assert.Equal(AnswerEnd.Recorded, Send(Officer, "attachment_erased", erased).End);
    }

    [Theory]
    [InlineData("../../etc/passwd", "image/jpeg", 10)]
    [InlineData("", "image/jpeg", 10)]
    [InlineData(null, "jpeg", 10)]
    [InlineData(null, "image/<script>", 10)]
    [InlineData(null, "image/jpeg", 0)]
    [InlineData(null, "image/jpeg", 16_777_217)]
    public void What_is_no_attachment_is_refused(string? sha256, string type, int bytes)
    {
        var body = EntryBody.Empty.With("sha256", sha256 ?? Photo).With("media_type", type).With("bytes", bytes);
        Assert.Equal("attachment-wrong", Send(Guard, "attachment_added", body).Refusal!.Code);
        var nowhere = Added(Photo).With("station", "99.99.99.9999/999");
        Assert.Equal("station-unknown", Send(Guard, "attachment_added", nowhere).Refusal!.Code);
    }

    [Fact]
    public void The_board_is_written_and_read_byte_for_byte()
    {
        Send(Guard, "attachment_added", Added(Photo).With("purpose", "bukti"));
        Send(Guard, "attachment_added", Added(new string('b', 64)).With("station", Station));
        Send(Officer, "attachment_erased", EntryBody.Empty.With("sha256", Photo).With("reason", "permintaan"));
        var bytes = desk.Picture.ToBytes().ToArray();
        var again = new Picture(desk.Picture.Frame);
        Assert.True(again.TryRead(bytes));
        Assert.Equal(bytes, again.ToBytes().ToArray());
        Assert.Equal("permintaan", again.Records.Find(Photo)!.ErasedBecause);
        Assert.Equal("bukti", again.Records.Find(Photo)!.Links[0].Purpose);
    }

    private static EntryBody Added(string sha256) =>
        EntryBody.Empty.With("sha256", sha256).With("media_type", "image/jpeg").With("bytes", 2048);

    private PostAnswer Send(Sender sender, string kind, EntryBody body)
    {
        var submission = new Submission(Uuid7.Of(Noon, 1, ++sent), kind, body, sender);
        return Assert.Single(desk.Process([submission], Noon.AddMinutes(sent)).Answers);
    }
}
