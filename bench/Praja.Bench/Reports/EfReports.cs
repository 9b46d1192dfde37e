using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Posts;

namespace Praja.Bench.Reports;

/// <summary>The same reports as most servers would take them: a row by EF Core, saved with each request.</summary>
internal static class EfReports
{
    /// <summary>A server with an empty table.</summary>
    public static WebApplication App(string data, string postgres)
    {
        var builder = BareKestrel.Builder();
        builder.Services.AddDbContextPool<EfRows>(options =>
        {
            if (postgres.Length > 0) options.UseNpgsql(postgres);
            else options.UseSqlite($"Data Source={Path.Combine(data, "ef.db")}");
        });
        var app = builder.Build();
        using (var scope = app.Services.CreateScope())
        {
            var rows = scope.ServiceProvider.GetRequiredService<EfRows>();
            rows.Database.EnsureCreated();
            if (postgres.Length == 0) rows.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        }
        app.MapPost(OperationEndpoints.Root + "/entries", Take);
        return app;
    }

    private static async Task Take(HttpContext context)
    {
        using var report = await JsonDocument.ParseAsync(context.Request.Body);
        var body = report.RootElement.GetProperty("body");
        var row = new EfRow
        {
            Client = report.RootElement.GetProperty("client").GetGuid(),
            Time = DateTime.UtcNow,
            Kind = report.RootElement.GetProperty("kind").GetString()!,
            Station = body.GetProperty("station").GetString()!,
            Status = body.GetProperty("status").GetString()!,
            Note = body.GetProperty("note").GetString()!,
        };
        var rows = context.RequestServices.GetRequiredService<EfRows>();
        rows.Reports.Add(row);
        await rows.SaveChangesAsync();
        context.Response.StatusCode = 201;
        await context.Response.WriteAsync("{}");
    }
}
