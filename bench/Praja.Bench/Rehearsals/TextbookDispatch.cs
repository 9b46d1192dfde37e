using Praja.Algorithms.Random;
using Praja.Rehearsal;

namespace Praja.Bench.Rehearsals;

// The reference: the event loop of a textbook. A PriorityQueue of the framework, classes for incidents, and the nearest
// idle unit by looking at all of them, or at those in cells of a grid around the place, ring by ring. The same model as
// NationModel.Dispatch: Poisson incidents at uniform stations, two minutes to set out, travel, exponential handling,
// travel home; a unit on its way home can be sent.

/// <summary>A plain simulation of dispatching the nearest idle unit.</summary>
internal sealed class TextbookDispatch(RehearsalModel model, bool byGrid)
{
    private const double CellDegrees = 0.1;

    private readonly Rng rng = new(1);
    private readonly PriorityQueue<Event, double> events = new();
    private readonly Queue<Incident> waiting = new();
    private readonly Dictionary<(int, int), List<int>> cells = [];
    private readonly bool[] isIdle = new bool[model.Units.Count];

    private enum Kind
    {
        Happened,
        Arrived,
        Settled,
        Home,
    }

    /// <summary>Mean seconds from the order to the arrival.</summary>
    public double MeanTravel { get; private set; }

    /// <summary>Runs until so many incidents have happened; returns the events executed.</summary>
    public long Run(int incidents)
    {
        var perSecond = model.RateClasses[0].Expected[0] * model.Sites.Count / model.EndSecond;
        for (var unit = 0; unit < isIdle.Length; unit++) BeIdle(unit);
        events.Enqueue(new(Kind.Happened, null!), 0);
        var (executed, happened, arrived, sum) = (0L, 0, 0, 0.0);
        while (happened < incidents && events.TryDequeue(out var e, out var now))
        {
            executed++;
            switch (e.Kind)
            {
                case Kind.Happened:
                    happened++;
                    events.Enqueue(new(Kind.Happened, null!), now + (rng.NextExponential() / perSecond));
                    Send(new() { Site = rng.Next(model.Sites.Count) }, now);
                    break;
                case Kind.Arrived:
                    arrived++;
                    sum += now - e.Incident.Ordered;
                    events.Enqueue(new(Kind.Settled, e.Incident), now + (7200 * rng.NextExponential()));
                    break;
                case Kind.Settled:
                    var home = model.Units[e.Incident.Unit].Home;
                    events.Enqueue(new(Kind.Home, e.Incident), now + model.Travel.HomeToSite(home, e.Incident.Site));
                    break;
                default:
                    BeIdle(e.Incident.Unit);
                    if (waiting.TryDequeue(out var next)) Send(next, now);
                    break;
            }
        }
        MeanTravel = sum / arrived;
        return executed;
    }

    private void Send(Incident incident, double now)
    {
        var unit = byGrid ? NearestByGrid(incident.Site) : NearestOfAll(incident.Site);
        if (unit < 0)
        {
            waiting.Enqueue(incident);
            return;
        }
        isIdle[unit] = false;
        if (byGrid) cells[CellOf(model.Homes[model.Units[unit].Home].Position)].Remove(unit);
        incident.Unit = unit;
        incident.Ordered = now;
        var way = model.Travel.HomeToSite(model.Units[unit].Home, incident.Site);
        events.Enqueue(new(Kind.Arrived, incident), now + 120 + way);
    }

    private void BeIdle(int unit)
    {
        isIdle[unit] = true;
        if (!byGrid) return;
        var cell = CellOf(model.Homes[model.Units[unit].Home].Position);
        if (!cells.TryGetValue(cell, out var inside)) cells.Add(cell, inside = []);
        inside.Add(unit);
    }

    private int NearestOfAll(int site)
    {
        var (best, chosen) = (double.PositiveInfinity, -1);
        for (var unit = 0; unit < isIdle.Length; unit++)
        {
            if (!isIdle[unit]) continue;
            var way = model.Travel.HomeToSite(model.Units[unit].Home, site);
            if (way < best) (best, chosen) = (way, unit);
        }
        return chosen;
    }

    private int NearestByGrid(int site)
    {
        var (row, column) = CellOf(model.Sites[site].Position);
        var (best, chosen) = (double.PositiveInfinity, -1);
        // A cell is 11 km: beyond a ring everything is at least so many seconds away.
        for (var ring = 0; ring < 400 && ring - 1 < best / (11_119 * 1.4 * 3.6 / 40); ring++)
        {
            for (var r = row - ring; r <= row + ring; r++)
            {
                var step = ring > 0 && Math.Abs(r - row) < ring ? 2 * ring : 1;
                for (var c = column - ring; c <= column + ring; c += step)
                {
                    if (!cells.TryGetValue((r, c), out var inside)) continue;
                    foreach (var unit in inside)
                    {
                        var way = model.Travel.HomeToSite(model.Units[unit].Home, site);
                        if (way < best) (best, chosen) = (way, unit);
                    }
                }
            }
        }
        return chosen;
    }

    private static (int, int) CellOf(Coordinate at) =>
        ((int)Math.Floor(at.Latitude / CellDegrees), (int)Math.Floor(at.Longitude / CellDegrees));

    private sealed class Incident
    {
        public int Site { get; init; }

        public int Unit { get; set; }

        public double Ordered { get; set; }
    }

    private readonly record struct Event(Kind Kind, Incident Incident);
}
