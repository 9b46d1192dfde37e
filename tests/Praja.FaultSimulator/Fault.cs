namespace Praja.FaultSimulator;

/// <summary>What can go wrong. Spells last for a while; the others happen once, at the first chance after their time.
/// </summary>
internal enum FaultKind
{
    /// <summary>Spell: about half of the messages get lost.</summary>
    LoseMessages,

    /// <summary>Spell: about half of the answers get lost.</summary>
    LoseAnswers,

    /// <summary>Spell: about half of the messages arrive twice.</summary>
    DoubleMessages,

    /// <summary>Spell: messages take up to minutes, and so overtake each other.</summary>
    DelayMessages,

    /// <summary>Spell: a node reaches neither the journal nor a sender.</summary>
    NodeAway,

    /// <summary>Spell: a node reaches senders, but not the journal.</summary>
    JournalAway,

    /// <summary>A node dies before it writes a segment.</summary>
    CrashBeforeWrite,

    /// <summary>A node dies while it writes: where the journal lies with it, the tail is torn.</summary>
    CrashInWrite,

    /// <summary>A node dies after it wrote a segment and before it answered.</summary>
    CrashAfterWrite,

    /// <summary>A node stands still between its turn and its commit, and another one goes first.</summary>
    Overtaken,

    /// <summary>The machine of the journal loses power: what was not synced is lost, or kept in random parts.</summary>
    PowerCut,

    /// <summary>Spell: the disk takes no more bytes; the write that meets it is torn.</summary>
    DiskFull,

    /// <summary>The next syncs fail; what they should have written may be lost for good, though it can still be read.
    /// </summary>
    SyncFails,

    /// <summary>A node's clock jumps, forth or back.</summary>
    ClockStep,
}

/// <summary>A fault of a run: decided before it starts, so that a failing run can be tried without it.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Node">The node it strikes, where it strikes one.</param>
/// <param name="At">When, in milliseconds of the run.</param>
/// <param name="Length">How long a spell lasts, or how long a node stays down; milliseconds.</param>
/// <param name="Chance">Seed of what it leaves to chance.</param>
internal sealed record Fault(FaultKind Kind, int Node, long At, long Length, ulong Chance)
{
    public override string ToString() => Kind is FaultKind.PowerCut or FaultKind.DiskFull or FaultKind.SyncFails
        ? $"{Kind} at {Clocks.Show(At)} for {Length / 1000.0:0.###} s"
        : $"{Kind} of node {Node} at {Clocks.Show(At)} for {Length / 1000.0:0.###} s";
}
