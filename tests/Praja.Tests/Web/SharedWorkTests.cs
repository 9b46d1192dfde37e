using Praja.Web.Pages;

namespace Praja.Tests.Web;

public sealed class SharedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SharedWork<string, int> work = new(TimeSpan.Zero);
    private int begun;

    // Each piece of work tells its number once the test lets it.
    private Func<Task<int>> Numbered(TaskCompletionSource began, Task may) => async () =>
    {
        var number = Interlocked.Increment(ref begun);
        began.TrySetResult();
        await may;
        return number;
    };

    [Fact]
    public async Task Who_asks_after_it_began_waits_for_the_next_and_shares_that()
    {
        var (began, may) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = work.Of("board", Numbered(began, may.Task));
        await began.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var later = Enumerable.Range(0, 50).Select(_ => work.Of("board", Numbered(new(), may.Task))).ToArray();
        may.SetResult();
        Assert.Equal(1, await first.WaitAsync(Patience, TestContext.Current.CancellationToken));
        var numbers = await Task.WhenAll(later).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.All(numbers, n => Assert.Equal(2, n));
        Assert.Equal(2, begun);
    }

    [Fact]
    public async Task Nothing_is_given_to_who_asks_for_something_else_or_when_it_is_over()
    {
        var may = Task.CompletedTask;
        Assert.Equal(1, await work.Of("board", Numbered(new(), may)));
        Assert.Equal(2, await work.Of("board", Numbered(new(), may)));
        var (began, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        var waiting = work.Of("board", Numbered(began, held.Task));
        await began.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(4, await work.Of("wall", Numbered(new(), may)));
        held.SetResult();
        Assert.Equal(3, await waiting);
    }

    [Fact]
    public async Task What_fails_fails_for_those_who_shared_it_alone()
    {
        var failing = work.Of("board", () => Task.FromException<int>(new InvalidOperationException("away")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(1, await work.Of("board", Numbered(new(), Task.CompletedTask)));
    }

    // Entries come without end, each work takes no time: it is done once in a pause.
    [Fact]
    public async Task Between_two_of_one_key_lies_a_pause()
    {
        var (slow, pause) = (0, TimeSpan.FromMilliseconds(200));
        var paused = new SharedWork<string, int>(pause);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var n = 0; n < 4; n++)
            slow = await paused.Of("board", () => Task.FromResult(n));
        Assert.Equal(3, slow);
        Assert.True(watch.Elapsed > 2.9 * pause, watch.Elapsed.ToString());
    }
}
