using Microsoft.Extensions.DependencyInjection;
using Praja.Storage.Attachments;
using Praja.Web.Doors.Calendars;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Web.Doors;

/// <summary>What the doors are composed of.</summary>
internal static class DoorServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(s => new AttachmentStore(s.GetRequiredService<ServerSettings>().DataFolder));
        services.AddSingleton<PhotoDesk>();
        services.AddSingleton<CalendarTokens>();
    }
}
