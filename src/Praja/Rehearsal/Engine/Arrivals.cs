using Praja.Algorithms.Random;

namespace Praja.Rehearsal.Engine;

// Incidents are made before the run, from the places alone, so that two plans on the same places meet the same ones
// (common random numbers) whatever units they have.
//
// A place has a Poisson number of incidents, each with a type by the types' shares and a time by the type's profile of
// hours, both independent of the others. That is exactly a non-homogeneous Poisson process for each type (Lewis and
// Shedler 1979; Kingman, "Poisson Processes", 1993: marking). The number is drawn by inversion, since most places have
// none and one comparison says so; from an expected number of 16 on it is counted by exponential gaps. Either way a
// higher rate only adds incidents to those there were. Two places share a block of the generator.
//
// An incident may set off others near it: a Hawkes process in its form as clusters (Hawkes and Oakes 1974). Each has a
// Poisson number of children of its own type, at exponential delays, at a place drawn uniformly from those within reach
// where the type can happen; children may have children. A false call sets off nothing and a child is never false, so
// that a cluster has 1 / (1 - Excites) incidents on average.

/// <summary>An incident that will happen.</summary>
/// <param name="Time">When.</param>
/// <param name="Entity">Number of its streams.</param>
/// <param name="Site">Where.</param>
/// <param name="Type">What.</param>
/// <param name="IsFalse">The call is false.</param>
/// <param name="IsExcited">Another set it off.</param>
/// <param name="Added">Number of what was put in, from 1; 0 for what was drawn.</param>
internal readonly record struct Arrival(
    double Time, ulong Entity, int Site, byte Type, bool IsFalse, bool IsExcited, ushort Added = 0);

/// <summary>Makes the incidents of a run. Used by one thread.</summary>
internal sealed class Arrivals(CompiledModel model, Neighbourhood? neighbourhood)
{
    /// <summary>Expected number from which on counting is as quick, and a share could not tell numbers apart.</summary>
    private const double LargestInverted = 16;

    private readonly List<Arrival> made = [];
    private readonly List<int> near = [];
    private double[] times = [];
    private int[] order = [];
    private Arrival[] sorted = [];

    /// <summary>An incident by its place in the order of (time, site, number).</summary>
    public ref readonly Arrival this[int place] => ref sorted[place];

    /// <summary>Makes the incidents of a run.</summary>
    /// <returns>How many there are.</returns>
    public int Make(RunStreams streams)
    {
        made.Clear();
        var pair = default(CounterRng);
        for (var site = 0; site < model.Sites.Length; site++)
        {
            if ((site & 1) == 0) pair = streams.Of(Purpose.Points, (ulong)site);
            var share = pair.NextDouble();
            ref readonly var rates = ref model.Rates[model.RateClassOf[site]];
            if (share < rates.None) continue;
            var count = rates.Total < LargestInverted ? Inverted(share, rates) : Counted(streams, site, rates.Total);
            for (var number = 0; number < count; number++)
                made.Add(Point(streams, rates, site, ((ulong)site << 32) + (ulong)number));
        }
        // What would have happened before a later beginning is left out, with all it would have set off.
        if (model.Model.Now is { } now) made.RemoveAll(a => a.Time < now.Second);
        for (var number = 0; number < model.Model.Added.Count; number++)
            made.Add(Supposed(streams, model.Model.Added[number], number));
        if (neighbourhood is not null)
        {
            for (var parent = 0; parent < made.Count; parent++) Excite(streams, made[parent]);
        }
        Sort();
        return made.Count;
    }

    private static int Inverted(double share, in RateRow rates)
    {
        var (count, chance, below) = (0, rates.None, rates.None);
        // The last bits of the sum may leave a share beyond it; no number so large has a chance worth the name.
        while (share >= below && count < 200)
        {
            count++;
            chance *= rates.Total / count;
            below += chance;
        }
        return count;
    }

    private static int Counted(RunStreams streams, int site, double expected)
    {
        var stream = streams.Of(Purpose.Points, (ulong)site, 1);
        var count = 0;
        for (var at = stream.NextExponential(); at < expected; at += stream.NextExponential()) count++;
        return count;
    }

    private Arrival Point(RunStreams streams, in RateRow rates, int site, ulong entity)
    {
        var kind = streams.Of(Purpose.Type, entity);
        var type = CompiledModel.FirstAbove(rates.TypeShares, kind.NextDouble() * rates.Total);
        var when = streams.Of(Purpose.Time, entity);
        var time = model.TimeOf(rates.Profiles[type], ref when);
        var share = model.Types[type].FalseShare;
        var isFalse = share > 0 && streams.Of(Purpose.FalseCall, entity).NextDouble() < share;
        return new(time, entity, site, (byte)type, isFalse, false);
    }

    private static Arrival Supposed(RunStreams streams, AddedIncident added, int number)
    {
        var entity = (1UL << 62) + (ulong)number;
        var stream = streams.Of(Purpose.Added, entity);
        var time = added.FromSecond + (stream.NextDouble() * (added.ToSecond - added.FromSecond));
        var site = added.Sites[(int)(stream.NextDouble() * added.Sites.Count)];
        return new(time, entity, site, (byte)added.Type, false, false, (ushort)(number + 1));
    }

    private void Excite(RunStreams streams, Arrival parent)
    {
        ref readonly var type = ref model.Types[parent.Type];
        if (type.Excites <= 0 || parent.IsFalse) return;
        var stream = streams.Of(Purpose.Excite, parent.Entity);
        var children = 0;
        for (var at = stream.NextExponential(); at < type.Excites; at += stream.NextExponential()) children++;
        if (children == 0) return;
        Reachable(parent.Site, parent.Type, type.ExciteMeters);
        for (var child = 1; child <= children; child++)
        {
            var time = parent.Time + (type.ExciteSeconds * stream.NextExponential());
            var site = near[(int)(stream.NextDouble() * near.Count)];
            if (time >= model.Model.EndSecond) continue;
            // The first bit keeps a child's number apart from those of the points of sites.
            var entity = CounterRng.KeyOf(parent.Entity, child, (int)Purpose.Excite) | (1UL << 63);
            made.Add(new(time, entity, site, parent.Type, false, true));
        }
    }

    private void Reachable(int site, int type, double meters)
    {
        neighbourhood!.Find(site, meters, near);
        near.RemoveAll(s =>
        {
            var shares = model.Rates[model.RateClassOf[s]].TypeShares;
            return shares[type] <= (type == 0 ? 0 : shares[type - 1]);
        });
        if (near.Count == 0) near.Add(site);
    }

    /// <summary>Sorts by time, and equal times by site and number.</summary>
    private void Sort()
    {
        if (times.Length < made.Count)
        {
            times = new double[made.Capacity];
            order = new int[made.Capacity];
            sorted = new Arrival[made.Capacity];
        }
        for (var at = 0; at < made.Count; at++) (times[at], order[at]) = (made[at].Time, at);
        Array.Sort(times, order, 0, made.Count);
        for (var at = 0; at < made.Count; at++)
        {
            var arrival = made[order[at]];
            var place = at;
            for (; place > 0 && sorted[place - 1].Time == arrival.Time && IsBefore(arrival, sorted[place - 1]); place--)
                sorted[place] = sorted[place - 1];
            sorted[place] = arrival;
        }
    }

    private static bool IsBefore(in Arrival one, in Arrival other) =>
        one.Site != other.Site ? one.Site < other.Site : one.Entity < other.Entity;
}
