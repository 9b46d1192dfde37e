using System.Globalization;
using Praja.Doctrine;
using Praja.Journal;

namespace Praja.Rehearsal;

// One run as the entries a command post would have written, so that it can replay them. Two kinds of knowledge are kept
// apart. What reaches the post (reports, decisions, orders, arrivals) has the kinds every operation uses, and a report
// gets the post's own number in the order of arrival. What only the simulator knows has kinds of its own that begin
// with `simulated_`; an exercise leaves those out until the review. Once something is reported, changes of its level
// are taken as known at once: whoever reported it stays in touch.

/// <summary>Writes a traced run as a journal of mode <c>simulation</c>.</summary>
public sealed class RunJournal
{
    private const string Operator = "post/operator";
    private const string Chief = "post/chief";
    private const string Simulator = "simulator";

    private static readonly string[] Endings = ["settled", "false_call", "ended_of_itself", "lost"];

    // The fields of a change of level that a run knows: the envelope holds actor and time, the body the others.
    private static readonly string[] Recorded = ["actor", "authority", "reason", "time"];

    private readonly RehearsalModel model;
    private readonly RunTrace trace;
    private readonly IReadOnlyList<EscalationLevel> escalation;
    private readonly string[] numbers;
    private readonly int[] levels;
    private readonly RunPen pen;
    private int reports;

    private RunJournal(
        RunTrace trace, RehearsalModel model, JournalHeader header, IReadOnlyList<EscalationLevel> escalation)
    {
        var run = header.Run!;
        this.model = model;
        this.trace = trace;
        this.escalation = escalation;
        numbers = new string[trace.Outcome.Incidents.Count];
        levels = [.. trace.Outcome.Incidents.Select(i => (int)i.FirstLevel)];
        pen = new(header, run, Math.Min(model.StartSecond, FirstSecond()), Simulator);
    }

