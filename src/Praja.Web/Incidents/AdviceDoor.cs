using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;
using Praja.Web.Api;
using Praja.Web.Units;

namespace Praja.Web.Incidents;

/// <summary><c>GET incidents/{number}/recommendation</c>.</summary>
internal static class AdviceDoor
{
    public static Task Recommend(HttpContext context)
    {
        var sight = PostSight.Of(context);
        if (!sight.Sees(PostView.UnitPositions) || !sight.Sees(PostView.IncidentDetail))
            return ViewGate.Closed.WriteTo(context);
        DispatchAdvice.Warm(sight.Post.Frame);
        var positions = sight.Post.Positions;
        var view = sight.Look(context, (picture, incident) => AdviceView.Of(
            DispatchAdvice.For(picture, incident, sight.Now, positions.Fresh(picture, sight.Now))));
        return view is null ? PostSight.IncidentUnknown.WriteTo(context) : ApiJson.Write(context, view);
    }
}
