using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Doors.Calendars;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Web.Doors;

/// <summary>What the doors are composed of.</summary>
internal static class DoorParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PhotoDesk>();
        services.AddSingleton<CalendarTokens>();
    }
}
