using Microsoft.AspNetCore.Routing;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Web.Doors;

/// <summary>The doors for other programs.</summary>
internal static class DoorEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        OpenRosaEndpoints.Map(app);
    }
}
