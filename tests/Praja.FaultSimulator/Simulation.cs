using Praja.Algorithms.Random;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.FaultSimulator.Checks;
using Praja.FaultSimulator.Disks;
using Praja.Journal;

namespace Praja.FaultSimulator;

// Real: the desk, its rules, the picture, the entries' encoding and reader. Simulated, each from the seed: time and its
// clocks, the network, the disk and who dies when. One thread, one agenda ordered by (time, insertion), so that a seed
// and a commit give the same run to the byte. What runs in the real server's threads (gathering, answering, opening
// again) is modelled by Node; the fault tests of the system run the real one.

/// <summary>What a run brought.</summary>
/// <param name="Scenario">What it was made from.</param>
/// <param name="Violation">The rule it broke; empty when none.</param>
/// <param name="Trace">What happened.</param>
/// <param name="Figures">Counts, for people.</param>
/// <param name="Digest">SHA-256 of the journal: the same scenario gives the same.</param>
/// <param name="Kinds">Kinds of the entries of the journal.</param>
internal sealed record Outcome(
    Scenario Scenario, string Violation, IReadOnlyList<string> Trace, string Figures, string Digest,
    IReadOnlyCollection<string> Kinds);

/// <summary>One run.</summary>
internal sealed class Simulation
{
    /// <summary>How long senders have after the day, when nothing fails any more.</summary>
    private const long Evening = 6 * 3_600_000;

    private static readonly JournalHeader Header = new()
    {
        Operation = "Operasi Mantap Praja Damai 2024",
        Region = "99.01",
        Doctrine = "pilkada-2024",
        UtcOffsetMinutes = 480,
    };

    private readonly Scenario scenario;
    private readonly PostFrame frame;
    private readonly World world;
    private readonly Ledger ledger;
    private readonly SimulatedDisk disk;
    private readonly JournalLog log;
    private readonly Bugs bugs;
    private readonly List<Node> nodes = [];
    private readonly List<Phone> phones = [];
    private bool syncComes;
    private bool opens;
    private Fault? powerCut;

    private Simulation(Scenario scenario, PostFrame frame)
    {
        (this.scenario, this.frame) = (scenario, frame);
        bugs = new(scenario.Break);
        world = new(scenario);
        ledger = new(frame, "exercise");
        disk = new() { Chance = Rng.For(scenario.Seed, "disk"), ForgetsSyncs = bugs.ForgetSync };
        log = new(disk, bugs) { Closed = () => OpenLogAfter(1_000) };
    }

    /// <summary>Runs a scenario to its end or to the first broken rule.</summary>
    internal static Outcome Run(Scenario scenario, PostFrame frame)
    {
        var simulation = new Simulation(scenario, frame);
        var violation = "";
        try
        {
            simulation.Run();
        }
        catch (Exception e) when (e is Violation or InvariantException or ArgumentException)
        {
            violation = e.Message;
        }
        return simulation.Outcome(violation);
    }

