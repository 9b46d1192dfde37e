using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Praja.Documents.Calendars;
using Praja.Web.Posts;

namespace Praja.Web.Doors.Calendars;

/// <summary>Gives the calendar and its link.</summary>
internal static class CalendarDoor
{
    // The token of the address is the only thing that opens it, so that no shared cache may keep it.
    private const string Keep = "private, max-age=300";

    // One answer for all who may not: whether there is such an operation is nobody's business.
    private static readonly DoorError Closed = new(StatusCodes.Status404NotFound, "calendar-unknown", new(
        "Tautan kalender ini tidak berlaku; minta yang baru kepada posko.",
        "This calendar's link is not valid; ask the post for a new one."));

    public static async Task GiveCalendar(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<CalendarTokens>();
        var post = DoorGate.Find(context);
        if (post is null || !tokens.Opens(post.Id, context.Request.Query["token"]))
        {
            await DoorAnswer.Refuse(context, Closed);
            return;
        }
        var language = context.Request.Query["lang"] == "en" ? Language.English : Language.Indonesian;
        var calendar = post.Read(picture => StageCalendarFile.Write(picture, post.Id, language));
        await DoorAnswer.Write(context, StageCalendarFile.MediaType, calendar, Unstamped(calendar), Keep);
    }

    public static async Task GiveLink(HttpContext context)
    {
        var post = OperationContext.Of(context).Post;
        var token = context.RequestServices.GetRequiredService<CalendarTokens>().Of(post.Id);
        var address = PublicAddress.Of(context, $"/calendar/{Uri.EscapeDataString(post.Id)}.ics?token={token}");
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("address", address);
        json.WriteEndObject();
    }

    // Every appointment bears the time of the journal's newest entry, which changes all day: it is no change.
    private static byte[] Unstamped(byte[] calendar) => Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8
        .GetString(calendar).Split("\r\n").Where(l => !l.StartsWith("DTSTAMP:", StringComparison.Ordinal))));
}
