using System.Globalization;
using Praja.Doctrine;
using Praja.Journal;

namespace Praja.Rehearsal;

/// <summary>Turns the events of a trace into entries: what each says and whose knowledge it is.</summary>
internal sealed class RunEntries(
    RunTrace trace, RehearsalModel model, IReadOnlyList<EscalationLevel> escalation, RunPen pen)
{
    private const string Operator = "post/operator";
    private const string Chief = "post/chief";
    private const string Simulator = "simulator";

    private static readonly string[] Endings = ["settled", "false_call", "ended_of_itself", "lost"];

    private static readonly string[] Steps = ["went", "broke_down", "arrived", "left"];

    // The fields of a change of level that a run knows: the envelope holds actor and time, the body the others.
    private static readonly string[] Recorded = ["actor", "authority", "reason", "time"];

    private readonly RunReports reports = new(trace.Outcome.Incidents);

    /// <summary>A part of the day began or ended.</summary>
    public void Turn(double second, string kind, string phase) => pen.Add(second, Chief, kind, Only("phase", phase));

    /// <summary>The entries of an event, none or some.</summary>
    public void Write(TraceEvent e)
    {
        switch (e.Kind)
        {
            case TraceKind.Happened: Happened(e); break;
            case TraceKind.Noticed: Add(e, Simulator, "simulated_incident_noticed", Happening(e)); break;
            case TraceKind.Reported: Reported(e); break;
            case TraceKind.CallTaken: CallTaken(e); break;
            case TraceKind.Decided:
                var decided = Incident(e).With("level", model.Levels[e.Value].Id);
                Add(e, Chief, "decision_taken", decided.With("authority", Authority(e.Value)));
                break;
            case TraceKind.UnitSent: Moved(e, Chief, "unit_ordered", UnitStep.Went); break;
            case TraceKind.UnitBrokeDown:
                Moved(e, Operator, "unit_broke_down", UnitStep.BrokeDown);
                var late = Only("unit", model.Units[e.Unit].Id).With("seconds", e.Value);
                Add(e, Simulator, "simulated_unit_delayed", late);
                break;
            case TraceKind.UnitArrived: Moved(e, Operator, "unit_arrived", UnitStep.Arrived); break;
            case TraceKind.UnitLeft: Moved(e, Operator, "unit_released", UnitStep.Left); break;
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
        reports.Report(e.Incident);
        Add(e, Operator, "incident_reported", Incident(e)
            .With("site", model.Sites[outcome.Site].Id)
            .With("type", model.Types[outcome.Type].Id)
            .With("level", model.Levels[reports.LevelOf(e.Incident)].Id)
            .With("by", e.Value == 1 ? "message" : "phone"));
        Add(e, Simulator, "simulated_report_linked", Happening(e).With("incident", reports.NumberOf(e.Incident)!));
        foreach (var (unit, there) in reports.UnitsAt(e.Incident))
            Add(e, Operator, "unit_engaged", Incident(e).With("unit", model.Units[unit].Id).With("there", there));
    }

    // What was over before its report came is closed as soon as somebody takes the call.
    private void CallTaken(TraceEvent e)
    {
        Add(e, Operator, "call_taken", Incident(e));
        if (reports.EndedUnreported(e.Incident) is { } ending)
            Add(e, Operator, "incident_closed", Incident(e).With("reason", Endings[ending]));
    }

    // The team of a beat sets out on its own when it notices something, before the post knows.
    private void Moved(TraceEvent e, string actor, string kind, UnitStep step)
    {
        var unit = model.Units[e.Unit].Id;
        if (!reports.Knows(e.Incident))
        {
            reports.Move(e.Incident, e.Unit, step);
            Add(e, Simulator, "simulated_unit_moved", Happening(e).With("unit", unit).With("step", Steps[(int)step]));
            return;
        }
        var body = Incident(e).With("unit", unit);
        Add(e, actor, kind, step switch
        {
            UnitStep.Went => body.With("people", e.Value),
            UnitStep.Arrived => body.With("people_there", e.Value),
            _ => body,
        });
    }

    private void Enough(TraceEvent e)
    {
        if (reports.Knows(e.Incident))
            Add(e, Operator, "help_sufficed", Incident(e).With("people_needed", e.Value));
    }

    private void Changed(TraceEvent e, string reason)
    {
        var before = reports.LevelOf(e.Incident);
        reports.Change(e.Incident, e.Value);
        var to = model.Levels[e.Value].Id;
        if (!reports.Knows(e.Incident))
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
        if (reports.Knows(e.Incident))
        {
            Add(e, Operator, "incident_closed", Incident(e).With("reason", Endings[e.Value]));
            return;
        }
        reports.End(e.Incident, e.Value);
        Add(e, Simulator, "simulated_incident_ended", Happening(e).With("reason", Endings[e.Value]));
    }

    private void Add(TraceEvent e, string actor, string kind, EntryBody body) => pen.Add(e.Second, actor, kind, body);

    private string Authority(int level) =>
        escalation.FirstOrDefault(l => l.Id == model.Levels[level].Id)?.Authority.Id ?? model.Levels[level].Name.Id;

    private EntryBody Incident(TraceEvent e)
    {
        var number = reports.NumberOf(e.Incident);
        Invariant.Holds(number is not null, "A post acts only on what was reported.");
        return Only("incident", number);
    }

    private EntryBody Region(TraceEvent e) => Only("region", model.Districts[e.Value].Id);

    private static EntryBody Happening(TraceEvent e) =>
        Only("happening", (e.Incident + 1).ToString("0000", CultureInfo.InvariantCulture));

    private static EntryBody Only(string key, string value) => EntryBody.Empty.With(key, value);
}
