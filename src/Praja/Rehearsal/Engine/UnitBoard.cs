namespace Praja.Rehearsal.Engine;

// The units of a run. Idle units wait in one queue for each pool of like units, so that a dispatcher looks at the head
// only; the unit that has been ready longest is sent first, which shares the work out. Those on their way home can be
// sent too: they are in a list of all, and in lists by home and by the district they come from.

/// <summary>The units of a run: who is idle where. Used by one thread, kept between runs.</summary>
internal sealed class UnitBoard
{
    private readonly CompiledModel model;
    private readonly UnitState[] states;
    private readonly int[] heads;
    private readonly int[] tails;
    private readonly int[] idleKinds;
    private readonly int[] returning;
    private readonly int[] homeHeads;
    private readonly int[] districtHeads;
    private readonly float[] noReserve;
    private int idleReserves;
    private double noReserveSince;

    private readonly CoverageLedger? coverage;

    public UnitBoard(CompiledModel model, CoverageLedger? coverage)
    {
        this.model = model;
        this.coverage = coverage;
        states = new UnitState[model.Units.Length];
        heads = new int[model.Pools.Length];
        tails = new int[model.Pools.Length];
        idleKinds = new int[model.Model.Homes.Count];
        returning = new int[model.Units.Length];
        homeHeads = new int[model.Model.Homes.Count];
        districtHeads = new int[model.Model.Districts.Count];
        noReserve = new float[model.Hours];
    }

    /// <summary>The state of each unit.</summary>
    public UnitState[] States => states;

    /// <summary>By pool: its idle unit that is sent first; -1 when none.</summary>
    public int[] Heads => heads;

    /// <summary>By home: kinds of which one is idle there, a bit each.</summary>
    public int[] IdleKinds => idleKinds;

    /// <summary>By home: a unit on its way there; -1 when none. <see cref="UnitState.Next"/> leads on.</summary>
    public ReadOnlySpan<int> ReturningToHome => homeHeads;

    /// <summary>By district: a unit on its way home from there; -1 when none.
    /// <see cref="UnitState.NextInDistrict"/> leads on.</summary>
    public ReadOnlySpan<int> ReturningFromDistrict => districtHeads;

    /// <summary>Units on their way home that can be sent.</summary>
    public ReadOnlySpan<int> Returning => returning.AsSpan(0, ReturningCount);

    /// <summary>How many.</summary>
    public int ReturningCount { get; private set; }

    /// <summary>Every unit at home.</summary>
    public void Begin()
    {
        Array.Fill(heads, -1);
        Array.Fill(tails, -1);
        Array.Clear(idleKinds);
        Array.Fill(homeHeads, -1);
        Array.Fill(districtHeads, -1);
        Array.Clear(noReserve);
        coverage?.Begin();
        ReturningCount = 0;
        idleReserves = 0;
        noReserveSince = model.Model.Now?.Second ?? model.Model.StartSecond;
        for (var unit = 0; unit < states.Length; unit++)
        {
            states[unit] = new() { Incident = -1, NextAtIncident = -1, Next = -1, Previous = -1 };
            Append(unit);
            if (model.Units[unit].IsReserve) idleReserves++;
        }
    }

    /// <summary>Takes a unit that can be sent out of its list.</summary>
    public void Take(int unit, double now)
    {
        ref var state = ref states[unit];
        if (state.Stage == UnitStage.Returning)
        {
            RemoveReturning(unit);
            return;
        }
        Invariant.Holds(state.Stage == UnitStage.Idle, "only an idle or returning unit is sent");
        Remove(unit);
        state.BusySince = now;
        if (model.Units[unit].IsReserve && --idleReserves == 0) noReserveSince = now;
    }

    /// <summary>A unit is at home and ready; its time away is counted.</summary>
    public void PutIdle(int unit, double now)
    {
        ref var state = ref states[unit];
        CountBusy(ref state, now);
        MakeReady(unit, now);
    }

    /// <summary>A unit begins to rest at home.</summary>
    public void PutResting(int unit, double now)
    {
        ref var state = ref states[unit];
        CountBusy(ref state, now);
        state.Stage = UnitStage.Resting;
        state.Work = 0;
    }

    /// <summary>A unit at home is ready, after a rest.</summary>
    public void MakeReady(int unit, double now)
    {
        states[unit].Stage = UnitStage.Idle;
        Append(unit);
        if (!model.Units[unit].IsReserve) return;
        if (idleReserves++ == 0) CountNoReserve(noReserveSince, now);
    }

