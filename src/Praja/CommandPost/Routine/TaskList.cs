using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>How far a task is.</summary>
public enum TaskState
{
    /// <summary>Given; its owner has not answered.</summary>
    Given,

    /// <summary>Accepted by its owner.</summary>
    Accepted,

    /// <summary>Returned by its owner, with a reason: it must be given anew or withdrawn.</summary>
    Returned,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Withdrawn by the post.</summary>
    Withdrawn,
}

/// <summary>A task.</summary>
/// <param name="Id">e.g. <c>task-12</c>.</param>
/// <param name="Owner">Post that is to do it.</param>
/// <param name="Title">The task.</param>
/// <param name="About">What it is about; may be empty.</param>
/// <param name="Due">Due.</param>
/// <param name="GivenAt">When it was given.</param>
/// <param name="GivenBy">Who gave it.</param>
public sealed record PostTask(
    string Id, string Owner, string Title, string About, DateTimeOffset Due, DateTimeOffset GivenAt, string GivenBy)
{
    /// <summary>How far it is.</summary>
    public TaskState State { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Reason it was returned or withdrawn, or note when done; may be empty.</summary>
    public string Word { get; init; } = "";

    /// <summary>True once the clock recorded that it is late.</summary>
    public bool Overdue { get; init; }

    /// <summary>True while something is still to be done about it.</summary>
    public bool IsOpen => State is TaskState.Given or TaskState.Accepted or TaskState.Returned;
}

/// <summary>The tasks of the post.</summary>
public sealed class TaskList
{
    private readonly List<PostTask> tasks = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Every task, in the order they were given.</summary>
    public IReadOnlyList<PostTask> All => tasks;

    /// <summary>Tasks about which something is still to be done.</summary>
    public IEnumerable<PostTask> Open => tasks.Where(t => t.IsOpen);

    /// <summary>A task; null when there is none.</summary>
    public PostTask? Find(string id) => places.TryGetValue(id, out var at) ? tasks[at] : null;

    internal void Apply(EntryDraft draft)
    {
        var body = draft.Body;
        switch (draft.Kind)
        {
            case "task_given":
                Add(new(
                    body.Text("task"), body.Text("owner"), body.Text("title"), body.Text("about"),
                    body.Instant("due") ?? draft.Time, draft.Time, draft.Actor)
                {
                    Since = draft.Time,
                });
                break;
            case "task_accepted":
                Change(draft, TaskState.Accepted, "");
                break;
            case "task_done":
                Change(draft, TaskState.Done, body.Text("note"));
                break;
            case "task_returned":
                Change(draft, TaskState.Returned, body.Text("reason"));
                break;
            case "task_withdrawn":
                Change(draft, TaskState.Withdrawn, body.Text("reason"));
                break;
            case "task_overdue" when places.TryGetValue(body.Text("task"), out var at):
                tasks[at] = tasks[at] with { Overdue = true };
                break;
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(tasks.Count);
        foreach (var task in tasks)
        {
            writer.Write([task.Id, task.Owner, task.Title, task.About, task.GivenBy, task.Word]);
            writer.Write(task.Due);
            writer.Write(task.GivenAt);
            writer.Write((int)task.State);
            writer.Write(task.Since);
            writer.Write(task.Overdue);
        }
    }

    internal void Read(PictureReader reader)
    {
        tasks.Clear();
        places.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var texts = reader.Texts();
            Add(new(texts[0], texts[1], texts[2], texts[3], reader.Instant(), reader.Instant(), texts[4])
            {
                Word = texts[5],
                State = (TaskState)reader.Int(),
                Since = reader.Instant(),
                Overdue = reader.Bool(),
            });
        }
    }

    private void Add(PostTask task)
    {
        places[task.Id] = tasks.Count;
        tasks.Add(task);
    }

    private void Change(EntryDraft draft, TaskState state, string word)
    {
        if (!places.TryGetValue(draft.Body.Text("task"), out var at)) return;
        tasks[at] = tasks[at] with { State = state, Since = draft.Time, Word = word };
    }
}
