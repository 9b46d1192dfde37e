using Praja.CommandPost.Plans;
using Praja.CommandPost.Units;

namespace Praja.CommandPost.Routine;

/// <summary>Reads off a picture what a report tells of units and of what the post owes.</summary>
/// <param name="picture">The picture.</param>
/// <param name="stage">What applies by the calendar.</param>
/// <param name="now">When.</param>
internal sealed class StrengthReading(Picture picture, StageView stage, DateTimeOffset now)
{
    private static readonly (string Word, Func<Unit, bool> Is)[] States =
    [
        ("ready", u => !u.IsOffDuty && u.Status == UnitStatus.Ready),
        ("ordered", u => !u.IsOffDuty && u.Status == UnitStatus.Ordered),
        ("on_scene", u => !u.IsOffDuty && u.Status == UnitStatus.OnScene),
        ("returning", u => !u.IsOffDuty && u.Status == UnitStatus.Returning),
        ("resting", u => !u.IsOffDuty && u.Status == UnitStatus.Resting),
        ("off_duty", u => u.IsOffDuty),
    ];

    /// <summary>By state of units; off duty is a state of its own.</summary>
    public IReadOnlyList<UnitFigures> Units() =>
    [
        .. States.Select(s => new UnitFigures(
            s.Word, picture.Units.All.Count(s.Is), picture.Units.All.Where(s.Is).Sum(u => u.People))),
    ];

    /// <summary>Units on the way or on scene, in the plan's order.</summary>
    public IReadOnlyList<AwayLine> Away() =>
    [
        .. picture.Units.All.Where(u => !u.IsOffDuty && u.Status is UnitStatus.Ordered or UnitStatus.OnScene)
            .Select(u => new AwayLine(u.Id, u.People, u.Incident, u.Since)),
    ];

    /// <summary>The hour of the leading command's newest report before now: what lies after it is new.</summary>
    public DateTimeOffset? LastHour()
    {
        var own = picture.Frame.Operation.Profile.Level.ToString().ToLowerInvariant();
        var hours = new[] { stage.Day.AddDays(-1), stage.Day }
            .SelectMany(d => ReportSchedule.Of(picture.Frame, picture.Plans.Calendar, d))
            .Where(h => h.Level == own && h.Due < now).ToArray();
        return hours.Length > 0 ? hours[^1].Due : null;
    }

    /// <summary>Reports of the day that are due and not handed in.</summary>
    public IReadOnlyList<(ReportHour Report, string Command)> Owed() =>
        [.. ReportSchedule.Owed(picture, stage.Reports, now)];
}
