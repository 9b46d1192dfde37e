using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Praja.Journal;

namespace Praja.Storage.Postgres;

// The turns of one node at one journal, and the thread that speaks to the database.
//
// Who is first is decided by the head's row: an INSERT succeeds only where the head is still the one the segment was
// decided against, and moves it in the same transaction. So that this hardly ever fails, a node takes a lock for its
// turn (an advisory lock of the session, gone with the connection), and keeps it while it is busy and nobody waits for
// it. While it has the lock it knows the head without asking, and the next turn is decided while the commit of the one
// before is still on its way; segments that pile up meanwhile go in one transaction, with one fsync. A segment counts
// as appended when that transaction has been committed, synchronously: what any node can see is durable, and may be
// answered for ("already there") at once. When one fails, all that were decided after it fail too. Asynchronous
// commits, made durable afterwards, were not taken: another node could fold, show and answer for entries that a crash
// of the database takes back.

/// <summary>One node's turns at one journal. <see cref="Begin"/> and <see cref="Append"/> are for one thread.</summary>
internal sealed class PostgresTurns : IDisposable
{
    /// <summary>How often a node that has the lock and appends looks whether another waits for it.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a lock is kept with nothing to do.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(10);

    private readonly PostgresSettings settings;
    private readonly JournalLabel label;
    private readonly Action<int> tellProcess;
    private readonly object gate = new();
    private readonly Thread thread;
    private readonly List<Flight> waiting = [];

    private PostgresTurnLine? line;
    private JournalHead head = JournalHead.None;
    private TakeCall? call;
    private long lastLook;
    private bool holds;
    private bool isWanted;
    private bool inTurn;
    private bool stopping;

    /// <summary>Starts the thread; it connects when it is first needed.</summary>
    /// <param name="settings">How the database is reached.</param>
    /// <param name="label">The journal.</param>
    /// <param name="tellProcess">Told the number of the server's process behind each new connection.</param>
    public PostgresTurns(PostgresSettings settings, JournalLabel label, Action<int> tellProcess)
    {
        (this.settings, this.label, this.tellProcess) = (settings, label, tellProcess);
        thread = new(Run) { IsBackground = true, Name = "journal " + label.Id };
        thread.Start();
    }

    /// <summary>Takes the turn.</summary>
    /// <param name="known">Sequence of the last entry the caller has folded.</param>
    /// <param name="missed">What other nodes have appended since.</param>
    /// <returns>The head.</returns>
    /// <exception cref="JournalException">The database is away, or the journal ends before
    /// <paramref name="known"/>.</exception>
    public JournalHead Begin(long known, out IReadOnlyList<JournalSegment> missed)
    {
        TakeCall asked;
        lock (gate)
        {
            missed = [];
            if (holds && !isWanted && head.Sequence == known)
            {
                inTurn = true;
                return head;
            }
            call = asked = new(known);
            Monitor.PulseAll(gate);
        }
        (var now, missed) = asked.Task.GetAwaiter().GetResult();
        return now;
    }

    /// <summary>Appends a segment in the turn that was begun.</summary>
    /// <returns>Completes when it is durable.</returns>
    public Task Append(JournalHead before, JournalSegment segment)
    {
        var flight = new Flight(before, segment);
        lock (gate)
        {
            // The connection was lost since: what was decided may stand on a segment that was never kept.
            if (!inTurn || head != before) return Task.FromException(Lost());
            waiting.Add(flight);
            head = segment.Head;
            inTurn = false;
            Monitor.PulseAll(gate);
        }
        return flight.Task;
    }

    /// <summary>Ends a turn with nothing appended.</summary>
    public void LetGo()
    {
        lock (gate)
        {
            inTurn = false;
            Monitor.PulseAll(gate);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stopping = true;
            Monitor.PulseAll(gate);
        }
        thread.Join();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails, those who wait are told, and it goes on.")]
    private void Run()
    {
        while (Next(out var flights, out var asked))
        {
            try
            {
                if (flights.Count > 0) Send(flights);
                else if (asked is not null) Take(asked);
                else Release();
            }
            catch (Exception e)
            {
                Fail(e as JournalException ?? PostgresLine.Failure("turn", e), flights, asked);
            }
        }
        line?.Dispose();
    }

    /// <summary>Waits for something to do: segments first, then a turn to take, then the lock to let go.</summary>
    private bool Next(out List<Flight> flights, out TakeCall? asked)
    {
        lock (gate)
        {
            while (waiting.Count == 0 && call is null && !stopping)
            {
                var idle = holds && !inTurn;
                if (!Monitor.Wait(gate, idle ? Idle : Timeout.InfiniteTimeSpan) && idle) break;
            }
            flights = [.. waiting];
            waiting.Clear();
            asked = flights.Count > 0 ? null : call;
            if (asked is not null) call = null;
            return flights.Count > 0 || asked is not null || !stopping;
        }
    }

    private void Send(List<Flight> flights)
    {
        var look = Stopwatch.GetElapsedTime(lastLook) >= Look;
        var wanted = line!.Append([.. flights.Select(f => (f.Before, f.Segment))], look);
        if (look) Looked(wanted);
        foreach (var flight in flights)
            flight.SetResult();
    }

    private void Take(TakeCall asked)
    {
        if (line is null)
        {
            line = new(settings, label);
            tellProcess(line.Process);
        }
        var held = line.Take(asked.Known, out var now, out var missed);
        lock (gate)
            (head, holds, inTurn) = (now, held, now.Sequence >= asked.Known);
        Looked(wanted: false);
        if (now.Sequence >= asked.Known) asked.SetResult((now, missed));
        else asked.SetException(Behind(now.Sequence, asked.Known));
    }

    private void Looked(bool wanted)
    {
        lastLook = Stopwatch.GetTimestamp();
        lock (gate)
            isWanted = wanted;
    }

    private void Release()
    {
        lock (gate)
        {
            if (waiting.Count > 0 || call is not null || inTurn) return;
            holds = false;
        }
        line?.Release();
    }

    private void Fail(JournalException failure, List<Flight> flights, TakeCall? asked)
    {
        line?.Dispose();
        line = null;
        lock (gate)
        {
            (holds, inTurn, head) = (false, false, JournalHead.None);
            flights.AddRange(waiting);
            waiting.Clear();
        }
        asked?.SetException(failure);
        foreach (var flight in flights)
            flight.SetException(failure);
    }

    private static JournalException Lost() =>
        new("The turn was lost with the connection; the journal must be read again.", isTransient: true);

    private static JournalException Behind(long last, long known) =>
        new($"The journal ends with entry {last}, before {known}: it must be read again.", isTransient: true);

    private sealed class TakeCall(long known)
        : TaskCompletionSource<(JournalHead, IReadOnlyList<JournalSegment>)>(
            TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Known => known;
    }

    private sealed class Flight(JournalHead before, JournalSegment segment)
        : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public JournalHead Before => before;

        public JournalSegment Segment => segment;
    }
}
