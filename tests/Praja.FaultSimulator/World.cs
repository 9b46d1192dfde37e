using Praja.Algorithms.Random;

namespace Praja.FaultSimulator;

/// <summary>A rule is broken: the run has found a bug.</summary>
/// <param name="sentence">What was seen.</param>
internal sealed class Violation(string sentence) : Exception(sentence);

/// <summary>True time, what is to happen next, the network, and the trace of what happened.</summary>
internal sealed class World
{
    private const int LongestTrace = 4000;

    private readonly PriorityQueue<Action, (long Time, long Order)> agenda = new();
    private readonly Queue<string> trace = new();
    private readonly Scenario scenario;
    private readonly Rng network;
    private long order;

    internal World(Scenario scenario)
    {
        this.scenario = scenario;
        network = Rng.For(scenario.Seed, "network");
    }

    /// <summary>Milliseconds since the morning.</summary>
    internal long Now { get; private set; }

    /// <summary>Everything that happened, newest last.</summary>
    internal IReadOnlyCollection<string> Trace => trace;

    /// <summary>Notes what happened.</summary>
    internal void Note(string what)
    {
        if (trace.Count == LongestTrace) trace.Dequeue();
        trace.Enqueue(Clocks.Show(Now) + "  " + what);
    }

    /// <summary>Has something happen after a while.</summary>
    internal void After(long milliseconds, Action what) =>
        agenda.Enqueue(what, (Now + Math.Max(0, milliseconds), order++));

    /// <summary>Has something happen at a time.</summary>
    internal void At(long time, Action what) => After(time - Now, what);

    /// <summary>Goes on until a time, or until nothing is left to do.</summary>
    internal void RunUntil(long time, Func<bool> done)
    {
        while (!done() && agenda.TryPeek(out _, out var next) && next.Time <= time)
        {
            var what = agenda.Dequeue();
            Now = next.Time;
            what();
        }
    }

    /// <summary>Carries a message from a sender to a node; it may be lost, doubled or late.</summary>
    internal void CarryMessage(int node, Action arrive) =>
        Carry(node, FaultKind.LoseMessages, arrive);

    /// <summary>Carries an answer back.</summary>
    internal void CarryAnswer(int node, Action arrive) =>
        Carry(node, FaultKind.LoseAnswers, arrive);

    /// <summary>True while a spell of a kind lies on a node.</summary>
    internal bool Lies(FaultKind kind, int node) => scenario.Faults.Any(
        f => f.Kind == kind && f.Node == node && f.At <= Now && Now < f.At + f.Length);

    private void Carry(int node, FaultKind loss, Action arrive)
    {
        // Drawn always, so that a fault less moves as little as possible.
        var (lost, doubled) = (network.Next(2), network.Next(2));
        var (delay, second) = (network.Next(200), network.Next(60_000));
        if (Lies(FaultKind.NodeAway, node) || (lost == 0 && Lies(loss, node))) return;
        var late = Lies(FaultKind.DelayMessages, node) ? second * (long)4 : 0;
        After(5 + delay + late, arrive);
        // The second one comes at once as often as much later.
        if (doubled == 0 && Lies(FaultKind.DoubleMessages, node))
            After(5 + (delay % 2 == 0 ? delay : second), arrive);
    }
}
