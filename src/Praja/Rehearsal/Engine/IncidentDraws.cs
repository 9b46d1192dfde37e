using Praja.Algorithms.Random;

namespace Praja.Rehearsal.Engine;

/// <summary>What chance decides about an incident, each from a stream of its own; times in seconds. Used by one
/// thread.</summary>
internal sealed class IncidentDraws(CompiledModel model, RunStreams streams)
{
    /// <summary>Part of the handling time that a false call takes: a choice of ours, unsourced.</summary>
    private const double FalseCallShare = 0.25;

    private readonly DurationDraw noticeGuarded = new(model.Model.Numbers.NoticeGuarded);
    private readonly DurationDraw noticeUnguarded = new(model.Model.Numbers.NoticeUnguarded);
    private readonly DurationDraw report = new(model.Model.Numbers.Report);
    private readonly DurationDraw reportWithoutSignal = new(model.Model.Numbers.ReportWithoutSignal);
    private readonly DurationDraw call = new(model.Model.Numbers.Call);

    /// <summary>Level at the beginning.</summary>
    public int FirstLevel(in Arrival arrival)
    {
        var share = model.Types[arrival.Type].YellowShare;
        if (share <= 0 || model.Levels.Length < 2) return 0;
        return streams.Of(Purpose.Level, arrival.Entity).NextDouble() < share ? 1 : 0;
    }

    /// <summary>People needed at the first level, before the level's minimum and factor.</summary>
    public double People(in Arrival arrival)
    {
        ref readonly var type = ref model.Types[arrival.Type];
        var size = type.SizeMedian;
        if (type.SizeSpread > 0)
            size *= PortableMath.Exp(type.SizeSpread * streams.Of(Purpose.Size, arrival.Entity).NextNormal());
        return type.PeoplePerHead * size;
    }

    /// <summary>True when the team of a beat happens to be at the station.</summary>
    public bool TeamIsThere(in Scene scene, double share) =>
        share >= 1 || streams.Of(Purpose.Guard, scene.Entity).NextDouble() < share;

    /// <summary>Until it is noticed.</summary>
    public double Notice(in Scene scene)
    {
        var rule = (scene.Marks & IncidentMarks.Guarded) != 0 ? noticeGuarded : noticeUnguarded;
        return rule.From(streams.Of(Purpose.Notice, scene.Entity));
    }

    /// <summary>Until the report is at the post.</summary>
    public double Report(in Scene scene) => report.From(streams.Of(Purpose.Report, scene.Entity));

    /// <summary>The same from a place without signal.</summary>
    public double ReportWithoutSignal(in Scene scene) =>
        reportWithoutSignal.From(streams.Of(Purpose.ReportWithoutSignal, scene.Entity));

    /// <summary>An operator's time for the call.</summary>
    public double Call(in Scene scene) => call.From(streams.Of(Purpose.Call, scene.Entity));

    /// <summary>Until the authority of its level has decided.</summary>
    public double Decision(in Scene scene) =>
        model.Levels[scene.Level].Decision.From(streams.Of(Purpose.Decision, scene.Entity, scene.Level));

    /// <summary>Until it settles by a level. Numbered by how often it rose and where it is, so that a level's clock is
    /// the same however it was reached.</summary>
    public double Handling(in Scene scene)
    {
        var length = model.Types[scene.Type].Handling
            .From(streams.Of(Purpose.Handling, scene.Entity, (scene.Rises << 8) + scene.Level));
        return (scene.Marks & IncidentMarks.FalseCall) != 0 ? length * FalseCallShare : length;
    }

    /// <summary>What it takes to rise once more, in mean times.</summary>
    public double Rise(in Scene scene) => streams.Of(Purpose.Rise, scene.Entity, scene.Rises).NextExponential();

    /// <summary>Until it ends of itself; infinity when it never does.</summary>
    public double Fade(in Scene scene)
    {
        var mean = model.Types[scene.Type].FadeSeconds;
        return mean <= 0
            ? double.PositiveInfinity
            : mean * streams.Of(Purpose.Fade, scene.Entity).NextExponential();
    }

    /// <summary>True when somebody is taken away at the end.</summary>
    public bool IsEvacuated(in Scene scene)
    {
        var share = model.Types[scene.Type].EvacuateShare;
        return share > 0 && streams.Of(Purpose.Evacuation, scene.Entity).NextDouble() < share
            && !double.IsInfinity(model.Model.Travel.ToEvacuation(scene.Site));
    }

    /// <summary>Mean seconds until it rises while nobody is there; 0 when it does not.</summary>
    public double RiseMean(in Scene scene) =>
        (scene.Marks & IncidentMarks.FalseCall) != 0 || scene.Level == model.Levels.Length - 1
            ? 0
            : model.Types[scene.Type].RiseSeconds;
}
