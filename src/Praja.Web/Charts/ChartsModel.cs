using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Pages;
using Praja.Web.Replay;
using Praja.Web.Stations;

namespace Praja.Web.Charts;

/// <summary>Share of what was due that was reported in an area.</summary>
/// <param name="Code">Code of the area.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reached">Reports that came.</param>
/// <param name="Due">Reports that were due.</param>
public sealed record Punctuality(string Code, string Name, int Reached, int Due)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => Due == 0 ? 1 : (double)Reached / Due;
}

/// <summary>What people would rather look at than read: the day so far.</summary>
/// <param name="Way">The way down to the area; empty for all.</param>
/// <param name="Bar">The day.</param>
/// <param name="Course">How the post stood every few minutes.</param>
/// <param name="Areas">Punctuality by area, the worst first.</param>
/// <param name="Responses">Response times; null for who is not shown incidents in detail.</param>
/// <param name="TargetMinutes">Minutes within which the plan in force has help come; null for who is not shown
/// it.</param>
/// <param name="Rehearsed">How soon help came in the rehearsal of this stage; null when none is kept.</param>
/// <param name="ShowsUnits">True for who is shown units.</param>
public sealed record ChartsModel(
    IReadOnlyList<(string Code, string Name)> Way, TimeBarModel Bar, IReadOnlyList<CourseSample> Course,
    IReadOnlyList<Punctuality> Areas, IReadOnlyList<ResponseTime>? Responses, int? TargetMinutes,
    RehearsedResponse? Rehearsed, bool ShowsUnits)
{
    private const int MostAreas = 20;

    internal static ChartsModel? Of(PageCall call) =>
        call.Region(call.Query("region")) is { } region ? Of(call, region) : null;

    private static ChartsModel Of(PageCall call, int region)
    {
        var (frame, bar) = (call.Frame, call.Frame.Bar!);
        var course = call.Post.Course.Of(bar.Start, call.Now);
        return call.Read(picture => new ChartsModel(
            StationsModel.WayTo(picture.Frame.Regions, region), bar,
            [.. course, CourseSample.Of(picture, call.Now)], PunctualityOf(picture, call, region),
            frame.Sees(PostView.IncidentDetail) ? ResponseTimes.Of(picture, bar.Start, region) : null,
            frame.Sees(PostView.Plan) ? picture.Frame.Plan?.Reserves.TargetMinutes : null,
            frame.Sees(PostView.Plan) ? ResponseTimes.Rehearsed(picture, call) : null,
            frame.Sees(PostView.UnitPositions)));
    }

    private static IReadOnlyList<Punctuality> PunctualityOf(Picture picture, PageCall call, int region) =>
    [
        .. AreaRow.Below(picture, region, call.Now, call.Frame)
            .Select(a => (
                a.Code, a.Name,
                Summary: RegionSummary.Of(picture, picture.Frame.Regions.IndexOf(a.Code), call.Now)))
            .Select(a => new Punctuality(
                a.Code, a.Name, a.Summary.Slots.Sum(s => s.Due == 0 ? 0 : s.Reached), a.Summary.Slots.Sum(s => s.Due)))
            .OrderBy(a => a.Share).Take(MostAreas),
    ];
}