    /// <summary>A unit is on its way home and can be sent.</summary>
    public void PutReturning(int unit)
    {
        ref var state = ref states[unit];
        state.Stage = UnitStage.Returning;
        state.ReturningAt = ReturningCount;
        returning[ReturningCount++] = unit;
        ref var home = ref homeHeads[model.Units[unit].Home];
        state.Previous = -1;
        state.Next = home;
        if (home >= 0) states[home].Previous = unit;
        home = unit;
        if (model.Sites[state.Site].District is not (>= 0 and var from)) return;
        ref var district = ref districtHeads[from];
        state.PreviousInDistrict = -1;
        state.NextInDistrict = district;
        if (district >= 0) states[district].PreviousInDistrict = unit;
        district = unit;
    }

    /// <summary>Takes a unit out of those on their way home.</summary>
    public void RemoveReturning(int unit)
    {
        var at = states[unit].ReturningAt;
        var last = returning[--ReturningCount];
        returning[at] = last;
        states[last].ReturningAt = at;
        ref readonly var state = ref states[unit];
        if (state.Previous < 0) homeHeads[model.Units[unit].Home] = state.Next;
        else states[state.Previous].Next = state.Next;
        if (state.Next >= 0) states[state.Next].Previous = state.Previous;
        if (model.Sites[state.Site].District is not (>= 0 and var from)) return;
        if (state.PreviousInDistrict < 0) districtHeads[from] = state.NextInDistrict;
        else states[state.PreviousInDistrict].NextInDistrict = state.NextInDistrict;
        if (state.NextInDistrict >= 0) states[state.NextInDistrict].PreviousInDistrict = state.PreviousInDistrict;
    }

    /// <summary>Counts what lasts until the end of the rehearsed time.</summary>
    public void End(double end)
    {
        foreach (ref var state in states.AsSpan())
        {
            if (state.Stage is not (UnitStage.Idle or UnitStage.Resting)) CountBusy(ref state, end);
        }
        if (idleReserves == 0) CountNoReserve(noReserveSince, end);
    }

    /// <summary>Seconds away, by unit.</summary>
    public float[] BusySeconds()
    {
        var busy = new float[states.Length];
        for (var unit = 0; unit < busy.Length; unit++) busy[unit] = (float)states[unit].Busy;
        return busy;
    }

    /// <summary>Times sent, by unit.</summary>
    public int[] TripCounts()
    {
        var trips = new int[states.Length];
        for (var unit = 0; unit < trips.Length; unit++) trips[unit] = states[unit].Trips;
        return trips;
    }

    /// <summary>Seconds without an idle reserve, by hour; all of them where there is no reserve.</summary>
    public float[] NoReserveByHour() => [.. noReserve];

    private static void CountBusy(ref UnitState state, double now)
    {
        state.Busy += now - state.BusySince;
        state.Work += now - state.BusySince;
    }

    private void CountNoReserve(double from, double until)
    {
        var start = model.Model.StartSecond;
        while (from < until)
        {
            var hour = Math.Min((int)((from - start) / 3600), noReserve.Length - 1);
            var hourEnds = hour == noReserve.Length - 1 ? until : Math.Min(until, start + ((hour + 1) * 3600.0));
            noReserve[hour] += (float)(hourEnds - from);
            from = hourEnds;
        }
    }

    private void Append(int unit)
    {
        var pool = model.Units[unit].Pool;
        ref var state = ref states[unit];
        state.Next = -1;
        state.Previous = tails[pool];
        if (tails[pool] < 0) heads[pool] = unit;
        else states[tails[pool]].Next = unit;
        tails[pool] = unit;
        idleKinds[model.Units[unit].Home] |= model.Units[unit].KindBit;
        coverage?.Add(unit);
    }

    private void Remove(int unit)
    {
        var pool = model.Units[unit].Pool;
        ref var state = ref states[unit];
        if (state.Previous < 0) heads[pool] = state.Next;
        else states[state.Previous].Next = state.Next;
        if (state.Next < 0) tails[pool] = state.Previous;
        else states[state.Next].Previous = state.Previous;
        if (heads[pool] < 0) CountKinds(model.Units[unit].Home);
        coverage?.Remove(unit);
    }

    private void CountKinds(int home)
    {
        var kinds = 0;
        for (var pool = model.HomePools[home]; pool < model.HomePools[home + 1]; pool++)
        {
            if (heads[pool] >= 0) kinds |= model.Pools[pool].KindBit;
        }
        idleKinds[home] = kinds;
    }
}
