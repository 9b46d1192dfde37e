using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Doors.Calendars;
using Praja.Web.Entries;
using Praja.Web.Incidents;
using Praja.Web.Live;
using Praja.Web.Operations;
using Praja.Web.Plans;
using Praja.Web.Privacy;
using Praja.Web.Records;
using Praja.Web.Routine;
using Praja.Web.Stations;

namespace Praja.Web.Posts;

/// <summary>All that is asked of one operation: under <c>/api/v1/operations/{operation}</c>.</summary>
internal static class OperationEndpoints
{
    public const string Root = "/api/v1/operations/{operation}";

    public static void Map(IEndpointRouteBuilder app)
    {
        var operation = app.MapGroup(Root).WithMetadata(InOperation.Mark);
        // One line per subject, in the order of the alphabet.
        AttachmentEndpoints.Map(operation);
        CalendarEndpoints.MapLink(operation);
        EntryEndpoints.Map(operation);
        EventEndpoints.Map(operation);
        IncidentEndpoints.Map(operation);
        OperationListEndpoints.MapOne(operation);
        PlanEndpoints.Map(operation);
        PrivacyEndpoints.Map(operation);
        RoutineEndpoints.Map(operation);
        StationEndpoints.Map(operation);
    }
}
