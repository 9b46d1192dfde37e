using Praja.CommandPost.Plans;
using Praja.CommandPost.Units;

namespace Praja.CommandPost.Routine;

/// <summary>Reads off a picture what a report tells of units and of what the post owes.</summary>
/// <param name="picture">The picture.</param>
/// <param name="stage">What applies by the calendar.</param>
/// <param name="now">When.</param>
internal sealed class StrengthReading(Picture picture, StageView stage, DateTimeOffset now)
{
    private static readonly (string Word, UnitStatus Status)[] States =
    [
        ("ready", UnitStatus.Ready), ("ordered", UnitStatus.Ordered), ("on_scene", UnitStatus.OnScene),
        ("returning", UnitStatus.Returning), ("resting", UnitStatus.Resting),
    ];

    /// <summary>By state of units; off duty is a state of its own.</summary>
    public IReadOnlyList<UnitFigures> Units()
    {
        var today = picture.Plans.Calendar.StageOfUnits(now);
        var onDuty = picture.Units.All.ToLookup(u => u.IsOnDuty(today));
        return
        [
            .. States.Select(s => Of(s.Word, onDuty[true].Where(u => u.Status == s.Status))),
            // What an earlier plan had is counted as what the plan in force made of it.
            Of("off_duty", onDuty[false].Where(u => !u.IsOfEarlierPlan)),
        ];

        static UnitFigures Of(string word, IEnumerable<Unit> units) =>
            new(word, units.Count(), units.Sum(u => u.People));
    }

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
