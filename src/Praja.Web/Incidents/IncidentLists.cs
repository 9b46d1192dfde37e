using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Operations;
using Praja.Web.Api;

namespace Praja.Web.Incidents;

/// <summary>The list of incidents, and one with its timeline.</summary>
internal static class IncidentLists
{
    private const int MostRows = 1_000;

    public static Task List(HttpContext context)
    {
        var sight = PostSight.Of(context);
        if (!sight.Sees(PostView.IncidentStatus)) return ViewGate.Closed.WriteTo(context);
        var query = context.Request.Query;
        var (open, level, region, type) = (
            query["open"].ToString(), query["level"].ToString(), query["region"].ToString(),
            query["type"].ToString());
        if (open is not ("" or "true" or "false" or "all")
            || PostSight.Number(context, "skip", 0, int.MaxValue) is not { } skip
            || PostSight.Number(context, "limit", 200, MostRows) is not { } limit)
        {
            return ApiProblem.Malformed(
                "open: true, false, atau all; skip: dari 0; limit: 0 sampai 1000.",
                "open: true, false, or all; skip: from 0; limit: 0 to 1000.").WriteTo(context);
        }
        var detail = sight.Sees(PostView.IncidentDetail);
        var view = sight.Post.Read(picture =>
        {
            var found = picture.Incidents.All.Reverse().Where(i =>
                (open == "all" || i.IsOpen == (open != "false"))
                && (level.Length == 0 || (detail && i.Level == level))
                && (region.Length == 0 || Region.Covers(region, i.Region))
                && (type.Length == 0 || i.Type == type)
                && sight.Covers(picture, i.Region)).ToArray();
            var rows = found.Skip(skip).Take(limit).Select(i => IncidentRow.Of(picture, i, detail, sight.Now));
            return new IncidentsView([.. rows], found.Length);
        });
        return ApiJson.Write(context, view);
    }

    public static Task One(HttpContext context)
    {
        var sight = PostSight.Of(context);
        if (!sight.Sees(PostView.IncidentDetail)) return ViewGate.Closed.WriteTo(context);
        var view = sight.Look(context, (picture, incident) => IncidentView.Of(picture, incident, sight.Now));
        return view is null ? PostSight.IncidentUnknown.WriteTo(context) : ApiJson.Write(context, view);
    }
}
