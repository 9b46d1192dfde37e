namespace Praja.Rehearsal.Engine;

/// <summary>The life of an incident until units are sent.</summary>
internal sealed partial class Simulation
{
    private void Happen(in Arrival arrival)
    {
        events++;
        if (model.Types[arrival.Type].IsExclusive)
        {
            if (isOpen[arrival.Type][arrival.Site]) return;
            isOpen[arrival.Type][arrival.Site] = true;
        }
        var incident = count++;
        if (count > scenes.Length) Array.Resize(ref scenes, scenes.Length * 2);
        scenes[incident] = NewScene(arrival);
        if (arrival.Added > 0) added[arrival.Added - 1] = incident;
        ref var scene = ref scenes[incident];
        Note(TraceKind.Happened, incident, -1, scene.Level);
        PlaceGuard(incident);
        Plan(draws.Notice(scene), StepKind.Notice, incident);
        var fade = draws.Fade(scene);
        Plan(fade, StepKind.Fade, incident);
        scene.RiseLeft = draws.Rise(scene);
        scene.RiseAt = now;
        CountPeople(incident);
    }

    private Scene NewScene(in Arrival arrival)
    {
        var supposed = arrival.Added > 0 ? source.Added[arrival.Added - 1] : null;
        var level = (byte)(supposed?.Level ?? draws.FirstLevel(arrival));
        var people = supposed?.People ?? draws.People(arrival);
        var needed = model.NeededAt(level, people);
        var marks = (arrival.IsFalse ? IncidentMarks.FalseCall : 0) | (arrival.IsExcited ? IncidentMarks.Excited : 0);
        return new()
        {
            Entity = arrival.Entity,
            Site = arrival.Site,
            Type = arrival.Type,
            Level = level,
            FirstLevel = level,
            PeakLevel = level,
            Asked = -1,
            Decided = -1,
            Marks = marks,
            People = people,
            Needed = needed,
            FirstNeeded = needed,
            FirstUnit = -1,
            LastUnit = -1,
            Happened = now,
            Noticed = double.NaN,
            Reported = double.NaN,
            CallTaken = double.NaN,
            DecidedAt = double.NaN,
            WaitBegan = double.NaN,
            Ordered = double.NaN,
            PostArrived = double.NaN,
            First = double.NaN,
            Enough = double.NaN,
            Closed = double.NaN,
        };
    }

    private void PlaceGuard(int incident)
    {
        ref var scene = ref scenes[incident];
        ref readonly var site = ref model.Sites[scene.Site];
        if (site.GuardPeople > 0)
        {
            scene.Present = site.GuardPeople;
        }
        else
        {
            var team = IdleTeam(site.Beat);
            if (team < 0) return;
            var share = (double)model.Units[team].People / model.Beats[site.Beat].SiteCount;
            if (!draws.TeamIsThere(scene, share)) return;
            board.Take(team, now);
            Join(incident, team);
            board.States[team].Stage = UnitStage.OnScene;
            board.States[team].ByPost = false;
            scene.Present = model.Units[team].People;
        }
        scene.Marks |= IncidentMarks.Guarded;
        scene.First = now;
    }

    private int IdleTeam(int beat)
    {
        if (beat < 0) return -1;
        ref readonly var row = ref model.Beats[beat];
        for (var at = row.FirstUnit; at < row.FirstUnit + row.UnitCount; at++)
        {
            if (board.States[model.BeatUnits[at]].Stage == UnitStage.Idle) return model.BeatUnits[at];
        }
        return -1;
    }

    private void Notice(int incident)
    {
        ref var scene = ref scenes[incident];
        scene.Noticed = now;
        Note(TraceKind.Noticed, incident, -1, 0);
        ref readonly var site = ref model.Sites[scene.Site];
        if ((scene.Marks & IncidentMarks.Guarded) == 0 && !scene.IsClosed)
        {
            var team = IdleTeam(site.Beat);
            if (team >= 0) Send(team, incident, byPost: false);
        }
        var report = draws.Report(scene);
        if (!districts.HasSignal(site))
        {
            scene.Marks |= IncidentMarks.NoSignal;
            var runner = draws.ReportWithoutSignal(scene);
            report = site.HasSignal ? Math.Min(runner, districts.SignalBack(site.District) - now + report) : runner;
        }
        Plan(report, StepKind.Report, incident);
    }

    private void Report(int incident)
    {
        ref var scene = ref scenes[incident];
        scene.Reported = now;
        Note(TraceKind.Reported, incident, -1, (scene.Marks & IncidentMarks.NoSignal) != 0 ? 1 : 0);
        if (desk.HasOperators)
        {
            if (desk.Offer(RankOf(scene), now, incident)) TakeCall(incident);
            return;
        }
        desk.CountCall();
        TakeCall(incident);
    }

    private void TakeCall(int incident)
    {
        ref var scene = ref scenes[incident];
        scene.CallTaken = now;
        Note(TraceKind.CallTaken, incident, -1, 0);
        if (!desk.HasOperators)
        {
            EndCall(incident);
            return;
        }
        var length = draws.Call(scene);
        desk.CountBusy(Math.Min(length, end - now));
        Plan(length, StepKind.CallEnds, incident);
    }

    private void EndCall(int incident)
    {
        if (desk.HasOperators && desk.Free() is >= 0 and var next) TakeCall(next);
        AskAuthority(incident);
    }

    private void AskAuthority(int incident)
    {
        ref var scene = ref scenes[incident];
        if (scene.IsClosed) return;
        scene.Asked = (sbyte)scene.Level;
        Plan(draws.Decision(scene), StepKind.Decide, incident, scene.Level);
    }

    private void Decide(int incident, int level)
    {
        ref var scene = ref scenes[incident];
        if (scene.IsClosed) return;
        Note(TraceKind.Decided, incident, -1, level);
        if (double.IsNaN(scene.DecidedAt)) scene.DecidedAt = now;
        scene.Decided = (sbyte)Math.Max(scene.Decided, level);
        Dispatch(incident);
        // It rose while the authority of a lower level was deciding.
        if (scene.Level > scene.Asked) AskAuthority(incident);
    }

    private int RankOf(in Scene scene) => WaitingList.RankOf(scene.Level, model.Types[scene.Type].Priority);
}