    private Outcome Outcome(string violation)
    {
        var lines = JournalLog.Lines(disk.Content);
        var ends = string.Join(", ", ledger.Ends.Select(e => $"{e.Value} {e.Key}"));
        return new(
            scenario, violation, [.. world.Trace],
            $"{lines.Count(b => b == '\n')} entries of {ledger.Kinds.Count} kinds; {ends}; "
            + $"{ledger.LooksCompared} pictures compared",
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(lines)), ledger.Kinds);
    }

    private void Run()
    {
        log.Open();
        OpenJournal();
        var workload = new Workload(frame, PostRules.Kinds);
        for (var i = 0; i < scenario.Nodes; i++)
        {
            var link = Link(i, scenario.Pipelined);
            var swaps = bugs.FoldOrder && i == scenario.Nodes - 1;
            nodes.Add(new(world, scenario, i, frame, link, Connect(i, link), ledger)
            {
                Shows = picture => swaps ? FoldedInAnotherOrder(picture.Sequence) : picture,
            });
        }
        for (var i = 0; i < scenario.Senders; i++)
            phones.Add(new(world, scenario, i, workload, nodes, ledger));
        foreach (var fault in scenario.Faults)
            world.At(fault.At, () => Strike(fault));
        world.RunUntil(Scenario.Day, () => false);
        (disk.SyncFailures, powerCut) = (0, null);
        foreach (var node in nodes)
            (node.Link.DiesAtCommit, node.Link.StandsStill) = (null, false);
        world.RunUntil(Scenario.Day + Evening, () => phones.All(p => p.Done) && nodes.All(n => n.Desk is not null));
        Finish();
    }

    private void OpenJournal()
    {
        var rng = Rng.For(scenario.Seed, "header");
        var id = Uuid7.Of(Clocks.Morning, rng.NextBits(), rng.NextBits());
        var store = NodeStore.Open(log, Link(-1, pipelined: false));
        var desk = new PostDesk(frame, store);
        desk.OpenJournal(Header, JournalMode.Exercise, "post/operator", id, Clocks.Morning.AddMinutes(-5));
        log.Sync();
    }

    private NodeLink Link(int node, bool pipelined) => new()
    {
        OwnsLog = scenario.Place == JournalPlace.OwnDisk,
        Pipelined = pipelined,
        OthersGoFirst = () => OthersGoFirst(node),
        LosesPower = () => pipelined ? CutSoon() : CutNow(),
        SyncOwed = SyncSoon,
    };

    /// <summary>A way to the journal; the last node's may have a deliberate bug.</summary>
    private Func<IJournalStore> Connect(int node, NodeLink link) => () =>
    {
        // A store connects when it is opened: while the journal is away no desk is set up in vain.
        var store = NodeStore.Open(log, link);
        var broken = bugs.InStore && node == scenario.Nodes - 1;
        return broken ? new BrokenStore(store, bugs) : store;
    };

    /// <summary>What folding gives when of two entries of one kind the second comes first.</summary>
    private Picture FoldedInAnotherOrder(long sequence)
    {
        var entries = log.Segments.SelectMany(SegmentReading.Entries).Take((int)sequence).ToList();
        for (var i = 1; i + 1 < entries.Count; i++)
        {
            var (one, two) = (entries[i], entries[i + 1]);
            if (one.Draft.Kind != two.Draft.Kind) continue;
            (entries[i], entries[i + 1]) = (one with { Draft = two.Draft }, two with { Draft = one.Draft });
            i++;
        }
        var picture = new Picture(frame);
        foreach (var entry in entries)
            picture.Apply(entry);
        return picture;
    }

    private bool OthersGoFirst(int still)
    {
        var before = log.Head;
        world.Note($"node {still} stands still in its turn");
        foreach (var node in nodes)
            node.Overtake(nodes[still]);
        return log.Head != before;
    }

    private void SyncSoon()
    {
        if (syncComes) return;
        syncComes = true;
        world.After(1 + disk.Chance.Next(30), () =>
        {
            syncComes = false;
            log.Sync();
            foreach (var node in nodes)
                node.Settle();
        });
    }

    private void Strike(Fault fault)
    {
        var node = nodes[fault.Node];
        world.Note(fault.ToString());
        switch (fault.Kind)
        {
            case FaultKind.CrashBeforeWrite or FaultKind.CrashInWrite or FaultKind.CrashAfterWrite:
                node.Link.DiesAtCommit = fault.Kind;
                break;
            case FaultKind.Overtaken:
                node.Link.StandsStill = true;
                break;
            case FaultKind.PowerCut when fault.Chance % 4 > 0:
                // Between two commits nothing can be lost: most strike inside one.
                powerCut = fault;
                break;
            case FaultKind.PowerCut:
                CutPower(fault.Length);
                break;
            case FaultKind.DiskFull:
                disk.Full = true;
                world.After(fault.Length, () => disk.Full = false);
                break;
            case FaultKind.SyncFails:
                disk.SyncFailures += 1 + (int)(fault.Chance % 4);
                break;
            case FaultKind.ClockStep:
                node.StepClock((long)(fault.Chance % 1_800_000) - 900_000);
                break;
            case FaultKind.NodeAway or FaultKind.JournalAway:
                node.Link.Reaches = false;
                world.After(fault.Length, () => node.Link.Reaches = !IsAway(node.Number));
                break;
            default:
                break;
        }
    }

    private bool IsAway(int node) => world.Lies(FaultKind.NodeAway, node) || world.Lies(FaultKind.JournalAway, node);

    private bool CutNow()
    {
        if (powerCut is not { } fault) return false;
        powerCut = null;
        CutPower(fault.Length);
        return true;
    }

    private bool CutSoon()
    {
        if (powerCut is not null) world.After(disk.Chance.Next(30), () => CutNow());
        return false;
    }

    private void CutPower(long downtime)
    {
        world.Note("the power is cut");
        disk.Cut();
        OpenLogAfter(downtime);
        log.Close();
        if (scenario.Place == JournalPlace.OwnDisk)
        {
            nodes[0].Die(downtime);
            // A snapshot is not synced: one that is torn is as good as none.
            if (disk.Chance.Next(2) == 0) nodes[0].Link.Snapshot = null;
        }
        ledger.Audit(JournalLog.Lines(disk.Content));
    }

    /// <summary>A database server opens its files again by itself, however often it takes.</summary>
    private void OpenLogAfter(long milliseconds)
    {
        if (opens || scenario.Place != JournalPlace.Shared) return;
        opens = true;
        world.After(milliseconds, () =>
        {
            opens = false;
            try
            {
                log.Open();
                world.Note($"the journal opens at {log.Head.Sequence}");
            }
            catch (JournalException e)
            {
                world.Note("the journal cannot open: " + e.Message);
                OpenLogAfter(1_000);
            }
        });
    }

    private void Finish()
    {
        world.Note("the day is over");
        log.Sync();
        foreach (var node in nodes)
        {
            node.Settle();
            if (!node.CatchUp() && !node.CatchUp()) throw new Violation($"node {node.Number} does not come back");
        }
        ledger.AuditEnd(JournalLog.Lines(disk.Content));
        disk.Cut();
        ledger.AuditEnd(JournalLog.Lines(disk.Content));
    }
}
