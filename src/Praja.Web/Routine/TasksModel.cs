using Praja.CommandPost;
using Praja.CommandPost.Routine;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>A task in a list.</summary>
/// <param name="Task">The task.</param>
/// <param name="Owner">Its owner's name.</param>
/// <param name="IsLate">True when it is open and its time is over.</param>
/// <param name="IsOwn">True when the reader speaks for its owner.</param>
/// <param name="MayAct">True when the reader says what becomes of it: its owner, or the post for them.</param>
public sealed record TaskCard(PostTask Task, string Owner, bool IsLate, bool IsOwn, bool MayAct)
{
    /// <summary>What it is about, by name; empty for nothing.</summary>
    public string About { get; init; } = "";
}

/// <summary>The tasks.</summary>
/// <param name="Open">Those that are open: overdue, then returned, then by due time.</param>
/// <param name="Ended">The newest that are not.</param>
/// <param name="Chosen">The one looked at; null for none.</param>
/// <param name="Owners">Posts that may be given one.</param>
public sealed record TasksModel(
    IReadOnlyList<TaskCard> Open, IReadOnlyList<TaskCard> Ended, TaskCard? Chosen,
    IReadOnlyList<(string Id, string Name)> Owners)
{
    private const int MostEnded = 50;

    internal static TasksModel Of(PageCall call) => call.Read(picture =>
    {
        var tasks = picture.Routine.Tasks;
        var chosen = tasks.Find(call.Query("task"));
        return new TasksModel(
            [
                .. tasks.Open.Select(t => Card(picture, call, t))
                    .OrderByDescending(t => t.IsLate)
                    .ThenByDescending(t => t.Task.State == TaskState.Returned)
                    .ThenBy(t => t.Task.Due),
            ],
            [
                .. tasks.All.Where(t => !t.IsOpen).OrderByDescending(t => t.Since).Take(MostEnded)
                    .Select(t => Card(picture, call, t)),
            ],
            chosen is null ? null : Card(picture, call, chosen),
            PostNames.Known(picture.Frame));
    });

    private static TaskCard Card(Picture picture, PageCall call, PostTask task)
    {
        var own = call.Sender.SpeaksFor(task.Owner);
        return new(
            task, PostNames.Of(picture.Frame, task.Owner, call.Frame.Language), task.IsOpen && task.Due < call.Now, own,
            own || call.Sender.RunsPost)
        {
            About = PostNames.About(picture, task.About, call),
        };
    }
}
