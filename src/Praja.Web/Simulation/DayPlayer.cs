using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.CommandPost.Playing;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Simulation;

/// <summary>How a day is played.</summary>
/// <param name="Day">The day.</param>
/// <param name="Speed">How many times as fast as the world's its time runs.</param>
public sealed record DayPace(PlayedDay Day, double Speed);

/// <summary>Plays a day into a post: each step when the post's clock has reached it, through the door for everybody.
/// What the post refuses is dropped: people were quicker, or decided otherwise.</summary>
/// <param name="posts">The posts; there is one.</param>
/// <param name="pace">The day.</param>
/// <param name="clock">The post's clock.</param>
/// <param name="log">The log.</param>
internal sealed class DayPlayer(
    PostRegistry posts, DayPace pace, PacedClock clock, ILogger<DayPlayer> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FieldAnswers field = new();

    /// <summary>Completes when what came before the watched part is in, and time begins to run; cancelled when it ends
    /// before.</summary>
    public Task Begun => begun.Task;

    /// <summary>Completes when the day is over.</summary>
    public Task Ended => ended.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var post = posts.All.Single();
        try
        {
            await post.Opened.WaitAsync(stoppingToken);
            post.Folded += field.Hear;
            // While the journal is away nobody knows: then it is left alone.
            var names = new PlayedNames(number =>
                Look(post, picture => PlayedNames.IsInHand(picture.Incidents.Find(number)), true));
            var next = await PlayEarlier(post, names, stoppingToken);
            clock.JumpTo(pace.Day.Begins);
            clock.RunAt(pace.Speed);
            begun.TrySetResult();
            await PlayOn(post, names, next, stoppingToken);
        }
        finally
        {
            begun.TrySetCanceled(CancellationToken.None);
        }
        // The picture stays to be looked at and replayed; nothing more grows late in it at a run.
        clock.RunAt(1);
        DayLog.Ended(log, post.Id, pace.Day.Steps.Count);
        ended.TrySetResult();
    }

    private async Task PlayOn(Post post, PlayedNames names, int next, CancellationToken stop)
    {
        IReadOnlyList<string> UnitsAt(string incident) =>
            Look(post, picture => picture.Incidents.Find(incident)?.Units.Keys.ToArray() ?? [], []);
        var steps = pace.Day.Steps;
        while (next < steps.Count)
        {
            var now = clock.GetUtcNow();
            await Hand(post, [.. field.Due(UnitsAt, now).Select(s => ((PlayedStep?)null, s))], names, stop);
            var first = next;
            while (next < steps.Count && steps[next].At <= now) next++;
            await Play(post, names, steps.Skip(first).Take(next - first), stop);
            if (next < steps.Count) await Task.Delay(Pause(steps[next].At), stop);
        }
    }

    private static T Look<T>(Post post, Func<Picture, T> look, T otherwise)
    {
        try
        {
            return post.Read(look);
        }
        catch (JournalException)
        {
            return otherwise;
        }
    }

    private TimeSpan Pause(DateTimeOffset until)
    {
        var real = (until - clock.GetUtcNow()) / pace.Speed;
        return real < TimeSpan.Zero ? TimeSpan.Zero : real > LongestPause ? LongestPause : real;
    }

    // The earlier part is there when somebody begins to watch: the clock is put to each of its minutes in turn.
    private async Task<int> PlayEarlier(Post post, PlayedNames names, CancellationToken stop)
    {
        var steps = pace.Day.Steps;
        var next = 0;
        while (next < steps.Count && steps[next].At <= pace.Day.Begins)
        {
            var (first, until) = (next, steps[next].At.AddMinutes(1));
            while (next < steps.Count && steps[next].At < until && steps[next].At <= pace.Day.Begins) next++;
            clock.JumpTo(steps[next - 1].At);
            await Play(post, names, steps.Skip(first).Take(next - first), stop);
        }
        return next;
    }

    private async Task Play(Post post, PlayedNames names, IEnumerable<PlayedStep> steps, CancellationToken stop)
    {
        var batch = new List<(PlayedStep? Step, Submission Sent)>();
        foreach (var step in steps)
        {
            if (names.Waits(step))
            {
                await Hand(post, batch, names, stop);
                batch.Clear();
            }
            if (names.Of(step) is { } submission) batch.Add((step, submission));
        }
        await Hand(post, batch, names, stop);
    }

    private async Task Hand(
        Post post, List<(PlayedStep? Step, Submission Sent)> batch, PlayedNames names, CancellationToken stop)
    {
        if (batch.Count == 0) return;
        var answers = await Submit(post, [.. batch.Select(b => b.Sent)], stop);
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i].Refusal is { } refusal) DayLog.Dropped(log, batch[i].Sent.Kind, refusal.Code);
            if (batch[i].Step is { } step) names.Take(step, answers[i]);
        }
    }

    // Sent again, it is recorded once; so whatever fails is simply sent again.
    private static async Task<IReadOnlyList<PostAnswer>> Submit(
        Post post, IReadOnlyList<Submission> batch, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                if (post.Submit(batch) is { } waiting) return await waiting.WaitAsync(stop);
            }
            catch (JournalException)
            {
                // The post opens its journal anew by itself.
            }
            await Task.Delay(AfterFailure, stop);
        }
    }
}
