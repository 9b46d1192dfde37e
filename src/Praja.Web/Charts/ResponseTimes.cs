using Praja.CommandPost;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Rehearsals;

namespace Praja.Web.Charts;

/// <summary>How long the first unit took to an incident.</summary>
/// <param name="Number">Number of the incident.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="Minutes">Minutes until the first unit was there.</param>
/// <param name="Rank">Place of its level, 0 for the calmest.</param>
/// <param name="LimitMinutes">The doctrine's limit at that level; 0 for none.</param>
public sealed record ResponseTime(string Number, DateTimeOffset ReportedAt, double Minutes, int Rank, int LimitMinutes);

/// <summary>How soon help came in a rehearsal.</summary>
/// <param name="FirstMean">Mean minutes until the first help.</param>
/// <param name="EnoughNinth">Minutes within which nine incidents of ten had enough help; null when unknown.</param>
public sealed record RehearsedResponse(double FirstMean, double? EnoughNinth);

/// <summary>How soon help came, and how soon it should.</summary>
internal static class ResponseTimes
{
    private const double Ninth = 0.9;

    /// <summary>Of the rehearsal of the stage; null when none is kept.</summary>
    public static RehearsedResponse? Rehearsed(Picture picture, PageCall call)
    {
        var plan = picture.Frame.Plans.Files is [var file, ..] ? file : "";
        var stage = picture.Plans.Calendar.StageOfUnits(call.Now);
        var rehearsed = call.Context.Desk<RehearsalDesk>().Of(call.Post.Id, plan)?.Stages
            .FirstOrDefault(s => s.Stage == stage);
        return rehearsed is null ? null : new(
            rehearsed.Total.FirstMean.Value,
            rehearsed.EnoughQuantiles.FirstOrDefault(q => Math.Abs(q.Share - Ninth) < 0.001)?.Minutes.Value);
    }

    /// <summary>Of the incidents of an area that were reported since an instant.</summary>
    public static IReadOnlyList<ResponseTime> Of(Picture picture, DateTimeOffset from, int region)
    {
        var regions = picture.Frame.Regions;
        var limits = picture.Frame.Doctrine.Response.Levels.ToDictionary(
            l => l.Level, l => l.FirstUnitMinutes, StringComparer.Ordinal);
        return
        [
            .. picture.Incidents.All
                .Where(i => i.ReportedAt >= from && i.FirstUnitAt is not null)
                .Where(i => region == 0 || (i.Region.Length > 0 && regions.IndexOf(i.Region) is var at
                    && at >= region && at < regions.EndOf(region)))
                .Select(i => new ResponseTime(
                    i.Number, i.ReportedAt, (i.FirstUnitAt!.Value - i.ReportedAt).TotalMinutes,
                    picture.Frame.RankOf(i.Level), limits.GetValueOrDefault(i.Level))),
        ];
    }
}
