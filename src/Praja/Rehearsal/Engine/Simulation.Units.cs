namespace Praja.Rehearsal.Engine;

/// <summary>Units: sent, on their way, there, and home again.</summary>
internal sealed partial class Simulation
{
    private void Dispatch(int incident)
    {
        ref var scene = ref scenes[incident];
        var level = Math.Min(scene.Level, scene.Decided);
        var needed = level == scene.Level ? scene.Needed : model.NeededAt(level, scene.People);
        while (scene.Present + scene.Coming < needed)
        {
            var unit = dispatcher.Choose(scene.Site, model.Levels[level], now);
            if (unit < 0) break;
            Send(unit, incident, byPost: true);
        }
        if (scene.Present + scene.Coming >= needed)
        {
            if (scene.Waits) StopWaiting(incident);
            return;
        }
        if (!source.LossWhenBusy)
        {
            if (!scene.Waits) Wait(incident);
            return;
        }
        if (scene.Present + scene.Coming > 0) return;
        scene.Marks |= IncidentMarks.Lost;
        Close(incident, 3);
    }

    private void Wait(int incident)
    {
        ref var scene = ref scenes[incident];
        scene.Waits = true;
        scene.WaitRank = RankOf(scene);
        if (double.IsNaN(scene.Ordered) && double.IsNaN(scene.WaitBegan)) scene.WaitBegan = now;
        waiting.Add(scene.WaitRank, scene.DecidedAt, incident);
    }

    private void StopWaiting(int incident)
    {
        ref var scene = ref scenes[incident];
        scene.Waits = false;
        waiting.Remove(scene.WaitRank, scene.DecidedAt, incident);
    }

    /// <summary>A unit can be sent: the first of those that wait, that it may and can go to, gets it.</summary>
    private void Offer(int unit)
    {
        ref readonly var row = ref model.Units[unit];
        for (var place = 0; place < waiting.Count; place++)
        {
            var incident = waiting[place];
            ref var scene = ref scenes[incident];
            var level = Math.Min(scene.Level, scene.Decided);
            var isOwn = row.Beat >= 0 && row.Beat == model.Sites[scene.Site].Beat;
            if (!isOwn && (row.KindBit & model.Levels[level].Kinds) == 0) continue;
            if (!isOwn && double.IsInfinity(dispatcher.TravelOf(unit, scene.Site, now))) continue;
            Send(unit, incident, byPost: true);
            if (scene.Present + scene.Coming >= model.NeededAt(level, scene.People)) StopWaiting(incident);
            return;
        }
    }

    private void Send(int unit, int incident, bool byPost)
    {
        ref var scene = ref scenes[incident];
        ref var state = ref board.States[unit];
        var number = scene.Sent++;
        var turnout = ways.Turnout(unit, scene, number);
        var way = ways.To(unit, ref scene, number, now);
        board.Take(unit, now);
        Join(incident, unit);
        state.Stage = UnitStage.Going;
        state.ByPost = byPost;
        state.Site = scene.Site;
        state.Trips++;
        state.LegBegan = now + turnout;
        state.LegEnds = now + turnout + way.Seconds;
        state.Delay = way.Delay;
        scene.Coming += model.Units[unit].People;
        if (byPost && double.IsNaN(scene.Ordered)) scene.Ordered = now;
        Note(TraceKind.UnitSent, incident, unit, model.Units[unit].People);
        Plan(turnout + way.Seconds, StepKind.Arrive, unit, ++state.Stamp);
    }

    private void Join(int incident, int unit)
    {
        ref var scene = ref scenes[incident];
        ref var state = ref board.States[unit];
        state.Incident = incident;
        state.Site = scene.Site;
        state.NextAtIncident = -1;
        if (scene.FirstUnit < 0) scene.FirstUnit = unit;
        else board.States[scene.LastUnit].NextAtIncident = unit;
        scene.LastUnit = unit;
    }

    private void Arrive(int unit, int stamp)
    {
        ref var state = ref board.States[unit];
        if (stamp != state.Stamp) return;
        var incident = state.Incident;
        ref var scene = ref scenes[incident];
        state.Stage = UnitStage.OnScene;
        scene.Coming -= model.Units[unit].People;
        scene.Present += model.Units[unit].People;
        if (double.IsNaN(scene.First)) scene.First = now;
        if (state.ByPost && double.IsNaN(scene.PostArrived)) scene.PostArrived = now;
        if (state.Delay > 0) BreakDown(unit, ref scene);
        Note(TraceKind.UnitArrived, incident, unit, scene.Present);
        CountPeople(incident);
    }

