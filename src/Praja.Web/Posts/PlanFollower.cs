using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.Web.Incidents;

namespace Praja.Web.Posts;

// A picture is a function of its frame and its entries, and the entries say which plan the frame is made of. So when a
// plan comes into force, or is withdrawn, the post folds its journal anew over the frame of the plan that now holds:
// beside its work, on a thread of its own, and then changes desks between two rounds. Nothing is turned away meanwhile.

/// <summary>Makes the desk over the plan in force when that is another one than the desk's own, and changes to it. Used
/// by the post's thread alone, but for <see cref="Problem"/>.</summary>
/// <param name="setup">What the post was opened with.</param>
/// <param name="clock">Measures its pauses.</param>
/// <param name="log">The log.</param>
/// <param name="gate">Keeps readers away while desks are changed.</param>
/// <param name="flights">Rounds that must have landed before.</param>
/// <param name="answers">Told what the new desk folded more, like any round.</param>
/// <param name="nudge">Told when a desk is made.</param>
internal sealed class PlanFollower(
    PostSetup setup, TimeProvider clock, ILogger log, PostGate gate, RoundsInFlight flights, RoundAnswers answers,
    Action nudge)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // The plans as they last were when the desk was found to have the right frame.
    private object? right;
    private OpenDesk? open;
    private IReadOnlyList<string> wanted = [];
    private Task<PostDesk?>? making;
    private long asked;
    private volatile Problem? problem;

    /// <summary>Why the post does not work by the plan in force; null while it does, or is about to.</summary>
    public Problem? Problem => problem;

    /// <summary>Changes to the desk over the plan in force when there is one.</summary>
    /// <exception cref="Praja.Journal.JournalException">The store failed.</exception>
    public void Follow(OpenDesk desk)
    {
        if (Next(desk) is not { } other) return;
        flights.Newest.GetAwaiter().GetResult();
        var more = gate.Write(() => desk.Take(other));
        answers.Tell(new([], more, null, Task.CompletedTask), []);
        PostLog.PlanTaken(log, setup.Id, other.Picture.Frame.Plans.Files[0], other.Picture.Sequence);
    }

    /// <summary>A desk over the plan in force; null while the desk has that already, or it is not made yet.</summary>
    private PostDesk? Next(OpenDesk desk)
    {
        var picture = desk.Desk.Picture;
        if (right == picture.Plans.Revision) return null;
        var files = setup.PlansOf(picture);
        if (files.SequenceEqual(picture.Frame.Plans.Files))
        {
            (making, problem, right) = (null, null, picture.Plans.Revision);
            return null;
        }
        var isAsked = making is not null && open == desk && files.SequenceEqual(wanted);
        if (isAsked && !making!.IsCompleted) return null;
        if (isAsked && making!.Result is { } made)
        {
            (making, problem) = (null, null);
            return made;
        }
        if (isAsked && clock.GetElapsedTime(asked) < Pause) return null;
        (open, wanted, asked) = (desk, files, clock.GetTimestamp());
        making = Make(desk, files);
        return null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The desk that is there works on; it is tried again.")]
    private async Task<PostDesk?> Make(OpenDesk desk, IReadOnlyList<string> files)
    {
        try
        {
            return await LowThread.Run("plan of " + setup.Id, () => Fold(desk, files));
        }
        catch (Exception) when (desk.IsClosed)
        {
            return null;
        }
        catch (Exception e)
        {
            PostLog.PlanNotFolded(log, setup.Id, e);
            return null;
        }
        finally
        {
            nudge();
        }
    }

    private PostDesk? Fold(OpenDesk desk, IReadOnlyList<string> files)
    {
        var problems = new ProblemList();
        if (setup.FrameOf(files, problems) is { } frame)
        {
            frame.Warm();
            return desk.Over(frame);
        }
        var first = problems.Sorted().FirstOrDefault(p => p.Kind.Severity == Severity.Error);
        if (first is not null && problem is null)
            PostLog.PlanNotThere(log, setup.Id, first.Kind.Code, first.Place.ToString());
        problem = first;
        return null;
    }
}
