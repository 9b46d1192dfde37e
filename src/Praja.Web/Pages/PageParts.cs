using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts.Administration;
using Praja.Web.Accounts.Holder;
using Praja.Web.Audit;
using Praja.Web.Board;
using Praja.Web.Calendar;
using Praja.Web.Charts;
using Praja.Web.Health;
using Praja.Web.Incidents;
using Praja.Web.Map;
using Praja.Web.Map.Basemaps;
using Praja.Web.Opening;
using Praja.Web.Places;
using Praja.Web.Plans;
using Praja.Web.Privacy;
using Praja.Web.Records;
using Praja.Web.Rehearsals;
using Praja.Web.Risk;
using Praja.Web.Routine;
using Praja.Web.Stations;
using Praja.Web.Units;
using Praja.Web.Wall;

namespace Praja.Web.Pages;

/// <summary>The pages for people, beside the API for programs.</summary>
internal static class PageParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AssetShelf>();
        services.AddSingleton<SharedPages>();
        services.AddSingleton<TileShelf>();
        services.AddSingleton<SignDesk>();
        services.AddSingleton<BasemapShelf>();
        services.AddSingleton<BasemapEndpoint>();
        services.AddSingleton<MapEndpoints>();
        services.AddSingleton<RehearsalDesk>();
        services.AddScoped<HtmlRenderer>();
        services.AddScoped<PageWriter>();
    }

    public static void Map(WebApplication app)
    {
        var pages = app.MapGroup("").WithMetadata(ForPeople.Mark);
        app.Services.GetRequiredService<AssetShelf>().Map(pages);
        EntrancePages.Map(pages);
        AccountPages.Map(pages);
        AdministrationPages.Map(pages);
        StartPages.Map(pages);
        AccountTrail.Map(pages);
        HealthEndpoints.MapPage(pages);
        var operation = pages.MapGroup("/operations/{operation}");
        operation.MapPage<BoardPage, BoardModel>("", PostView.Counters, BoardModel.Of, isShared: true);
        IncidentPages.Map(operation);
        PlanPages.Map(operation);
        RehearsalPages.Map(operation);
        RiskPages.Map(operation);
        operation.MapView<PlacesPage, PlacesModel>("/places", PostView.StationStatus, PlacesModel.Of);
        StationPages.Map(operation);
        operation.MapPage<ChartsPage, ChartsModel>("/charts", PostView.Counters, ChartsModel.Of, isShared: true);
        app.Services.GetRequiredService<MapEndpoints>().Map(operation);
        UnitPages.Map(operation);
        RoutinePages.Map(operation);
        operation.MapPage<CalendarPage, CalendarModel>("/calendar", PostView.Counters, CalendarModel.Of);
        operation.MapPage<WallPage, WallModel>("/wall", PostView.Counters, WallModel.Of, isShared: true);
        PeoplePages.Map(operation);
        AttachmentPages.Map(operation);
        AuditPages.Map(operation);
    }
}
