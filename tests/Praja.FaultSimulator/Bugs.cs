namespace Praja.FaultSimulator;

/// <summary>Bugs put in on purpose: each must be found, or the simulator is worth nothing.</summary>
/// <param name="name">The one put in; empty for none.</param>
internal sealed class Bugs(string name)
{
    /// <summary>All of them, and what each does.</summary>
    internal static readonly IReadOnlyList<(string Name, string Does)> All =
    [
        ("forget-sync", "the disk is never told to sync"),
        ("answer-early", "senders are answered before the commit is durable"),
        ("ignore-ids", "a report sent again is taken for a new one"),
        ("lose-tail", "opening the journal cuts one segment too many"),
        ("trust-cache", "after a failed sync what can still be read is believed"),
        ("fold-order", "one node folds two entries in the other's place"),
        ("raw-clock", "entries bear the node's clock, even when it is behind the journal"),
        ("cross-mode", "one node takes the journal for one of another mode"),
        ("miss-others", "one node decides without what others appended"),
        ("ignore-race", "a commit is taken in although another node was quicker"),
    ];

    /// <summary>True for one that a store brings about.</summary>
    internal bool InStore => RawClock || CrossMode || MissOthers;

    internal bool ForgetSync => name == "forget-sync";

    internal bool AnswerEarly => name == "answer-early";

    internal bool IgnoreIds => name == "ignore-ids";

    internal bool LoseTail => name == "lose-tail";

    internal bool TrustCache => name == "trust-cache";

    internal bool FoldOrder => name == "fold-order";

    internal bool RawClock => name == "raw-clock";

    internal bool CrossMode => name == "cross-mode";

    internal bool MissOthers => name == "miss-others";

    internal bool IgnoreRace => name == "ignore-race";
}
