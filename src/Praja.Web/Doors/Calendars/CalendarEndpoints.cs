using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Doors.Calendars;

/// <summary>Where a calendar is found.</summary>
/// <param name="Address">Its whole address, with the token that opens it.</param>
internal sealed record CalendarLink(string Address);

/// <summary>The door for calendar programs.</summary>
internal static class CalendarEndpoints
{
    private static readonly ApiCall Calendar = new("Gives the operation's calendar to who has its link.")
    {
        Produces = "text/calendar",
        Query = [("token", "From the calendar's link."), ("lang", "en for English.")],
    };

    /// <summary>The calendar itself.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{operation}.ics", CalendarDoor.GiveCalendar).Describe(Calendar);

    /// <summary>Its link, for who is in the operation.</summary>
    public static void MapLink(RouteGroupBuilder operation) =>
        operation.MapGet("/calendar-link", CalendarDoor.GiveLink)
            .Describe("Gives the link by which calendar programs read the calendar.", typeof(CalendarLink));
}
