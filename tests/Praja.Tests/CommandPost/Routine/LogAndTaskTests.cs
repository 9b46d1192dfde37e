using Praja.CommandPost.Routine;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Routine;

public sealed class LogAndTaskTests
{
    private readonly SelasihPost post = new();

    [Fact]
    public void A_note_stands_until_it_is_withdrawn()
    {
        post.Tell(
            Operator, "log_noted", ("text", "Hujan deras di hulu"), ("category", "cuaca"), ("about", "97.01.02"));
        var note = Assert.Single(post.Picture.Routine.Log.Notes);
        Assert.Equal(
            ("Hujan deras di hulu", "cuaca", "97.01.02", ""),
            (note.Text, note.Category, note.About, note.Withdrawn));
        post.Tell(Relief, "log_withdrawn", ("entry", note.Sequence), ("reason", "salah tempat"));
        Assert.Equal("salah tempat", Assert.Single(post.Picture.Routine.Log.Notes).Withdrawn);
        post.Refused("log-note-not-there", Operator, "log_withdrawn", ("entry", note.Sequence), ("reason", "lagi"));
        post.Replays();
    }

    [Theory]
    [InlineData("text-empty", " ")]
    [InlineData("text-refused-word", "Ketua KPPS pendukung nomor satu")]
    [InlineData("text-refused-word", "Pelaku residivis")]
    [InlineData("text-identifies", "Kartu 6408011203800001")]
    [InlineData("text-identifies", "hubungi 0812-3456-7890")]
    [InlineData("text-identifies", "hubungi +62 812 3456 7890")]
    public void A_note_about_persons_is_refused(string code, string text) =>
        post.Refused(code, Operator, "log_noted", ("text", text), ("category", "situasi"));

    [Theory]
    [InlineData("Surat suara kurang 12 lembar di TPS 97.01.02.2001/002")]
    [InlineData("Penghitungan suara selesai 27/11/2024 17.30")]
    [InlineData("Sejak 2024-11-27 17.30 dan 08-11-2024 17.30 air naik")]
    [InlineData("TPS 001 002 003 004 005 belum lapor")]
    public void A_note_of_the_day_is_not(string text) =>
        post.Tell(Operator, "log_noted", ("text", text), ("category", "situasi"));

    [Fact]
    public void Every_other_refusal_of_the_log()
    {
        post.Refused(
            "text-too-long", Operator, "log_noted", ("text", new string('x', 1001)), ("category", "situasi"));
        post.Refused("log-category-wrong", Operator, "log_noted", ("text", "Aman"), ("category", "Situasi Umum"));
        post.Refused(
            "time-invalid", Operator, "log_noted", ("text", "Aman"), ("category", "situasi"), ("at", "kemarin"));
        post.Refused("body-invalid", Operator, "log_noted", ("text", "Aman"));
        post.Refused("body-invalid", Operator, "log_noted", ("text", 5), ("category", "situasi"));
        post.Refused("body-invalid", Operator, "log_noted", ("text", "Aman"), ("category", "situasi"), ("nama", "x"));
        post.Refused("role-forbidden", Guard, "log_noted", ("text", "Aman"), ("category", "situasi"));
        post.Refused("role-forbidden", Auditor, "log_withdrawn", ("entry", 1), ("reason", "x"));
    }

    [Fact]
    public void The_log_at_hand_holds_the_newest_notes()
    {
        for (var i = 0; i <= DutyLog.MostNotes; i++)
            post.Tell(Operator, "log_noted", ("text", $"Catatan {i}"), ("category", "situasi"));
        Assert.Equal(DutyLog.MostNotes, post.Picture.Routine.Log.Notes.Count);
        Assert.Equal("Catatan 1", post.Picture.Routine.Log.Notes[0].Text);
        Assert.Equal(DutyLog.MostNotes + 1, post.Picture.Routine.Log.Count);
    }

    [Fact]
    public void A_task_is_given_accepted_and_done()
    {
        var id = Give("polsek-kenanga");
        Assert.Equal("task-1", id);
        post.Tell(Kenanga, "task_accepted", ("task", id));
        post.Tell(Operator, "task_done", ("task", id), ("note", "Perahu cadangan siap"));
        var task = post.Picture.Routine.Tasks.Find(id)!;
        Assert.Equal((TaskState.Done, "Perahu cadangan siap", false), (task.State, task.Word, task.IsOpen));
        post.Refused("task-not-open", Kenanga, "task_returned", ("task", id), ("reason", "x"));
        post.Refused("task-not-open", Operator, "task_withdrawn", ("task", id), ("reason", "x"));
        post.Replays();
    }

    [Fact]
    public void A_returned_task_stays_open_until_it_is_withdrawn()
    {
        var id = Give("polsek-kenanga");
        post.Tell(Kenanga, "task_returned", ("task", id), ("reason", "perahu rusak"));
        Assert.True(post.Picture.Routine.Tasks.Find(id)!.IsOpen);
        post.Refused("task-not-open", Kenanga, "task_accepted", ("task", id));
        post.Tell(Operator, "task_withdrawn", ("task", id), ("reason", "diganti lewat darat"));
        Assert.Empty(post.Picture.Routine.Tasks.Open);
    }

    [Fact]
    public void The_clock_says_once_that_a_task_is_late()
    {
        var id = Give("polsek-kenanga");
        Assert.DoesNotContain(post.Wait(TimeSpan.FromMinutes(60)), e => e.Draft.Kind == "task_overdue");
        Assert.Single(post.Wait(TimeSpan.FromMinutes(1)), e => e.Draft.Kind == "task_overdue");
        Assert.DoesNotContain(post.Wait(TimeSpan.FromMinutes(1)), e => e.Draft.Kind == "task_overdue");
        Assert.True(post.Picture.Routine.Tasks.Find(id)!.Overdue);
        post.Replays();
    }

    [Fact]
    public void Every_refusal_of_tasks()
    {
        var id = Give("polsek-kenanga");
        post.Refused("post-invalid", Operator, "task_given", ("owner", "Pak Budi"), ("due", Later), ("title", "x"));
        post.Refused(
            "time-not-ahead", Operator, "task_given", ("owner", "posko"), ("due", "2024-11-26T12:00:00Z"),
            ("title", "x"));
        post.Refused("text-empty", Operator, "task_given", ("owner", "posko"), ("due", Later), ("title", ""));
        post.Refused(
            "body-invalid", Operator, "task_given", ("owner", "posko"), ("due", Later), ("title", "x"),
            ("task", "mine"));
        post.Refused("task-unknown", Kenanga, "task_accepted", ("task", "task-9"));
        post.Refused("task-not-yours", Rindu, "task_accepted", ("task", id));
        post.Refused("role-forbidden", Guard, "task_given", ("owner", "posko"), ("due", Later), ("title", "x"));
        post.Refused("role-forbidden", Kenanga, "task_withdrawn", ("task", id), ("reason", "x"));
        post.Refused("role-forbidden", Auditor, "task_done", ("task", id));
    }

    private const string Later = "2024-11-26T13:00:00Z";

    private string Give(string owner) => post.Tell(
        Operator, "task_given", ("owner", owner), ("due", Later), ("title", "Siapkan perahu cadangan")).Text("task");
}
