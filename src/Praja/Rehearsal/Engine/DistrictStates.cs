using Praja.Algorithms.Random;

namespace Praja.Rehearsal.Engine;

// Signal failures and closures of each district: a Poisson process of beginnings, each with its length, from the
// district's own streams. Several may overlap; the district is back when the last has ended. None is under way when the
// rehearsed time begins.

/// <summary>A failure of the signal or a closure of the roads and rivers of a district.</summary>
internal readonly record struct Outage(int District, bool IsSignal, double Begins, double Ends);

/// <summary>What has failed in which district. Used by one thread, kept between runs.</summary>
internal sealed class DistrictStates(CompiledModel model)
{
    private const double SecondsPerDay = 86400;

    private readonly int[] failures = new int[model.Model.Districts.Count];
    private readonly int[] closures = new int[model.Model.Districts.Count];
    private readonly double[] signalBack = new double[model.Model.Districts.Count];
    private readonly List<Outage> outages = [];
    private readonly DurationDraw failure = new(model.Model.Numbers.SignalFailure);
    private readonly DurationDraw closure = new(model.Model.Numbers.Closure);

    /// <summary>An outage by its number.</summary>
    public Outage this[int outage] => outages[outage];

    /// <summary>Nothing has failed; draws what will and puts it on the agenda.</summary>
    public void Begin(RunStreams streams, Agenda agenda)
    {
        Array.Clear(failures);
        Array.Clear(closures);
        outages.Clear();
        var numbers = model.Model.Numbers;
        for (var district = 0; district < failures.Length; district++)
        {
            Draw(streams.Of(Purpose.Signal, (ulong)district), district, true, numbers.SignalFailuresPerDay, failure);
            var perDay = numbers.ClosuresPerDay * model.Model.Districts[district].FloodShare;
            Draw(streams.Of(Purpose.Closure, (ulong)district), district, false, perDay, closure);
        }
        var start = model.Model.Now?.Second ?? model.Model.StartSecond;
        if (model.Model.Now is { } now) Resume(streams, now);
        for (var outage = 0; outage < outages.Count; outage++)
        {
            agenda.Add(start, outages[outage].Begins, new(StepKind.OutageBegins, outage, 0));
            agenda.Add(start, outages[outage].Ends, new(StepKind.OutageEnds, outage, 0));
        }
    }

    /// <summary>True while a site can send a message at once.</summary>
    public bool HasSignal(in SiteRow site) => site.HasSignal && (site.District < 0 || failures[site.District] == 0);

    /// <summary>When a district's signal is back, as long as it has failed.</summary>
    public double SignalBack(int district) => signalBack[district];

    /// <summary>True while a site is reached by a detour.</summary>
    public bool NeedsDetour(in SiteRow site) =>
        site is { FloodProne: true, District: >= 0 } && closures[site.District] > 0;

    /// <summary>An outage begins.</summary>
    /// <returns>True when the district had none of its kind.</returns>
    public bool Enter(in Outage outage)
    {
        if (!outage.IsSignal) return closures[outage.District]++ == 0;
        var isFirst = failures[outage.District]++ == 0;
        var back = isFirst ? outage.Ends : Math.Max(signalBack[outage.District], outage.Ends);
        signalBack[outage.District] = back;
        return isFirst;
    }

    /// <summary>An outage ends.</summary>
    /// <returns>True when the district has none of its kind left.</returns>
    public bool Leave(in Outage outage) =>
        outage.IsSignal ? --failures[outage.District] == 0 : --closures[outage.District] == 0;

    // What was drawn for before the beginning is not so; what is so lasts for a length of its own.
    private void Resume(RunStreams streams, ModelNow now)
    {
        outages.RemoveAll(o => o.Begins < now.Second);
        foreach (var open in now.Outages)
        {
            var stream = streams.Of(open.IsSignal ? Purpose.Signal : Purpose.Closure, (ulong)open.District, 1);
            var length = (open.IsSignal ? failure : closure).Next(ref stream);
            outages.Add(new(open.District, open.IsSignal, now.Second, now.Second + length));
        }
    }

    private void Draw(CounterRng stream, int district, bool isSignal, double perDay, in DurationDraw length)
    {
        if (perDay <= 0) return;
        var mean = SecondsPerDay / perDay;
        var end = model.Model.EndSecond;
        for (var at = model.Model.StartSecond + (mean * stream.NextExponential());
            at < end;
            at += mean * stream.NextExponential())
        {
            outages.Add(new(district, isSignal, at, at + length.Next(ref stream)));
        }
    }
}
