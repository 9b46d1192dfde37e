using System.Diagnostics;

namespace Praja.Web.Pages;

/// <summary>Does a piece of work once for all who ask for it before it begins; who asks later waits for the next. So
/// nobody is given what was begun before they asked. Thread-safe.</summary>
/// <typeparam name="TKey">What tells pieces of work apart.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
/// <param name="pause">Shortest time from the begin of one to the begin of the next of the same key.</param>
internal sealed class SharedWork<TKey, TResult>(TimeSpan pause)
    where TKey : notnull
{
    private const int MostKept = 256;

    private readonly Dictionary<TKey, Turn> turns = [];

    /// <summary>The result of work that begins after this was asked for.</summary>
    /// <param name="key">Which work.</param>
    /// <param name="work">Does it, unless somebody else's does.</param>
    public Task<TResult> Of(TKey key, Func<Task<TResult>> work)
    {
        lock (turns)
        {
            if (!turns.TryGetValue(key, out var turn))
            {
                if (turns.Count >= MostKept) Forget();
                turns[key] = turn = new();
            }
            if (turn.Waiting is null) turn.Last = turn.Waiting = Do(turn, turn.Last, work);
            return turn.Waiting;
        }
    }

    private async Task<TResult> Do(Turn turn, Task last, Func<Task<TResult>> work)
    {
        // Whoever asked holds the lock still.
        await Task.Yield();
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var left = pause - Stopwatch.GetElapsedTime(turn.Began);
        if (turn.Began > 0 && left > TimeSpan.Zero) await Task.Delay(left);
        lock (turns)
            (turn.Waiting, turn.Began) = (null, Stopwatch.GetTimestamp());
        return await work();
    }

    private void Forget()
    {
        foreach (var (key, turn) in turns)
        {
            if (turn.Last.IsCompleted) turns.Remove(key);
        }
    }

    private sealed class Turn
    {
        /// <summary>What was not begun yet: whoever asks now shares it.</summary>
        public Task<TResult>? Waiting { get; set; }

        /// <summary>The last that was asked for.</summary>
        public Task Last { get; set; } = Task.CompletedTask;

        /// <summary>When the last was begun.</summary>
        public long Began { get; set; }
    }
}
