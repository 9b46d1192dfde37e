using Praja.Algorithms.Random;
using Praja.CommandPost;

namespace Praja.FaultSimulator;

/// <summary>
/// Somebody in the field. They keep every report until a node has answered it, and send it again with the same id until
/// then: one or several at once, to whichever node answers.
/// </summary>
internal sealed class Phone
{
    private readonly World world;
    private readonly Rng rng;
    private readonly SkewedClock clock;
    private readonly Workload workload;
    private readonly IReadOnlyList<Node> nodes;
    private readonly Checks.Ledger ledger;
    private readonly string actor;
    private readonly List<Submission> outbox = [];
    private int toCome;
    private int node;
    private int attempt;
    private int unheard;
    private bool sending;

    internal Phone(
        World world, Scenario scenario, int number, Workload workload, IReadOnlyList<Node> nodes, Checks.Ledger ledger)
    {
        (this.world, this.workload, this.nodes, this.ledger) = (world, workload, nodes, ledger);
        rng = Rng.For(scenario.Seed, "phone", number);
        clock = new(rng.Next(20 * 60_000) - (10 * 60_000), rng.Next(200) - 100);
        actor = $"field/phone-{number}";
        node = rng.Next(nodes.Count);
        toCome = scenario.Reports;
        // Two of three phones report through the day, the others in a burst: their outbox fills while there is no
        // signal.
        var burst = rng.Next(3) == 0 ? rng.Next((int)Scenario.Day) : -1;
        for (var i = 0; i < scenario.Reports; i++)
            world.At(burst < 0 ? rng.Next((int)Scenario.Day) : burst + rng.Next(20_000), Report);
    }

    /// <summary>True when everything was answered.</summary>
    internal bool Done => toCome == 0 && outbox.Count == 0;

    private void Report()
    {
        toCome--;
        outbox.Add(workload.Draw(rng, clock.At(world.Now), actor, nodes[node].Desk?.Picture));
        if (!sending) Send();
    }

    private void Send()
    {
        if (outbox.Count == 0)
        {
            sending = false;
            return;
        }
        sending = true;
        var batch = outbox.Take(1 + rng.Next(8)).ToArray();
        var (number, target) = (++attempt, node);
        ledger.Sent(batch);
        world.CarryMessage(target, () => nodes[target].Receive(batch, this));
        // Whoever hears nothing for a while tries again, more often than not elsewhere, and each time more patiently.
        world.After(2_000 + rng.Next(58_000 * Math.Min(8, 1 + unheard)), () =>
        {
            if (number != attempt) return;
            unheard++;
            node = rng.Next(nodes.Count);
            Send();
        });
    }

    /// <summary>An answer arrives; null for a submission that the node could not take.</summary>
    internal void Hear(Submission submission, PostAnswer? answer)
    {
        if (answer is not null && outbox.Remove(submission))
        {
            unheard = 0;
            workload.Learn(answer.Facts);
            ledger.Heard(submission.ClientId, answer.End);
            world.After(rng.Next(3_000), Next(attempt));
        }
    }

    /// <summary>Goes on with the rest of the outbox, unless that has begun already.</summary>
    private Action Next(int heard) => () =>
    {
        if (heard == attempt) Send();
    };
}