    /// <summary>The journal of a run; the same run gives the same bytes.</summary>
    /// <param name="trace">The run.</param>
    /// <param name="model">What was simulated.</param>
    /// <param name="header">Header with <see cref="JournalHeader.Run"/>.</param>
    /// <param name="escalation">The doctrine's levels: authority and required fields; may be empty.</param>
    public static EntryChain Write(
        RunTrace trace, RehearsalModel model, JournalHeader header, IReadOnlyList<EscalationLevel> escalation)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(escalation);
        if (header.Run is null) throw new ArgumentException("A run's journal needs its run", nameof(header));
        var journal = new RunJournal(trace, model, header, escalation);
        journal.WriteAll();
        return journal.pen.Chain;
    }

    private void WriteAll()
    {
        var phases = PhaseTurns();
        var next = 0;
        foreach (var e in trace.Events)
        {
            for (; next < phases.Count && phases[next].Second <= e.Second; next++)
                Phase(phases[next]);
            Write(e);
        }
        for (; next < phases.Count; next++)
            Phase(phases[next]);
    }

    private void Write(TraceEvent e)
    {
        switch (e.Kind)
        {
            case TraceKind.Happened: Happened(e); break;
            case TraceKind.Noticed: Add(e, Simulator, "simulated_incident_noticed", Happening(e)); break;
            case TraceKind.Reported: Reported(e); break;
            case TraceKind.CallTaken: Add(e, Operator, "call_taken", Incident(e)); break;
            case TraceKind.Decided:
                var decided = Incident(e).With("level", model.Levels[e.Value].Id);
                Add(e, Chief, "decision_taken", decided.With("authority", Authority(e.Value)));
                break;
            case TraceKind.UnitSent: Add(e, Chief, "unit_ordered", Unit(e).With("people", e.Value)); break;
            case TraceKind.UnitBrokeDown:
                Add(e, Operator, "unit_broke_down", Unit(e));
                var late = EntryBody.Empty.With("unit", model.Units[e.Unit].Id).With("seconds", e.Value);
                Add(e, Simulator, "simulated_unit_delayed", late);
                break;
            case TraceKind.UnitArrived: Add(e, Operator, "unit_arrived", Unit(e).With("people_there", e.Value)); break;
            case TraceKind.Enough: Enough(e); break;
            case TraceKind.LevelRaised: Changed(e, "rose"); break;
            case TraceKind.LevelLowered: Changed(e, "settled"); break;
            case TraceKind.Closed: Closed(e); break;
            default: WriteElse(e); break;
        }
    }

    private void WriteElse(TraceEvent e)
    {
        switch (e.Kind)
        {
            case TraceKind.UnitLeft: Add(e, Operator, "unit_released", Unit(e)); break;
            case TraceKind.UnitReady: Add(e, Operator, "unit_ready", Only("unit", model.Units[e.Unit].Id)); break;
            case TraceKind.UnitRests:
                var minutes = Math.Round(e.Value / 60m);
                Add(e, Chief, "unit_rested", Only("unit", model.Units[e.Unit].Id).With("minutes", minutes));
                break;
            case TraceKind.SignalFailed: Add(e, Operator, "signal_failed", Region(e)); break;
            case TraceKind.SignalBack: Add(e, Operator, "signal_restored", Region(e)); break;
            case TraceKind.RoadsClosed: Add(e, Operator, "roads_closed", Region(e)); break;
            case TraceKind.RoadsOpened: Add(e, Operator, "roads_opened", Region(e)); break;
            default: throw new ArgumentOutOfRangeException(nameof(e), e.Kind, null);
        }
    }

    private void Happened(TraceEvent e)
    {
        var outcome = trace.Outcome.Incidents[e.Incident];
        Add(e, Simulator, "simulated_incident_happened", Happening(e)
            .With("site", model.Sites[outcome.Site].Id)
            .With("type", model.Types[outcome.Type].Id)
            .With("level", model.Levels[e.Value].Id)
            .With("people_needed", outcome.Needed)
            .With("false_call", outcome.Marks.HasFlag(IncidentMarks.FalseCall))
            .With("guarded", outcome.Marks.HasFlag(IncidentMarks.Guarded))
            .With("set_off", outcome.Marks.HasFlag(IncidentMarks.Excited)));
    }

    private void Reported(TraceEvent e)
    {
        var outcome = trace.Outcome.Incidents[e.Incident];
        numbers[e.Incident] = (++reports).ToString("0000", CultureInfo.InvariantCulture);
        Add(e, Operator, "incident_reported", Incident(e)
            .With("site", model.Sites[outcome.Site].Id)
            .With("type", model.Types[outcome.Type].Id)
            .With("level", model.Levels[levels[e.Incident]].Id)
            .With("by", e.Value == 1 ? "message" : "phone"));
        Add(e, Simulator, "simulated_report_linked", Happening(e).With("incident", numbers[e.Incident]));
    }

    // A guard who stood there may have sufficed before anybody told the post.
    private void Enough(TraceEvent e)
    {
        if (numbers[e.Incident] is not null)
            Add(e, Operator, "help_sufficed", Incident(e).With("people_needed", e.Value));
    }

    private void Changed(TraceEvent e, string reason)
    {
        var before = levels[e.Incident];
        levels[e.Incident] = e.Value;
        var to = model.Levels[e.Value].Id;
        if (numbers[e.Incident] is null)
        {
            Add(e, Simulator, "simulated_level_changed", Happening(e).With("to", to));
            return;
        }
        var body = Incident(e)
            .With("from", model.Levels[before].Id)
            .With("to", to)
            .With("authority", Authority(e.Value))
            .With("reason", reason);
        var required = escalation.FirstOrDefault(l => l.Id == to)?.RequiredFields ?? [];
        string[] missing = [.. required.Except(Recorded, StringComparer.Ordinal)];
        Add(e, Chief, "situation_changed", missing.Length == 0 ? body : body.With("not_recorded", missing));
    }

    private void Closed(TraceEvent e)
    {
        if (numbers[e.Incident] is null)
            Add(e, Simulator, "simulated_incident_ended", Happening(e).With("reason", Endings[e.Value]));
        else
            Add(e, Operator, "incident_closed", Incident(e).With("reason", Endings[e.Value]));
    }

    private List<(double Second, string Kind, string Phase)> PhaseTurns() =>
    [
        .. model.Phases
            .SelectMany(p => new[]
            {
                (Second: p.FromHour * 3600, Kind: "phase_began", Phase: p.Id),
                (Second: p.ToHour * 3600, Kind: "phase_ended", Phase: p.Id),
            })
            .OrderBy(t => t.Second)
            .ThenByDescending(t => t.Kind, StringComparer.Ordinal),
    ];

    private void Phase((double Second, string Kind, string Phase) turn) =>
        pen.Add(turn.Second, Chief, turn.Kind, Only("phase", turn.Phase));

    private double FirstSecond()
    {
        var events = trace.Events.Count == 0 ? double.MaxValue : trace.Events[0].Second;
        return model.Phases.Select(p => p.FromHour * 3600).Append(events).Min();
    }

    private void Add(TraceEvent e, string actor, string kind, EntryBody body) => pen.Add(e.Second, actor, kind, body);

    private string Authority(int level) =>
        escalation.FirstOrDefault(l => l.Id == model.Levels[level].Id)?.Authority.Id ?? model.Levels[level].Name.Id;

    private EntryBody Incident(TraceEvent e)
    {
        Invariant.Holds(numbers[e.Incident] is not null, "A post acts only on what was reported.");
        return Only("incident", numbers[e.Incident]);
    }

    private EntryBody Unit(TraceEvent e) => Incident(e).With("unit", model.Units[e.Unit].Id);

    private EntryBody Region(TraceEvent e) => Only("region", model.Districts[e.Value].Id);

    private static EntryBody Happening(TraceEvent e) =>
        Only("happening", (e.Incident + 1).ToString("0000", CultureInfo.InvariantCulture));

    private static EntryBody Only(string key, string value) => EntryBody.Empty.With(key, value);
}
