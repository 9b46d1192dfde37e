using Microsoft.AspNetCore.Routing;
using Praja.Web.Doors.Alerts;
using Praja.Web.Doors.Calendars;
using Praja.Web.Doors.Features;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Web.Doors;

/// <summary>The doors for other programs.</summary>
internal static class DoorEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        AlertEndpoints.Map(app);
        CalendarEndpoints.Map(app);
        FeatureEndpoints.Map(app);
        OpenRosaEndpoints.Map(app);
    }
}
