using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Units;

/// <summary>Units: where, doing what, since when, next rest; help; positions.</summary>
internal static class UnitEndpoints
{
    private static readonly ApiCall ListCall = new("Units: where, doing what, since when, next rest, position.")
    {
        Answer = typeof(UnitsView),
        Query =
        [
            ("status", "ready, ordered, on_scene, returning or resting"),
            ("stage", "only those on duty in a stage"),
            ("incident", "only those at an incident or ordered to it"),
        ],
    };

    private static readonly ApiCall PositionCall = new("A unit says where it is; held in memory for a short time.")
    {
        Status = 204,
        Takes = "application/json",
        Body = typeof(PositionBody),
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/units", UnitLists.List).Describe(ListCall);
        operation.MapGet("/help", UnitLists.Help)
            .Describe("Requests for help (BKO) with their answers, and reliefs asked for.", typeof(HelpView));
        operation.MapPost("/unit-positions", PositionDoor.Report).Describe(PositionCall);
    }
}
