using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: tasks, by people and by the clock.</summary>
internal static class TaskRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("task_given", [.. Roles.Post, PostRole.SectorChief], Give, "task"),
        BodyCheck.Kind("task_accepted", RoutineParts.Asked, Accept),
        BodyCheck.Kind("task_done", RoutineParts.Asked, Finish),
        BodyCheck.Kind("task_returned", RoutineParts.Asked, Finish),
        BodyCheck.Kind("task_withdrawn", Roles.Post, Withdraw),
    ];

    /// <summary>Open tasks past their due time, each once.</summary>
    public static IEnumerable<Fact> Due(Picture picture, DateTimeOffset now) =>
        picture.Routine.Tasks.Open.Where(t => !t.Overdue && t.Due < now)
            .Select(t => new Fact("task_overdue", EntryBody.Empty.With("task", t.Id)));

    private static Decision Give(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (!EntryRules.IsActor(body.Text("owner")))
        {
            return Decision.Refuse(
                "post-invalid", "Pelaksana berupa jabatan, misalnya posko/logistik; bukan nama orang.",
                "The owner is a post such as posko/logistik, not a person's name.");
        }
        return BodyCheck.Future(body, "due", now)
            ?? FreeText.RefusalOf(body, FreeText.Line, "title", "about")
            ?? Decision.Record(new Fact(
                submission.Kind, body.With("task", RoutineParts.Next("task", picture.Routine.Tasks.All.Count))));
    }

    private static Decision Accept(Picture picture, Submission submission, DateTimeOffset now) =>
        Refusal(picture, submission, TaskState.Given) ?? Decision.Record(submission);

    private static Decision Finish(Picture picture, Submission submission, DateTimeOffset now) =>
        Refusal(picture, submission, TaskState.Given, TaskState.Accepted)
            ?? FreeText.RefusalOf(submission.Body, FreeText.Line, "note", "reason")
            ?? Decision.Record(submission);

    private static Decision Withdraw(Picture picture, Submission submission, DateTimeOffset now) =>
        Refusal(picture, submission, TaskState.Given, TaskState.Accepted, TaskState.Returned)
            ?? FreeText.RefusalOf(submission.Body, "reason", FreeText.Line)
            ?? Decision.Record(submission);

    private static Decision? Refusal(Picture picture, Submission submission, params TaskState[] from)
    {
        var id = submission.Body.Text("task");
        if (picture.Routine.Tasks.Find(id) is not { } task)
            return Decision.Refuse("task-unknown", $"Tidak ada tugas {id}.", $"There is no task {id}.");
        if (!from.Contains(task.State))
        {
            return Decision.Refuse(
                "task-not-open", $"Tugas {id} sudah {Word(task.State).Id}.", $"Task {id} is {Word(task.State).En}.");
        }
        // The post writes down what an owner says by voice.
        return submission.Sender.RunsPost || submission.Sender.SpeaksFor(task.Owner)
            ? null
            : Decision.Refuse(
                "task-not-yours", $"Tugas {id} milik {task.Owner}.", $"Task {id} belongs to {task.Owner}.");
    }

    private static Text Word(TaskState state) => state switch
    {
        TaskState.Accepted => new("diterima", "accepted"),
        TaskState.Returned => new("dikembalikan", "returned"),
        TaskState.Done => new("selesai", "done"),
        TaskState.Withdrawn => new("dicabut", "withdrawn"),
        _ => new("diberikan", "given"),
    };
}
