using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Web.Api;
using Praja.Web.Incidents;

namespace Praja.Web.Units;

/// <summary>The lists of units and of help.</summary>
internal static class UnitLists
{
    public static Task List(HttpContext context)
    {
        var sight = PostSight.Of(context);
        if (!sight.Sees(PostView.UnitPositions)) return ViewGate.Closed.WriteTo(context);
        var query = context.Request.Query;
        var (status, stage, incident) = (
            query["status"].ToString(), query["stage"].ToString(), query["incident"].ToString());
        var positions = sight.Post.Positions;
        var view = sight.Post.Read(picture =>
        {
            var known = positions.Known(picture, sight.Now).ToDictionary(p => p.Unit, StringComparer.Ordinal);
            var today = picture.Plans.Calendar.StageOfUnits(sight.Now);
            var rows = picture.Units.All
                .Where(u => stage.Length == 0 || u.Planned?.Stages.Contains(stage) != false)
                .Where(u => incident.Length == 0 || u.Incident == incident)
                .Where(u => u.Planned is null || sight.Covers(picture, u.Planned.Home.Region))
                .Select(u => UnitRow.Of(picture, u, today, known.GetValueOrDefault(u.Id), sight.Now))
                .Where(r => status.Length == 0 || r.Status == status);
            return new UnitsView([.. rows]);
        });
        return ApiJson.Write(context, view);
    }

    public static Task Help(HttpContext context)
    {
        var sight = PostSight.Of(context);
        return sight.Sees(PostView.UnitPositions)
            ? ApiJson.Write(context, sight.Post.Read(
                picture => new HelpView([.. picture.Units.Requests], [.. picture.Units.Reliefs])))
            : ViewGate.Closed.WriteTo(context);
    }
}
