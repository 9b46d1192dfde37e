using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;
using Praja.Web.Units;

namespace Praja.Web.Incidents;

/// <summary>Incidents: the list, one with its timeline, who could be sent, and what if.</summary>
internal static class IncidentEndpoints
{
    private static readonly ApiCall ListCall = new("Incidents, filtered.")
    {
        Answer = typeof(IncidentsView),
        Query =
        [
            ("open", "true (open ones, as when it is left out), false (closed or merged), or all"),
            ("level", "level id"),
            ("region", "region code: it and all below"),
            ("type", "incident type"),
            ("skip", "so many are left out, the newest first"),
            ("limit", "at most so many, up to 1,000; 200 when left out"),
        ],
    };

    private static readonly ApiCall AskCall = new("What if, from now on: the live picture simulated, with and without.")
    {
        Takes = "application/json",
        Body = typeof(WhatIfBody),
        Answer = typeof(WhatIfView),
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/incidents", IncidentLists.List).Describe(ListCall);
        operation.MapGet("/incidents/{number}", IncidentLists.One)
            .Describe("One incident with all that was recorded of it.", typeof(IncidentView));
        operation.MapGet("/incidents/{number}/recommendation", AdviceDoor.Recommend)
            .Describe("Units that could be sent, with their way and what each leaves uncovered.", typeof(AdviceView));
        operation.MapPost("/what-if", WhatIfDoor.Ask).Describe(AskCall);
        UnitEndpoints.Map(operation);
    }
}
