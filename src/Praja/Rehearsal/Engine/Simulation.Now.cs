namespace Praja.Rehearsal.Engine;

/// <summary>How a run begins in the middle of a day.</summary>
internal sealed partial class Simulation
{
    // The first bits keep the streams of what is open apart from those of sites, children and what is put in.
    private const ulong OpenEntity = 3UL << 61;

    private void Resume(ModelNow given)
    {
        for (var incident = 0; incident < given.Incidents.Count; incident++) Open(given.Incidents[incident]);
        foreach (var unit in given.Units) Place(unit);
        for (var incident = 0; incident < given.Incidents.Count; incident++)
            Continue(incident, given.Incidents[incident]);
    }

    private void Open(in OpenIncident open)
    {
        var incident = count++;
        if (count > scenes.Length) Array.Resize(ref scenes, scenes.Length * 2);
        var arrival = new Arrival(
            open.Second, OpenEntity + (ulong)incident, open.Site, (byte)open.Type, false, false);
        var scene = NewScene(arrival);
        scene.Level = scene.FirstLevel = scene.PeakLevel = (byte)open.Level;
        scene.Needed = scene.FirstNeeded = model.NeededAt(open.Level, scene.People);
        scene.Happened = scene.Noticed = scene.Reported = open.Second;
        scene.Present = model.Sites[open.Site].GuardPeople;
        if (model.Types[open.Type].IsExclusive) isOpen[open.Type][open.Site] = true;
        scenes[incident] = scene;
        Note(TraceKind.Happened, incident, -1, open.Level);
    }

    private void Place(in BusyUnit given)
    {
        board.Take(given.Unit, now);
        ref var state = ref board.States[given.Unit];
        state.Work = given.Worked;
        state.Site = given.Site;
        state.LegBegan = now - given.Elapsed;
        state.LegEnds = now + given.Left;
        switch (given.Stage)
        {
            case BusyStage.Going:
                Engage(given, UnitStage.Going);
                Plan(given.Left, StepKind.Arrive, given.Unit, ++state.Stamp);
                break;
            case BusyStage.OnScene:
                Engage(given, UnitStage.OnScene);
                break;
            case BusyStage.Returning:
                board.PutReturning(given.Unit);
                Plan(given.Left, StepKind.Home, given.Unit, ++state.Stamp);
                break;
            default:
                board.PutResting(given.Unit, now);
                Plan(given.Left, StepKind.Rested, given.Unit);
                break;
        }
    }

    private void Engage(in BusyUnit given, UnitStage stage)
    {
        Join(given.Incident, given.Unit);
        ref var state = ref board.States[given.Unit];
        ref var scene = ref scenes[given.Incident];
        state.Stage = stage;
        state.ByPost = true;
        if (double.IsNaN(scene.Ordered)) scene.Ordered = state.LegBegan;
        if (stage == UnitStage.Going)
        {
            scene.Coming += model.Units[given.Unit].People;
            return;
        }
        scene.Present += model.Units[given.Unit].People;
        scene.First = scene.PostArrived = state.LegBegan;
    }

    private void Continue(int incident, in OpenIncident open)
    {
        ref var scene = ref scenes[incident];
        scene.RiseLeft = draws.Rise(scene);
        scene.RiseAt = now;
        Plan(draws.Fade(scene), StepKind.Fade, incident);
        CountPeople(incident);
        switch (open.Step)
        {
            case OpenStep.Decided:
                scenes[incident].Asked = scenes[incident].Decided = (sbyte)open.Level;
                scenes[incident].CallTaken = scenes[incident].DecidedAt = open.Second;
                Dispatch(incident);
                break;
            case OpenStep.CallTaken:
                scenes[incident].CallTaken = open.Second;
                AskAuthority(incident);
                break;
            default:
                Report(incident);
                scenes[incident].Reported = open.Second;
                break;
        }
    }
}
