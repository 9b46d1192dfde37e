using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Rehearsals;

/// <summary>Pages of rehearsals.</summary>
internal static class RehearsalPages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapActs<RehearsalPage, RehearsalModel>(
            "/rehearsal", PostView.Plan, RehearsalModel.Of, new()
            {
                ["run"] = (call, form) => Task.FromResult(RehearsalForms.Run(call, form)),
                ["stop"] = (call, _) => Task.FromResult(RehearsalForms.Stop(call)),
            });
        operation.MapActs<WhatIfPage, WhatIfModel>(
            "/what-if", PostView.Plan, WhatIfModel.Of, new() { ["ask"] = WhatIfModel.Ask });
    }
}
