namespace Praja.Rehearsal.Engine;

/// <summary>How an incident rises, settles and ends.</summary>
internal sealed partial class Simulation
{
    /// <summary>Called whenever people there or needed have changed: starts the clock of handling or of
    /// rising.</summary>
    private void CountPeople(int incident)
    {
        ref var scene = ref scenes[incident];
        if (scene.HasEnough) return;
        var isFalse = (scene.Marks & IncidentMarks.FalseCall) != 0;
        if (scene.Present < (isFalse ? 1 : scene.Needed))
        {
            PlanRise(incident);
            return;
        }
        StopRise(ref scene);
        scene.HasEnough = true;
        if (double.IsNaN(scene.Enough)) scene.Enough = now;
        Note(TraceKind.Enough, incident, -1, scene.Needed);
        Plan(draws.Handling(scene), StepKind.Settle, incident, ++scene.ClockStamp);
    }

    private void PlanRise(int incident)
    {
        ref var scene = ref scenes[incident];
        var mean = draws.RiseMean(scene);
        StopRise(ref scene);
        if (mean <= 0) return;
        scene.RiseRate = (double)(scene.Needed - scene.Present) / scene.Needed / mean;
        Plan(scene.RiseLeft / scene.RiseRate, StepKind.Rise, incident, scene.RiseStamp);
    }

    private void StopRise(ref Scene scene)
    {
        scene.RiseLeft = Math.Max(0, scene.RiseLeft - (scene.RiseRate * (now - scene.RiseAt)));
        scene.RiseRate = 0;
        scene.RiseAt = now;
        scene.RiseStamp++;
    }

    private void Rise(int incident, int stamp)
    {
        ref var scene = ref scenes[incident];
        if (scene.IsClosed || stamp != scene.RiseStamp) return;
        scene.Level++;
        scene.Rises++;
        scene.PeakLevel = Math.Max(scene.PeakLevel, scene.Level);
        scene.RiseLeft = draws.Rise(scene);
        scene.RiseRate = 0;
        ChangeLevel(incident, TraceKind.LevelRaised);
        if (scene.Level <= scene.Decided) Dispatch(incident);
        else if (scene.Decided >= 0 && scene.Level > scene.Asked) AskAuthority(incident);
    }

    private void Settle(int incident, int stamp)
    {
        ref var scene = ref scenes[incident];
        if (scene.IsClosed || stamp != scene.ClockStamp) return;
        if (scene.Level == 0 || (scene.Marks & IncidentMarks.FalseCall) != 0)
        {
            Close(incident, (scene.Marks & IncidentMarks.FalseCall) != 0 ? 1 : 0);
            return;
        }
        scene.Level--;
        scene.HasEnough = false;
        ChangeLevel(incident, TraceKind.LevelLowered);
        if (!scene.HasEnough && scene.Decided >= 0) Dispatch(incident);
    }

    private void ChangeLevel(int incident, TraceKind kind)
    {
        ref var scene = ref scenes[incident];
        Note(kind, incident, -1, scene.Level);
        scene.Needed = model.NeededAt(scene.Level, scene.People);
        if (scene.Waits)
        {
            StopWaiting(incident);
            Wait(incident);
        }
        CountPeople(incident);
    }

    private void Fade(int incident)
    {
        ref var scene = ref scenes[incident];
        if (scene.IsClosed || !double.IsNaN(scene.Enough)) return;
        scene.Marks |= IncidentMarks.Faded;
        Close(incident, 2);
    }

    /// <summary>Closes an incident: 0 settled, 1 false call, 2 ended of itself, 3 lost.</summary>
    private void Close(int incident, int how)
    {
        ref var scene = ref scenes[incident];
        scene.IsClosed = true;
        scene.Closed = now;
        if (model.Types[scene.Type].IsExclusive) isOpen[scene.Type][scene.Site] = false;
        if (scene.Waits) StopWaiting(incident);
        Note(TraceKind.Closed, incident, -1, how);
        ReleaseUnits(incident, how == 0 ? Ambulance(incident) : -1);
    }
}
