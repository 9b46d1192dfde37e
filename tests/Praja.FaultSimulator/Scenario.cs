using Praja.Algorithms.Random;

namespace Praja.FaultSimulator;

/// <summary>Where the journal of a run lies.</summary>
internal enum JournalPlace
{
    /// <summary>With the one node, in a simulated file.</summary>
    OwnDisk,

    /// <summary>On a machine of its own, shared by several nodes.</summary>
    Shared,
}

/// <summary>All that a run is made from. The same scenario gives the same run, to the byte.</summary>
internal sealed record Scenario
{
    /// <summary>Milliseconds in which reports come; afterwards all faults are over and everybody has time to
    /// finish.</summary>
    internal const long Day = 14 * 3_600_000;

    internal required ulong Seed { get; init; }

    internal required JournalPlace Place { get; init; }

    internal required int Nodes { get; init; }

    internal required int Senders { get; init; }

    /// <summary>Reports of each sender.</summary>
    internal required int Reports { get; init; }

    /// <summary>True when a turn may begin before the commit of the one before is durable.</summary>
    internal required bool Pipelined { get; init; }

    internal required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>The deliberate bug; empty for none.</summary>
    internal string Break { get; init; } = "";

    /// <summary>The scenario of a seed.</summary>
    internal static Scenario Of(ulong seed, string deliberateBug = "", JournalPlace? place = null)
    {
        var rng = Rng.For(seed, "scenario");
        var drawn = (JournalPlace)rng.Next(2);
        var at = place ?? drawn;
        var several = 2 + rng.Next(3);
        var scenario = new Scenario
        {
            Seed = seed,
            Place = at,
            // A file has one node.
            Nodes = at == JournalPlace.Shared ? several : 1,
            Senders = 3 + rng.Next(8),
            Reports = 5 + rng.Next(26),
            Pipelined = rng.Next(2) == 0,
            Faults = [],
            Break = deliberateBug,
        };
        var count = rng.Next(18);
        return scenario with
        {
            Faults = [.. Enumerable.Range(0, count).Select(_ => Draw(scenario, rng)).OrderBy(f => f.At)],
        };
    }

    public override string ToString() =>
        $"{Place}, {Nodes} nodes, {Senders} senders with {Reports} reports, {Faults.Count} faults"
        + (Pipelined ? ", pipelined" : "") + (Break.Length > 0 ? ", broken: " + Break : "");

    private static Fault Draw(Scenario scenario, Rng rng)
    {
        var kinds = Enum.GetValues<FaultKind>();
        var kind = kinds[rng.Next(kinds.Length)];
        // One in four lasts for hours: a node that was away that long has missed most of the day.
        var length = rng.Next(4) == 0 ? rng.Next(6 * 3_600_000) : 1 + rng.Next(5 * 60_000);
        var at = rng.Next((int)Day);
        return new(kind, rng.Next(scenario.Nodes), at, Math.Min(length, Day - at), rng.NextBits());
    }
}
