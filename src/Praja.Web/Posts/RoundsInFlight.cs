using System.Diagnostics.CodeAnalysis;
using Praja.CommandPost;

namespace Praja.Web.Posts;

/// <summary>Rounds that were given to the store and are not durable yet, in order. Each is answered after the one
/// before it. Used by the post's thread alone, but for <see cref="Newest"/>.</summary>
/// <param name="answer">Answers a durable round.</param>
/// <param name="tell">Told when a round has landed.</param>
internal sealed class RoundsInFlight(Action<PostRound, List<Waiting>> answer, Action tell)
{
    private readonly Queue<Task> flights = [];
    private volatile Task newest = Task.CompletedTask;

    /// <summary>Completes when all rounds so far are durable and answered.</summary>
    public Task Newest => newest;

    /// <summary>Takes a round in unless it is durable already and nothing is before it.</summary>
    public bool Add(PostRound round, IEnumerable<Waiting> senders)
    {
        if (round.Durable.IsCompletedSuccessfully && newest.IsCompletedSuccessfully) return false;
        newest = Fly(newest, round, [.. senders]);
        flights.Enqueue(newest);
        return true;
    }

    /// <summary>Forgets those that landed, and waits for the oldest when there are too many.</summary>
    /// <exception cref="Praja.Journal.JournalException">A round was not kept, or it is unknown.</exception>
    public void Land()
    {
        while (flights.TryPeek(out var flight) && (flight.IsCompleted || flights.Count >= Limits.MostRoundsInFlight))
        {
            flight.GetAwaiter().GetResult();
            flights.Dequeue();
        }
    }

    /// <summary>Waits until all have landed or failed; those have told their senders.</summary>
    public void Drain()
    {
        while (flights.TryDequeue(out var flight))
            ((IAsyncResult)flight).AsyncWaitHandle.WaitOne();
        newest = Task.CompletedTask;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, the senders are told, and it goes on.")]
    private async Task Fly(Task before, PostRound round, List<Waiting> senders)
    {
        try
        {
            await before.ConfigureAwait(false);
            await round.Durable.ConfigureAwait(false);
            answer(round, senders);
        }
        catch (Exception e)
        {
            Waiting.Fail(senders, e);
            throw;
        }
        finally
        {
            tell();
        }
    }
}
