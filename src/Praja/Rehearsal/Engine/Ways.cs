namespace Praja.Rehearsal.Engine;

/// <summary>What chance makes of a way: noise, detours, breakdowns. Used by one thread.</summary>
internal sealed class Ways(
    CompiledModel model, RunStreams streams, UnitBoard board, Dispatcher dispatcher, DistrictStates districts)
{
    private readonly IModelTravel travel = model.Model.Travel;
    private readonly DurationDraw noise = new(1, model.Model.Numbers.TravelSpread);
    private readonly DurationDraw breakdown = new(model.Model.Numbers.Breakdown);
    private readonly DurationDraw handover = new(model.Model.Numbers.Handover);
    private readonly double detour = model.Model.Numbers.DetourFactor;
    private readonly double breakdownsPerSecond = model.Model.Numbers.BreakdownsPerHour / 3600;

    /// <summary>Seconds until a unit that is sent sets out; a unit on its way home is on the road already.</summary>
    public double Turnout(int unit, in Scene scene, int number) => board.States[unit].Stage == UnitStage.Idle
        ? model.Units[unit].Turnout.From(streams.Of(Purpose.Turnout, scene.Entity, number))
        : 0;

    /// <summary>Seconds of the way of a unit to an incident, its breakdowns included, and their delay; marks a
    /// detour.</summary>
    /// <param name="unit">Unit, idle or on its way home.</param>
    /// <param name="scene">The incident.</param>
    /// <param name="number">Which unit sent to it this is.</param>
    /// <param name="now">Time.</param>
    public (double Seconds, double Delay) To(int unit, ref Scene scene, int number, double now)
    {
        ref readonly var site = ref model.Sites[scene.Site];
        var isOwn = model.Units[unit].Beat >= 0 && model.Units[unit].Beat == site.Beat
            && board.States[unit].Stage == UnitStage.Idle;
        var seconds = isOwn ? WithinBeat(unit, scene) : dispatcher.TravelOf(unit, scene.Site, now);
        if (seconds <= 0) return (0, 0);
        seconds *= noise.From(streams.Of(Purpose.Travel, scene.Entity, number));
        if (districts.NeedsDetour(site))
        {
            seconds *= detour;
            scene.Marks |= IncidentMarks.RoadClosed;
        }
        if (breakdownsPerSecond <= 0) return (seconds, 0);
        var stream = streams.Of(Purpose.Breakdown, scene.Entity, number);
        var expected = seconds * breakdownsPerSecond;
        var delay = 0.0;
        for (var at = stream.NextExponential(); at < expected; at += stream.NextExponential())
            delay += breakdown.Next(ref stream);
        return (seconds + delay, delay);
    }

    /// <summary>Seconds of the way from an incident to the place of evacuation and of the handover there.</summary>
    public double ToHandover(in Scene scene) =>
        (travel.ToEvacuation(scene.Site) * noise.From(streams.Of(Purpose.Evacuation, scene.Entity, 1)))
        + handover.From(streams.Of(Purpose.Handover, scene.Entity));

    /// <summary>Seconds from another station of the beat, drawn; 0 where it has only one.</summary>
    private double WithinBeat(int unit, in Scene scene)
    {
        ref readonly var beat = ref model.Beats[model.Sites[scene.Site].Beat];
        if (beat.SiteCount < 2) return 0;
        var others = beat.SiteCount - 1;
        var stream = streams.Of(Purpose.BeatOrigin, scene.Entity);
        var from = model.BeatSites[beat.FirstSite + (int)(stream.NextDouble() * others)];
        // The last of the list stands in for the site itself.
        if (from == scene.Site) from = model.BeatSites[beat.FirstSite + others];
        var seconds = travel.SiteToSite(from, scene.Site);
        if (double.IsInfinity(seconds)) seconds = travel.HomeToSite(model.Units[unit].Home, scene.Site);
        return double.IsInfinity(seconds) ? 0 : seconds;
    }
}
