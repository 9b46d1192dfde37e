using Praja.Algorithms.Random;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Playing;

/// <summary>Writes the steps of a played day down and gives each its id.</summary>
internal sealed class PlayedPen
{
    /// <summary>Purposes of random numbers: the engine's are below 1,000, a run's journal has 1,000.</summary>
    public const int IdPurpose = 2_000;

    private readonly ulong key;
    private readonly DateTimeOffset midnight;
    private readonly List<PlayedStep> steps = [];

    public PlayedPen(ulong seed, int run, DateTimeOffset midnight) =>
        (key, this.midnight) = (CounterRng.KeyOf(seed, run, IdPurpose), midnight);

    /// <summary>What was written, in order of time; of one time, in order of writing.</summary>
    public IReadOnlyList<PlayedStep> Sorted => [.. steps.OrderBy(s => s.At)];

    /// <summary>The instant of a minute of the day, to the second.</summary>
    public DateTimeOffset TimeOf(double minute) => midnight.AddSeconds(Math.Floor(minute * 60));

    /// <summary>Minute of the day of an instant.</summary>
    public double MinuteOf(DateTimeOffset time) => (time - midnight).TotalMinutes;

    /// <summary>An instant as bodies carry it.</summary>
    public string Say(double minute) => BodyWords.Say(TimeOf(minute));

    /// <summary>Adds a step.</summary>
    public PlayedStep Add(double minute, Sender sender, string kind, EntryBody body)
    {
        var time = TimeOf(minute);
        var rng = new CounterRng(key, (ulong)steps.Count);
        var step = new PlayedStep(time, Uuid7.Of(time, rng.NextBits(), rng.NextBits()), kind, body, sender);
        steps.Add(step);
        return step;
    }

    /// <summary>Puts a step in the place of the one last added.</summary>
    public void Mend(PlayedStep step) => steps[^1] = step;
}
