using System.Diagnostics.CodeAnalysis;

namespace Praja.Rehearsal.Engine;

// One run of one stage. A run is a function of (model, seed, run number) alone.
//
// - Incidents are made beforehand (Arrivals) and merged with the calendar of events; they never enter it. At equal
//   times an incident comes before the calendar's events, and those in the order in which they were planned. An
//   incident of an exclusive type at a site where one of its type is open does not happen; what it would have set off
//   does.
// - A guard is there at once where a fixed post stands (its people never leave), and at a station of a beat with
//   probability min(1, people of the team / stations of the beat) while the team is at its beat.
// - It is noticed, and reported. Where nobody stood, the beat's own idle team is told directly and comes from another
//   station of its beat. From a place without signal the report takes the way to one with signal; where only the
//   district's signal has failed, whichever is sooner of that and the signal's return.
// - At the post it waits for an operator, by level, the type's priority and time; then the authority of its level takes
//   its time to decide. Without operators there is neither queue nor call.
// - Units are sent one after another until as many people are there or on their way as the level needs (Dispatcher). If
//   there are not enough it waits, by level, priority and the time of the first decision, for the next unit that is
//   free. A unit that is free goes to the first in that order that it may and can reach.
// - A way takes the model's travel time, times lognormal noise of mean 1, times the detour where the roads are closed
//   when it sets out, plus breakdowns: a Poisson number by the hours of the way. The way home is the model's.
// - When enough are there, the handling clock of the level runs; then it settles by a level, or is closed at the
//   lowest. Nobody leaves before it is closed. While there are not enough, it may rise: its hazard is the missing share
//   of the people over the mean time; the authority of the new level decides anew if it was decided before. If there
//   never are enough it ends of itself after an exponential time.
// - A false call needs one person who finds nothing, in a quarter of the handling time (a choice of ours, unsourced);
//   it neither rises nor sets off others. The post does not know, and sends what the level needs.
// - When it is closed, units still on their way turn back; where somebody is taken away, the first unit there (a team
//   only if there is no other) goes to the place of evacuation, hands over and then goes home as from the site.
// - A unit on its way home can be sent again, unless it has worked its hours and goes home to rest; teams do not rest.

/// <summary>Runs a model; a worker of one thread, its buffers kept between runs.</summary>
[SuppressMessage("Maintainability", "CA1506", Justification = "The event loop meets every part of a day once.")]
internal sealed partial class Simulation
{
    private readonly CompiledModel model;
    private readonly RehearsalModel source;
    private readonly RunStreams streams = new();
    private readonly Agenda agenda = new();
    private readonly Arrivals arrivals;
    private readonly UnitBoard board;
    private readonly Dispatcher dispatcher;
    private readonly Ways ways;
    private readonly DistrictStates districts;
    private readonly CallDesk desk;
    private readonly WaitingList waiting = new();
    private readonly IncidentDraws draws;
    private readonly double end;
    private readonly int[] added;
    private readonly bool[][] isOpen;
    private Scene[] scenes = new Scene[64];
    private int count;
    private double now;
    private long events;
    private List<TraceEvent>? trace;

    public Simulation(CompiledModel model, Arrivals arrivals, CoverageLedger? coverage)
    {
        this.model = model;
        source = model.Model;
        end = source.EndSecond;
        added = new int[source.Added.Count];
        this.arrivals = arrivals;
        board = new(model, coverage);
        dispatcher = new(model, board, coverage);
        districts = new(model);
        ways = new(model, streams, board, dispatcher, districts);
        desk = new(source.Operators);
        draws = new(model, streams);
        isOpen = [.. model.Types.Select(t => t.IsExclusive ? new bool[model.Sites.Length] : [])];
    }

    /// <summary>One run.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="run">Run number.</param>
    /// <param name="events">Filled with what happens; null when nobody wants to know.</param>
    public RunOutcome Run(ulong seed, int run, List<TraceEvent>? events)
    {
        Begin(seed, run, events);
        var coming = arrivals.Make(streams);
        var next = 0;
        while (true)
        {
            var arrival = next < coming ? arrivals[next].Time : double.PositiveInfinity;
            if (agenda.IsBefore(arrival, out var time))
            {
                if (time >= end) break;
                now = time;
                Execute(agenda.Begin());
                agenda.Finish();
            }
            else
            {
                if (double.IsInfinity(arrival)) break;
                now = arrival;
                Happen(arrivals[next++]);
            }
        }
        return Finish(run);
    }

    private void Begin(ulong seed, int run, List<TraceEvent>? trace)
    {
        this.trace = trace;
        streams.Begin(seed, run);
        agenda.Clear();
        board.Begin();
        desk.Begin();
        waiting.Clear();
        districts.Begin(streams, agenda);
        count = 0;
        events = 0;
        Array.Fill(added, -1);
        now = source.StartSecond;
        if (source.Now is not { } given) return;
        now = given.Second;
        Resume(given);
    }

    private RunOutcome Finish(int run)
    {
        board.End(end);
        var outcomes = new IncidentOutcome[count];
        for (var incident = 0; incident < count; incident++)
        {
            outcomes[incident] = scenes[incident].ToOutcome();
            if (model.Types[scenes[incident].Type].IsExclusive)
                isOpen[scenes[incident].Type][scenes[incident].Site] = false;
        }
        return new()
        {
            Run = run,
            Incidents = outcomes,
            UnitBusy = board.BusySeconds(),
            UnitTrips = board.TripCounts(),
            NoReserveByHour = board.NoReserveByHour(),
            Calls = desk.Calls,
            OperatorBusy = desk.BusySeconds,
            LongestQueue = desk.LongestQueue,
            Events = events,
            Added = [.. added],
        };
    }

    private void Execute(in Step step)
    {
        events++;
        switch (step.Kind)
        {
            case StepKind.Notice: Notice(step.Subject); break;
            case StepKind.Report: Report(step.Subject); break;
            case StepKind.CallEnds: EndCall(step.Subject); break;
            case StepKind.Decide: Decide(step.Subject, step.Stamp); break;
            case StepKind.Settle: Settle(step.Subject, step.Stamp); break;
            case StepKind.Rise: Rise(step.Subject, step.Stamp); break;
            case StepKind.Fade: Fade(step.Subject); break;
            case StepKind.Arrive: Arrive(step.Subject, step.Stamp); break;
            case StepKind.HandedOver: LeaveForHome(step.Subject); break;
            case StepKind.Home: ComeHome(step.Subject, step.Stamp); break;
            case StepKind.Rested: EndRest(step.Subject); break;
            default: ChangeOutage(step); break;
        }
    }

    private void ChangeOutage(in Step step)
    {
        var outage = districts[step.Subject];
        var begins = step.Kind == StepKind.OutageBegins;
        if (!(begins ? districts.Enter(outage) : districts.Leave(outage))) return;
        var kind = outage.IsSignal
            ? begins ? TraceKind.SignalFailed : TraceKind.SignalBack
            : begins ? TraceKind.RoadsClosed : TraceKind.RoadsOpened;
        Note(kind, -1, -1, outage.District);
    }

    /// <summary>What lies beyond the rehearsed time never happens.</summary>
    private void Plan(double delay, StepKind kind, int subject, int stamp = 0)
    {
        if (now + delay < end) agenda.Add(now, now + delay, new(kind, subject, stamp));
    }

    private void Note(TraceKind kind, int incident, int unit, int value) =>
        trace?.Add(new(now, kind, incident, unit, value));
}
