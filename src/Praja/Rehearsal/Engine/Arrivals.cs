using Praja.Algorithms.Random;

namespace Praja.Rehearsal.Engine;

// Incidents are made before the run, from the places alone, so that two plans on the same places meet the same ones
// (common random numbers) whatever units they have.
//
// A place's incidents are a Poisson process: points at exponential gaps on a line as long as its expected number, each
// with a type by the types' shares and a time by the type's profile of hours, both independent of the others. Such
// points are exactly a non-homogeneous Poisson process for each type (Lewis and Shedler 1979; Kingman, "Poisson
// Processes", 1993: marking). Longer lines keep the points they had, so a higher rate only adds incidents.
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
internal readonly record struct Arrival(double Time, ulong Entity, int Site, byte Type, bool IsFalse, bool IsExcited);

/// <summary>Makes the incidents of a run. Used by one thread.</summary>
internal sealed class Arrivals(CompiledModel model, Neighbourhood? neighbourhood)
{
    private readonly List<Arrival> made = [];
    private readonly List<int> near = [];

    /// <summary>The incidents in order of (time, site, number).</summary>
    public List<Arrival> Of(RunStreams streams)
    {
        made.Clear();
        for (var site = 0; site < model.Sites.Length; site++)
        {
            var rates = model.Rates[model.Sites[site].RateClass];
            if (rates.Total <= 0) continue;
            var points = streams.Of(Purpose.Points, (ulong)site);
            var number = 0UL;
            for (var at = points.NextExponential(); at < rates.Total; at += points.NextExponential())
                made.Add(Point(streams, rates, site, ((ulong)site << 32) + number++));
        }
        if (neighbourhood is not null)
        {
            for (var parent = 0; parent < made.Count; parent++) Excite(streams, made[parent]);
        }
        made.Sort(ByTime.Instance);
        return made;
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
            var shares = model.Rates[model.Sites[s].RateClass].TypeShares;
            return shares[type] <= (type == 0 ? 0 : shares[type - 1]);
        });
        if (near.Count == 0) near.Add(site);
    }

    private sealed class ByTime : IComparer<Arrival>
    {
        public static readonly ByTime Instance = new();

        public int Compare(Arrival x, Arrival y)
        {
            var order = x.Time.CompareTo(y.Time);
            if (order == 0) order = x.Site.CompareTo(y.Site);
            return order == 0 ? x.Entity.CompareTo(y.Entity) : order;
        }
    }
}
