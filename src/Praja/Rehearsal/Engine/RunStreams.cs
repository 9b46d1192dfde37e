using Praja.Algorithms.Random;

namespace Praja.Rehearsal.Engine;

/// <summary>The random streams of one run: functions of (seed, run, purpose, entity, number) alone.</summary>
internal sealed class RunStreams
{
    private readonly ulong[] keys = new ulong[(int)Purpose.Added + 1];

    /// <summary>Turns to another run.</summary>
    public void Begin(ulong seed, int run)
    {
        for (var purpose = 1; purpose < keys.Length; purpose++)
            keys[purpose] = CounterRng.KeyOf(seed, run, purpose);
    }

    /// <summary>The stream of an entity for a purpose; <paramref name="number"/> counts its repetitions, e.g. the units
    /// sent to an incident.</summary>
    public CounterRng Of(Purpose purpose, ulong entity, int number = 0) =>
        new(unchecked(keys[(int)purpose] + ((ulong)number * 0xBF58476D1CE4E5B9UL)), entity);
}
