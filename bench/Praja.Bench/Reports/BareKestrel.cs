using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Praja.CommandPost.Rights;
using Praja.Web.Entries;
using Praja.Web.Posts;

namespace Praja.Bench.Reports;

/// <summary>Kestrel with nothing around it, and the server that parses reports and drops them.</summary>
internal static class BareKestrel
{
    private static readonly Sender Chief = new("posko/chief", PostRole.PostChief, []);

    /// <summary>A web application with nothing in it.</summary>
    public static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }

    /// <summary>The server that drops.</summary>
    public static WebApplication Dropping()
    {
        var app = Builder().Build();
        app.MapPost(OperationEndpoints.Root + "/entries", Drop);
        return app;
    }

    private static async Task Drop(HttpContext context)
    {
        var body = context.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync();
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            var bytes = read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray();
            context.Response.StatusCode = new SubmissionReading(bytes, Chief).Read() is null ? 400 : 201;
            body.AdvanceTo(read.Buffer.End);
            break;
        }
        var answer = "{\"result\":\"recorded\",\"seq\":100000}"u8;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        context.Response.BodyWriter.Write(answer);
        await context.Response.BodyWriter.FlushAsync();
    }
}
