using Praja.Journal;

namespace Praja.CommandPost.Units;

/// <summary>What each kind makes of units and requests.</summary>
internal static class UnitFold
{
    private static readonly Dictionary<string, Action<UnitBoard, Entry>> ByKind = new(StringComparer.Ordinal)
    {
        ["unit_engaged"] = (board, e) => Send(board, e, e.Draft.Body["there"]?.Truth ?? false),
        ["unit_ordered"] = Order,
        ["unit_arrived"] = (board, e) => Send(board, e, true),
        ["unit_broke_down"] = (board, e) => With(board, e, unit => unit.IsBroken = true),
        ["unit_released"] = (board, e) => With(board, e, unit => Release(unit, e)),
        ["unit_ready"] = (board, e) => With(board, e, unit => BeReady(unit, e.Draft.Time)),
        ["unit_rested"] = (board, e) => With(board, e, unit => Rest(unit, e)),
        ["unit_duty_began"] = BeginDuty,
        ["unit_duty_ended"] = (board, e) => With(board, e, unit =>
        {
            BeReady(unit, e.Draft.Time);
            unit.IsOffDuty = true;
            unit.Worked = TimeSpan.Zero;
        }),
        ["relief_requested"] = (board, e) => board.Put(new ReliefRequest(
            e.Draft.Body.Text("from"), e.Draft.Body.Text("relief"), e.Draft.Time, e.Draft.Body.Text("to"),
            e.Draft.Body.Text("reason"))),
        ["relief_completed"] = Relieve,
        ["help_requested"] = Request,
        ["help_answered"] = Answer,
        ["help_arrived"] = Arrive,
        ["signal_failed"] = (board, e) => board.NoSignalSet.Add(e.Draft.Body.Text("region")),
        ["signal_restored"] = (board, e) => board.NoSignalSet.Remove(e.Draft.Body.Text("region")),
        ["roads_closed"] = (board, e) => board.ClosedRoadSet.Add(e.Draft.Body.Text("region")),
        ["roads_opened"] = (board, e) => board.ClosedRoadSet.Remove(e.Draft.Body.Text("region")),
        ["help_withdrawn"] = (board, e) =>
        {
            if (board.Request(e.Draft.Body.Text("request")) is { } request)
                board.Put(request with { WithdrawnFor = e.Draft.Body.Text("reason") });
        },
    };

    /// <summary>The kinds.</summary>
    public static IReadOnlyCollection<string> Kinds => ByKind.Keys;

    /// <summary>Takes an entry in.</summary>
    public static void Apply(UnitBoard board, Entry entry) => ByKind[entry.Draft.Kind](board, entry);

    private static void With(UnitBoard board, Entry e, Action<Unit> change)
    {
        if (board.Touch(e.Draft.Body.Text("unit")) is { } unit) change(unit);
    }

    private static void Order(UnitBoard board, Entry e) => With(board, e, unit =>
    {
        if (e.Draft.Body.Whole("people") is { } people) unit.People = people;
        unit.Trips++;
        Engage(unit, e.Draft.Body.Text("incident"), UnitStatus.Ordered, e.Draft.Time);
    });

    private static void Send(UnitBoard board, Entry e, bool isThere) => With(board, e, unit => Engage(
        unit, e.Draft.Body.Text("incident"), isThere ? UnitStatus.OnScene : UnitStatus.Ordered, e.Draft.Time));

    private static void Engage(Unit unit, string incident, UnitStatus status, DateTimeOffset time)
    {
        unit.Status = status;
        unit.Since = time;
        unit.Incident = incident;
        unit.IsBroken = false;
        unit.IsOffDuty = false;
        unit.RestUntil = null;
        unit.BusySince ??= time;
    }

    // A unit may have been ordered on before somebody says that it left: then it stays where it is going.
    private static void Release(Unit unit, Entry e)
    {
        var incident = e.Draft.Body.Text("incident");
        if (unit.Incident != incident) return;
        Leave(unit, e.Draft.Time);
    }

    private static void Leave(Unit unit, DateTimeOffset time)
    {
        unit.LastIncident = unit.Incident;
        unit.Incident = "";
        unit.Status = UnitStatus.Returning;
        unit.Since = time;
        unit.IsBroken = false;
        unit.BusySince ??= time;
    }

    private static void BeReady(Unit unit, DateTimeOffset time)
    {
        if (unit.BusySince is { } since) unit.Worked += time - since;
        unit.BusySince = null;
        if (unit.Incident.Length > 0) unit.LastIncident = unit.Incident;
        unit.Incident = "";
        unit.Status = UnitStatus.Ready;
        unit.Since = time;
        unit.IsBroken = false;
        unit.RestUntil = null;
        if (unit.IsOfEarlierPlan) unit.IsOffDuty = true;
    }

    private static void Rest(Unit unit, Entry e)
    {
        BeReady(unit, e.Draft.Time);
        unit.Status = UnitStatus.Resting;
        unit.Worked = TimeSpan.Zero;
        if (e.Draft.Body.Amount("minutes") is >= 0 and <= 100_000 and var minutes)
            unit.RestUntil = e.Draft.Time.AddMinutes((double)minutes);
    }

    private static void BeginDuty(UnitBoard board, Entry e) => With(board, e, unit =>
    {
        BeReady(unit, e.Draft.Time);
        unit.IsOffDuty = false;
        if (e.Draft.Body.Whole("people") is { } people) unit.People = people;
    });

    private static void Relieve(UnitBoard board, Entry e)
    {
        var body = e.Draft.Body;
        board.Remove(body.Text("from"));
        if (board.Touch(body.Text("from")) is not { } from || board.Touch(body.Text("to")) is not { } to) return;
        var incident = body.Text("incident") is { Length: > 0 } told ? told : from.Incident;
        Engage(to, incident, UnitStatus.OnScene, e.Draft.Time);
        Leave(from, e.Draft.Time);
    }

    private static void Request(UnitBoard board, Entry e)
    {
        var body = e.Draft.Body;
        if (board.Request(body.Text("request")) is not null) return;
        board.Put(new HelpRequest(
            body.Text("request"), e.Draft.Time, body.Text("direction"), body.Text("to"), body.Whole("people") ?? 0,
            body.Text("incident"), body.Text("reason")));
    }

    private static void Answer(UnitBoard board, Entry e)
    {
        var body = e.Draft.Body;
        if (board.Request(body.Text("request")) is not { } request) return;
        board.Put(request with
        {
            AnsweredAt = e.Draft.Time,
            Granted = body.Whole("granted_people") ?? 0,
            From = body.Instant("from"),
            Until = body.Instant("until"),
            AnswerReason = body.Text("reason"),
        });
    }

    private static void Arrive(UnitBoard board, Entry e)
    {
        var people = e.Draft.Body.Whole("people") ?? 0;
        if (board.Request(e.Draft.Body.Text("request")) is { } request)
            board.Put(request with { Arrived = (int)Math.Min(int.MaxValue, (long)request.Arrived + people) });
        With(board, e, unit =>
        {
            BeReady(unit, e.Draft.Time);
            unit.IsOffDuty = false;
            unit.People = people;
            unit.Request = e.Draft.Body.Text("request");
            unit.Home = e.Draft.Body.Text("home");
        });
    }
}
