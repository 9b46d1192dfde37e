using Praja.Algorithms.Random;

namespace Praja.Tests.Rehearsal;

/// <summary>
/// Auckland's ambulances simulated plainly: the runtime's priority queue, all ambulances looked at for each call,
/// random numbers of another generator. Shares nothing with the simulator but the travel times.
/// </summary>
internal sealed class PlainAmbulances(AucklandCity city, ulong seed, double horizon)
{
    private readonly Rng random = new(seed);
    private readonly PriorityQueue<(Kind Kind, int Who, int Stamp), double> events = new();
    private readonly List<Call> calls = [];
    private readonly List<int> waiting = [];
    private readonly Ambulance[] fleet =
        [.. Enumerable.Range(0, city.FromHome.Length * AucklandCity.AmbulancesEach).Select(_ => new Ambulance())];

    private double now;

    private enum Kind
    {
        Called,
        Decided,
        Arrived,
        Treated,
        HandedOver,
        Home,
    }

    private enum Stage
    {
        Idle,
        Working,
        Returning,
    }

    /// <summary>Priority, time and response of each call, seconds; NaN where none came before the end.</summary>
    public IEnumerable<(int Priority, double Time, double Response)> Responses =>
        calls.Select(c => (c.Priority, c.Time, c.Arrived - c.Time));

    /// <summary>Seconds each ambulance was away from its station.</summary>
    public double[] Busy => [.. fleet.Select(a => a.Busy)];

    /// <summary>Mean seconds from call to the end of the handover, without the way home, of calls done.</summary>
    public double MeanWork { get; private set; }

    public void Run()
    {
        events.Enqueue((Kind.Called, 0, 0), NextCall());
        var (work, done) = (0.0, 0);
        while (events.TryDequeue(out var next, out var time) && time < horizon)
        {
            now = time;
            switch (next.Kind)
            {
                case Kind.Called:
                    TakeCall();
                    break;
                case Kind.Decided:
                    waiting.Add(next.Who);
                    Serve();
                    break;
                case Kind.Arrived:
                    calls[fleet[next.Who].Call].Arrived = now;
                    Plan(Kind.Treated, next.Who, Exponential(city["on_scene_mean"] * 60));
                    break;
                case Kind.Treated when random.NextDouble() < city["transport_probability"]:
                    var way = city.ToHospital[fleet[next.Who].Place];
                    Plan(Kind.HandedOver, next.Who, way + Exponential(city["handover_mean"] * 60));
                    break;
                case Kind.Treated or Kind.HandedOver:
                    (work, done) = (work + now - fleet[next.Who].Sent, done + 1);
                    GoHome(next.Who);
                    break;
                case Kind.Home when fleet[next.Who].Stamp == next.Stamp:
                    fleet[next.Who].Stage = Stage.Idle;
                    fleet[next.Who].Busy += now - fleet[next.Who].Away;
                    break;
            }
        }
        foreach (var ambulance in fleet.Where(a => a.Stage != Stage.Idle)) ambulance.Busy += horizon - ambulance.Away;
        MeanWork = work / done;
    }

    private void TakeCall()
    {
        var draw = random.NextDouble();
        var high = city["share_high_priority"];
        var priority = draw < high ? 1 : draw < high + city["share_medium_priority"] ? 2 : 3;
        calls.Add(new() { Time = now, Place = random.Next(AucklandCity.Places), Priority = priority });
        events.Enqueue((Kind.Decided, calls.Count - 1, 0), now + city["dispatch_delay"]);
        events.Enqueue((Kind.Called, 0, 0), now + NextCall());
    }

    // The most urgent that wait first, each to the ambulance that is there soonest.
    private void Serve()
    {
        while (waiting.Count > 0)
        {
            var call = waiting.OrderBy(c => calls[c].Priority).ThenBy(c => calls[c].Time).First();
            var free = Enumerable.Range(0, fleet.Length).Where(a => fleet[a].Stage != Stage.Working).ToArray();
            if (free.Length == 0) return;
            var chosen = free.MinBy(a => SecondsTo(a, calls[call].Place));
            waiting.Remove(call);
            Send(chosen, call);
        }
    }

    private void Send(int chosen, int call)
    {
        var ambulance = fleet[chosen];
        var way = SecondsTo(chosen, calls[call].Place);
        if (ambulance.Stage == Stage.Idle) ambulance.Away = now;
        ambulance.Stage = Stage.Working;
        ambulance.Stamp++;
        (ambulance.Call, ambulance.Place, ambulance.Sent) = (call, calls[call].Place, now);
        Plan(Kind.Arrived, chosen, way);
    }

    private void GoHome(int who)
    {
        var ambulance = fleet[who];
        ambulance.Stage = Stage.Returning;
        ambulance.LegBegan = now;
        ambulance.LegTakes = HomeOf(who)[ambulance.Place];
        Plan(Kind.Home, who, ambulance.LegTakes);
        Serve();
    }

    // On the way home: between the place it left and its station, by the share of the way that is left.
    private double SecondsTo(int who, int place)
    {
        var ambulance = fleet[who];
        var fromHome = HomeOf(who)[place];
        if (ambulance.Stage == Stage.Idle) return fromHome;
        var left = ambulance.LegTakes > 0 ? 1 - ((now - ambulance.LegBegan) / ambulance.LegTakes) : 0;
        return (left * city.FromPlace[ambulance.Place][place]) + ((1 - left) * fromHome);
    }

    private double[] HomeOf(int who) => city.FromHome[who / AucklandCity.AmbulancesEach];

    private double NextCall() => Exponential(86_400 / city["calls_per_day"]);

    private double Exponential(double mean) => -Math.Log(1 - random.NextDouble()) * mean;

    private void Plan(Kind kind, int who, double after) => events.Enqueue((kind, who, fleet[who].Stamp), now + after);

    private sealed class Call
    {
        public double Time;
        public int Place;
        public int Priority;
        public double Arrived = double.NaN;
    }

    private sealed class Ambulance
    {
        public Stage Stage;
        public int Call;
        public int Place;
        public int Stamp;
        public double Sent;
        public double Away;
        public double Busy;
        public double LegBegan;
        public double LegTakes;
    }
}
