using Praja.CommandPost.Frame;
using Praja.Doctrine;

namespace Praja.CommandPost.Plans;

/// <summary>What applies at a time by the calendar: computed, never recorded.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Running">Stages and reruns of that day.</param>
/// <param name="Next">What begins next; null when nothing is ahead.</param>
/// <param name="IsStationDay">True when stations are guarded by beats that day.</param>
/// <param name="Stations">Stations concerned; none means all, when it is a station day.</param>
/// <param name="Patterns">The guard patterns that apply, by band; none unless it is a station day.</param>
/// <param name="Weights">Weights of the risk view by stage of the doctrine that runs.</param>
/// <param name="Reports">Reports of that day, by hour.</param>
public sealed record StageView(
    DateOnly Day,
    IReadOnlyList<StageRun> Running,
    StageRun? Next,
    bool IsStationDay,
    IReadOnlyList<string> Stations,
    IReadOnlyList<GuardPattern> Patterns,
    IReadOnlyList<StageWeights> Weights,
    IReadOnlyList<ReportHour> Reports)
{
    /// <summary>What applies at a time.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The time.</param>
    public static StageView At(Picture picture, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (frame, calendar) = (picture.Frame, picture.Plans.Calendar);
        var day = calendar.DayOf(now);
        StageRun[] running = [.. calendar.Runs.Where(r => r.RunsOn(day))];
        var voting = frame.Doctrine.Stages.Where(s => s.Voting).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        StageRun[] votes = [.. running.Where(r => voting.Contains(r.Kind))];
        var some = votes.Length > 0 && votes.All(r => r.Stations.Count > 0);
        return new(
            day,
            running,
            calendar.Runs.Where(r => r.Starts > day).OrderBy(r => r.Starts).FirstOrDefault(),
            votes.Length > 0,
            some ? [.. votes.SelectMany(r => r.Stations).Distinct().Order(StringComparer.Ordinal)] : [],
            votes.Length > 0 ? PatternsOf(frame) : [],
            [.. running.Select(r => r.Kind).Distinct().Select(kind => WeightsOf(frame.Doctrine, kind))],
            ReportSchedule.Of(frame, calendar, day));
    }

    private static IReadOnlyList<GuardPattern> PatternsOf(PostFrame frame)
    {
        if (frame.Plan is { } plan) return plan.Patterns;
        var chosen = frame.Operation.Profile.Patterns;
        return
        [
            .. frame.Doctrine.Patterns.Where(
                p => chosen.TryGetValue(p.Band, out var id) ? p.Id == id : p.Default),
        ];
    }

    private static StageWeights WeightsOf(DoctrineBook doctrine, string kind) => new(
        kind,
        [
            .. doctrine.Indicators.Select(i => new IndicatorWeight(i.Id, i.Name, i.WeightIn(kind)))
                .Where(w => w.Weight > 0),
        ]);
}

/// <summary>The weights of the risk view in a stage of the doctrine.</summary>
/// <param name="Stage">Stage of the doctrine.</param>
/// <param name="Indicators">Indicators that count, in the doctrine's order.</param>
public sealed record StageWeights(string Stage, IReadOnlyList<IndicatorWeight> Indicators);

/// <summary>How much an indicator counts.</summary>
/// <param name="Id">Indicator.</param>
/// <param name="Name">Name.</param>
/// <param name="Weight">Above 0; relative to the others.</param>
public sealed record IndicatorWeight(string Id, Text Name, double Weight);
