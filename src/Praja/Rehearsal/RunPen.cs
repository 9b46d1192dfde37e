using Praja.Algorithms.Random;
using Praja.Journal;

namespace Praja.Rehearsal;

/// <summary>Puts what happened at a second of the rehearsed day into a run's journal.</summary>
internal sealed class RunPen
{
    /// <summary>Purpose of the random numbers behind client ids; the engine's own purposes are below 1,000.</summary>
    private const int IdPurpose = 1_000;

    private readonly DateTimeOffset midnight;
    private readonly ulong idKey;

    /// <summary>Opens the journal.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="run">The run.</param>
    /// <param name="second">Second of the day at which it opens, not after anything written later.</param>
    /// <param name="actor">Who opens it.</param>
    public RunPen(JournalHeader header, SimulatedRun run, double second, string actor)
    {
        midnight = new(run.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromMinutes(header.UtcOffsetMinutes));
        idKey = CounterRng.KeyOf(run.Seed, run.Number, IdPurpose);
        var time = TimeOf(second);
        Chain = new(header, time, JournalMode.Simulation, actor, Id(time, 1));
    }

    /// <summary>What is written.</summary>
    public EntryChain Chain { get; }

    /// <summary>Adds an entry.</summary>
    public void Add(double second, string actor, string kind, EntryBody body)
    {
        var time = TimeOf(second);
        var id = Id(time, Chain.Entries.Count + 1);
        var result = Chain.Append(new EntryDraft(time, JournalMode.Simulation, actor, kind, body, id));
        Invariant.Holds(
            result.End == AppendEnd.Appended, "A trace runs forward and each of its entries has its own id.");
    }

    private DateTimeOffset TimeOf(double second) => midnight.AddTicks((long)(second * TimeSpan.TicksPerSecond));

    private Guid Id(DateTimeOffset time, int sequence)
    {
        var rng = new CounterRng(idKey, (ulong)sequence);
        return Uuid7.Of(time, rng.NextBits(), rng.NextBits());
    }
}