    /// <summary>Told on arrival, for a unit turned back before never broke down; it stood in the middle of its
    /// way.</summary>
    private void BreakDown(int unit, ref Scene scene)
    {
        ref readonly var state = ref board.States[unit];
        scene.Marks |= IncidentMarks.BrokeDown;
        var stood = state.LegBegan + ((state.LegEnds - state.LegBegan - state.Delay) / 2);
        trace?.Add(new(stood, TraceKind.UnitBrokeDown, state.Incident, unit, (int)Math.Min(state.Delay, 1e9)));
    }

    /// <summary>The unit that takes somebody away from an incident that is closed; -1 when nobody is.</summary>
    private int Ambulance(int incident)
    {
        ref var scene = ref scenes[incident];
        if (!draws.IsEvacuated(scene)) return -1;
        var team = -1;
        for (var unit = scene.FirstUnit; unit >= 0; unit = board.States[unit].NextAtIncident)
        {
            if (board.States[unit].Stage != UnitStage.OnScene) continue;
            if (model.Units[unit].Beat < 0) return unit;
            if (team < 0) team = unit;
        }
        return team;
    }

    private void ReleaseUnits(int incident, int ambulance)
    {
        var unit = scenes[incident].FirstUnit;
        while (unit >= 0)
        {
            // Read first: a unit that is free may be sent on, which links it elsewhere.
            var next = board.States[unit].NextAtIncident;
            Note(TraceKind.UnitLeft, incident, unit, 0);
            if (unit == ambulance) Evacuate(unit, incident);
            else if (board.States[unit].Stage == UnitStage.Going) TurnBack(unit);
            else LeaveForHome(unit);
            unit = next;
        }
    }

    private void Evacuate(int unit, int incident)
    {
        board.States[unit].Stage = UnitStage.Evacuating;
        Plan(ways.ToHandover(scenes[incident]), StepKind.HandedOver, unit);
    }

    private void LeaveForHome(int unit)
    {
        ref var state = ref board.States[unit];
        ref readonly var row = ref model.Units[unit];
        var isOwn = row.Beat >= 0 && row.Beat == model.Sites[state.Site].Beat;
        var seconds = isOwn ? 0 : source.Travel.HomeToSite(row.Home, state.Site);
        state.LegBegan = now;
        Return(unit, double.IsInfinity(seconds) ? 0 : seconds);
    }

    /// <summary>A unit turned back goes home as long as it has come.</summary>
    private void TurnBack(int unit)
    {
        ref var state = ref board.States[unit];
        var gone = Math.Max(0, now - state.LegBegan);
        state.LegBegan = now - Math.Max(0, state.LegEnds - now);
        Return(unit, gone);
    }

    private void Return(int unit, double seconds)
    {
        ref var state = ref board.States[unit];
        state.Incident = -1;
        state.LegEnds = now + seconds;
        state.Stamp++;
        var tired = model.Units[unit].Rests && source.Numbers.RestAfterHours > 0
            && state.Work + (now - state.BusySince) >= source.Numbers.RestAfterHours * 3600;
        if (tired) state.Stage = UnitStage.Retiring;
        else if (seconds > 0) board.PutReturning(unit);
        if (tired || seconds > 0) Plan(seconds, StepKind.Home, unit, state.Stamp);
        else BeReady(unit);
        if (!tired) Offer(unit);
    }

    private void ComeHome(int unit, int stamp)
    {
        ref var state = ref board.States[unit];
        if (stamp != state.Stamp) return;
        if (state.Stage == UnitStage.Returning)
        {
            board.RemoveReturning(unit);
            BeReady(unit);
            return;
        }
        board.PutResting(unit, now);
        var rest = source.Numbers.RestHours * 3600;
        Note(TraceKind.UnitRests, -1, unit, (int)rest);
        Plan(rest, StepKind.Rested, unit);
    }

    private void BeReady(int unit)
    {
        board.PutIdle(unit, now);
        Note(TraceKind.UnitReady, -1, unit, 0);
    }

    private void EndRest(int unit)
    {
        board.MakeReady(unit, now);
        Note(TraceKind.UnitReady, -1, unit, 0);
        Offer(unit);
    }
}
