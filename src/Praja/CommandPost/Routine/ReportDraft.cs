using Praja.CommandPost.Plans;
using Praja.CommandPost.Units;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Which report is drafted.</summary>
public enum ReportKind
{
    /// <summary>Laporan harian: everything, at the doctrine's hours.</summary>
    Daily,

    /// <summary>Laporan khusus: one incident, as soon as possible.</summary>
    Special,

    /// <summary>Laporan hasil pelaksanaan tugas: everything since the operation's journal was opened.</summary>
    TaskResult,

    /// <summary>Situation report: everything, now.</summary>
    Situation,
}

/// <summary>
/// A report drafted from the picture: figures and facts only, from the same counters as the screens, nothing guessed.
/// It says at which entry of the journal it stands, so that anybody can fold the journal up to there and find the same.
/// </summary>
public sealed record ReportDraft
{
    /// <summary>Most rows of a list; the rest are counted.</summary>
    public const int MostRows = 40;

    /// <summary>Which report.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>The journal's mode.</summary>
    public required JournalMode Mode { get; init; }

    /// <summary>The entry it stands at.</summary>
    public required JournalHead Head { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From when on things count as new.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What applies by the calendar.</summary>
    public required StageView Stage { get; init; }

    /// <summary>The whole operation.</summary>
    public required StationFigures Total { get; init; }

    /// <summary>The areas right below it, in order of code.</summary>
    public required IReadOnlyList<StationFigures> Regions { get; init; }

    /// <summary>By step of the stations' day.</summary>
    public required IReadOnlyList<StepFigures> Steps { get; init; }

    /// <summary>Silent stations, worst first; at most <see cref="MostRows"/>.</summary>
    public required IReadOnlyList<SilentLine> Silent { get; init; }

    /// <summary>By level of the doctrine, in its order.</summary>
    public required IReadOnlyList<LevelFigures> Levels { get; init; }

    /// <summary>Open incidents, highest level first, then oldest; at most <see cref="MostRows"/>. For a special report
    /// the one it is about.</summary>
    public required IReadOnlyList<IncidentLine> Incidents { get; init; }

    /// <summary>The story of a special report's incident; null for the others.</summary>
    public IncidentStory? About { get; init; }

    /// <summary>By state of units.</summary>
    public required IReadOnlyList<UnitFigures> Units { get; init; }

    /// <summary>Units on the way or on scene.</summary>
    public required IReadOnlyList<AwayLine> Away { get; init; }

    /// <summary>Requests for help that wait for an answer.</summary>
    public required IReadOnlyList<HelpRequest> Requests { get; init; }

    /// <summary>Open tasks in order of due time.</summary>
    public required IReadOnlyList<PostTask> Tasks { get; init; }

    /// <summary>Broadcasts not acknowledged by all.</summary>
    public required IReadOnlyList<PostBroadcast> Broadcasts { get; init; }

    /// <summary>Reports of that day that are due and not handed in, with the command that owes each.</summary>
    public required IReadOnlyList<(ReportHour Report, string Command)> Owed { get; init; }

    /// <summary>The plan in force; null while none is.</summary>
    public PlanVersion? Plan { get; init; }

    /// <summary>Until when the plan is frozen; null when it never was.</summary>
    public DateTimeOffset? FrozenUntil { get; init; }

    /// <summary>Changes of the plan since.</summary>
    public required IReadOnlyList<PlanChange> Changes { get; init; }

    /// <summary>Drafts a report.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="kind">Which.</param>
    /// <param name="now">When.</param>
    /// <param name="incident">The incident of a special report; empty for the others.</param>
    /// <returns>Null when there is no such incident.</returns>
    public static ReportDraft? Of(Picture picture, ReportKind kind, DateTimeOffset now, string incident = "")
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(incident);
        var about = picture.Incidents.Find(incident);
        if (kind == ReportKind.Special && about is null) return null;
        var stage = StageView.At(picture, now);
        var (stations, incidents) = (new StationReading(picture, now), new IncidentReading(picture));
        var strength = new StrengthReading(picture, stage, now);
        var since = kind == ReportKind.TaskResult
            ? picture.Plans.Calendar.OpenedAt ?? now
            : strength.LastHour() ?? now.AddDays(-1);
        return new()
        {
            Kind = kind,
            Mode = picture.Mode ?? JournalMode.Simulation,
            Head = picture.Head,
            At = now,
            Since = since,
            Stage = stage,
            Total = stations.Total(),
            Regions = stations.Regions(),
            Steps = stations.Steps(),
            Silent = stations.Silent(),
            Levels = incidents.Levels(since),
            Incidents = about is not null && kind == ReportKind.Special ? [incidents.Line(about)] : incidents.Open(),
            About = about is not null && kind == ReportKind.Special ? incidents.Story(about) : null,
            Units = strength.Units(),
            Away = strength.Away(),
            Requests = [.. picture.Units.Requests.Where(r => r.IsOpen)],
            Tasks = [.. picture.Routine.Tasks.Open.OrderBy(t => t.Due).ThenBy(t => t.GivenAt)],
            Broadcasts = [.. picture.Routine.Broadcasts.All.Where(b => b.Awaited.Any())],
            Owed = strength.Owed(),
            Plan = picture.Plans.InForce,
            FrozenUntil = picture.Plans.FrozenUntil,
            Changes = [.. picture.Plans.Changes.Where(c => c.At >= since)],
        };
    }
}
