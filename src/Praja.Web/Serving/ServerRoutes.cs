using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Doors;
using Praja.Web.Health;
using Praja.Web.Operations;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Serving;

/// <summary>The layers a request goes through, and where it can go.</summary>
internal static class ServerRoutes
{
    public static void Map(WebApplication app, ServerSettings settings)
    {
        if (settings.Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<ApiFaults>();
        app.UseRouting();
        app.UseMiddleware<OperationGate>();
        HealthEndpoints.Map(app);
        AccountRoutes.Map(app);
        OperationListEndpoints.Map(app);
        OperationEndpoints.Map(app);
        DoorEndpoints.Map(app);
        PageParts.Map(app);
        app.MapGet("/api/v1/openapi.json", app.Services.GetRequiredService<OpenApiDocument>().Answer)
            .Describe("This description, in OpenAPI 3.1.");
    }
}
